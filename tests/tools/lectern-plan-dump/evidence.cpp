// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evidence.h"

#include "recognition/decision.h"
#include "recognition/notesevidence.h"
#include "recognition/styleevidence.h"

#include <QJsonArray>

using namespace Lectern::Recognition;
using namespace Qt::StringLiterals;

namespace {

/// The clues that are not nought, by the names that are the columns of the training.
template <typename Clue>
QJsonObject named(const Evidence<Clue> &evidence)
{
    QJsonObject object;
    const auto names = namesOf(Clue{});
    evidence.forEach(
        [&](Clue clue, double value) { object.insert(names[static_cast<size_t>(clue)], value); });
    return object;
}

QJsonObject jsonOf(const Analysis &analysis, const Candidate &candidate)
{
    return {{u"line"_s, candidate.line + 1}, {u"style"_s, candidate.style}, {u"level"_s, candidate.level},
        {u"parent"_s, candidate.parent}, {u"heading"_s, analysis.isHeading(candidate)},
        {u"lexical"_s, candidate.isLexical}, {u"refusal"_s, refusalOf(candidate)},
        {u"score"_s, candidate.score}, {u"clues"_s, named(candidate.clues)},
        {u"onlySaysTalk"_s, onlySaysTalk(candidate.title, analysis.notes->lexicon())},
        {u"words"_s, QJsonArray::fromStringList(titleWordsOf(candidate.title))}};
}

} // namespace

QJsonObject evidenceOf(const DocumentDraft &draft, const QString &fileName)
{
    const Analysis &analysis = draft.analysis;
    const auto rows = weighStyles(analysis);
    QJsonArray styles;
    for (size_t index = 0; index < rows.size(); ++index) {
        styles << QJsonObject{{u"level"_s, analysis.styles[index].level},
            {u"group"_s, named(analysis.styles[index].clues)}, {u"own"_s, named(rows[index])}};
    }
    QJsonArray candidates;
    for (const Candidate &candidate : analysis.candidates) {
        candidates << jsonOf(analysis, candidate);
    }
    const EventHints hints{fileName, {}};
    const int year = yearFromElsewhere(analysis, hints);
    QJsonArray events;
    for (const EventOption &option : eventOptions(analysis, draft.talks, hints, draft.isOneTalk)) {
        events << QJsonObject{{u"name"_s, option.event.name},
            {u"year"_s, option.event.year != 0 ? option.event.year : year},
            {u"clues"_s, named(option.clues)}};
    }
    return {{u"styles"_s, styles}, {u"candidates"_s, candidates}, {u"document"_s, named(analysis.clues)},
        {u"oneTalk"_s, draft.oneTalkScore}, {u"events"_s, events},
        {u"notes"_s, named(weighNotes(draft, eventOf(draft, hints), hints))}};
}
