// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rsttables.h"

#include "readers/markuptable.h"
#include "readers/rstmarkup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Readers::Rst {

namespace {

/// A simple table may have blank lines between its rows; its end is not looked for farther than this.
constexpr size_t mostRows = 1000;

bool isHeadBorder(QStringView text)
{
    return text.startsWith(u"+=") && text.endsWith(u'+')
        && std::ranges::all_of(text, [](QChar c) { return c == u'+' || c == u'='; });
}

size_t endOfGrid(const MarkupLines &lines, LineRange range)
{
    size_t end = range.first;
    for (size_t i = range.first; i < range.end; ++i) {
        const QStringView text = lines.text(i);
        if (!text.startsWith(u'+') && !text.startsWith(u'|')) {
            break;
        }
        end = isGridBorder(text) ? i + 1 : end;
    }
    return end >= range.first + 3 ? end : range.first;
}

/// A simple table ends with a border that a blank line or nothing follows.
size_t endOfSimple(const MarkupLines &lines, LineRange range)
{
    const size_t limit = std::min(range.end, range.first + mostRows);
    for (size_t i = range.first + 2; i < limit; ++i) {
        const bool isLast = i + 1 >= range.end || lines[i + 1].isBlank();
        if (isLast && isSimpleBorder(lines.text(i))) {
            return i + 1;
        }
    }
    return range.first;
}

/// Rows of a grid table; none where a cell goes over columns or lines.
std::vector<TableRow> gridRows(const MarkupLines &lines, LineRange range)
{
    const QString border = lines.text(range.first).toString();
    const qsizetype columns = border.count(u'+') - 1;
    std::vector<TableRow> rows;
    bool isBehindBorder = false;
    for (size_t i = range.first; i < range.end; ++i) {
        const QStringView text = lines.text(i);
        if (text.startsWith(u'+')) {
            const bool isHead = isHeadBorder(text);
            if (!isHead && text != border) {
                return {};
            }
            for (TableRow &row : rows) {
                row.isHeader = row.isHeader || isHead;
            }
            isBehindBorder = true;
            continue;
        }
        if (!isBehindBorder || text.count(u'|') != columns + 1 || !text.endsWith(u'|')) {
            return {};
        }
        isBehindBorder = false;
        TableRow row;
        row.line = lines[i].text;
        for (qsizetype bar = 0; bar + 1 < text.size();) {
            const qsizetype next = text.indexOf(u'|', bar + 1);
            row.cells.push_back(
                trimmedRange(lines.source(), {row.line.begin + bar + 1, row.line.begin + next}));
            bar = next;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

/// Where the columns of a simple table begin; the last one goes on to the end of its lines.
std::vector<Utf16Range> simpleColumns(QStringView border)
{
    std::vector<Utf16Range> columns;
    for (qsizetype at = 0; at < border.size();) {
        const qsizetype blank = border.indexOf(u' ', at);
        const qsizetype end = blank < 0 ? border.size() : blank;
        if (end > at) {
            columns.push_back({at, end});
        }
        at = end + 1;
    }
    return columns;
}

/// Cells of one line of a simple table; none where text stands between two columns, or the first is empty.
std::vector<Utf16Range> simpleCells(
    const MarkupLines &lines, size_t line, const std::vector<Utf16Range> &columns, int tableIndent)
{
    std::vector<Utf16Range> cells;
    const int shift = lines[line].indent - tableIndent;
    if (shift < 0) {
        return {};
    }
    const qsizetype origin = std::max(lines[line].begin, lines[line].text.begin - shift);
    for (size_t i = 0; i < columns.size(); ++i) {
        const bool isLast = i + 1 == columns.size();
        const qsizetype end = lines[line].text.end;
        const qsizetype begin = std::min(origin + columns[i].begin, end);
        const qsizetype cellEnd = isLast ? end : std::min(origin + columns[i].end, end);
        const qsizetype next = isLast ? end : std::min(origin + columns[i + 1].begin, end);
        const QStringView gap = lines.source().sliced(cellEnd, next - cellEnd);
        if (!gap.trimmed().isEmpty()) {
            return {};
        }
        cells.push_back(trimmedRange(lines.source(), {begin, cellEnd}));
    }
    return cells.front().isEmpty() ? std::vector<Utf16Range>() : cells;
}

std::vector<TableRow> simpleRows(const MarkupLines &lines, LineRange range)
{
    const QString border = lines.text(range.first).toString();
    const std::vector<Utf16Range> columns = simpleColumns(border);
    std::vector<TableRow> rows;
    int borders = 0;
    for (size_t i = range.first; i < range.end; ++i) {
        if (lines[i].isBlank()) {
            continue;
        }
        if (isSimpleBorder(lines.text(i))) {
            ++borders;
            for (TableRow &row : rows) {
                row.isHeader = borders == 2 && i + 1 < range.end;
            }
            if (lines.text(i) != border || borders > 3) {
                return {};
            }
            continue;
        }
        std::vector<Utf16Range> cells = simpleCells(lines, i, columns, lines[range.first].indent);
        if (cells.empty()) {
            return {};
        }
        rows.push_back({std::move(cells), lines[i].text, false});
    }
    return rows;
}

} // namespace

size_t endOfTable(const MarkupLines &lines, LineRange range)
{
    const QStringView text = lines.text(range.first);
    if (isGridBorder(text)) {
        return endOfGrid(lines, range);
    }
    return isSimpleBorder(text) ? endOfSimple(lines, range) : range.first;
}

void appendTable(
    DocumentBuilder &builder, const MarkupLines &lines, LineRange range, const InlineRules &rules)
{
    const std::vector<TableRow> rows =
        isGridBorder(lines.text(range.first)) ? gridRows(lines, range) : simpleRows(lines, range);
    if (rows.empty()) {
        appendCode(builder, lines, range, u"text"_s, lines.placeOf(range));
    } else {
        Readers::appendTable(builder, rows, rules);
    }
}

} // namespace Lectern::Readers::Rst
