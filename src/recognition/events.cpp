// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "events.h"

#include "dates.h"
#include "eventnames.h"
#include "eventplaces.h"
#include "filenames.h"
#include "text.h"

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

using YearWeights = std::map<int, double>;

void countYears(const QString &text, double weight, YearWeights *years)
{
    for (const int year : yearsOf(text)) {
        (*years)[year] += weight;
    }
}

/// Years of the days in the first lines, and those that stand close behind a day.
void countDays(const Notes &notes, YearWeights *years)
{
    constexpr int reach = 40; // lines
    constexpr qsizetype longest = 600;
    constexpr qsizetype behind = 25;
    const int last = std::min(notes.size(), notes.bodyBegin() + reach);
    for (int line = notes.bodyBegin(); line < last; ++line) {
        const QString text = beginOf(notes.text(line), longest).toString();
        for (const Utf16Range day : text.isEmpty() ? std::vector<Utf16Range>() : daySpans(text)) {
            countYears(text.mid(day.begin, day.length() + behind), 2, years);
        }
    }
}

/// Years that the front matter says.
void countFields(const Notes &notes, YearWeights *years)
{
    for (const QString &key : {u"date"_s, u"dates"_s, u"pubdatetime"_s, u"created"_s}) {
        if (const std::vector<int> posted = yearsOf(notes.fieldValue(key)); !posted.empty()) {
            (*years)[posted.front()] += 1.5; // the date of a post is often a year late
        }
    }
    for (const QString &key : {u"slug"_s, u"summary"_s, u"description"_s, u"excerpt"_s, u"subtitle"_s}) {
        countYears(notes.fieldValue(key), 2, years);
    }
}

/// The best option of the name that is likeliest as a whole; null: saying nothing is likelier.
const EventOption *best(const std::vector<EventOption> &options, const Weights &weights)
{
    struct Name {
        double odds = 0; ///< against saying nothing
        double best = 0;
        const EventOption *option = nullptr;
    };
    constexpr double mostScore = 30;
    std::map<QString, Name> names;
    for (const EventOption &option : options) {
        const double odds = std::exp(std::min(mostScore, weights.event.sum(option.clues)));
        Name &name = names[squeezed(option.event.name)];
        name.odds += odds;
        if (odds > name.best) {
            name.best = odds;
            name.option = &option;
        }
    }
    const auto likeliest =
        std::ranges::max_element(names, {}, [](const auto &entry) { return entry.second.odds; });
    return likeliest != names.end() && likeliest->second.odds > 1 ? likeliest->second.option : nullptr;
}

/// Whether a name is one of several that headings further down give, each with its year: the file holds
/// several events, and none of them is that of all.
bool isOneOfSeveral(const EventOption &chosen, const std::vector<EventOption> &options)
{
    const QString own = squeezed(chosen.event.name);
    bool isAmong = false;
    bool hasOther = false;
    for (const EventOption &option : options) {
        if (option.clues.has(EventClue::HeadingBelow)) {
            const QString name = squeezed(option.event.name);
            isAmong = isAmong || name == own;
            hasOther = hasOther || (!name.contains(own) && !own.contains(name));
        }
    }
    return isAmong && hasOther;
}

/// A year that another option of the same name tells.
int yearOfName(const QString &name, const std::vector<EventOption> &options)
{
    const QString own = squeezed(name);
    const auto found = std::ranges::find_if(options, [&](const EventOption &option) {
        return option.event.year != 0 && squeezed(option.event.name) == own;
    });
    return found == options.end() ? 0 : found->event.year;
}

} // namespace

int yearFromElsewhere(const Analysis &analysis, const EventHints &hints)
{
    const Notes &notes = *analysis.notes;
    YearWeights years;
    const QString stem = stemOf(hints.fileName);
    if (const auto event = eventOfFileName(stem, notes.lexicon()); event && !stem.isEmpty()) {
        years[event->year] += 5;
    }
    for (const QString &folder : hints.folders) {
        countYears(folder, 4, &years);
    }
    countDays(notes, &years);
    for (const Candidate &candidate : analysis.candidates) {
        if (candidate.dayShare >= 0.5) {
            countYears(candidate.title, 2, &years);
        }
    }
    countFields(notes, &years);
    const auto most = std::ranges::max_element(years, {}, &YearWeights::value_type::second);
    return most == years.end() ? 0 : most->first;
}

std::optional<EventName> findEvent(
    const Analysis &analysis, const std::vector<DraftTalk> &talks, const EventHints &hints, bool isOneTalk)
{
    const std::vector<EventOption> options = eventOptions(analysis, talks, hints, isOneTalk);
    const EventOption *option = best(options, analysis.notes->knowledge().weights);
    if (option == nullptr || isOneOfSeveral(*option, options)) {
        return std::nullopt;
    }
    EventName event = option->event;
    if (event.year == 0) {
        event.year = yearOfName(event.name, options);
    }
    if (event.year == 0) {
        event.year = yearFromElsewhere(analysis, hints);
    }
    if (event.place.isEmpty()) {
        event.place = placeOf(event, *analysis.notes, leadLines(analysis, talks, isOneTalk));
    }
    return event;
}

} // namespace Lectern::Recognition
