// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <vector>

class QTextDocument;
class QTextTable;

namespace Lectern::Printing {

/// Something of a column that no page's end goes through: a line of text, mostly a row of a table. Measured
/// from the column's top, downwards.
struct Strip {
    qreal top = 0;
    qreal bottom = 0;
    bool keepsWithNext = false; ///< no page ends below it
};

/// The strips of a document that was laid out without pages, from top to bottom. Headings keep with what
/// follows, and of a paragraph neither the first nor the last line stands alone. A row of a table is a strip,
/// unless it is higher than a page of this `height`: then each of its lines is.
[[nodiscard]] std::vector<Strip> stripsOf(const QTextDocument &document, qreal height);

/// The same of the rows of one table.
[[nodiscard]] std::vector<Strip> rowsOf(const QTextTable &table);

/// A part of a column on a page.
struct Slice {
    qreal top = 0; ///< in the column
    qreal bottom = 0;
    int page = 0; ///< from 0
    qreal y = 0; ///< of its top, below the top of the page's text
};

/// Where the next column begins.
struct PageEnd {
    int page = 0; ///< from 0
    qreal y = 0; ///< used of it
};

/// Parts a column into pages of this height, from `end` on, which is moved behind it. A column that fits into
/// what is left of a page is not parted; what is higher than a page begins on one of its own. What keeps
/// together is parted only where it is higher than a page.
[[nodiscard]] std::vector<Slice> slicesOf(
    const std::vector<Strip> &strips, qreal height, qreal gap, PageEnd &end);

/// The slice that holds a height of the column; null for none.
[[nodiscard]] const Slice *sliceAt(const std::vector<Slice> &slices, qreal y);

} // namespace Lectern::Printing
