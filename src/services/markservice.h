// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/librarysession.h"

namespace Lectern::Services {

/// A mark made by the words it stands on.
struct QuotedMark {
    QUuid talk;
    QString quote; ///< as it stands in the talk, blanks, case, quote marks and dashes aside
    int occurrence = 1; ///< from 1
    MarkKind kind = MarkKind::Key;
    QString comment{};
    QStringList tags{};
    Todo todo = Todo::None;
};

/// NotFound when the talk does not have these words (so often); InvalidInput for an empty quote.
[[nodiscard]] Result<MarkRow> markQuote(LibrarySession &session, const QuotedMark &mark);

/// A place where a mark may belong.
struct PlaceSuggestion {
    CodePointRange range; ///< as MarkRepository::setPlace() takes it: from the talk's begin
    QString words; ///< that stand there
    QString reason; ///< why it may be the place, in words
};

/// Up to five places in its talk for a mark that has none, or a doubtful one; the likeliest first, and the
/// place that it has now not among them. NotFound when there is no such mark.
[[nodiscard]] Result<std::vector<PlaceSuggestion>> suggestPlaces(LibrarySession &session, const QUuid &mark);

/// Code points of the `occurrence`-th (from 1) place of a quote in the text of a talk, blanks, case, quote
/// marks and dashes aside where it does not stand there as written; empty when there is none. Any thread.
[[nodiscard]] CodePointRange placeOfQuote(const QString &text, const QString &quote, int occurrence = 1);

} // namespace Lectern::Services
