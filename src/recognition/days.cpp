// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "days.h"

#include "dates.h"
#include "text.h"

#include "document/writtendates.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

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

/// "Date: 4 May", "|日時|2018/04/27|": the day of a line that is labelled so. Empty: it is none.
QString labelledDayOf(const QString &raw)
{
    static const QRegularExpression label = caseless(
        uR"(^[\W_]*(?:dates?|when|datum|wann|fecha|cuándo|data|quando|quand|дата|когда|日時|日付|開催日|日期|时间|時間|일시|날짜)\b[\W_]*(?=\w))"_s);
    constexpr qsizetype longest = 120;
    if (raw.size() > longest || !found(label, raw)) {
        return {};
    }
    const std::vector<Utf16Range> days = daySpans(raw);
    return days.empty() ? QString() : raw.mid(days.front().begin, days.front().length());
}

/// The day of a labelled line above all talks.
QString labelledDay(const Notes &notes, const std::set<int> &taken)
{
    constexpr int farthest = 40;
    const bool isOneTalk = taken.size() == 1; // the label may stand below its title
    const int last = std::min(notes.size(), notes.bodyBegin() + farthest);
    for (int line = notes.bodyBegin(); line < last && (isOneTalk || !taken.contains(line)); ++line) {
        // The date of a post, in its fields or in comments, is not that of the talks.
        if (notes.isSilent(line) || notes.line(line).zone != LineZone::None) {
            continue;
        }
        if (const QString day = labelledDayOf(notes.line(line).raw); !day.isEmpty()) {
            return day;
        }
    }
    return {};
}

/// Whether a text names a run of days ("3-5 May"): the days of an event, and of none of its talks.
bool namesRunOfDays(const QString &text)
{
    const auto run = hasDigit(text) ? runOfDaysNamed(text, 0) : std::nullopt;
    return run && run->first != run->last;
}

/// The day in the first lines above all talks.
QString leadingDay(const Notes &notes, const std::set<int> &taken)
{
    constexpr int farthest = 6;
    constexpr qsizetype longest = 100;
    constexpr qsizetype shortestDay = 5;
    constexpr double leastOfTitle = 0.1;
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
        const double least = seen == 1 && notes.sort(line) == LineSort::Heading ? leastOfTitle : 0.2;
        if (day.share >= least && day.text.size() >= shortestDay) {
            return namesRunOfDays(text) ? QString() : day.text;
        }
    }
    return {};
}

/// "Day 2" without its number.
QString shapeOf(const QString &day)
{
    QString shape = squeezed(day);
    shape.removeIf([](QChar sign) { return sign.isDigit(); });
    return shape;
}

/// "Day 2 - the web": lines that begin as the days already found do, and say something more.
void addThemedDays(const Analysis &analysis, const std::set<int> &taken, std::vector<DayMark> *marks)
{
    constexpr qsizetype longest = 50;
    std::set<QString> shapes;
    std::set<int> lines;
    for (const DayMark &mark : *marks) {
        lines.insert(mark.line);
        if (hasDigit(mark.day) && !shapeOf(mark.day).isEmpty()) {
            shapes.insert(shapeOf(mark.day));
        }
    }
    if (shapes.empty()) {
        return;
    }
    for (int line = analysis.notes->bodyBegin(); line < analysis.notes->size(); ++line) {
        const QString &text = analysis.notes->text(line);
        if (text.isEmpty() || text.size() > longest || taken.contains(line) || lines.contains(line)) {
            continue;
        }
        const std::vector<Utf16Range> days = hasDigit(text) ? daySpans(text) : std::vector<Utf16Range>();
        const QString day = days.empty() ? QString() : text.mid(days.front().begin, days.front().length());
        if (!days.empty() && days.front().begin == 0 && shapes.contains(shapeOf(day))) {
            marks->push_back({line, day});
        }
    }
}

QString dayInTitle(const Notes &notes)
{
    const QString title = notes.title().value;
    const std::vector<Utf16Range> days = daySpans(title);
    return days.empty() || namesRunOfDays(title) ? QString()
                                                 : title.mid(days.front().begin, days.front().length());
}

/// A line below the title of a talk that names a day.
struct DayBelow {
    int line = -1; ///< from 0; negative: there is none
    QString day;
    bool isLabelled = false;
    bool partsTalks = false; ///< the next title stands right below it
};

bool standsRightAboveTitle(const Notes &notes, int line, const std::set<int> &taken)
{
    int next = line + 1;
    while (next < notes.size() && notes.text(next).isEmpty()) {
        ++next;
    }
    return next < notes.size() && (taken.contains(next) || notes.sort(next) == LineSort::Heading);
}

/// "Nov 1, 9:00 - 10:00", "Jane Roe, 3 May" or "Date: 3 May" below the title of a talk, before its first
/// section.
DayBelow dayBelow(const Notes &notes, const DraftTalk &talk, int end, const std::set<int> &taken)
{
    constexpr int reach = 2; // lines with text
    constexpr int reachOfLabels = 4;
    constexpr qsizetype longest = 60;
    constexpr double leastShare = 0.3;
    int seen = 0;
    for (int line = talk.line; line < end && seen < reachOfLabels; ++line) {
        const QString &text = notes.text(line);
        if (text.isEmpty()) {
            continue;
        }
        if (notes.sort(line) == LineSort::Heading) {
            break;
        }
        ++seen;
        if (const QString day = labelledDayOf(notes.line(line).raw); !day.isEmpty()) {
            return {line, day, true, standsRightAboveTitle(notes, line, taken)};
        }
        const DayFound day = seen > reach || text.size() > longest ? DayFound() : dayOf(text);
        if (day.share >= leastShare && hasDigit(day.text)) {
            return {line, day.text, false, standsRightAboveTitle(notes, line, taken)};
        }
    }
    return {};
}

/// The days that talks say themselves below their titles, one for each talk. Without a label it is a day of
/// the talk where most talks have such a line. A line right above the next title may be the day of the talks
/// that follow; where the last talk has one as well, it is not.
std::vector<DayBelow> daysBelowTitles(const Notes &notes, const std::vector<DraftTalk> &talks)
{
    constexpr double most = 0.6;
    const std::set<int> taken = linesOf(talks);
    std::vector<DayBelow> days;
    for (size_t index = 0; index < talks.size(); ++index) {
        const int end = index + 1 < talks.size() ? talks[index + 1].line - 1 : notes.size();
        days.push_back(dayBelow(notes, talks[index], end, taken));
    }
    const bool hasLast = !days.empty() && days.back().line >= 0;
    for (DayBelow &day : days) {
        if (day.partsTalks && !hasLast) {
            day = {};
        }
    }
    const auto count = std::ranges::count_if(days, [](const DayBelow &day) { return day.line >= 0; });
    if (count < 2 || double(count) < most * double(talks.size())) {
        for (DayBelow &day : days) {
            day = day.isLabelled ? day : DayBelow();
        }
    }
    return days;
}

/// Whether a heading that names a day stands inside the talk above it (a date of its story): deeper than the
/// talk's title, and no deeper talk behind it.
bool isInsideTalk(const Analysis &analysis, const std::vector<DraftTalk> &talks, const Candidate &day)
{
    const auto behind = std::ranges::upper_bound(talks, day.line + 1, {}, &DraftTalk::line);
    if (behind == talks.begin() || !analysis.isHeading(day)) {
        return false;
    }
    const auto isAbove = [&](const DraftTalk &talk) {
        return analysis.isHeading(*talk.lead) && talk.lead->level < day.level;
    };
    const bool isBehindDeeper =
        behind != talks.end() && (!analysis.isHeading(*behind->lead) || behind->lead->level > day.level);
    return isAbove(*std::prev(behind)) && !isBehindDeeper;
}

/// All day lines beside the talks and what stands below their titles, by line.
std::vector<DayMark> marksBeside(
    const Analysis &analysis, const std::vector<DraftTalk> &talks, const std::vector<DayBelow> &below)
{
    constexpr qsizetype longestCandidate = 60;
    constexpr qsizetype longestPlain = 50;
    constexpr double leastShare = 0.4;
    const Notes &notes = *analysis.notes;
    const std::set<int> taken = linesOf(talks);
    std::vector<DayMark> marks;
    std::vector<DayMark> doubtful; // plain lines that say more than a day
    for (const Candidate &candidate : analysis.candidates) {
        const bool isTitle = candidate.kind == StyleKind::Heading || candidate.kind == StyleKind::Bold;
        if (taken.contains(candidate.line) || candidate.dayShare < leastShare
            || (!isTitle && candidate.text.size() >= longestCandidate)
            || isInsideTalk(analysis, talks, candidate)) {
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
    addThemedDays(analysis, taken, &marks);
    std::set<int> ofTalks;
    std::ranges::transform(below, std::inserter(ofTalks, ofTalks.end()), &DayBelow::line);
    std::erase_if(marks, [&ofTalks](const DayMark &mark) { return ofTalks.contains(mark.line); });
    std::ranges::stable_sort(marks, {}, &DayMark::line);
    return marks;
}

} // namespace

std::vector<DayMark> dayMarks(const Analysis &analysis, const std::vector<DraftTalk> &talks)
{
    return marksBeside(analysis, talks, daysBelowTitles(*analysis.notes, talks));
}

void assignDays(const Analysis &analysis, std::vector<DraftTalk> *talks)
{
    const std::vector<DayBelow> below = daysBelowTitles(*analysis.notes, *talks);
    const std::vector<DayMark> marks = marksBeside(analysis, *talks, below);
    const std::set<int> taken = linesOf(*talks);
    const QString lead = leadingDay(*analysis.notes, taken);
    const auto glued =
        std::ranges::find_if(*talks, [](const DraftTalk &talk) { return !talk.gluedDay.isEmpty(); });
    QString fallback = glued == talks->end() ? lead : glued->gluedDay;
    if (const QString day = dayInTitle(*analysis.notes); !day.isEmpty()) {
        fallback = day;
    }
    if (marks.empty() && fallback.isEmpty()) {
        fallback = labelledDay(*analysis.notes, taken);
    }
    for (size_t index = 0; index < talks->size(); ++index) {
        DraftTalk &talk = (*talks)[index];
        const auto behind = std::ranges::lower_bound(marks, talk.line - 1, {}, &DayMark::line);
        talk.day = behind == marks.begin() ? fallback : std::prev(behind)->day;
        if (!talk.lead->ownDay.isEmpty()) {
            talk.day = talk.lead->ownDay;
        } else if (below[index].line >= 0) {
            talk.day = below[index].day;
        }
    }
}

} // namespace Lectern::Recognition
