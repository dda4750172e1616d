// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/inlineformats.h"

#include <algorithm>

namespace Lectern::Ui {

namespace {

Utf16Range cut(Utf16Range range, Utf16Range piece)
{
    return {std::max(range.begin, piece.begin), std::min(range.end, piece.end)};
}

void apply(const Span &span, PageFormats &formats, PageFormats::Inline &spans, QString &address)
{
    switch (span.kind) {
    case SpanKind::Emphasis:
        spans.isItalic = !spans.isItalic;
        break;
    case SpanKind::Strong:
        spans.isStrong = true;
        break;
    case SpanKind::Strikethrough:
        spans.isStruckOut = true;
        break;
    case SpanKind::Code:
        spans.isCode = true;
        break;
    case SpanKind::Link:
        if (const PageLink link = formats.link(span.target); link.goal != LinkGoal::Text) {
            spans.isLink = true;
            // Relative ones as written: nothing resolves them but followLink().
            address =
                link.goal == LinkGoal::Notes ? span.target.trimmed() : link.url.toString(QUrl::FullyEncoded);
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
    const Block &block, Utf16Range piece, const QTextCharFormat &base, PageFormats &formats)
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
        PageFormats::Inline spans;
        QString address;
        bool padAfter = next < block.spans.size() && isLastOfCode(block.spans[next], text);
        for (const Span *span : open) {
            apply(*span, formats, spans, address);
            padAfter = padAfter || isLastOfCode(*span, text);
        }
        spans.padsAfter = padAfter && text.length() == 1;
        QTextCharFormat format = spans == PageFormats::Inline{} ? base : formats.inlined(base, spans);
        if (spans.isLink) {
            format.setAnchorHref(address);
        }
        runs.push_back({text, format});
    }
    return runs;
}

void describeSpans(const Block &block, Utf16Range piece, PageFormats &formats, BlockInfo &info)
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
        } else if (span.kind == SpanKind::Link && formats.link(span.target).goal != LinkGoal::Text) {
            info.inks.push_back({begin, length, InkRole::Link});
        } else if (span.kind == SpanKind::Html || span.kind == SpanKind::Image) {
            info.inks.push_back({begin, length, InkRole::Muted});
        }
    }
}

} // namespace Lectern::Ui
