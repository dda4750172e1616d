// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting.h"

#include "days.h"
#include "decision.h"
#include "documentevidence.h"
#include "eventdates.h"
#include "eventnames.h"
#include "evidence.h"
#include "onetalk.h"
#include "separators.h"
#include "speakers.h"
#include "text.h"
#include "titles.h"
#include "words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr double surelyOneTalk = 2.5; // log odds of a file whose head says title and speaker

bool hasAnyText(const Notes &notes)
{
    const auto hasText = [](const SourceLine &line) { return !line.text.isEmpty(); };
    return !notes.title().value.isEmpty() || std::ranges::any_of(notes.document().lines, hasText);
}

/// Slides and parts say the title of their talk again: it is still the same talk.
void mergeRepeated(std::vector<DraftTalk> *talks)
{
    const auto isSame = [](const DraftTalk &first, const DraftTalk &second) {
        // "Keynote" and "Lightning talks" name a part of the day, not a talk.
        const bool isTelling =
            (pieceCount(first.title) > 1 || hasIdeograph(first.title)) && !saysSeveralTalks(first.title);
        return isTelling && first.day == second.day && fold(first.title) == fold(second.title)
            && (second.speakers.isEmpty() || second.speakers == first.speakers);
    };
    talks->erase(std::ranges::unique(*talks, isSame).begin(), talks->end());
}

void draftOneTalk(Candidate lead, DocumentDraft *draft)
{
    draft->ownLead = std::make_unique<Candidate>(std::move(lead));
    if (auto slides = talkOfSlideText(draft->analysis, draft->ownLead.get())) {
        draft->talks.push_back(std::move(slides->talk));
        draft->slideEvent = std::move(slides->event);
        return;
    }
    draft->talks = draftTalks(draft->analysis, {draft->ownLead.get()});
    if (draft->talks.front().speakers.isEmpty()) {
        draft->talks.front().speakers = speakersOfFields(*draft->analysis.notes);
    }
}

/// Whether a file that might be one talk begins with a line that parts a title from a name, and others
/// written like it do so with other names: each of them is a talk.
bool tellSeveralSpeakers(const Analysis &analysis)
{
    constexpr double surely = 0.7;
    constexpr size_t fewest = 2;
    const std::vector<int> talks = chooseTalks(analysis);
    if (talks.size() < fewest || talks.front() != 0) {
        return false;
    }
    QSet<QString> names;
    for (const int index : talks) {
        const Candidate &talk = analysis.candidates[size_t(index)];
        const std::vector<Cut> cuts = cutsOf(talk.title, analysis.notes->people());
        const auto surest = std::ranges::max_element(cuts, {}, &Cut::likeness);
        if (talk.style != analysis.candidates.front().style || surest == cuts.end()
            || surest->likeness < surely) {
            return false;
        }
        names.insert(fold(surest->people));
    }
    return names.size() == std::ssize(talks);
}

/// "FooConf notes" at the top, styled like the titles of the talks below.
bool isTitleOfNotes(const Candidate &first, const Lexicon &lexicon)
{
    return first.clues.has(LineClue::FirstLine) && lexicon.listsIn(first.title).testFlag(WordList::NotesWord)
        && saysEvent(first.title, lexicon);
}

} // namespace

DocumentDraft draftDocument(const Notes &notes)
{
    DocumentDraft draft;
    draft.analysis = analyse(notes);
    if (!hasAnyText(notes)) {
        return draft;
    }
    scoreCandidates(&draft.analysis);
    draft.analysis.clues = weighDocument(draft.analysis);
    draft.oneTalkScore = oneTalkScore(draft.analysis);
    if (notes.headNamesTalk() && !draft.analysis.clues.has(DocumentClue::RestWithSpeakersTwice)) {
        draft.oneTalkScore = std::max(draft.oneTalkScore, surelyOneTalk);
    }
    draft.isOneTalk = draft.oneTalkScore > 0 && !tellSeveralSpeakers(draft.analysis);
    if (draft.isOneTalk) {
        draftOneTalk(leadOfOneTalk(draft.analysis, false), &draft);
    } else {
        std::vector<const Candidate *> leads;
        for (const int index : chooseTalks(draft.analysis)) {
            leads.push_back(&draft.analysis.candidates[size_t(index)]);
        }
        if (leads.size() > 1 && isTitleOfNotes(*leads.front(), notes.lexicon())) {
            leads.erase(leads.begin());
        }
        draft.talks = draftTalks(draft.analysis, leads);
        // A line that says only a time has its title in the next one, and that may be a break.
        std::erase_if(draft.talks, [&](const DraftTalk &talk) {
            return talk.speakers.isEmpty() && namesNoTalk(talk.title, notes.lexicon());
        });
    }
    assignDays(draft.analysis, &draft.talks);
    mergeRepeated(&draft.talks);
    return draft;
}

DocumentDraft draftAsOneTalk(DocumentDraft draft, const QSet<QString> &commonTitles)
{
    draft.isOneTalk = true;
    draft.slideEvent.reset();
    draft.talks.clear();
    if (!hasAnyText(*draft.analysis.notes)) {
        draft.ownLead = std::make_unique<Candidate>();
        draft.talks.emplace_back();
        draft.talks.front().lead = draft.ownLead.get();
        draft.talks.front().line = 1;
        return draft;
    }
    draftOneTalk(leadOfOneTalk(draft.analysis, true, commonTitles), &draft);
    assignDays(draft.analysis, &draft.talks);
    return draft;
}

std::optional<EventName> eventOf(const DocumentDraft &draft, const EventHints &hints)
{
    std::optional<EventName> event = draft.slideEvent;
    if (!event && (!draft.analysis.styles.empty() || draft.analysis.notes->headNamesTalk())) {
        event = findEvent(draft.analysis, draft.talks, hints, draft.isOneTalk);
    }
    if (event) {
        event->dates = datesOfEvent(*draft.analysis.notes, draft.talks, event->year, draft.isOneTalk);
    }
    return event;
}

} // namespace Lectern::Recognition
