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
    const Utf16Range place = Anchoring::findOccurrence(text->document.text, mark.quote, mark.occurrence);
    if (place.isEmpty()) {
        const bool isThere =
            mark.occurrence > 1 && !Anchoring::findOccurrence(text->document.text, mark.quote, 1).isEmpty();
        return failure(ErrorKind::NotFound,
            (isThere ? tr("“%1” does not have these words so often. Nothing was marked.")
                     : tr("“%1” does not have these words. Nothing was marked."))
                .arg(text->row.title),
            mark.quote.left(80));
    }
    return session.marks().add({.id = {},
        .talk = mark.talk,
        .range = CodePointMap(text->document.text).toCodePoints(place),
        .kind = mark.kind,
        .comment = mark.comment,
        .tags = mark.tags,
        .todo = mark.todo});
}

} // namespace Lectern::Services
