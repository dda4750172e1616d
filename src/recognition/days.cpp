// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "days.h"

#include "dates.h"

#include <algorithm>
#include <set>

namespace Lectern::Recognition {

namespace {

std::set<int> linesOf(const std::vector<DraftTalk> &talks)
{
    std::set<int> lines;
    for (const DraftTalk &talk : talks) {
        lines.insert(talk.line - 1);
    }
    return lines;
}

/// The day in the first lines above all talks.
QString leadingDay(const Notes &notes, const std::set<int> &taken)
{
    constexpr int farthest = 6;
    constexpr qsizetype longest = 100;
    constexpr qsizetype shortestDay = 5;
    int seen = 0;
    for (int line = notes.bodyBegin(); line < notes.size(); ++line) {
        const QString &text = notes.text(line);
        if (text.isEmpty()) {
            continue;
        }
        if (++seen > farthest || taken.contains(line)) {
            break;
        }
        const DayFound day = text.size() < longest ? dayOf(text) : DayFound();
        if (day.share >= 0.2 && day.text.size() >= shortestDay) {
            return day.text;
        }
    }
    return {};
}

QString dayInTitle(const Notes &notes)
{
    const QString title = notes.title().value;
    const std::vector<Utf16Range> days = daySpans(title);
    return days.empty() ? QString() : title.mid(days.front().begin, days.front().length());
}

} // namespace

std::vector<DayMark> dayMarks(const Analysis &analysis, const std::vector<DraftTalk> &talks)
{
    constexpr qsizetype longestCandidate = 60;
    constexpr qsizetype longestPlain = 50;
    const Notes &notes = *analysis.notes;
    const std::set<int> taken = linesOf(talks);
    std::vector<DayMark> marks;
    std::vector<DayMark> doubtful; // plain lines that say more than a day
    for (const Candidate &candidate : analysis.candidates) {
        const bool isTitle = candidate.kind == StyleKind::Heading || candidate.kind == StyleKind::Bold;
        if (taken.contains(candidate.line) || candidate.dayShare < 0.45
            || (!isTitle && candidate.text.size() >= longestCandidate)) {
            continue;
        }
        const bool isSure = isTitle || candidate.dayShare >= 0.7;
        (isSure ? marks : doubtful).push_back({candidate.line, candidate.dayText});
    }
    // One such line is a remark ("next meeting on 3 May in Delft"); several are the days of the event.
    if (doubtful.size() > 1) {
        marks.insert(marks.end(), doubtful.begin(), doubtful.end());
    }
    for (int line = notes.bodyBegin(); line < notes.size(); ++line) {
        const LineSort sort = notes.sort(line);
        const QString &text = notes.text(line);
        if ((sort != LineSort::Text && sort != LineSort::Quote) || text.isEmpty()
            || analysis.isCandidate(line) || text.size() >= longestPlain) {
            continue;
        }
        if (const DayFound day = dayOf(text); day.share >= 0.9) {
            marks.push_back({line, day.text});
        }
    }
    std::ranges::stable_sort(marks, {}, &DayMark::line);
    return marks;
}

void assignDays(const Analysis &analysis, std::vector<DraftTalk> *talks)
{
    const std::vector<DayMark> marks = dayMarks(analysis, *talks);
    const QString lead = leadingDay(*analysis.notes, linesOf(*talks));
    const auto glued =
        std::ranges::find_if(*talks, [](const DraftTalk &talk) { return !talk.gluedDay.isEmpty(); });
    QString fallback = glued == talks->end() ? lead : glued->gluedDay;
    if (marks.empty() && fallback.isEmpty()) {
        fallback = dayInTitle(*analysis.notes);
    }
    for (DraftTalk &talk : *talks) {
        const auto behind = std::ranges::lower_bound(marks, talk.line - 1, {}, &DayMark::line);
        talk.day = behind == marks.begin() ? fallback : std::prev(behind)->day;
        if (!talk.lead->ownDay.isEmpty()) {
            talk.day = talk.lead->ownDay;
        }
    }
}

} // namespace Lectern::Recognition
