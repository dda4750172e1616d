// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "followups.h"

#include "notes.h"
#include "tasklist.h"
#include "text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr qsizetype longestLine = 600;
constexpr qsizetype longestShown = 240;
constexpr qsizetype fullLine = 50; ///< characters of a line that may have been broken by an editor

/// Whether a line may hold prose or points at all.
bool isWorthAsking(LineSort sort)
{
    return sort == LineSort::Text || sort == LineSort::Bullet || sort == LineSort::Indented
        || sort == LineSort::Quote || sort == LineSort::Bold;
}

/// The sentence around a place of a text.
QString sentenceAround(const QString &text, qsizetype place)
{
    static const QRegularExpression end = pattern(uR"([.!?。！？]\s*(?=\s\p{Lu}|(?<=[。！？])\p{Lo}))"_s);
    qsizetype begin = 0;
    for (auto matches = end.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedStart() >= place) {
            return text.mid(begin, match.capturedStart() + 1 - begin).trimmed();
        }
        begin = match.capturedEnd();
    }
    return text.mid(begin).trimmed();
}

/// Whether a line of prose goes on the sentence of the line above.
bool goesOn(const Notes &notes, int line)
{
    const QString &text = notes.text(line);
    if (line == 0 || notes.sort(line) == LineSort::Bullet || notes.sort(line - 1) == LineSort::Heading
        || notes.isSilent(line - 1) || !text.front().isLower()) {
        return false;
    }
    const QString &above = notes.text(line - 1);
    return above.size() >= fullLine && !u".!?:;…"_s.contains(above.back());
}

/// The text of a line without what is struck through; of what is done nothing is asked any more.
QString textThatStands(const Notes &notes, int line)
{
    QString text = notes.text(line);
    for (const QString &struck : notes.line(line).struck) {
        if (const qsizetype at = text.indexOf(struck); at >= 0) {
            text.remove(at, struck.size());
        }
    }
    const bool hasWords = std::ranges::any_of(text, [](QChar sign) { return sign.isLetterOrNumber(); });
    return hasWords ? text.simplified() : QString();
}

QString askingSentence(const Notes &notes, int line, const QString &standing)
{
    // Most lines hold none of the words that all phrases need, and the patterns cost most of the time.
    if (!notes.listsIn(line, longestLine).testFlag(WordList::ActionWord)) {
        return {};
    }
    const QString text = beginOf(standing, longestLine).toString();
    const AskingContext context{.hasLink = notes.line(line).hasUrl, .goesOn = goesOn(notes, line)};
    const qsizetype place = notes.knowledge().asking.askingPlace(text, context);
    return place < 0 ? QString() : sentenceAround(text, place);
}

} // namespace

std::vector<FollowUpFound> findFollowUps(const Notes &notes)
{
    std::vector<FollowUpFound> result;
    TaskListTracker lists(notes);
    for (int line = notes.bodyBegin(); line < notes.size(); ++line) {
        const QString text =
            notes.line(line).struck.isEmpty() ? notes.text(line) : textThatStands(notes, line);
        const TaskMark mark = notes.line(line).task;
        const TaskListTracker::Part part = lists.partOf(line);
        if (text.isEmpty() || mark == TaskMark::Done) {
            continue;
        }
        QString asked;
        if (part == TaskListTracker::Part::Item || mark == TaskMark::Open) {
            asked = text;
        } else if (part == TaskListTracker::Part::None && isWorthAsking(notes.sort(line))) {
            asked = askingSentence(notes, line, text);
        }
        if (!asked.isEmpty()) {
            result.push_back({notes.line(line).number, beginOf(asked, longestShown).toString()});
        }
    }
    return result;
}

} // namespace Lectern::Recognition
