// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markuptable.h"

#include <algorithm>

namespace Lectern::Readers {

Utf16Range trimmedRange(QStringView source, Utf16Range range)
{
    while (range.begin < range.end && source[range.begin].isSpace()) {
        ++range.begin;
    }
    while (range.end > range.begin && source[range.end - 1].isSpace()) {
        --range.end;
    }
    return range;
}

void appendTable(DocumentBuilder &builder, const std::vector<TableRow> &rows, const InlineRules &rules)
{
    Container table{ContainerKind::Table};
    for (const TableRow &row : rows) {
        table.columns = std::max(table.columns, static_cast<int>(row.cells.size()));
    }
    builder.openContainer(table);
    int rowNumber = 0;
    for (const TableRow &row : rows) {
        int column = 0;
        for (const Utf16Range &cell : row.cells) {
            Block block = makeBlock(BlockKind::TableCell);
            block.row = rowNumber;
            block.column = column++;
            block.isHeader = row.isHeader;
            builder.beginBlock(std::move(block));
            builder.touch(row.line);
            appendInline(builder, cell, rules);
            builder.endBlock();
        }
        ++rowNumber;
    }
    builder.closeContainer();
}

} // namespace Lectern::Readers
