// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markuplines.h"

#include "readers/textlines.h"

#include <climits>

#include <algorithm>

namespace Lectern::Readers {

namespace {

/// Where the text of a line begins once `columns` of its indent are off.
qsizetype behindColumns(QStringView source, const MarkupLine &line, int columns)
{
    qsizetype at = line.begin;
    int column = line.beginColumn;
    while (at < line.text.begin && column < columns) {
        column = columnBehind(source.sliced(at, 1), column);
        ++at;
    }
    return at;
}

} // namespace

MarkupLines::MarkupLines(QStringView source)
    : m_source(source)
{
    const std::vector<TextLine> lines = splitTextLines(source, {0, source.size()});
    m_lines.reserve(lines.size());
    for (const TextLine &line : lines) {
        m_lines.push_back({line.whole.begin, 0, line.text, line.indent, line.whole.end});
    }
}

QStringView MarkupLines::text(size_t line) const
{
    const Utf16Range range = m_lines[line].text;
    return m_source.sliced(range.begin, range.length());
}

void MarkupLines::beginAt(size_t line, qsizetype position)
{
    MarkupLine &changed = m_lines[line];
    position = std::clamp(position, changed.begin, changed.end);
    changed.beginColumn =
        columnBehind(m_source.sliced(changed.begin, position - changed.begin), changed.beginColumn);
    changed.begin = position;
    while (position < changed.text.end && m_source[position].isSpace()) {
        ++position;
    }
    changed.text.begin = std::min(position, changed.text.end);
    changed.indent = columnBehind(
        m_source.sliced(changed.begin, std::max(changed.begin, changed.text.begin) - changed.begin),
        changed.beginColumn);
}

size_t MarkupLines::firstText(LineRange range) const
{
    while (range.first < range.end && m_lines[range.first].isBlank()) {
        ++range.first;
    }
    return range.first;
}

size_t MarkupLines::endOfDeeper(LineRange range, int indent) const
{
    size_t end = range.first;
    for (size_t i = range.first; i < range.end; ++i) {
        if (m_lines[i].isBlank()) {
            continue;
        }
        if (m_lines[i].indent <= indent) {
            break;
        }
        end = i + 1;
    }
    return end;
}

size_t MarkupLines::endOfTextRun(LineRange range) const
{
    while (range.first < range.end && !m_lines[range.first].isBlank()) {
        ++range.first;
    }
    return range.first;
}

Utf16Range MarkupLines::placeOf(LineRange range) const
{
    return {m_lines[range.first].begin, m_lines[range.end - 1].end};
}

void appendCode(DocumentBuilder &builder, const MarkupLines &lines, LineRange range, const QString &language,
    Utf16Range touched)
{
    range.first = lines.firstText(range);
    while (!range.isEmpty() && lines[range.end - 1].isBlank()) {
        --range.end;
    }
    if (range.isEmpty()) {
        return;
    }
    int common = INT_MAX;
    for (size_t i = range.first; i < range.end; ++i) {
        common = lines[i].isBlank() ? common : std::min(common, lines[i].indent);
    }
    Block code = makeBlock(BlockKind::Code);
    code.language = language;
    builder.beginBlock(std::move(code));
    builder.touch(touched);
    for (size_t i = range.first; i < range.end; ++i) {
        if (i > range.first) {
            builder.copy({lines[i - 1].end, lines[i - 1].end + 1});
        }
        if (!lines[i].isBlank()) {
            builder.copy({behindColumns(lines.source(), lines[i], common), lines[i].text.end});
        }
    }
    builder.endBlock();
}

} // namespace Lectern::Readers
