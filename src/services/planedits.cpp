// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planedits.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>

namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PlanEdits)
};

PlannedTalk *talkOf(Plan &plan, int talk)
{
    return talk >= 0 && talk < static_cast<int>(plan.talks.size()) ? &plan.talks[static_cast<size_t>(talk)]
                                                                   : nullptr;
}

/// The first talk that begins behind a line.
template <typename Talks>
auto firstBehind(Talks &talks, int line)
{
    return std::ranges::upper_bound(talks, line, {}, &PlannedTalk::line);
}

/// Last line of what `line` belongs to: its talk, or the stretch of the event's own notes before the next.
int lastLineAround(const Plan &plan, int line, int lines)
{
    if (const int talk = talkAtLine(plan, line); talk >= 0) {
        return plan.talks[static_cast<size_t>(talk)].endLine;
    }
    const auto next = firstBehind(plan.talks, line);
    return next == plan.talks.end() ? lines : next->line - 1;
}

bool canBegin(const SourceLine &line)
{
    return line.zone == LineZone::None && line.kind != LineKind::Underline && line.kind != LineKind::Table
        && !line.text.isEmpty();
}

QStringList cleanNames(const QStringList &names)
{
    QStringList clean;
    for (const QString &name : names) {
        clean << name.simplified();
    }
    clean.removeAll(QString());
    clean.removeDuplicates();
    return clean;
}

void markChecked(PlannedTalk &talk)
{
    talk.isChecked = true;
    talk.confidence = 1;
    talk.why = {Texts::tr("You said so")};
}

void decide(Plan &plan, int line, LineDecision::Kind kind)
{
    const auto place = std::ranges::lower_bound(plan.decisions, line, {}, &LineDecision::line);
    if (place != plan.decisions.end() && place->line == line) {
        place->kind = kind;
    } else {
        plan.decisions.insert(place, {line, kind});
    }
}

void takeBackDecision(Plan &plan, int line, LineDecision::Kind kind)
{
    std::erase(plan.decisions, LineDecision{line, kind});
}

/// What a file calls itself: the title of its head, else the words of a line.
QString titleOfFile(const Document &document, int line)
{
    const auto title = std::ranges::find(document.meta, QStringLiteral("title"), &MetaField::key);
    return title != document.meta.end() && !title->value.simplified().isEmpty()
        ? title->value.simplified()
        : document.lines[static_cast<size_t>(line) - 1].text.simplified();
}

/// Those of all talks, if none names others.
QStringList sameSpeakers(const Plan &plan)
{
    QStringList same;
    for (const PlannedTalk &talk : plan.talks) {
        if (!talk.speakers.isEmpty() && !same.isEmpty() && talk.speakers != same) {
            return {};
        }
        same = talk.speakers.isEmpty() ? same : talk.speakers;
    }
    return same;
}

/// Gives the lines of a talk, and those between, to the one before it.
PlannedTalk joinToPrevious(Plan &plan, int talk)
{
    const auto place = plan.talks.begin() + talk;
    PlannedTalk joined = *place;
    PlannedTalk &previous = *std::prev(place);
    previous.endLine = joined.endLine;
    previous.isLeftOut = previous.isLeftOut && joined.isLeftOut;
    plan.talks.erase(place);
    return joined;
}

} // namespace

bool isSound(const Plan &plan, int lines)
{
    int last = 0;
    for (const PlannedTalk &talk : plan.talks) {
        if (talk.line <= last || talk.endLine < talk.line || talk.endLine > lines) {
            return false;
        }
        last = talk.endLine;
    }
    return true;
}

int talkAtLine(const Plan &plan, int line)
{
    const auto next = firstBehind(plan.talks, line);
    if (next == plan.talks.begin() || std::prev(next)->endLine < line) {
        return -1;
    }
    return static_cast<int>(std::prev(next) - plan.talks.begin());
}

int splitLine(const Plan &plan, const Document &document, int line)
{
    const int lines = static_cast<int>(document.lines.size());
    if (line < 1 || line > lines) {
        return 0;
    }
    const int last = std::min(lastLineAround(plan, line, lines), lines);
    while (line <= last && document.lines[static_cast<size_t>(line) - 1].text.isEmpty()
        && document.lines[static_cast<size_t>(line) - 1].zone == LineZone::None) {
        ++line;
    }
    if (line > last || !canBegin(document.lines[static_cast<size_t>(line) - 1])) {
        return 0;
    }
    const int talk = talkAtLine(plan, line);
    return talk >= 0 && plan.talks[static_cast<size_t>(talk)].line == line ? 0 : line;
}

std::optional<Plan> splitAt(Plan plan, const Document &document, int line)
{
    const int begin = splitLine(plan, document, line);
    if (begin == 0) {
        return std::nullopt;
    }
    PlannedTalk made;
    made.line = begin;
    made.endLine = lastLineAround(plan, begin, static_cast<int>(document.lines.size()));
    made.title = document.lines[static_cast<size_t>(begin) - 1].text.simplified();
    made.confidence = 1;
    made.why = {Texts::tr("You split here")};
    const auto next = firstBehind(plan.talks, begin);
    if (next != plan.talks.begin()) {
        PlannedTalk &before = *std::prev(next);
        made.day = before.day;
        made.event = before.event;
        before.endLine = std::min(before.endLine, begin - 1);
    }
    plan.talks.insert(next, std::move(made));
    decide(plan, begin, LineDecision::Kind::Begins);
    return plan;
}

std::optional<Plan> splitAtAll(Plan plan, const Document &document, const std::vector<int> &lines)
{
    bool isChanged = false;
    for (const int line : lines) {
        if (auto split = splitAt(plan, document, line)) {
            plan = std::move(*split);
            isChanged = true;
        }
    }
    return isChanged ? std::optional(std::move(plan)) : std::nullopt;
}

std::optional<Plan> mergedWithPrevious(Plan plan, int talk)
{
    if (talk < 1 || !talkOf(plan, talk)) {
        return std::nullopt;
    }
    const PlannedTalk joined = joinToPrevious(plan, talk);
    decide(plan, joined.line, LineDecision::Kind::Merged);
    PlannedTalk &previous = *talkOf(plan, talk - 1);
    if (previous.speakers.isEmpty()) {
        previous.speakers = joined.speakers;
        previous.given.speakers = joined.given.speakers;
    }
    return plan;
}

std::optional<Plan> madeSection(Plan plan, int talk)
{
    if (talk < 1 || !talkOf(plan, talk)) {
        return std::nullopt;
    }
    decide(plan, joinToPrevious(plan, talk).line, LineDecision::Kind::Section);
    return plan;
}

std::optional<Plan> madeEventNotes(Plan plan, int talk)
{
    if (!talkOf(plan, talk)) {
        return std::nullopt;
    }
    decide(plan, talkOf(plan, talk)->line, LineDecision::Kind::EventNotes);
    plan.talks.erase(plan.talks.begin() + talk);
    return plan;
}

std::optional<Plan> madeOneTalk(Plan plan, const Document &document)
{
    const auto first = std::ranges::find_if(document.lines, canBegin);
    if (first == document.lines.end()) {
        return std::nullopt;
    }
    PlannedTalk whole;
    if (const int talk = talkAtLine(plan, first->number);
        talk >= 0 && talkOf(plan, talk)->line == first->number) {
        whole = *talkOf(plan, talk);
    } else {
        whole.title = titleOfFile(document, first->number);
        whole.speakers = sameSpeakers(plan);
        whole.day = plan.talks.empty() ? QString() : plan.talks.front().day;
    }
    whole.line = first->number;
    whole.endLine = static_cast<int>(document.lines.size());
    whole.isLeftOut = false;
    markChecked(whole);
    plan.talks = {whole};
    plan.decisions = {{whole.line, LineDecision::Kind::WholeFile}};
    return plan;
}

std::optional<Plan> withLeftOut(Plan plan, int talk, bool isLeftOut)
{
    PlannedTalk *const changed = talkOf(plan, talk);
    if (!changed) {
        return std::nullopt;
    }
    changed->isLeftOut = isLeftOut;
    if (isLeftOut) {
        decide(plan, changed->line, LineDecision::Kind::LeftOut);
    } else {
        takeBackDecision(plan, changed->line, LineDecision::Kind::LeftOut);
    }
    return plan;
}

std::optional<Plan> withFields(Plan plan, int talk, const QString &title, const QStringList &speakers)
{
    PlannedTalk *const changed = talkOf(plan, talk);
    const QString newTitle = title.simplified();
    if (!changed || newTitle.isEmpty()) {
        return std::nullopt;
    }
    if (changed->title != newTitle) {
        if (changed->foundTitle.isEmpty()) {
            changed->foundTitle = changed->title;
        }
        changed->title = newTitle;
        changed->given.title = true;
    }
    if (const QStringList names = cleanNames(speakers); changed->speakers != names) {
        changed->speakers = names;
        changed->given.speakers = true;
    }
    markChecked(*changed);
    return plan;
}

std::optional<Plan> withDay(Plan plan, int talk, const QString &day)
{
    PlannedTalk *const changed = talkOf(plan, talk);
    const QString newDay = day.simplified();
    if (!changed || changed->day == newDay) {
        return std::nullopt;
    }
    changed->day = newDay;
    changed->given.day = true;
    return plan;
}

std::optional<Plan> withEvent(Plan plan, const EventName &event)
{
    const std::optional<EventName> newEvent = event.isEmpty() ? std::nullopt : std::optional(event);
    if (plan.event == newEvent) {
        return std::nullopt;
    }
    const auto withoutDates = [](EventName name) {
        name.dates = {};
        return name;
    };
    const EventName before = plan.event.value_or(EventName{});
    const EventName after = newEvent.value_or(EventName{});
    plan.isEventGiven = plan.isEventGiven || withoutDates(before) != withoutDates(after);
    plan.areDatesGiven = plan.areDatesGiven || before.dates != after.dates;
    plan.event = newEvent;
    return plan;
}

Plan withDecisions(Plan plan, const Document &document, const std::vector<LineDecision> &decisions)
{
    using Kind = LineDecision::Kind;
    const auto take = [&plan](std::optional<Plan> decided) { plan = decided ? std::move(*decided) : plan; };
    // The whole first, then what begins, so that the rest finds its talks.
    if (std::ranges::contains(decisions, Kind::WholeFile, &LineDecision::kind)) {
        take(madeOneTalk(plan, document));
    }
    for (const LineDecision &decision : decisions) {
        if (decision.kind == Kind::Begins && splitLine(plan, document, decision.line) == decision.line) {
            take(splitAt(plan, document, decision.line));
        }
    }
    for (const LineDecision &decision : decisions) {
        const int talk = talkAtLine(plan, decision.line);
        if (talk < 0 || talkOf(plan, talk)->line != decision.line) {
            continue;
        }
        switch (decision.kind) {
        case Kind::Begins:
        case Kind::WholeFile:
            break;
        case Kind::Merged:
            take(mergedWithPrevious(plan, talk));
            break;
        case Kind::Section:
            take(madeSection(plan, talk));
            break;
        case Kind::EventNotes:
            take(madeEventNotes(plan, talk));
            break;
        case Kind::LeftOut:
            take(withLeftOut(plan, talk, true));
            break;
        }
    }
    plan.decisions = decisions;
    return plan;
}

QStringList daysOf(const Plan &plan)
{
    QStringList days;
    for (const PlannedTalk &talk : plan.talks) {
        if (!talk.day.isEmpty() && !days.contains(talk.day)) {
            days << talk.day;
        }
    }
    return days;
}

} // namespace Lectern::Services
