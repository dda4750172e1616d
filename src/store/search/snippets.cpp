// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finding the needles in a text, and cutting one line around them.

#include "store/search/passages_p.h"
#include "store/search/tokenizer_p.h"

#include <algorithm>

namespace Lectern::Store {

namespace {

constexpr qsizetype before = 48; ///< shown in front of the first hit, about
constexpr qsizetype wholeLength = 168; ///< of a snippet, about: two lines of a result row
constexpr qsizetype slack = 24; ///< looked for a word's end

bool matchesAt(const Needle &needle, const std::vector<Token> &tokens, size_t at)
{
    const size_t count = needle.words.size();
    if (at + count > tokens.size()) {
        return false;
    }
    for (size_t i = 0; i < count; ++i) {
        const bool mayGoOn = needle.isPrefix && i + 1 == count;
        const QByteArray &word = tokens[at + i].folded;
        if (tokens[at + i].number != tokens[at].number + static_cast<int>(i)) {
            return false;
        }
        if (mayGoOn ? !word.startsWith(needle.words[i]) : word != needle.words[i]) {
            return false;
        }
    }
    return true;
}

/// True for a word that some needle has somewhere.
bool isInNeedle(const std::vector<Needle> &needles, QByteArrayView word)
{
    return std::ranges::any_of(needles, [word](const Needle &needle) {
        return std::ranges::any_of(needle.words, [&](const QByteArray &wanted) {
            return word.startsWith(wanted) && (word.size() == wanted.size() || needle.isPrefix);
        });
    });
}

qsizetype wordStart(QStringView text, qsizetype at)
{
    for (qsizetype i = at; i < std::min(at + slack, text.size()); ++i) {
        if (i == 0 || text[i - 1].isSpace()) {
            return i;
        }
    }
    return text[at].isLowSurrogate() ? at + 1 : at;
}

qsizetype wordEnd(QStringView text, qsizetype at, qsizetype notBefore)
{
    for (qsizetype i = at; i > std::max(at - slack, notBefore); --i) {
        if (i == text.size() || text[i].isSpace()) {
            return i;
        }
    }
    return at < text.size() && text[at].isLowSurrogate() ? at + 1 : at;
}

QString oneLine(QStringView text)
{
    QString line = text.toString();
    std::ranges::replace_if(
        line, [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; }, u' ');
    return line;
}

} // namespace

std::vector<Place> findPlaces(
    const Tokenizer &tokenizer, const std::vector<Needle> &needles, QStringView text)
{
    std::vector<Place> places;
    if (needles.empty()) {
        return places;
    }
    const std::vector<Token> tokens =
        tokenizer.tokens(text, [&needles](QByteArrayView word) { return isInNeedle(needles, word); });
    size_t next = 0;
    for (size_t at = 0; at < tokens.size(); ++at) {
        size_t longest = 0;
        size_t which = 0;
        for (size_t n = 0; n < needles.size(); ++n) {
            if (needles[n].words.size() > longest && matchesAt(needles[n], tokens, at)) {
                longest = needles[n].words.size();
                which = n;
            }
        }
        if (longest > 0 && at >= next) {
            places.push_back({{tokens[at].place.begin, tokens[at + longest - 1].place.end}, which});
            next = at + longest;
        }
    }
    return places;
}

SearchHit cutSnippet(QStringView text, const std::vector<Place> &places, size_t first, size_t *used)
{
    const Utf16Range start = places[first].range;
    qsizetype begin = 0;
    if (start.begin > before && text.size() > wholeLength) {
        begin = std::min(wordStart(text, start.begin - before), start.begin);
    }
    qsizetype end = text.size();
    if (end - begin > wholeLength) {
        end = wordEnd(text, std::max(begin + wholeLength, start.end), start.end);
    }
    SearchHit hit;
    hit.snippet = (begin > 0 ? QStringLiteral("…") : QString()) + oneLine(text.sliced(begin, end - begin))
        + (end < text.size() ? QStringLiteral("…") : QString());
    const qsizetype shift = begin > 0 ? 1 - begin : 0;
    size_t count = 0;
    for (size_t i = first; i < places.size() && places[i].range.end <= end; ++i, ++count) {
        hit.hits.push_back({places[i].range.begin + shift, places[i].range.end + shift});
    }
    *used = std::max<size_t>(1, count);
    return hit;
}

} // namespace Lectern::Store
