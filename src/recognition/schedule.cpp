// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schedule.h"

#include "dates.h"
#include "text.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

QStringView withoutEnd(QStringView text, QStringView signs)
{
    while (!text.isEmpty() && signs.contains(text.back())) {
        text.chop(1);
    }
    return text;
}

/// Whether a text ends with a sign that parts a title from what follows.
bool endsParted(QStringView text)
{
    static constexpr SignSet strong(u"|,;.([@–—");
    const QStringView trimmed = text.trimmed();
    const bool hasBlank = trimmed.size() < text.size();
    return !trimmed.isEmpty() && (strong.has(trimmed.back()) || (hasBlank && trimmed.back() == u'-'));
}

/// Whether a text ends as times do: "10:30", "10 am", "10 a.m.".
bool mayEndInTime(QStringView text)
{
    static constexpr SignSet ends(u"mM.");
    static constexpr SignSet signs(u":.hH"); // before the minutes
    if (text.size() < 3) {
        return false;
    }
    return text.back().isDigit() ? signs.has(text.at(text.size() - 3)) : ends.has(text.back());
}

/// Where the last time of a text begins, if the text ends with it; -1: it does not.
qsizetype beginOfLastTime(const QString &text)
{
    static const QString time =
        uR"((?:[01]?\d|2[0-4])(?:[:.hH][0-5]\d(?:\s?[apAP]\.?[mM]\.?)?|\s?[apAP]\.?[mM]\.?))"_s;
    static const QRegularExpression last =
        caseless(uR"((?<![\w.:])%1(?:\s*(?:-|–|—|to|bis|à|~)\s*%1)?$)"_s.arg(time));
    return mayEndInTime(text) ? last.match(text).capturedStart() : -1;
}

/// "Day 1 - 0945 - Title": what is behind a day and a time, and the day; nothing where these do not stand in
/// front.
std::optional<ScheduledTitle> behindDayAndTime(const QString &text)
{
    static const QRegularExpression time =
        pattern(uR"(^\s*[-–—:|,]\s*(?:[01]?\d|2[0-3])[:.h]?[0-5]\d(?:\s?[ap]\.?m\.?)?\s*[-–—:|]\s+)"_s);
    constexpr qsizetype reach = 60;
    const QString begin = beginOf(text, reach).toString();
    const std::vector<Utf16Range> days = hasDigit(begin) ? daySpans(begin) : std::vector<Utf16Range>();
    if (days.empty() || days.front().begin != 0) {
        return std::nullopt;
    }
    const qsizetype end = days.front().end;
    const auto match = time.matchView(QStringView(text).sliced(end));
    return match.hasMatch()
        ? std::optional(ScheduledTitle{text.mid(end + match.capturedLength()), text.left(end), true})
        : std::nullopt;
}

/// "(Jane Roe) 102": a room behind a closing bracket, which a time stood behind.
QString withoutRoom(const QString &text)
{
    static const QRegularExpression room = pattern(uR"((?<=[)\]】])\s+[A-Z]?\d{2,4}$)"_s);
    return QString(text).remove(room);
}

} // namespace

ScheduledTitle withoutSchedule(const QString &text)
{
    static constexpr QStringView closing = u" )],;";
    static constexpr SignSet partings(u"|,;.([@–—-"); // endsParted()
    constexpr int mostParts = 3; // a time, a weekday, a date
    constexpr qsizetype longest = 250;
    ScheduledTitle result{text, {}, false};
    if (text.size() > longest) {
        return result;
    }
    if (auto scheduled = behindDayAndTime(text)) {
        return *std::move(scheduled);
    }
    if (!partings.hasAnyOf(text)) {
        return result;
    }
    for (int part = 0; part < mostParts; ++part) {
        const QString rest = withoutEnd(result.title, closing).toString();
        const std::vector<Utf16Range> days = daySpans(rest);
        const bool endsWithDay = !days.empty() && days.back().end == rest.size();
        const qsizetype begin = endsWithDay ? days.back().begin : beginOfLastTime(rest);
        const QString before = rest.left(std::max<qsizetype>(0, begin)).trimmed();
        const QString roomless = endsWithDay ? before : withoutRoom(before);
        const bool isBehindBracket = !endsWithDay && (roomless.endsWith(u')') || roomless.endsWith(u']'));
        if (begin <= 0 || (!isBehindBracket && !endsParted(QStringView(rest).first(begin)))) {
            break;
        }
        QString shorter = withoutEnd(roomless, u" |,;.([@–—-").toString();
        if (!hasWordSign(shorter)) {
            break;
        }
        if (endsWithDay) {
            result.day = result.day.isEmpty() ? rest.mid(begin) : rest.mid(begin) + u", " + result.day;
        } else {
            result.isTimed = true;
        }
        result.title = std::move(shorter);
    }
    return result;
}

} // namespace Lectern::Recognition
