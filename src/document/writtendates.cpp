// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writtendates.h"

#include "base/folding.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern {

namespace {

/// Names and abbreviations of the months, without accents, by the month's number.
const QHash<QString, int> &months()
{
    static const QHash<QString, int> numbers = [] {
        const QStringList names{u"jan january januar janvier enero gennaio janeiro januari января"_s,
            u"feb february februar fevrier fev febrero febbraio fevereiro februari февраля"_s,
            u"mar march marz mars marzo marco maart марта"_s, u"apr april avril avr abril aprile апреля"_s,
            u"may mai mayo maggio maio mei мая"_s, u"jun june juni juin junio giugno junho июня"_s,
            u"jul july juli juillet julio luglio julho июля"_s, u"aug august aout agosto augustus августа"_s,
            u"sep sept september septembre septiembre settembre setembro сентября"_s,
            u"oct october okt oktober octobre octubre ottobre outubro октября"_s,
            u"nov november novembre noviembre novembro ноября"_s,
            u"dec december dez dezember decembre diciembre dicembre dezembro декабря"_s};
        QHash<QString, int> table;
        for (int month = 1; month <= names.size(); ++month) {
            for (const QString &name : names[month - 1].split(u' ')) {
                table.insert(folded(name), month);
            }
        }
        return table;
    }();
    return numbers;
}

class Reading
{
public:
    explicit Reading(int eventYear)
        : m_eventYear(eventYear)
    {
    }

    /// A written year may have two figures; 0: none is written.
    void add(int year, int month, int day)
    {
        constexpr int century = 2000;
        const int whole = year == 0 ? m_eventYear : year < 100 ? century + year : year;
        if (const QDate date(whole, month, day); whole > 0 && date.isValid()) {
            const DateSpan span{date, date};
            if (std::ranges::find(m_found, span) == m_found.end()) {
                m_found.push_back(span);
            }
        }
    }
    void add(const DateSpan &span) { m_found.push_back(span); }
    [[nodiscard]] std::vector<DateSpan> take() { return std::move(m_found); }
    [[nodiscard]] bool isEmpty() const { return m_found.empty(); }

private:
    int m_eventYear;
    std::vector<DateSpan> m_found;
};

int numberOf(const QRegularExpressionMatch &match, int group) { return match.captured(group).toInt(); }

/// "2019-05-21", "2019.5.8", "2019年5月21日", and "2019-05" as a whole month.
void readYearFirst(const QString &text, Reading &reading)
{
    static const QRegularExpression whole(
        u"(?<!\\d)(\\d{4})\\s?[-./年]\\s?(\\d{1,2})\\s?[-./月]\\s?(\\d{1,2})(?!\\d)"_s);
    for (auto at = whole.globalMatch(text); at.hasNext();) {
        const QRegularExpressionMatch match = at.next();
        reading.add(numberOf(match, 1), numberOf(match, 2), numberOf(match, 3));
    }
    static const QRegularExpression month(u"(?<![\\d-])\\d{4}-\\d{2}(?![\\d-])"_s);
    for (auto at = month.globalMatch(text); at.hasNext();) {
        if (const auto span = daysNamed(at.next().capturedView())) {
            reading.add(*span);
        }
    }
}

/// "26.02.2019", "26.2.", "6/13/2019", and "5月21日" without a year.
void readNumbers(const QString &text, Reading &reading)
{
    static const QRegularExpression dotted(
        u"(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}|\\d{2})?(?![\\d.])"_s);
    for (auto at = dotted.globalMatch(text); at.hasNext();) {
        const QRegularExpressionMatch match = at.next();
        reading.add(numberOf(match, 3), numberOf(match, 2), numberOf(match, 1));
    }
    static const QRegularExpression slashed(
        u"(?<![\\d/-])(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/-])"_s);
    for (auto at = slashed.globalMatch(text); at.hasNext();) {
        const QRegularExpressionMatch match = at.next();
        reading.add(numberOf(match, 4), numberOf(match, 1), numberOf(match, 3));
        reading.add(numberOf(match, 4), numberOf(match, 3), numberOf(match, 1));
    }
    static const QRegularExpression ideographs(u"(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]"_s);
    for (auto at = ideographs.globalMatch(text); reading.isEmpty() && at.hasNext();) {
        const QRegularExpressionMatch match = at.next();
        reading.add(0, numberOf(match, 1), numberOf(match, 2));
    }
}

/// "21st of May 2019", "12 avril", "May 21, 2019".
void readNames(const QString &text, Reading &reading)
{
    static const QRegularExpression dayFirst(
        u"(?<![\\w.])(\\d{1,2})(?:st|nd|rd|th|er|o|\\.)?\\s*(?:of |de |-)?\\s*(\\p{L}{3,})(?!\\p{L})\\.?(?:,?\\s*(?:de )?(\\d{4}))?"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression monthFirst(
        u"(?<!\\p{L})(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\w:])(?:,?\\s*(\\d{4}))?"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    for (auto at = dayFirst.globalMatch(text); at.hasNext();) {
        const QRegularExpressionMatch match = at.next();
        if (const int month = months().value(match.captured(2))) {
            reading.add(numberOf(match, 3), month, numberOf(match, 1));
        }
    }
    for (auto at = monthFirst.globalMatch(text); reading.isEmpty() && at.hasNext();) {
        const QRegularExpressionMatch match = at.next();
        if (const int month = months().value(match.captured(1))) {
            reading.add(numberOf(match, 3), month, numberOf(match, 2));
        }
    }
}

constexpr int longestEvent = 31; ///< days

/// Month and day of one end of a run; 0: not written there.
struct RunEnd {
    int year = 0;
    int month = 0;
    int day = 0;
};

/// What one end leaves out the other one says: "9–10 Nov", "30 Nov – 2 Dec 2018".
std::optional<DateSpan> runBetween(RunEnd first, RunEnd last, int eventYear)
{
    first.month = first.month == 0 ? last.month : first.month;
    last.month = last.month == 0 ? first.month : last.month;
    if (last.year == 0) {
        last.year = first.year == 0 ? eventYear : first.year + (first.month > last.month ? 1 : 0);
    }
    first.year = first.year == 0 ? last.year - (first.month > last.month ? 1 : 0) : first.year;
    const DateSpan span{QDate(first.year, first.month, first.day), QDate(last.year, last.month, last.day)};
    const bool isRun = first.year > 0 && span.first.isValid() && span.last.isValid() && span.first < span.last
        && span.first.daysTo(span.last) < longestEvent;
    return isRun ? std::optional(span) : std::nullopt;
}

/// A way of writing a run: names of groups are year, month and day of the first and of the last day.
struct RunForm {
    QRegularExpression expression;
    bool isFolded = false; ///< months are words

    RunForm(const QString &form, bool folded)
        : expression(form, QRegularExpression::UseUnicodePropertiesOption)
        , isFolded(folded)
    {
    }
};

const std::vector<RunForm> &runForms()
{
    static const std::vector<RunForm> forms = [] {
        const auto form = [](QString pattern, bool isFolded) {
            pattern.replace(u"{to}"_s,
                u"(?:\\s*[-–—~〜～/&+]\\s*|\\s+(?:to|and|until|till|through|thru|bis|und|au|et|al|y|e|a|do)\\s+)"_s);
            pattern.replace(u"{day1}"_s, u"(?<d1>\\d{1,2})(?:st|nd|rd|th|er|o|\\.)?"_s);
            pattern.replace(u"{day2}"_s, u"(?<d2>\\d{1,2})(?:st|nd|rd|th|er|o|\\.)?"_s);
            pattern.replace(u"{of}"_s, u"\\s*(?:of |de |-)?\\s*"_s);
            pattern.replace(u"{month1}"_s, u"(?<m1>\\p{L}{3,})(?!\\p{L})\\.?"_s);
            pattern.replace(u"{month2}"_s, u"(?<m2>\\p{L}{3,})(?!\\p{L})\\.?"_s);
            pattern.replace(u"{year1}"_s, u"(?:,?\\s*(?:de )?(?<y1>\\d{4})(?!\\d))?"_s);
            pattern.replace(u"{year2}"_s, u"(?:,?\\s*(?:de )?(?<y2>\\d{4})(?!\\d))?"_s);
            return RunForm(pattern, isFolded);
        };
        return std::vector<RunForm>{
            form(
                u"(?<!\\d)(?<y1>\\d{4})-(?<m1>\\d\\d)-(?<d1>\\d\\d)\\s*(?:{to}|\\.\\.)\\s*(?<y2>\\d{4})-(?<m2>\\d\\d)-(?<d2>\\d\\d)(?!\\d)"_s,
                false),
            form(
                u"(?<![\\d.])(?<d1>\\d{1,2})\\.\\s?(?:(?<m1>\\d{1,2})\\.\\s?(?<y1>\\d{4})?)?{to}(?<d2>\\d{1,2})\\.\\s?(?<m2>\\d{1,2})\\.\\s?(?<y2>\\d{4})?(?![\\d.])"_s,
                false),
            form(
                u"(?:(?<y1>\\d{4})\\s?[年년]\\s?)?(?<!\\d)(?<m1>\\d{1,2})\\s?[月월]\\s?(?<d1>\\d{1,2})\\s?[日일]?{to}(?:(?<m2>\\d{1,2})\\s?[月월]\\s?)?(?<d2>\\d{1,2})\\s?[日일]"_s,
                false),
            form(u"(?<![\\w.]){day1}{of}{month1}{year1}{to}{day2}{of}{month2}{year2}"_s, true),
            form(u"(?<![\\w.]){day1}{to}{day2}{of}{month2}{year2}"_s, true),
            form(u"(?<!\\p{L}){month1}\\s+{day1}{year1}{to}{month2}\\s+{day2}(?![\\w:]){year2}"_s, true),
            form(u"(?<!\\p{L}){month1}\\s+{day1}{to}{day2}(?![\\w:]){year2}"_s, true),
        };
    }();
    return forms;
}

RunEnd endOf(const QRegularExpressionMatch &match, QChar number, bool isNamed)
{
    const auto group = [&match, number](QChar sign) { return match.captured(QString(sign) + number); };
    const QString month = group(u'm');
    constexpr int noMonth = -1; // a word that is none, which is no left out month
    const int monthNumber = isNamed && !month.isEmpty() ? months().value(month, noMonth) : month.toInt();
    return {group(u'y').toInt(), monthNumber, group(u'd').toInt()};
}

} // namespace

DateSpan united(const DateSpan &left, const DateSpan &right)
{
    if (left.isEmpty() || right.isEmpty()) {
        return left.isEmpty() ? right : left;
    }
    return {std::min(left.first, right.first), std::max(left.last, right.last)};
}

std::optional<DateSpan> daysNamed(QStringView date)
{
    static const QRegularExpression form(u"^(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?$"_s);
    const QRegularExpressionMatch match = form.matchView(date);
    const int year = match.captured(1).toInt();
    const int month = match.captured(2).toInt();
    const int day = match.captured(3).toInt();
    const bool hasMonth = match.hasCaptured(2);
    const bool hasDay = match.hasCaptured(3);
    const QDate first(year, hasMonth ? month : 1, hasDay ? day : 1);
    if (!match.hasMatch() || !first.isValid()) {
        return std::nullopt;
    }
    const QDate next = hasDay ? first.addDays(1) : hasMonth ? first.addMonths(1) : first.addYears(1);
    return DateSpan{first, next.addDays(-1)};
}

std::vector<DateSpan> datesNamed(const QString &wording, int eventYear)
{
    Reading reading(eventYear);
    readYearFirst(wording, reading);
    if (reading.isEmpty()) {
        readNumbers(wording, reading);
    }
    if (reading.isEmpty()) {
        readNames(folded(wording), reading);
    }
    return reading.take();
}

std::optional<DateSpan> runOfDaysNamed(const QString &text, int eventYear)
{
    const QString plain = folded(text);
    for (const RunForm &form : runForms()) {
        for (auto at = form.expression.globalMatch(form.isFolded ? plain : text); at.hasNext();) {
            const QRegularExpressionMatch match = at.next();
            const RunEnd first = endOf(match, u'1', form.isFolded);
            const RunEnd last = endOf(match, u'2', form.isFolded);
            if (const auto run = runBetween(first, last, eventYear)) {
                return run;
            }
        }
    }
    return std::nullopt;
}

} // namespace Lectern
