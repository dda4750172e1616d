// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/names_p.h"
#include "store/search/daydates_p.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

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

} // namespace

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

} // namespace Lectern::Store
