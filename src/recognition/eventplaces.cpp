// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventplaces.h"

#include "dates.h"
#include "eventnames.h"
#include "text.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

/// What stands beside the date in a short line.
QString placeBesideDate(const QString &text, const EventName &event)
{
    static const QRegularExpression parts = pattern(uR"([|,;]|\bat\b|\bin\b)"_s);
    static const QRegularExpression begin = pattern(uR"(^[A-ZÀ-Ž\x{3040}-\x{9fff}])"_s);
    const DayFound day = dayOf(text);
    if (day.text.isEmpty() || day.share < 0.25 || day.share >= 0.95 || text.size() >= 90) {
        return {};
    }
    QString rest = text;
    const std::vector<Utf16Range> days = daySpans(text);
    for (auto span = days.rbegin(); span != days.rend(); ++span) {
        rest.replace(span->begin, span->length(), u"|"_s);
    }
    for (const QString &part : rest.split(parts)) {
        const bool isLabel = part.trimmed().endsWith(u':'); // "Date: 3 May"
        const QString place = trimmedOf(part, u" .,;:-–—()");
        if (!isLabel && place.size() > 2 && found(begin, place) && !hasEventWord(place)
            && !squeezed(event.name).contains(squeezed(place))
            && !squeezed(place).contains(squeezed(event.name))) {
            return place;
        }
    }
    return {};
}

/// "Foo Conference, held in Town"
QString placeBehindName(const QString &text, const EventName &event)
{
    static constexpr QStringView needed = u"in ";
    const bool isNamed = text.contains(needed, Qt::CaseInsensitive)
        && (text.contains(u"conference", Qt::CaseInsensitive)
            || text.contains(event.name, Qt::CaseInsensitive));
    if (!isNamed) {
        return {}; // a pattern for each event costs more than all the rest
    }
    const QRegularExpression behindName =
        pattern(uR"(\b(?i:conference|%1)[^.]{0,25}\b(?i:in) ([A-Z][\w]+(?:,? [A-Z]\w+)?))"_s.arg(
            QRegularExpression::escape(event.name)));
    return behindName.match(text).captured(1);
}

/// "Location: Town", ":Place: Town"
QString labelledPlace(const QString &text)
{
    static const QRegularExpression labelled =
        caseless(uR"(^\W*(?:where|place|location|venue|ort|lieu|lugar|luogo)\W*[:：]\s*(.{3,60})$)"_s);
    return text.contains(u':') || text.contains(u'：') ? labelled.match(text).captured(1).trimmed()
                                                       : QString();
}

QString placeInLine(const QString &text, const EventName &event)
{
    const QString beside = placeBesideDate(text, event);
    return beside.isEmpty() ? placeBehindName(text, event) : beside;
}

} // namespace

QString placeOf(const EventName &event, const Notes &notes, const std::vector<int> &lines)
{
    constexpr size_t reachOfCities = 6;
    // What is called the place is surer than what stands where places stand.
    for (const int line : lines) {
        if (const QString place = labelledPlace(notes.text(line)); !place.isEmpty()) {
            return place;
        }
    }
    for (const int line : lines) {
        if (const QString place = placeInLine(notes.text(line), event); !place.isEmpty()) {
            return place;
        }
    }
    for (size_t index = 0; index < std::min(reachOfCities, lines.size()); ++index) {
        if (const QString city = cityIn(notes.text(lines[index]), notes.lexicon()); !city.isEmpty()) {
            return city;
        }
    }
    return {};
}

} // namespace Lectern::Recognition
