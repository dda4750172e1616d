// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markservice.h"

#include "anchoring/reanchor.h"

#include <QCoreApplication>

namespace Lectern::Services {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(MarkService)
};

} // namespace

Result<MarkRow> markQuote(LibrarySession &session, const QuotedMark &mark)
{
    if (mark.quote.trimmed().isEmpty()) {
        return failure(ErrorKind::InvalidInput,
            Texts::tr("A mark needs the words that it stands on. Nothing was marked."));
    }
    const auto text = session.talks().text(mark.talk);
    if (!text) {
        return passOn(text);
    }
    const CodePointRange place = placeOfQuote(text->document->text, mark.quote, mark.occurrence);
    if (place.isEmpty()) {
        const bool isThere = mark.occurrence > 1 && !placeOfQuote(text->document->text, mark.quote).isEmpty();
        return failure(ErrorKind::NotFound,
            (isThere ? Texts::tr("“%1” does not have these words so often. Nothing was marked.")
                     : Texts::tr("“%1” does not have these words. Nothing was marked."))
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

Result<std::vector<PlaceSuggestion>> suggestPlaces(LibrarySession &session, const QUuid &mark)
{
    const auto row = session.marks().mark(mark);
    if (!row) {
        return passOn(row);
    }
    const auto talk = session.talks().text(row->talk);
    if (!talk) {
        return passOn(talk);
    }
    constexpr int most = 5;
    const QString &text = talk->document->text;
    const CodePointMap map(text);
    const CodePointRange now{row->range.begin - talk->offset, row->range.end - talk->offset};
    std::vector<PlaceSuggestion> suggestions;
    for (const Anchoring::Placement &place : Anchoring::suggestPlaces(
             text, {.exact = row->quote, .prefix = row->prefix, .suffix = row->suffix}, most + 1)) {
        if (place.range != now && suggestions.size() < most) {
            const Utf16Range words = map.toUtf16(place.range);
            suggestions.push_back({place.range, text.sliced(words.begin, words.length()), place.reason});
        }
    }
    return suggestions;
}

CodePointRange placeOfQuote(const QString &text, const QString &quote, int occurrence)
{
    const Utf16Range place = Anchoring::findOccurrence(text, quote, occurrence);
    return place.isEmpty() ? CodePointRange() : CodePointMap(text).toCodePoints(place);
}

} // namespace Lectern::Services
