// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting.h"

#include "days.h"
#include "decision.h"
#include "evidence.h"
#include "onetalk.h"
#include "speakers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

bool hasAnyText(const Notes &notes)
{
    const auto hasText = [](const SourceLine &line) { return !line.text.isEmpty(); };
    return !notes.title().value.isEmpty() || std::ranges::any_of(notes.document().lines, hasText);
}

void draftOneTalk(const Notes &notes, const DraftOptions &options, DocumentDraft *draft)
{
    Candidate lead = leadOfOneTalk(draft->analysis, options.isFileOfFolder, options.commonTitles);
    if (auto slides = talkOfSlideText(draft->analysis, &lead)) {
        draft->talks.push_back(std::move(slides->talk));
        draft->slideEvent = std::move(slides->event);
        return;
    }
    draft->talks = draftTalks(draft->analysis, {lead});
    if (draft->talks.front().speakers.isEmpty()) {
        draft->talks.front().speakers = speakersOfFields(notes);
    }
}

} // namespace

DocumentDraft draftDocument(const Notes &notes, const DraftOptions &options)
{
    DocumentDraft draft;
    draft.analysis = analyse(notes);
    if (!hasAnyText(notes)) {
        return draft;
    }
    scoreCandidates(&draft.analysis);
    draft.oneTalkScore = oneTalkScore(draft.analysis);
    draft.isOneTalk = options.isFileOfFolder || draft.oneTalkScore > 0;
    if (draft.isOneTalk) {
        draftOneTalk(notes, options, &draft);
    } else {
        std::vector<Candidate> leads;
        for (const int index : chooseTalks(draft.analysis)) {
            leads.push_back(draft.analysis.candidates[size_t(index)]);
        }
        draft.talks = draftTalks(draft.analysis, leads);
    }
    assignDays(draft.analysis, &draft.talks);
    return draft;
}

std::optional<EventName> eventOf(const DocumentDraft &draft, const EventHints &hints)
{
    if (draft.slideEvent || draft.analysis.styles.empty()) {
        return draft.slideEvent;
    }
    return findEvent(draft.analysis, draft.talks, hints, draft.isOneTalk);
}

} // namespace Lectern::Recognition
