// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventdates.h"

#include "text.h"

#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr int longestEvent = 31; // days

bool isInYear(const DateSpan &span, int year)
{
    return year == 0 || span.first.year() == year || span.last.year() == year;
}

/// Where notes say when an event was: the fields of the front matter, and the lines above the first talk.
QStringList headTexts(const Notes &notes, const std::vector<DraftTalk> &talks, bool isOneTalk)
{
    constexpr int farthest = 8; // lines with text
    constexpr qsizetype longest = 160;
    QStringList texts{notes.title().value};
    for (const QString &key : {u"dates"_s, u"date"_s, u"subtitle"_s, u"event"_s}) {
        texts << notes.fieldValue(key);
    }
    const int end = talks.empty() || isOneTalk ? notes.size() : talks.front().line - 1; // from 0
    int seen = 0;
    for (int line = notes.bodyBegin(); line < end && seen < farthest; ++line) {
        const QString &text = notes.text(line);
        if (text.isEmpty() || notes.sort(line) == LineSort::Code) {
            continue;
        }
        ++seen;
        if (text.size() <= longest) {
            texts << text;
        }
    }
    return texts;
}

/// The days that the wording of a talk's day names, if it can be read in one way only.
std::optional<DateSpan> spanOfDay(const QString &day, int eventYear)
{
    if (const auto run = runOfDaysNamed(day, eventYear)) {
        return run;
    }
    const std::vector<DateSpan> dates = datesNamed(day, eventYear);
    const bool isOneDay = dates.size() == 1 && dates.front().first == dates.front().last;
    return isOneDay && isInYear(dates.front(), eventYear) ? std::optional(dates.front()) : std::nullopt;
}

/// Nothing if the day of any talk has no date.
std::optional<DateSpan> spanOfTalks(const std::vector<DraftTalk> &talks, int eventYear)
{
    DateSpan span;
    QSet<QString> met;
    for (const DraftTalk &talk : talks) {
        if (talk.day.isEmpty() || met.contains(talk.day)) {
            continue;
        }
        met.insert(talk.day);
        const auto day = spanOfDay(talk.day, eventYear);
        if (!day) {
            return std::nullopt;
        }
        span = united(span, *day);
    }
    return span;
}

} // namespace

DateSpan runOfDaysIn(const QStringList &texts, int eventYear)
{
    for (const QString &text : texts) {
        const auto run = hasDigit(text) ? runOfDaysNamed(text, eventYear) : std::nullopt;
        if (run && isInYear(*run, eventYear)) {
            return *run;
        }
    }
    return {};
}

DateSpan datesOfEvent(const Notes &notes, const std::vector<DraftTalk> &talks, int eventYear, bool isOneTalk)
{
    const DateSpan written = runOfDaysIn(headTexts(notes, talks, isOneTalk), eventYear);
    const DateSpan ofTalks = isOneTalk ? DateSpan() : spanOfTalks(talks, eventYear).value_or(DateSpan());
    const DateSpan whole = united(written, ofTalks);
    const bool isOneEvent = !whole.isEmpty() && whole.first.daysTo(whole.last) < longestEvent;
    return isOneEvent ? whole : written;
}

} // namespace Lectern::Recognition
