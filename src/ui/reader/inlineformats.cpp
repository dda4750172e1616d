// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/inlineformats.h"

#include "ui/reader/links.h"

#include <algorithm>

namespace Lectern::Ui {

namespace {

/// Room between inline code and its neighbours: the frame is painted into it.
constexpr double codePadding = 4;

Utf16Range cut(Utf16Range range, Utf16Range piece)
{
    return {std::max(range.begin, piece.begin), std::min(range.end, piece.end)};
}

void apply(const Span &span, const ReaderAppearance &appearance, QTextCharFormat &format)
{
    switch (span.kind) {
    case SpanKind::Emphasis:
        format.setFontItalic(!format.fontItalic());
        break;
    case SpanKind::Strong:
        format.setFontWeight(QFont::Bold);
        break;
    case SpanKind::Strikethrough:
        format.setFontStrikeOut(true);
        break;
    case SpanKind::Code:
        format.setFont(setting(Element::InlineCode, appearance).font, QTextCharFormat::FontPropertiesAll);
        break;
    case SpanKind::Link:
        if (const PageLink link = pageLink(span.target); link.goal != LinkGoal::Text) {
            format.setAnchor(true);
            // Relative ones as written: nothing resolves them but followLink().
            format.setAnchorHref(
                link.goal == LinkGoal::Notes ? span.target.trimmed() : link.url.toString(QUrl::FullyEncoded));
            format.setFontUnderline(true);
        }
        break;
    case SpanKind::Image:
    case SpanKind::HardBreak:
    case SpanKind::Html:
        break;
    }
}

/// Everything that changes the format at some place: ends of spans, and one character at the edges of inline
/// code.
std::vector<qsizetype> bordersOf(const Block &block, Utf16Range piece)
{
    std::vector<qsizetype> borders{piece.begin, piece.end};
    for (const Span &span : block.spans) {
        const Utf16Range text = cut(span.text, piece);
        if (text.isEmpty()) {
            continue;
        }
        borders.push_back(text.begin);
        borders.push_back(text.end);
        if (span.kind == SpanKind::Code) {
            borders.push_back(std::max(piece.begin, text.begin - 1));
            borders.push_back(text.end - 1);
        }
    }
    std::ranges::sort(borders);
    borders.erase(std::ranges::unique(borders).begin(), borders.end());
    return borders;
}

bool isLastOfCode(const Span &span, Utf16Range run)
{
    return span.kind == SpanKind::Code && (run.end == span.text.end || run.end == span.text.begin);
}

} // namespace

std::vector<FormatRun> formatRuns(
    const Block &block, Utf16Range piece, const QTextCharFormat &base, const ReaderAppearance &appearance)
{
    std::vector<FormatRun> runs;
    const std::vector<qsizetype> borders = bordersOf(block, piece);
    std::vector<const Span *> open;
    size_t next = 0;
    for (size_t i = 0; i + 1 < borders.size(); ++i) {
        const Utf16Range text{borders[i], borders[i + 1]};
        while (next < block.spans.size() && block.spans[next].text.begin <= text.begin) {
            open.push_back(&block.spans[next++]);
        }
        std::erase_if(open, [&text](const Span *span) { return span->text.end <= text.begin; });
        QTextCharFormat format = base;
        bool padAfter = next < block.spans.size() && isLastOfCode(block.spans[next], text);
        for (const Span *span : open) {
            apply(*span, appearance, format);
            padAfter = padAfter || isLastOfCode(*span, text);
        }
        if (padAfter && text.length() == 1) {
            format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
            format.setFontLetterSpacing(atSize(codePadding, appearance));
        }
        runs.push_back({text, format});
    }
    return runs;
}

void describeSpans(const Block &block, Utf16Range piece, BlockInfo &info)
{
    for (const Span &span : block.spans) {
        const Utf16Range text = cut(span.text, piece);
        if (text.isEmpty()) {
            continue;
        }
        const auto begin = static_cast<int>(text.begin - piece.begin);
        const auto length = static_cast<int>(text.length());
        if (span.kind == SpanKind::Code) {
            info.inlineCode.push_back({begin, begin + length});
        } else if (span.kind == SpanKind::Link && pageLink(span.target).goal != LinkGoal::Text) {
            info.inks.push_back({begin, length, InkRole::Link});
        } else if (span.kind == SpanKind::Html || span.kind == SpanKind::Image) {
            info.inks.push_back({begin, length, InkRole::Muted});
        }
    }
}

} // namespace Lectern::Ui
