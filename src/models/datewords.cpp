// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datewords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Lectern {

namespace {

class Forms
{
    Q_DECLARE_TR_FUNCTIONS(DateWords)
};

QString inWords(const QDate &day, const QString &form) { return QLocale().toString(day, form); }

QString wholeForm() { return Forms::tr("d MMM yyyy", "how a day is written, see QDate::toString()"); }

QString formWithoutYear() { return Forms::tr("d MMM", "how a day is written, see QDate::toString()"); }

/// "12–", which its last day follows.
QString beginOfRun(const QDate &first)
{
    return Forms::tr("%1–", "first of some days, the last follows").arg(first.day());
}

QString composed(const DateSpan &dates)
{
    const auto &[first, last] = dates;
    const QString whole = wholeForm();
    if (first == last) {
        return inWords(first, whole);
    }
    if (first.year() != last.year()) {
        return inWords(first, whole) + u" – "_s + inWords(last, whole);
    }
    const QString begin =
        first.month() != last.month() ? inWords(first, formWithoutYear()) + u" – "_s : beginOfRun(first);
    return begin + inWords(last, whole);
}

/// A single day that can be read in one way, or in the order that the person's language has.
DateSpan dayTyped(const QString &text, int year)
{
    const std::vector<DateSpan> read = datesNamed(text, year);
    const QString order = QLocale().dateFormat(QLocale::ShortFormat);
    const bool isDayFirst = order.indexOf(u'd') < order.indexOf(u'M');
    const DateSpan found = read.empty() ? DateSpan() : isDayFirst ? read.back() : read.front();
    return found.first == found.last ? found : DateSpan();
}

DateSpan daysTyped(const QString &text, int year)
{
    return runOfDaysNamed(text, year).value_or(dayTyped(text, year));
}

} // namespace

QString dayInWords(const QDate &day, bool hasYear)
{
    return inWords(day, hasYear ? wholeForm() : formWithoutYear());
}

QString datesInWords(const DateSpan &dates)
{
    if (dates.isEmpty()) {
        return {};
    }
    // What is shown can be typed: months of some languages are not among those that notes are read in.
    const QString words = composed(dates);
    if (daysTyped(words, 0) == dates) {
        return words;
    }
    const QString first = dates.first.toString(Qt::ISODate);
    return dates.first == dates.last ? first : first + u" – "_s + dates.last.toString(Qt::ISODate);
}

QString eventDatesInWords(const EventName &event)
{
    return !event.dates.isEmpty() ? datesInWords(event.dates)
        : event.year > 0          ? QString::number(event.year)
                                  : QString();
}

QString fullDateOf(const QString &dayWording, int eventYear)
{
    QString figures = dayWording;
    figures.removeIf([](QChar sign) { return sign.isLetter(); });
    const std::vector<DateSpan> read = datesNamed(figures, eventYear);
    const bool isOneDay = read.size() == 1 && read.front().first == read.front().last;
    return isOneDay && !dayWording.contains(QString::number(read.front().first.year()))
        ? inWords(read.front().first, wholeForm())
        : QString();
}

std::optional<EventName> withDatesTyped(EventName event, const QString &text)
{
    const QString typed = text.simplified();
    bool isNumber = false;
    const int year = typed.toInt(&isNumber);
    constexpr int yearDigits = 4;
    if (typed.isEmpty() || (isNumber && typed.size() == yearDigits)) {
        event.year = year;
        event.dates = {};
        return event;
    }
    event.dates = daysTyped(typed, event.year);
    if (event.dates.isEmpty()) {
        return std::nullopt;
    }
    event.year = event.dates.first.year();
    return event;
}

} // namespace Lectern
