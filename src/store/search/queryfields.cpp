// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search/queryfields_p.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

constexpr int lastYear = 9999;

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

/// The halves of "a..b"; nothing without dots.
std::optional<std::pair<QString, QString>> halves(const QString &value)
{
    const qsizetype dots = value.indexOf(".."_L1);
    return dots < 0 ? std::nullopt : std::optional(std::pair(value.first(dots), value.sliced(dots + 2)));
}

/// Both halves are dates, but the second is the earlier one.
bool isBackwards(const QString &value)
{
    const auto both = halves(value);
    return both && daysNamed(both->first) && daysNamed(both->second);
}

QString backwards(const QString &value) { return Sentences::tr("“%1” ends before it begins.").arg(value); }

QString wrongDate(const QString &value)
{
    if (isBackwards(value)) {
        return backwards(value);
    }
    static const QRegularExpression form(u"^\\d{4}(-\\d{2}(-\\d{2})?)?$"_s);
    const auto [from, to] = halves(value).value_or(std::pair(value, QString()));
    for (const QString &date : {from, to}) {
        if (form.match(date).hasMatch() && !daysNamed(date)) {
            return Sentences::tr("The calendar has no “%1”.").arg(date);
        }
    }
    return Sentences::tr(
        "“%1” is no date; write date:2019, date:2019-05, date:2019-05-21 or date:2019-05..2019-06.")
        .arg(value);
}

} // namespace

const QStringList &filterNames()
{
    static const QStringList fields{u"speaker"_s, u"event"_s, u"tag"_s, u"section"_s, u"year"_s, u"date"_s,
        u"is"_s, u"has"_s, u"mark"_s, u"in"_s};
    return fields;
}

const QStringList &fixedValues(const QString &field)
{
    static const QStringList status{
        u"unread"_s, u"reading"_s, u"done"_s, u"starred"_s, u"duplicate"_s, u"draft"_s};
    static const QStringList content{
        u"note"_s, u"todo"_s, u"highlight"_s, u"code"_s, u"image"_s, u"link"_s, u"table"_s};
    static const QStringList kinds{u"key"_s, u"definition"_s, u"technique"_s, u"doubt"_s, u"quote"_s};
    static const QStringList places{u"title"_s, u"notes"_s, u"marks"_s, u"text"_s, u"code"_s};
    static const QStringList none;
    return field == "is"_L1  ? status
        : field == "has"_L1  ? content
        : field == "mark"_L1 ? kinds
        : field == "in"_L1   ? places
                             : none;
}

SearchPlaces placeNamed(const QString &value)
{
    return value == "title"_L1 ? SearchPlace::Title
        : value == "text"_L1   ? SearchPlace::Text
        : value == "code"_L1   ? SearchPlace::Code
        : value == "notes"_L1  ? SearchPlace::Notes
        : value == "marks"_L1  ? SearchPlace::Marks
                               : SearchPlaces();
}

QString wrongValue(const QString &field, const QString &value)
{
    if (value.isEmpty()) {
        return {};
    }
    if (field == "year"_L1 && !yearRange(value)) {
        return isBackwards(value)
            ? backwards(value)
            : Sentences::tr("“%1” is no year; write year:2019 or year:2018..2021.").arg(value);
    }
    if (field == "date"_L1 && !dateRange(value)) {
        return wrongDate(value);
    }
    const QStringList &values = fixedValues(field);
    if (!values.isEmpty() && !values.contains(value.toLower())) {
        return Sentences::tr("There is no “%1:%2”; it can be %3.").arg(field, value, values.join(u", "_s));
    }
    return {};
}

std::optional<DateSpan> dateRange(const QString &value)
{
    const auto both = halves(value);
    if (!both) {
        return daysNamed(value);
    }
    const auto [from, to] = *both;
    const auto begin = from.isEmpty() ? std::optional(DateSpan{QDate(1, 1, 1), {}}) : daysNamed(from);
    const auto end = to.isEmpty() ? std::optional(DateSpan{{}, QDate(lastYear, 12, 31)}) : daysNamed(to);
    if (!begin || !end || (from.isEmpty() && to.isEmpty()) || end->last < begin->first) {
        return std::nullopt;
    }
    return DateSpan{begin->first, end->last};
}

std::optional<std::pair<int, int>> yearRange(const QString &value)
{
    static const QRegularExpression form(u"^(\\d{4})?(\\.\\.)?(\\d{4})?$"_s);
    const QRegularExpressionMatch match = form.match(value);
    const QString first = match.captured(1);
    const bool isRange = !match.captured(2).isEmpty();
    const QString last = match.captured(3);
    if (!match.hasMatch() || (first.isEmpty() && last.isEmpty()) || (!isRange && !last.isEmpty())) {
        return std::nullopt;
    }
    const int from = first.isEmpty() ? 1 : first.toInt();
    const int to = !isRange ? from : last.isEmpty() ? lastYear : last.toInt();
    return from > to ? std::nullopt : std::optional(std::pair(from, to));
}

} // namespace Lectern::Store
