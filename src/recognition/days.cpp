// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "days.h"

#include "dates.h"
#include "text.h"

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

/// "Date: 4 May", "|日時|2018/04/27|": the day of a line that is labelled so, above all talks.
QString labelledDay(const Notes &notes, const std::set<int> &taken)
{
    static const QRegularExpression label = caseless(
        uR"(^[\W_]*(?:dates?|when|datum|wann|fecha|cuándo|data|quando|quand|дата|когда|日時|日付|開催日|日期|时间|時間|일시|날짜)\b[\W_]*(?=\w))"_s);
    constexpr int farthest = 40;
    constexpr qsizetype longest = 120;
    const bool isOneTalk = taken.size() == 1; // the label may stand below its title
    const int last = std::min(notes.size(), notes.bodyBegin() + farthest);
    for (int line = notes.bodyBegin(); line < last && (isOneTalk || !taken.contains(line)); ++line) {
        const QString &text = notes.line(line).raw;
        // The date of a post, in its fields or in comments, is not that of the talks.
        if (notes.isSilent(line) || notes.line(line).zone != LineZone::None || text.size() > longest) {
            continue;
        }
        const std::vector<Utf16Range> days = found(label, text) ? daySpans(text) : std::vector<Utf16Range>();
        if (!days.empty()) {
            return text.mid(days.front().begin, days.front().length());
        }
    }
    return {};
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
            return day.text;
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
    return days.empty() ? QString() : title.mid(days.front().begin, days.front().length());
}

/// "Nov 1, 9:00 - 10:00" or "Jane Roe, 3 May" right below a title: the day of that talk, where most talks
/// have such a line; otherwise all empty.
std::vector<QString> daysBelowTitles(const Notes &notes, const std::vector<DraftTalk> &talks)
{
    constexpr int reach = 2; // lines with text
    constexpr qsizetype longest = 60;
    constexpr double leastShare = 0.3;
    constexpr double most = 0.6;
    std::vector<QString> days(talks.size());
    size_t count = 0;
    for (size_t index = 0; index < talks.size(); ++index) {
        int seen = 0;
        const int end = index + 1 < talks.size() ? talks[index + 1].line - 1 : notes.size();
        for (int line = talks[index].line; line < end && seen < reach && days[index].isEmpty(); ++line) {
            const QString &text = notes.text(line);
            seen += text.isEmpty() ? 0 : 1;
            const DayFound day = text.isEmpty() || text.size() > longest ? DayFound() : dayOf(text);
            if (day.share >= leastShare && hasDigit(day.text)) {
                days[index] = day.text;
                ++count;
            }
        }
    }
    const bool isHabit = count >= 2 && double(count) >= most * double(talks.size());
    return isHabit ? days : std::vector<QString>(talks.size());
}

} // namespace

std::vector<DayMark> dayMarks(const Analysis &analysis, const std::vector<DraftTalk> &talks)
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
    addThemedDays(analysis, taken, &marks);
    std::ranges::stable_sort(marks, {}, &DayMark::line);
    return marks;
}

void assignDays(const Analysis &analysis, std::vector<DraftTalk> *talks)
{
    const std::vector<DayMark> marks = dayMarks(analysis, *talks);
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
    const std::vector<QString> below = daysBelowTitles(*analysis.notes, *talks);
    for (size_t index = 0; index < talks->size(); ++index) {
        DraftTalk &talk = (*talks)[index];
        const auto behind = std::ranges::lower_bound(marks, talk.line - 1, {}, &DayMark::line);
        talk.day = behind == marks.begin() ? fallback : std::prev(behind)->day;
        if (!talk.lead->ownDay.isEmpty()) {
            talk.day = talk.lead->ownDay;
        } else if (!below[index].isEmpty()) {
            talk.day = below[index];
        }
    }
}

} // namespace Lectern::Recognition
