// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search/wordparts_p.h"

#include <algorithm>

namespace Lectern::Store {

namespace {

constexpr qsizetype shortestPart = 2;

constexpr bool isSmallAscii(QChar c) { return c >= u'a' && c <= u'z'; }
constexpr bool isCapitalAscii(QChar c) { return c >= u'A' && c <= u'Z'; }

bool isInWord(QChar c)
{
    if (c.unicode() < 0x80) { // nearly all there is, so Unicode's tables need not be asked
        return isSmallAscii(c) || isCapitalAscii(c) || (c >= u'0' && c <= u'9');
    }
    return c.isLetterOrNumber() || c.isMark();
}

/// True for words that cannot have parts, as most are: all small but perhaps the first letter.
bool isPlain(QStringView word)
{
    return (isSmallAscii(word.front()) || isCapitalAscii(word.front()))
        && std::ranges::all_of(word.sliced(1), isSmallAscii);
}

/// True if a part ends before `at` of a word.
bool changesAt(QStringView word, qsizetype at)
{
    const QChar before = word[at - 1];
    const QChar here = word[at];
    if (before.isNumber() != here.isNumber()) {
        return !before.isMark() && !here.isMark();
    }
    const bool endsCapitals =
        before.isUpper() && here.isUpper() && at + 1 < word.size() && word[at + 1].isLower();
    return (before.isLower() && here.isUpper()) || endsCapitals;
}

bool hasParts(QStringView word)
{
    for (qsizetype at = 1; at < word.size(); ++at) {
        if (changesAt(word, at)) {
            return true;
        }
    }
    return false;
}

void addParts(const Tokenizer &tokenizer, QStringView word, std::vector<WordPart> &parts)
{
    const std::vector<QByteArray> whole = tokenizer.words(word);
    if (whole.size() != 1) {
        return;
    }
    for (const QString &part : partsOf(word)) {
        const bool hasLetter = std::ranges::any_of(part, [](QChar c) { return c.isLetter(); });
        const std::vector<QByteArray> folded =
            part.size() < shortestPart || !hasLetter ? std::vector<QByteArray>() : tokenizer.words(part);
        if (folded.size() == 1 && folded.front() != whole.front()) {
            parts.push_back({folded.front(), whole.front()});
        }
    }
}

} // namespace

QStringList partsOf(QStringView word)
{
    QStringList parts;
    qsizetype begin = 0;
    for (qsizetype at = 1; at < word.size(); ++at) {
        if (changesAt(word, at)) {
            parts += word.sliced(begin, at - begin).toString();
            begin = at;
        }
    }
    if (parts.isEmpty()) {
        return {};
    }
    return parts << word.sliced(begin).toString();
}

std::vector<WordPart> wordParts(const Tokenizer &tokenizer, QStringView text)
{
    std::vector<WordPart> parts;
    for (qsizetype at = 0; at < text.size();) {
        if (!isInWord(text[at])) {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        while (at < text.size() && isInWord(text[at])) {
            ++at;
        }
        const QStringView word = text.sliced(begin, at - begin);
        if (!isPlain(word) && hasParts(word)) {
            addParts(tokenizer, word, parts);
        }
    }
    std::ranges::sort(parts);
    const auto [from, to] = std::ranges::unique(parts);
    parts.erase(from, to);
    return parts;
}

} // namespace Lectern::Store
