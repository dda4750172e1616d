// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dates.h"

#include "alternatives.h"
#include "text.h"
#include "wordshapes.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr QStringView months =
    uR"(jan(?:uary|uar|vier|\.)?|feb(?:ruary|ruar|braio|rero|\.)?|f[ée]v(?:rier|ereiro|\.)|mar(?:ch|s|zo|ço|\.)?|)"
    uR"(m[äa]rz|apr(?:il|ile|\.)?|avr(?:il|\.)|abril|may|mai|maggio|mayo|maio|june?|juni|juin|giugno|junio|)"
    uR"(junho|july?|juli|juillet|luglio|julio|julho|aug(?:ust|\.)?|ao[uû]t|agosto|sept?(?:ember|embre|\.)?|)"
    uR"(settembre|septiembre|setembro|oct(?:ober|obre|\.)?|okt(?:ober|\.)?|ottobre|octubre|outubro|)"
    uR"(nov(?:ember|embre|iembre|embro|\.)?|dec(?:ember|\.)?|dez(?:ember|embro|\.)?|d[ée]c(?:embre|\.)|)"
    uR"(dic(?:embre|iembre)|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)";

constexpr QStringView weekdays =
    uR"(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|)"
    uR"(sun(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|)"
    uR"(vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|luned[iì]|)"
    uR"(marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica|maandag|dinsdag|woensdag|donderdag|)"
    uR"(vrijdag|zaterdag|zondag|segunda-feira|ter[çc]a-feira|quarta-feira|quinta-feira|sexta-feira|)"
    uR"(понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)";

constexpr QStringView dayWords = uR"(day|tag|jour|journée|d[ií]a|giorno|dag|dzie[nń]|день)";

constexpr QStringView countWords =
    uR"(one|two|three|four|five|six|seven|1|2|3|4|5|6|7|8|9|10|0\d|eins|zwei|drei|un|deux|trois|uno|dos|due|)"
    uR"(tres|tre|premier|primero|segundo|tercero|pierwszy|drugi|trzeci|prvn[ií]|druh[ýy]|t[řr]et[ií])";

constexpr QStringView ordinals =
    uR"(first|second|third|fourth|fifth|last|premier|deuxi[eè]me|troisi[eè]me|)"
    uR"(primo|secondo|terzo|primer|segundo|tercer|première|seconde|primeir[oa]|terceir[oa]|quart[oa]|erster?|zweiter?|dritter?|первый|второй|третий|pierwszy|drugi|trzeci|)"
    uR"(\d{1,2}(?:st|nd|rd|th|er|re|[eè]re?|[eè]me|[eè]|º|ª|\.))";

/// What a text must hold before a pattern is worth trying. Date: two numbers with a sign of dates between.
enum class Need { Word, Date, Month, Sign };

struct DayPattern {
    Need need;
    QRegularExpression expression;
    SignSet signs = SignSet(QStringView()); ///< Need::Sign: one of them
};

const std::vector<DayPattern> &dayPatterns()
{
    static const std::vector<DayPattern> patterns{
        {Need::Word, caseless(uR"((?<!\w)(?:%1)\s*[#n°]*\s*(?:%2)(?!\w))"_s.arg(dayWords, countWords))},
        {Need::Word, caseless(uR"((?<!\w)(?:%1)\s+(?:%2)(?!\w))"_s.arg(ordinals, dayWords))},
        {Need::Sign,
            caseless(
                uR"(第\s*[零〇一二三四五六七\d]+\s*[天日]|[一二三四五1-9]日目|\d+\s*일차|첫째\s*날|둘째\s*날|셋째\s*날|\d+\s*日目)"_s),
            SignSet(u"第日일날")},
        {Need::Date,
            caseless(
                uR"((?<![\d.:/-])(?:19|20)\d\d\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?(?![\d:]))"_s)},
        {Need::Date,
            caseless(uR"((?<![\d.:/-])\d{1,2}\s?([./-])\s?\d{1,2}\s?\1\s?(?:19|20)?\d\d(?![\d:%]))"_s)},
        {Need::Date, caseless(uR"((?<![\d.:/-])[0-3]?\d\.\s?[01]?\d\.(?!\d))"_s)},
        {Need::Sign, caseless(uR"((?<![\d])\d{1,2}\s*月\s*\d{1,2}\s*日?|\d{1,2}\s*월\s*\d{1,2}\s*일)"_s),
            SignSet(u"月월")},
        {Need::Month,
            caseless(
                uR"((?<![\w.])\d{1,2}(?:st|nd|rd|th|er|\.|º|ten)?\s*(?:of\s+|de\s+|-\s*)?(?:%1)(?!\w)(?:\s*(?:,|de|\s)\s*(?:19|20)\d\d)?)"_s
                    .arg(months))},
        {Need::Month,
            caseless(
                uR"((?<!\w)(?:%1)\s+\d{1,2}(?:st|nd|rd|th)?(?!\w)(?:\s*,?\s*(?:19|20)\d\d)?)"_s.arg(months))},
        {Need::Word, caseless(uR"((?<!\w)(?:%1)(?!\w))"_s.arg(weekdays))},
        {Need::Sign, caseless(uR"(星期[一二三四五六日天]|[月火水木金土日]曜日?|[월화수목금토일]요일)"_s),
            SignSet(u"期曜요")},
    };
    return patterns;
}

/// What the words of a text say that it may hold: looking them up is far cheaper than the patterns.
struct DayHints {
    bool hasDay = false;
    bool hasMonth = false;
    bool hasNumber = false;
    bool hasIdeograph = false;
};

/// Begin of a word of letters: "terça" of "terça-feira", "feb" of "feb.".
QString letterBegin(const QString &word)
{
    const auto end = std::ranges::find_if_not(word, [](QChar sign) { return sign.isLetter(); });
    return word.first(end - word.begin());
}

QSet<QString> wordsOfExpressions(std::initializer_list<QStringView> expressions)
{
    QSet<QString> words;
    for (const QStringView expression : expressions) {
        for (const QString &word : alternativesOf(expression)) {
            words.insert(letterBegin(word));
        }
    }
    return words;
}

/// "day" may be run into what counts it ("day2", "dayone"), so it is enough that a word begins so.
bool beginsWithDayWord(QStringView word)
{
    static const QSet<QString> words = wordsOfExpressions({dayWords});
    static constexpr SignSet first(u"dtjgDTJGдД");
    static constexpr SignSet second(u"aoiízеAOIÍZЕ");
    static constexpr SignSet third(u"yguaoinнYGUAOINН");
    return first.has(word.front()) && second.has(word.at(1)) && third.has(word.at(2))
        && std::ranges::any_of(
            words, [word](const QString &day) { return word.startsWith(day, Qt::CaseInsensitive); });
}

DayHints hintsIn(QStringView text)
{
    static const QSet<QString> weekdayWords = wordsOfExpressions({weekdays});
    static const QSet<QString> monthWords = wordsOfExpressions({months});
    static const WordShapes shapes(weekdayWords + monthWords);
    DayHints hints;
    const auto tellWord = [&hints](QStringView word) {
        hints.hasDay = hints.hasDay || beginsWithDayWord(word);
        if (shapes.mayHold(word)) {
            const QString lower = word.toString().toLower();
            hints.hasDay = hints.hasDay || weekdayWords.contains(lower);
            hints.hasMonth = hints.hasMonth || monthWords.contains(lower);
        }
    };
    constexpr qsizetype shortest = 3;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const QChar sign = at < text.size() ? text.at(at) : QChar(u' ');
        if (isAsciiLetter(sign)) {
            continue;
        }
        const bool isNumber = sign.isDigit();
        hints.hasNumber = hints.hasNumber || isNumber;
        hints.hasIdeograph = hints.hasIdeograph || isIdeograph(sign);
        if (isWordSign(sign) && !isNumber) {
            continue;
        }
        if (at - begin >= shortest) {
            tellWord(text.sliced(begin, at - begin));
        }
        begin = at + 1;
    }
    return hints;
}

/// "3.5", "12/ 4", "2019年5": what every date in figures holds.
bool hasDateSign(QStringView text)
{
    static constexpr SignSet signs(u"-./年");
    const auto skipBlanks = [text](qsizetype at) {
        while (at < text.size() && text.at(at).isSpace()) {
            ++at;
        }
        return at;
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!text.at(at).isDigit()) {
            continue;
        }
        const qsizetype sign = skipBlanks(at + 1);
        const qsizetype next =
            sign < text.size() && signs.has(text.at(sign)) ? skipBlanks(sign + 1) : text.size();
        if (next < text.size() && text.at(next).isDigit()) {
            return true;
        }
    }
    return false;
}

/// Abbreviations that are common words when written small.
bool isSmallWord(QStringView found)
{
    static constexpr std::array<QStringView, 8> words{
        u"mar", u"sat", u"sun", u"may", u"mai", u"wed", u"fri", u"mon"};
    return std::ranges::find(words, found) != words.end();
}

bool isAbbreviation(QStringView found)
{
    static const QRegularExpression abbreviation = caseless(uR"(^(?:mon|tue|wed|thu|fri|sat|sun|mar)\.?$)"_s);
    return Recognition::found(abbreviation, found);
}

qsizetype countLetters(QStringView text)
{
    return std::ranges::count_if(text, [](QChar sign) { return sign.isLetterOrNumber(); });
}

/// Joins neighbouring days ("Friday, 3 May", "1st to 2nd May") where little lies between them.
std::vector<Utf16Range> joinedRuns(const QString &text, const std::vector<Utf16Range> &spans)
{
    static const QRegularExpression between =
        caseless(uR"(^\W*(?:the|the\s+\w+|to|bis|au|-|–|~|den|le|,)\W*$)"_s);
    static const QRegularExpression clock = pattern(uR"(\d\d:\d\d)"_s);
    std::vector<Utf16Range> runs;
    for (const Utf16Range span : spans) {
        if (!runs.empty()) {
            const QString gap = text.mid(runs.back().end, span.begin - runs.back().end);
            if ((!hasWordSign(gap) || found(between, gap)) && !found(clock, gap)) {
                runs.back().end = span.end;
                continue;
            }
        }
        runs.push_back(span);
    }
    return runs;
}

/// The longest run with the year behind it, without a "Day 2:" in front of a real date.
QString wordingOf(const QString &text, Utf16Range run)
{
    static const QRegularExpression year = pattern(uR"(^\s*,?\s*((?:19|20)\d\d)(?!\d))"_s);
    static const QRegularExpression numbered =
        caseless(uR"(^(?:day|tag|jour|giorno|d[ií]a|dag)\s*\w+\s*[-–—:|(\[<]\s*(.*\d.*)$)"_s);
    const auto match = year.matchView(QStringView(text).sliced(run.end));
    run.end += match.capturedLength();
    const QString whole = text.mid(run.begin, run.length());
    QString wording = trimmedOf(whole, u" ,;:-–—()");
    if (const auto date = numbered.match(wording); date.hasMatch()) {
        wording = date.captured(1);
    }
    if (whole.trimmed().endsWith(u'.') && !wording.endsWith(u'.')) {
        wording += u'.';
    }
    return wording;
}

std::vector<Utf16Range> allSpans(const QString &text)
{
    const DayHints hints = hintsIn(text);
    const bool hasDate = hints.hasNumber && hasDateSign(text);
    std::vector<Utf16Range> spans;
    if (!hints.hasNumber && !hints.hasDay && !hints.hasIdeograph) {
        return spans;
    }
    for (const DayPattern &day : dayPatterns()) {
        const bool isNeeded = (day.need == Need::Word && hints.hasDay) || (day.need == Need::Date && hasDate)
            || (day.need == Need::Month && hints.hasNumber && hints.hasMonth)
            || (day.need == Need::Sign && hints.hasIdeograph && day.signs.hasAnyOf(text));
        if (!isNeeded) {
            continue;
        }
        for (auto matches = day.expression.globalMatch(text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            if (!isSmallWord(match.capturedView())) {
                spans.push_back({match.capturedStart(), match.capturedEnd()});
            }
        }
    }
    std::ranges::sort(spans);
    return spans;
}

} // namespace

std::vector<Utf16Range> daySpans(const QString &text)
{
    const std::vector<Utf16Range> spans = allSpans(text);
    if (spans.size() == 1) {
        const QStringView found = QStringView(text).sliced(spans[0].begin, spans[0].length());
        if (text.trimmed().size() > 4 && isAbbreviation(found)) {
            return {};
        }
    }
    std::vector<Utf16Range> merged;
    for (const Utf16Range span : spans) {
        if (!merged.empty() && span.begin <= merged.back().end) {
            merged.back().end = std::max(merged.back().end, span.end);
        } else {
            merged.push_back(span);
        }
    }
    return merged;
}

DayFound dayOf(const QString &text)
{
    const std::vector<Utf16Range> spans = daySpans(text);
    if (spans.empty()) {
        return {};
    }
    qsizetype covered = 0;
    for (const Utf16Range span : spans) {
        covered += countLetters(QStringView(text).sliced(span.begin, span.length()));
    }
    const std::vector<Utf16Range> runs = joinedRuns(text, spans);
    const auto longest = std::ranges::max_element(runs, {}, &Utf16Range::length);
    const double letters = double(std::max<qsizetype>(1, countLetters(text)));
    return {double(covered) / letters, wordingOf(text, *longest)};
}

std::vector<int> yearsOf(QStringView text)
{
    std::vector<int> years;
    for (qsizetype begin = 0; begin < text.size();) {
        if (!text.at(begin).isDigit()) {
            ++begin;
            continue;
        }
        qsizetype end = begin;
        while (end < text.size() && text.at(end).isDigit()) {
            ++end;
        }
        const int value = end - begin == 4 ? text.sliced(begin, 4).toInt() : 0;
        if ((value >= 1980 && value <= 1999) || (value >= 2000 && value <= 2049)) {
            years.push_back(value);
        }
        begin = end;
    }
    return years;
}

QString weekdayExpression() { return weekdays.toString(); }

bool isWeekday(const QString &text)
{
    static const QRegularExpression weekday = caseless(u"^(?:%1)$"_s.arg(weekdays));
    return found(weekday, text);
}

} // namespace Lectern::Recognition
