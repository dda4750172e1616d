// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rstmarkup.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lectern::Readers::Rst {

namespace {

bool isPunctuation(QChar c)
{
    const char16_t unit = c.unicode();
    return unit > u' ' && unit < 127 && !c.isLetterOrNumber();
}

bool isBlankAt(QStringView text, qsizetype at) { return at >= text.size() || text[at].isSpace(); }

qsizetype behindBlanks(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace()) {
        ++at;
    }
    return at;
}

int valueOfDigit(QChar c)
{
    static constexpr QStringView digits = u"ivxlcdm";
    static constexpr std::array values{1, 5, 10, 50, 100, 500, 1000};
    const qsizetype at = digits.indexOf(c);
    return at < 0 ? 0 : values[static_cast<size_t>(at)];
}

/// Value of a Roman number in lower case; 0 if it is none.
int romanValue(const QString &letters)
{
    int value = 0;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const int digit = valueOfDigit(letters[i]);
        if (digit == 0) {
            return 0;
        }
        const bool isSubtracted = i + 1 < letters.size() && digit < valueOfDigit(letters[i + 1]);
        value += isSubtracted ? -digit : digit;
    }
    return value;
}

/// Words that a line of signs may hold without being a title's line: "::" announces code, ".." a comment.
bool isShortMark(QStringView text)
{
    return text == u"::" || text == u".." || text == u"__" || text == u"--";
}

} // namespace

bool isAdornment(QStringView text)
{
    return text.size() >= 2 && isPunctuation(text[0]) && !isShortMark(text)
        && std::ranges::all_of(text, [sign = text[0]](QChar c) { return c == sign; });
}

bool underlines(QStringView signs, QStringView title)
{
    constexpr qsizetype longestTitle = 200;
    if (!isAdornment(signs) || isAdornment(title) || title.isEmpty() || title.size() > longestTitle) {
        return false;
    }
    const bool isUsual = QStringView(u"=-~^#*+\"'`_").contains(signs[0]);
    return signs.size() >= title.size() || signs.size() >= (isUsual ? 3 : 4);
}

bool isTransition(QStringView text)
{
    return isAdornment(text) && text.size() >= (QStringView(u"=-*_~#").contains(text[0]) ? 3 : 4);
}

qsizetype bulletLength(QStringView text)
{
    const bool isBullet = !text.isEmpty() && QStringView(u"*+-•‣⁃").contains(text[0]) && isBlankAt(text, 1);
    return isBullet ? behindBlanks(text, 1) : 0;
}

std::optional<int> Enumerator::numberBehind(int previous) const
{
    if (letters.isEmpty()) {
        return number < 0 ? previous + 1 : number;
    }
    const int ordinal = letters.size() == 1 ? letters[0].unicode() - u'a' + 1 : 0;
    for (const int value : {ordinal, romanValue(letters)}) {
        if (value > 0 && value == previous + 1) {
            return value;
        }
    }
    return std::nullopt;
}

std::optional<Enumerator> enumeratorOf(QStringView text)
{
    constexpr qsizetype mostDigits = 6;
    constexpr qsizetype mostLetters = 8;
    const bool isBracketed = text.startsWith(u'(');
    const qsizetype begin = isBracketed ? 1 : 0;
    qsizetype end = begin;
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto isLetter = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); };
    while (end < text.size() && end - begin < mostDigits && isDigit(text[end])) {
        ++end;
    }
    const bool isNumber = end > begin;
    while (!isNumber && end < text.size() && end - begin < mostLetters && isLetter(text[end])) {
        ++end;
    }
    const bool isNext = end == begin && end < text.size() && text[end] == u'#';
    end += isNext ? 1 : 0;
    const QStringView label = text.sliced(begin, end - begin);
    const bool isClosed = end < text.size() && (text[end] == u')' || (text[end] == u'.' && !isBracketed));
    if (label.isEmpty() || !isClosed || !isBlankAt(text, end + 1)) {
        return std::nullopt;
    }
    Enumerator found;
    found.length = behindBlanks(text, end + 1);
    found.number = isNext ? -1 : isNumber ? label.toInt() : 0;
    found.letters = isNext || isNumber ? QString() : label.toString().toLower();
    const bool isUpper = !found.letters.isEmpty() && label[0].isUpper();
    found.shape = text.first(begin)
        + (found.letters.isEmpty() ? u"1"_s
                : isUpper          ? u"A"_s
                                   : u"a"_s)
        + text[end];
    return found;
}

qsizetype fieldLength(QStringView text)
{
    constexpr qsizetype longestName = 100;
    if (text.size() < 3 || text[0] != u':' || text[1] == u':' || text[1].isSpace()) {
        return 0;
    }
    const qsizetype limit = std::min(text.size(), longestName);
    for (qsizetype at = 2; at < limit; ++at) {
        if (text[at] == u':' && text[at - 1] != u'\\' && isBlankAt(text, at + 1)) {
            return at + 1;
        }
        if (text[at] == u'`') {
            return 0; // ":role:`text`" begins a paragraph
        }
    }
    return 0;
}

qsizetype optionsLength(QStringView text)
{
    static const QRegularExpression options(
        uR"(^(?:(?:-[A-Za-z0-9]|--[A-Za-z0-9][\w-]*|/[A-Za-z])(?:[ =]?(?:[A-Za-z][\w-]*|<[^<>]+>))?)(?:, (?:(?:-[A-Za-z0-9]|--[A-Za-z0-9][\w-]*|/[A-Za-z])(?:[ =]?(?:[A-Za-z][\w-]*|<[^<>]+>))?))*(?=\s{2}|$))"_s);
    constexpr qsizetype longest = 200;
    if (!text.startsWith(u'-') && !text.startsWith(u'/')) {
        return 0;
    }
    const QRegularExpressionMatch match = options.matchView(text.first(std::min(text.size(), longest)));
    return match.hasMatch() ? match.capturedLength() : 0;
}

bool isDoctest(QStringView text) { return text.startsWith(u">>>") && isBlankAt(text, 3); }

bool isLineBlock(QStringView text) { return text.startsWith(u'|') && isBlankAt(text, 1); }

bool isGridBorder(QStringView text)
{
    return text.size() >= 4 && text.startsWith(u'+') && text.endsWith(u'+') && text.contains(u"--")
        && std::ranges::all_of(text, [](QChar c) { return c == u'+' || c == u'-'; });
}

bool isSimpleBorder(QStringView text)
{
    return text.startsWith(u'=') && text.endsWith(u'=') && text.contains(u' ')
        && std::ranges::all_of(text, [](QChar c) { return c == u'=' || c == u' '; });
}

bool isExplicit(QStringView text) { return text.startsWith(u"..") && isBlankAt(text, 2); }

std::optional<DirectiveHead> directiveOf(QStringView text)
{
    constexpr qsizetype longestName = 80;
    DirectiveHead head;
    head.nameBegin = behindBlanks(text, 2);
    qsizetype end = head.nameBegin;
    const qsizetype limit = std::min(text.size(), head.nameBegin + longestName);
    while (end < limit && (text[end].isLetterOrNumber() || QStringView(u"-_+.:").contains(text[end]))) {
        if (text.sliced(end).startsWith(u"::") && isBlankAt(text, end + 2)) {
            break;
        }
        ++end;
    }
    if (end == head.nameBegin || end + 1 >= text.size() || !text.sliced(end).startsWith(u"::")) {
        return std::nullopt;
    }
    head.nameEnd = end;
    head.argument = behindBlanks(text, end + 2);
    return isBlankAt(text, end + 2) ? std::optional(head) : std::nullopt;
}

bool isFootnote(QStringView text)
{
    const qsizetype begin = behindBlanks(text, 2);
    const qsizetype end = text.indexOf(u']', begin);
    return begin < text.size() && text[begin] == u'[' && end > begin + 1 && isBlankAt(text, end + 1);
}

bool isTarget(QStringView text)
{
    if (text.startsWith(u"__ ")) {
        return true;
    }
    const qsizetype begin = behindBlanks(text, 2);
    return isExplicit(text) && begin < text.size() && text[begin] == u'_'
        && text.indexOf(u':', begin) > begin;
}

} // namespace Lectern::Readers::Rst
