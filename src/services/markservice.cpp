// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markservice.h"

#include "anchoring/reanchor.h"

#include <QCoreApplication>

namespace Lectern::Services {

Result<MarkRow> markQuote(LibrarySession &session, const QuotedMark &mark)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("MarkService", text); };
    if (mark.quote.trimmed().isEmpty()) {
        return failure(
            ErrorKind::InvalidInput, tr("A mark needs the words that it stands on. Nothing was marked."));
    }
    const auto text = session.talks().text(mark.talk);
    if (!text) {
        return passOn(text);
    }
    const CodePointRange place = placeOfQuote(text->document.text, mark.quote, mark.occurrence);
    if (place.isEmpty()) {
        const bool isThere = mark.occurrence > 1 && !placeOfQuote(text->document.text, mark.quote).isEmpty();
        return failure(ErrorKind::NotFound,
            (isThere ? tr("“%1” does not have these words so often. Nothing was marked.")
                     : tr("“%1” does not have these words. Nothing was marked."))
                .arg(text->row.title),
            mark.quote.left(80));
    }
    return session.marks().add({.id = {},
        .talk = mark.talk,
        .range = place,
        .kind = mark.kind,
        .comment = mark.comment,
        .tags = mark.tags,
        .todo = mark.todo});
}

CodePointRange placeOfQuote(const QString &text, const QString &quote, int occurrence)
{
    const Utf16Range place = Anchoring::findOccurrence(text, quote, occurrence);
    return place.isEmpty() ? CodePointRange() : CodePointMap(text).toCodePoints(place);
}

} // namespace Lectern::Services
