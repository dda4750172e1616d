// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cutting one line around what was found.

#include "store/search/passages_p.h"

#include <algorithm>

namespace Lectern::Store {

namespace {

constexpr qsizetype before = 48; ///< shown in front of the first hit, about
constexpr qsizetype wholeLength = 168; ///< of a snippet, about: two lines of a result row
constexpr qsizetype slack = 24; ///< looked for a word's end

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
