// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventnames.h"

#include "dates.h"
#include "filenames.h"
#include "signpairs.h"
#include "text.h"
#include "words.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr QChar dayMark(0x241e); // stands for a day that was cut out

/// A year that stands alone, else one that is glued to the name ("FooConf2019").
int yearIn(const QString &text)
{
    static const QRegularExpression glued = pattern(uR"((?<=[A-Za-z])((?:20)[0-3]\d)(?!\d))"_s);
    const std::vector<int> years = yearsOf(text);
    return !years.empty() ? years.front() : hasDigit(text) ? glued.match(text).captured(1).toInt() : 0;
}

/// "FooConf '19", "FooConf'19" with the year written out.
QString withWholeYear(QString text)
{
    static const QRegularExpression shortened = pattern(uR"((?<=\w)\s?['’]([0-3]\d)(?!\w))"_s);
    static constexpr SignSet signs(u"'’");
    return signs.hasAnyOf(text) ? text.replace(shortened, u" 20\\1"_s) : text;
}

/// Cuts brackets off; what stands in them may be the place.
QString takeBrackets(QString *text)
{
    // Small letters right behind a word belong to its name: "if(kakao)".
    static const QRegularExpression brackets =
        pattern(uR"((?:(?<!\w)|(?=.\P{Ll}))[(（]([^()（）]{3,40})[)）])"_s);
    static const QRegularExpression notPlace = caseless(uR"(\d|notes|slides|day)"_s);
    static constexpr SignSet opening(u"(（");
    const auto match = opening.hasAnyOf(*text) ? brackets.match(*text) : QRegularExpressionMatch();
    if (!match.hasMatch()) {
        return {};
    }
    text->replace(match.captured(0), u" "_s);
    const QString inside = match.captured(1);
    return found(notPlace, inside) || hasEventWord(inside) ? QString() : inside.trimmed();
}

QString withDaysMarked(QString text)
{
    const std::vector<Utf16Range> days = daySpans(text);
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
        text.replace(day->begin, day->length(), u' ' + QString(dayMark) + u' ');
    }
    return text;
}

/// City of the list anywhere in a text, the longest first.
QString listedCityIn(const QString &text, const Lexicon &lexicon)
{
    const QString lower = text.toLower();
    if (lower.size() != text.size()) {
        return {}; // places would not fit
    }
    const SignPairs pairs(lower);
    for (const QString &city : lexicon.cities()) {
        const qsizetype at = city.size() < 2 || pairs.mayHold(city) ? lower.indexOf(city) : -1;
        if (at < 0) {
            continue;
        }
        const qsizetype end = at + city.size();
        const bool isWhole =
            (at == 0 || !isWordSign(lower.at(at - 1))) && (end == lower.size() || !isWordSign(lower.at(end)));
        if (isWhole) {
            return text.mid(at, city.size());
        }
    }
    return {};
}

/// Where a number stands with no digit beside it; -1: nowhere.
qsizetype placeOfNumber(QStringView text, QStringView number)
{
    for (qsizetype at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
        const qsizetype end = at + number.size();
        const bool isWhole =
            (at == 0 || !text.at(at - 1).isDigit()) && (end == text.size() || !text.at(end).isDigit());
        if (isWhole) {
            return at;
        }
    }
    return -1;
}

/// Keeps what stands before the year, or behind it where nothing does.
void splitAtYear(QString *text, EventName *event, const Lexicon &lexicon)
{
    constexpr qsizetype reachOfCity = 40;
    static const QStringList noNames{u"the"_s, u"of the"_s, u"day"_s, u"my"_s};
    const QString year = QString::number(event->year);
    const qsizetype place = placeOfNumber(*text, year);
    if (place < 0) {
        return;
    }
    const QString before = text->left(place);
    const QString behind = text->mid(place + year.size());
    if (event->place.isEmpty()) {
        event->place = listedCityIn(beginOf(behind, reachOfCity).toString(), lexicon);
    }
    const QString name = strippedEventName(before);
    const bool isName = squeezed(name).size() >= 2 && !noNames.contains(fold(name));
    *text = isName ? before : behind;
}

/// Cuts off what follows a dash, a bar, a colon, a comma or a day.
QString beforeSign(const QString &text)
{
    static const QRegularExpression shape =
        pattern(uR"(^(.{2,40}?)(?:\s+[-–—|]\s+|\s*[:：|]\s+|,\s+|\s+\x{241e}))"_s);
    static const QRegularExpression word = pattern(uR"(\w{2})"_s);
    static constexpr SignSet signs(u"-–—|:：,\x241e");
    if (!signs.hasAnyOf(text)) {
        return text;
    }
    const QRegularExpressionMatch match = shape.match(text + u' ');
    return match.hasMatch() && found(word, match.captured(1)) ? match.captured(1) : text;
}

/// "FooConf in Town"
void splitAtIn(QString *text, EventName *event, const Lexicon &lexicon)
{
    static const QRegularExpression shape = pattern(uR"(^(.{2,}?)\s+(?:in|à|@)\s+([A-Z][\w\s]{2,25})$)"_s);
    if (!hasPiece(*text, {u"in", u"à", u"@"})) {
        return;
    }
    const QRegularExpressionMatch match = shape.match(*text);
    const QString place = match.captured(2);
    const bool isPlace = text->contains(u'@') || cityIn(place, lexicon) == place;
    if (match.hasMatch() && isPlace && !hasEventWord(place)) {
        *text = match.captured(1);
        if (event->place.isEmpty()) {
            event->place = place;
        }
    }
}

/// A city as the last words of the name.
void splitLastCity(QString *text, EventName *event, const Lexicon &lexicon)
{
    const QList<QStringView> words = piecesOf(*text);
    for (const qsizetype count : {3, 2, 1}) {
        if (words.size() <= count) {
            continue;
        }
        const qsizetype begin = words.at(words.size() - count).begin() - QStringView(*text).begin();
        const QString tail = text->mid(begin);
        if (lexicon.has(trimmedOf(tail.toLower().trimmed(), u".,"), WordList::City)) {
            event->place = event->place.isEmpty() ? tail : event->place;
            *text = strippedEventName(text->left(begin));
            return;
        }
    }
}

QString withoutOpeners(QString text)
{
    static const QRegularExpression opener = caseless(
        uR"(^(?:#|cr[óo]nicas?|resum[eo]n?|experiencia|experiência|mi experiencia|minha experiência|i (?:attended|visited)|впечатления от|заметки (?:с|о)|отч[её]т (?:с|о)|конспект|my|our|some|the|live|raw|personal|random|highlights?|notes?|notizen|notas|appunti|recap|summary|report|review|thoughts|takeaways|talk notes|conference notes|conf notes|trip report|retour|compte[- ]rendu|bericht|rückblick|conferencia de|conférence|from|of|for|on|at|about|sur|zur|zum|vom|von der|de la|des|de|du|à|a|day\s*\d+|jour\s*\d+|tag\s*\d+|welcome to|what i learned at|attending|going to|visiting|my trip to|mein(?:e|en)?(?: erste[rns]?)? (?:besuch|eindrücke|notizen)|besuch|auf|beim?|mi (?:primera )?visita|ma (?:première )?visite)\b[\s:\-–—]*(?:(?:le|la|les|der|die|das|den|dem|el|los|las|il|lo|the)\s+)?)"_s);
    return text.remove(opener);
}

/// Whether the last word is one that the closers below end with; everything else needs no pattern.
bool mayHaveCloser(QStringView text)
{
    static const QSet<QString> words{u"my"_s, u"note"_s, u"notes"_s, u"notizen"_s, u"notas"_s, u"appunti"_s,
        u"recap"_s, u"summary"_s, u"report"_s, u"review"_s, u"highlights"_s, u"bericht"_s, u"takeaways"_s,
        u"retrospective"_s, u"rückblick"_s, u"retour"_s, u"edition"_s, u"program"_s, u"programme"_s,
        u"schedule"_s, u"de"_s, u"à"_s, u"en"_s, u"em"_s, u"di"_s, u"in"_s, u"at"_s};
    static constexpr SignSet signs(u".!:");
    const auto isAtEnd = [](QChar sign) { return sign.isSpace() || signs.has(sign); };
    const qsizetype end = std::find_if_not(text.rbegin(), text.rend(), isAtEnd).base() - text.begin();
    const QStringView rest = text.first(end);
    if (text.sliced(end).contains(u':') || rest.endsWith(u'-') || hasIdeograph(text)) {
        return true;
    }
    const qsizetype begin = std::find_if_not(rest.rbegin(), rest.rend(), isWordSign).base() - rest.begin();
    const QStringView last = rest.sliced(begin);
    return !last.isEmpty() && (last.back().isDigit() || words.contains(last.toString().toCaseFolded()));
}

QString withoutClosers(QString text)
{
    if (!mayHaveCloser(text)) {
        return text;
    }
    static const QRegularExpression closer = caseless(
        uR"([\s:\-–—,|_]*(?:\b(?:my|conference notes?|conf notes?|notes?|notizen|notas|appunti|talk notes|recap|summary|report|trip report|review|highlights|program(?:me)?|schedule|bericht|takeaways|retrospective|rückblick|retour|edition|day\s*\d+|jour\s*\d+|tag\s*\d+|part\s*\d+|conference report|-|:)|\s(?-i:de|à|en|em|di|in|at)|见闻实?录|参会.{0,4}|参加(?:レポート|まとめ|記|メモ)|参戦記|レポート|まとめ|メモ|に参加.*|에 다녀.*|후기|리뷰|정리|참관기.*|참가기.*|笔记|总结|记录)[\s.!:]*$)"_s);
    return text.remove(closer);
}

/// "¡Foo!" is called "Foo".
QString withoutSpanishOpening(QString text)
{
    if (!text.startsWith(u'¡')) {
        return text;
    }
    const qsizetype end = text.indexOf(u'!');
    return (end < 0 ? text : text.remove(end, 1)).mid(1);
}

} // namespace

QString strippedEventName(const QString &text)
{
    static const QString outer = u" \x241e-–—:,.|_#@*'’\"“”/「」『』《》【】"_s;
    static const QString inner = u" \x241e-–—:,.|_/"_s;
    constexpr int rounds = 5;
    QString name = trimmedOf(withoutSpanishOpening(text), outer);
    for (int round = 0; round < rounds; ++round) {
        const QString shorter = trimmedOf(withoutOpeners(trimmedOf(withoutClosers(name), inner)), inner);
        if (shorter == name || !hasWordSign(shorter)) {
            break;
        }
        name = shorter;
    }
    return name;
}

EventName parseEvent(const QString &text, const Lexicon &lexicon)
{
    constexpr qsizetype longest = 300;
    static const QRegularExpression ideographicCity =
        pattern(uR"((上海|北京|深圳|广州|杭州|成都|东京|東京|大阪|京都|台北|서울|부산))"_s);
    static const QStringList noNames{u"the"_s, u"a"_s, u"my"_s, u"our"_s, u"this"_s};
    static const QRegularExpression emptyBrackets = pattern(uR"([\[(<]\s*[\])>])"_s);
    QString name = withWholeYear(withoutPictograms(beginOf(text, longest).toString()));
    EventName event;
    event.year = yearIn(name);
    event.place = takeBrackets(&name);
    name = withDaysMarked(name);
    if (event.year != 0) {
        splitAtYear(&name, &event, lexicon);
    }
    name = beforeSign(strippedEventName(name));
    splitAtIn(&name, &event, lexicon);
    name.replace(dayMark, u' ');
    name = strippedEventName(name.remove(emptyBrackets)); // "[2022-05-03 Tue] SomeConf": the day is out
    if (noNames.contains(fold(name))) {
        name.clear();
    }
    splitLastCity(&name, &event, lexicon);
    if (event.place.isEmpty() && hasIdeograph(name)) {
        event.place = ideographicCity.match(name).captured(1);
    }
    event.name = name;
    return event;
}

bool saysEvent(const QString &text, const Lexicon &lexicon)
{
    return hasEventWord(text) || lexicon.listsIn(text).testFlag(WordList::EventWord);
}

QString cityIn(const QString &text, const Lexicon &lexicon)
{
    const QString city = listedCityIn(text, lexicon);
    return startsUpper(city) ? city : QString();
}

std::optional<EventName> eventOfFileName(const QString &stem, const Lexicon &lexicon)
{
    static const QRegularExpression number = pattern(uR"(^\d{1,3}[-_. ](?=\D))"_s);
    static const QRegularExpression date =
        pattern(uR"(^((?:19|20)\d\d)[-_.]?(\d\d)?[-_.]?(\d\d)?[-_. ]+(.*)$)"_s);
    static const QRegularExpression sign = pattern(uR"([-_.](?=\w))"_s);
    static const QRegularExpression glued = pattern(uR"((?<=[A-Za-z])(20[0-3]\d)(?!\d))"_s);
    static const QRegularExpression letters = pattern(uR"([^\W\d]{2})"_s);
    QString name = stem;
    name.remove(number);
    int year = 0;
    if (const auto match = date.match(name); match.hasMatch() && !match.captured(4).isEmpty()) {
        year = match.captured(1).toInt();
        name = match.captured(4);
    }
    name = name.replace(sign, u" "_s).trimmed();
    if (year == 0) {
        const std::vector<int> years = yearsOf(name);
        year = years.empty() ? 0 : years.front();
    }
    if (year == 0) {
        name.replace(glued, u" \\1 "_s);
        const std::vector<int> years = yearsOf(name);
        year = years.empty() ? 0 : years.front();
    }
    if (year == 0) {
        return std::nullopt;
    }
    const QString shown = QString::number(year);
    EventName event = parseEvent(name.contains(shown) ? name : name + u' ' + shown, lexicon);
    event.year = year;
    const bool isName =
        !event.name.isEmpty() && !isCommonFolderName(event.name) && found(letters, event.name);
    return isName ? std::optional(event) : std::nullopt;
}

} // namespace Lectern::Recognition
