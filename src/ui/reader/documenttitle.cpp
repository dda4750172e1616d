// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows above the text: title, byline, tags.

#include "ui/reader/documentbuilder.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QTextBlock>

namespace Lectern::Ui {

namespace {

constexpr int wordsPerMinute = 200;

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(DocumentBuilder)
};

QString joinedSpeakers(const QStringList &speakers, std::vector<Utf16Range> *ranges)
{
    QString line;
    for (qsizetype i = 0; i < speakers.size(); ++i) {
        if (i > 0) {
            line += i + 1 == speakers.size() ? QStringLiteral("  %1  ").arg(Texts::tr("and"))
                                             : QStringLiteral(",  ");
        }
        ranges->push_back({line.size(), line.size() + speakers[i].size()});
        line += speakers[i];
    }
    return line;
}

/// "Harbour Conf 2023, day 2": as much of it as is known.
QString occasion(const TalkRow &row)
{
    QStringList parts;
    for (const QString &part : {eventLabel(row.eventName), row.day}) {
        if (!part.isEmpty()) {
            parts << part;
        }
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

void DocumentBuilder::addTitle()
{
    const TypeSetting &type = m_formats.type(Element::Title);
    auto *info = new BlockInfo;
    info->kind = PageBlockKind::Title;
    open(Element::Title, {}, {}, info); // the space above the first paragraph is the root frame's
    const QString title = m_talk.row.title.isEmpty() ? Texts::tr("Untitled") : m_talk.row.title;
    m_cursor.insertText(shownText(title, {}, 0), m_formats.characters(Element::Title));
    m_below = type.below;
}

void DocumentBuilder::addByline()
{
    const TypeSetting &type = m_formats.type(Element::Byline);
    std::vector<Utf16Range> names;
    QString line = joinedSpeakers(m_talk.row.speakers, &names);
    const int minutes = (m_talk.row.words + wordsPerMinute - 1) / wordsPerMinute;
    const QString length = minutes > 0
        ? QCoreApplication::translate("DocumentBuilder", "%n min read", nullptr, minutes)
        : QString();
    for (const QString &part : {occasion(m_talk.row), m_match.rest, length}) {
        if (!part.isEmpty()) {
            line += (line.isEmpty() ? QString() : QStringLiteral("  ·  ")) + part;
        }
    }
    auto *info = new BlockInfo;
    info->kind = PageBlockKind::Byline;
    info->inks.push_back({0, static_cast<int>(line.size()), InkRole::Muted});
    open(Element::Byline, {}, {}, info);
    const qsizetype begin = m_cursor.position();
    const QTextCharFormat &plain = m_formats.characters(Element::Byline);
    m_cursor.insertText(shownText(line, {}, 0), plain);
    QTextCharFormat name = plain;
    name.setFontWeight(QFont::Medium);
    for (const Utf16Range &range : names) {
        info->inks.push_back(
            {static_cast<int>(range.begin), static_cast<int>(range.length()), InkRole::Text});
        m_speakerRanges.push_back({begin + range.begin, begin + range.end});
        QTextCursor cursor(&m_document);
        cursor.setPosition(static_cast<int>(begin + range.begin));
        cursor.setPosition(static_cast<int>(begin + range.end), QTextCursor::KeepAnchor);
        cursor.setCharFormat(name);
    }
    m_below = type.below;
}

void DocumentBuilder::addTagRow(int tagRows)
{
    auto *info = new BlockInfo;
    info->kind = PageBlockKind::TagRow;
    open(Element::Byline, tagRowHeight(tagRows), {}, {}, info);
}

/// Below the rows of the title; a heading brings its own air.
int DocumentBuilder::belowTitleRows() const
{
    const bool beginsWithHeading = m_match.hiddenBlocks < m_talk.document.blocks.size()
        && m_talk.document.blocks[m_match.hiddenBlocks].kind == BlockKind::Heading;
    return beginsWithHeading ? 0 : atSize(14, m_appearance);
}

int DocumentBuilder::tagRowHeight(int rows) { return scaled(22) * rows + scaled(6) * (rows - 1); }

void DocumentBuilder::mapHidden()
{
    const auto &blocks = m_talk.document.blocks;
    m_next = m_match.hiddenBlocks;
    if (m_next == 0) {
        return;
    }
    const qsizetype shown = m_document.firstBlock().length() - 1;
    const bool isVerbatim = m_match.title.length() == shown;
    const Utf16Range heading = blocks.front().text;
    if (isVerbatim) {
        m_map.add({heading.begin, m_match.title.begin - heading.begin, 0, 0});
        m_map.add({m_match.title.begin, shown, 0, shown});
        m_map.add({m_match.title.end, blocks[m_next - 1].text.end - m_match.title.end, shown, 0});
    } else {
        m_map.add({heading.begin, blocks[m_next - 1].text.end - heading.begin, 0, shown});
    }
}

} // namespace Lectern::Ui
