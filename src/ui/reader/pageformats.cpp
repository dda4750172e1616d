// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/pageformats.h"

#include <algorithm>

namespace Lectern::Ui {

namespace {

/// Room between inline code and its neighbours: the frame is painted into it.
constexpr double codePadding = 4;
constexpr qsizetype mostLinks = 200;

} // namespace

const PageFormats::Known &PageFormats::known(Element element)
{
    const auto found = m_known.find(element);
    if (found != m_known.end()) {
        return found->second;
    }
    Known made{setting(element, m_appearance), {}};
    made.characters.setFont(made.type.font);
    return m_known.emplace(element, std::move(made)).first->second;
}

const QTextBlockFormat &PageFormats::paragraph(const Paragraph &paragraph)
{
    const auto found = m_paragraphs.find(paragraph);
    if (found != m_paragraphs.end()) {
        return found->second;
    }
    QTextBlockFormat format;
    format.setLineHeight(paragraph.lineHeight, QTextBlockFormat::FixedHeight);
    format.setTopMargin(paragraph.above);
    format.setIndent(paragraph.listDepth);
    if (paragraph.leftMargin > 0) {
        format.setLeftMargin(paragraph.leftMargin);
    }
    format.setNonBreakableLines(paragraph.noBreak);
    return m_paragraphs.emplace(paragraph, format).first->second;
}

const QTextCharFormat &PageFormats::inlined(const QTextCharFormat &base, const Inline &spans)
{
    const auto found = std::ranges::find_if(
        m_inlined, [&base, &spans](const Inlined &one) { return one.spans == spans && one.base == base; });
    if (found != m_inlined.end()) {
        return found->format;
    }
    QTextCharFormat format = base;
    if (spans.isItalic) {
        format.setFontItalic(!format.fontItalic());
    }
    if (spans.isStrong) {
        format.setFontWeight(QFont::Bold);
    }
    if (spans.isStruckOut) {
        format.setFontStrikeOut(true);
    }
    if (spans.isCode) {
        format.setFont(type(Element::InlineCode).font, QTextCharFormat::FontPropertiesAll);
    }
    if (spans.isLink) {
        format.setAnchor(true);
        format.setFontUnderline(true);
    }
    if (spans.padsAfter) {
        format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
        format.setFontLetterSpacing(atSize(codePadding, m_appearance));
    }
    m_inlined.push_back({base, spans, format});
    return m_inlined.back().format;
}

PageLink PageFormats::link(const QString &target)
{
    const auto found = m_links.constFind(target);
    if (found != m_links.constEnd()) {
        return *found;
    }
    if (m_links.size() > mostLinks) {
        m_links.clear();
    }
    return *m_links.insert(target, pageLink(target));
}

} // namespace Lectern::Ui
