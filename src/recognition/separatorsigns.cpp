// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "separatorsigns.h"

#include "text.h"

namespace Lectern::Recognition {

namespace {

constexpr qsizetype longestRun = 3; // of dashes

qsizetype skipBlanks(QStringView text, qsizetype at)
{
    while (at < text.size() && text.at(at).isSpace()) {
        ++at;
    }
    return at;
}

/// Begin of the blanks that end at `end`, not before `least`.
qsizetype beginOfBlanks(QStringView text, qsizetype end, qsizetype least)
{
    while (end > least && text.at(end - 1).isSpace()) {
        --end;
    }
    return end;
}

/// Places of single signs with so many blanks behind them at least.
std::vector<Utf16Range> placesOfSigns(QStringView text, const SignSet &signs, qsizetype blanksBehind)
{
    std::vector<Utf16Range> places;
    qsizetype least = 0; // end of the place before
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype end = signs.has(text.at(at)) ? skipBlanks(text, at + 1) : at;
        if (end - at - 1 >= blanksBehind) {
            places.push_back({beginOfBlanks(text, at, least), end});
            least = end;
            at = end - 1;
        }
    }
    return places;
}

bool isDash(QChar sign)
{
    static constexpr SignSet dashes(u"-–—");
    return dashes.has(sign);
}

/// Whether a letter, a digit, their like or the end of a sentence stands right before a place.
bool isBehindWord(QStringView text, qsizetype at)
{
    static constexpr SignSet ends(u"?!)");
    if (at == 0) {
        return false;
    }
    const QChar before = text.at(at - 1);
    const bool isPair = before.isLowSurrogate() && at > 1 && text.at(at - 2).isHighSurrogate();
    return ends.has(before) || isWordSign(before) || before.category() == QChar::Mark_NonSpacing
        || before.category() == QChar::Punctuation_Connector
        || (isPair && QChar::isLetterOrNumber(QChar::surrogateToUcs4(text.at(at - 2), before)));
}

/// End of the place that the dash at `at` makes; -1: none.
qsizetype endOfDash(QStringView text, qsizetype at, bool hasBlankBefore)
{
    qsizetype end = at;
    while (end < text.size() && isDash(text.at(end))) {
        ++end;
    }
    const QChar next = end < text.size() ? text.at(end) : QChar();
    const bool isShort = hasBlankBefore && end - at <= longestRun;
    if (isShort && next.isSpace()) {
        return skipBlanks(text, end);
    }
    if (text.at(at) == QChar(0x2014)) { // needs no blank on either side
        return skipBlanks(text, at + 1);
    }
    const auto opensPart = [](QChar sign) { return (sign >= u'A' && sign <= u'Z') || sign == u'@'; };
    if (isShort && opensPart(next)) {
        return end;
    }
    const qsizetype behind = skipBlanks(text, at + 1); // "Title- Name"
    const bool isStuck = behind > at + 1 && behind < text.size() && opensPart(text.at(behind));
    return isStuck && isBehindWord(text, at) ? behind : -1;
}

} // namespace

std::vector<Utf16Range> dashPlaces(QStringView text)
{
    std::vector<Utf16Range> places;
    qsizetype least = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!isDash(text.at(at))) {
            continue;
        }
        const qsizetype begin = beginOfBlanks(text, at, least);
        if (const qsizetype end = endOfDash(text, at, begin < at); end >= 0) {
            places.push_back({begin, end});
            least = end;
            at = end - 1;
        }
    }
    return places;
}

std::vector<Utf16Range> barPlaces(QStringView text)
{
    static constexpr SignSet bars(u"|｜");
    return placesOfSigns(text, bars, 0);
}

std::vector<Utf16Range> commaPlaces(QStringView text)
{
    static constexpr SignSet commas(u",，");
    return placesOfSigns(text, commas, 1);
}

std::vector<Utf16Range> colonPlaces(QStringView text)
{
    static constexpr SignSet colons(u":：");
    return placesOfSigns(text, colons, 0);
}

std::vector<Utf16Range> slashPlaces(QStringView text)
{
    std::vector<Utf16Range> places;
    qsizetype least = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at) != u'/') {
            continue;
        }
        const qsizetype begin = beginOfBlanks(text, at, least);
        const qsizetype behind = at + (at + 1 < text.size() && text.at(at + 1) == u'/' ? 2 : 1);
        const qsizetype end = skipBlanks(text, behind);
        if (begin < at && end > behind) {
            places.push_back({begin, end});
            least = end;
            at = end - 1;
        }
    }
    return places;
}

} // namespace Lectern::Recognition
