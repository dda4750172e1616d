// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planning.h"

#include "days.h"
#include "decision.h"
#include "eventheadings.h"
#include "reasons.h"
#include "text.h"
#include "words.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace Lectern::Recognition {

namespace {

constexpr double faintestRefused = -2.0; // score; what lies below is hardly worth a look
constexpr size_t mostRefused = 20;

bool isTalk(const std::vector<DraftTalk> &talks, int line)
{
    return std::ranges::binary_search(talks, line + 1, {}, &DraftTalk::line);
}

/// Whether a line is a pause of a programme whose talks are written in the same way: a time, and what comes
/// then.
bool isBreakBeside(const Candidate &line, const DraftTalk &talk)
{
    const bool isTimed = line.kind == StyleKind::PlainTimed || line.kind == StyleKind::BulletTimed;
    return isTimed && line.kind == talk.lead->kind && line.clues.has(LineClue::FoodOrBreak)
        && !line.clues.has(LineClue::SectionWord);
}

/// Whether a line on the level of a talk begins the next thing of the programme: lightning talks, or a time
/// where the talk has its own.
bool isNextOfProgramme(const Candidate &line, const DraftTalk &talk)
{
    const bool areTimed = line.clues.has(LineClue::Timed) && talk.lead->clues.has(LineClue::Timed);
    constexpr int longest = 3; // words
    return areTimed || (line.words <= longest && saysSeveralTalks(line.title));
}

/// Whether a refused heading ends the talk above it: one that stands higher, or a pause or the like on its
/// level. A section of the talk may stand on the level of its title.
bool endsTalk(const Analysis &analysis, const Candidate &line, const DraftTalk &talk)
{
    if (isBreakBeside(line, talk)) {
        return true;
    }
    if (!analysis.isHeading(line)) {
        return false;
    }
    const bool isHigher = line.level < talk.lead->level;
    const bool isRefused = line.clues.has(LineClue::NotTalkWord) || line.clues.has(LineClue::FoodOrBreak)
        || isNextOfProgramme(line, talk);
    return isHigher
        || (line.level == talk.lead->level && isRefused && !line.clues.has(LineClue::SectionWord));
}

/// Last line (from 1) of each talk: up to the next talk, day, or heading that stands above it.
std::vector<int> endsOf(const DocumentDraft &draft)
{
    const Analysis &analysis = draft.analysis;
    const int size = analysis.notes->size();
    std::vector<int> ends;
    std::vector<DayMark> marks;
    if (!draft.isOneTalk) {
        marks = dayMarks(analysis, draft.talks);
    }
    for (size_t index = 0; index < draft.talks.size(); ++index) {
        const DraftTalk &talk = draft.talks[index];
        int end = index + 1 < draft.talks.size() ? draft.talks[index + 1].line - 1 : size;
        if (!draft.isOneTalk) {
            const auto mark = std::ranges::upper_bound(marks, talk.line - 1, {}, &DayMark::line);
            end = mark == marks.end() ? end : std::min(end, mark->line);
            auto next = std::ranges::upper_bound(analysis.candidates, talk.line - 1, {}, &Candidate::line);
            while (
                next != analysis.candidates.end() && next->line < end && !endsTalk(analysis, *next, talk)) {
                ++next;
            }
            end = next == analysis.candidates.end() ? end : std::min(end, next->line);
        }
        ends.push_back(std::max(end, talk.line));
    }
    return ends;
}

/// The line of the source in which a line of the notes begins; both from 1.
int sourceLine(const Notes &notes, int line)
{
    return line <= notes.size() ? notes.line(line - 1).number : line;
}

/// The last line of the source that belongs to the notes up to `line`; both from 1.
int sourceEnd(const Notes &notes, int line)
{
    if (line >= notes.size()) {
        return std::max(sourceLine(notes, line), int(notes.document().source.count(u'\n')) + 1);
    }
    return std::max(sourceLine(notes, line), sourceLine(notes, line + 1) - 1);
}

/// A talk begins with a line of the source. Where blocks share lines, the talk that begins in a line takes it
/// from the one before; of several that begin in the same one, the first takes the others.
void settleSharedLines(Plan *plan)
{
    std::vector<PlannedTalk> kept;
    kept.reserve(plan->talks.size());
    for (PlannedTalk &talk : plan->talks) {
        if (kept.empty() || kept.back().line < talk.line) {
            if (!kept.empty()) {
                kept.back().endLine = std::min(kept.back().endLine, talk.line - 1);
            }
            kept.push_back(std::move(talk));
            continue;
        }
        PlannedTalk &first = kept.back();
        first.endLine = std::max(first.endLine, talk.endLine);
        plan->notTalks.push_back({talk.line, talk.title});
        const Diagnostic notice{Severity::Warning, first.line, 1, noticeOfSharedLine()};
        if (plan->diagnostics.empty() || plan->diagnostics.back() != notice) {
            plan->diagnostics.push_back(notice);
        }
    }
    plan->talks = std::move(kept);
    std::ranges::stable_sort(plan->notTalks, {}, &NotTalk::line);
}

PlannedTalk planned(const DocumentDraft &draft, const DraftTalk &talk, int endLine)
{
    const Weights &weights = draft.analysis.notes->knowledge().weights;
    PlannedTalk result;
    result.line = sourceLine(*draft.analysis.notes, talk.line);
    result.endLine = sourceEnd(*draft.analysis.notes, endLine);
    result.title = talk.title;
    result.speakers = talk.speakers;
    result.day = talk.day.trimmed(); // a Markdown line may end in blanks
    result.kind = talk.kind;
    result.why = talk.why;
    if (draft.isOneTalk) {
        result.confidence = logistic(std::max(0.5, draft.oneTalkScore));
        result.why << reasonWholeFile();
    } else {
        result.confidence = confidenceOf(talk.lead->score, weights);
        result.why += reasonsOfLine(draft.analysis, *talk.lead);
    }
    result.why.removeDuplicates();
    return result;
}

/// Refused lines that looked most like a talk, and sessions; by line.
std::vector<NotTalk> refusedOf(const DocumentDraft &draft)
{
    std::vector<const Candidate *> refused;
    for (const Candidate &candidate : draft.analysis.candidates) {
        const bool isWorthIt = candidate.score > faintestRefused || candidate.isSession;
        if (isWorthIt && !candidate.title.isEmpty() && !isTalk(draft.talks, candidate.line)) {
            refused.push_back(&candidate);
        }
    }
    std::ranges::stable_sort(refused, [](const Candidate *left, const Candidate *right) {
        return std::pair(left->isSession, left->score) > std::pair(right->isSession, right->score);
    });
    refused.resize(std::min(refused.size(), mostRefused));
    std::ranges::sort(refused, {}, &Candidate::line);
    std::vector<NotTalk> result;
    for (const Candidate *candidate : refused) {
        result.push_back({sourceLine(*draft.analysis.notes, candidate->line + 1), candidate->text});
    }
    return result;
}

/// In notes of several events each talk has its own; the document has one then only for the talks outside of
/// them.
void giveEvents(const DocumentDraft &draft, Plan *plan)
{
    if (draft.isOneTalk) {
        return;
    }
    const std::vector<std::optional<EventName>> events = eventsOfHeadings(draft.analysis, draft.talks);
    if (events.empty()) {
        return;
    }
    const bool haveAll = std::ranges::all_of(events, &std::optional<EventName>::has_value);
    const auto isAmong = [plan](const std::optional<EventName> &event) {
        return event && plan->event && event->name.compare(plan->event->name, Qt::CaseInsensitive) == 0;
    };
    if (haveAll || std::ranges::any_of(events, isAmong)) {
        plan->event.reset();
    }
    for (size_t index = 0; index < events.size(); ++index) {
        plan->talks[index].event = events[index];
    }
}

} // namespace

Plan planOf(
    const DocumentDraft &draft, const std::optional<EventName> &event, std::vector<FollowUpFound> followUps)
{
    Plan plan;
    plan.event = event;
    plan.language = draft.analysis.notes->document().language;
    const std::vector<int> ends = endsOf(draft);
    QSet<QString> reasons; // the same few for all talks: one copy of each is enough
    plan.talks.reserve(draft.talks.size());
    for (size_t index = 0; index < draft.talks.size(); ++index) {
        plan.talks.push_back(planned(draft, draft.talks[index], ends[index]));
        for (QString &reason : plan.talks.back().why) {
            reason = *reasons.insert(reason);
        }
    }
    giveEvents(draft, &plan);
    plan.notTalks = draft.isOneTalk ? std::vector<NotTalk>() : refusedOf(draft);
    plan.followUps = std::move(followUps);
    settleSharedLines(&plan);
    return plan;
}

} // namespace Lectern::Recognition
