// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "doubling.h"

#include "notes.h"
#include "text.h"

#include <utility>

namespace Lectern::Recognition {

namespace {

/// Begins of the words that have a blank before them.
QVarLengthArray<qsizetype, 32> wordsBehindBlanks(QStringView text)
{
    QVarLengthArray<qsizetype, 32> begins;
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (text.at(at - 1).isSpace() && isWordSign(text.at(at))) {
            begins << at;
        }
    }
    return begins;
}

/// Whether text[first, end) stands again at `second`, ending with a word.
bool isRepeated(QStringView text, qsizetype first, qsizetype end, qsizetype second)
{
    const qsizetype length = end - first;
    if (second + length > text.size() || text.sliced(first, length) != text.sliced(second, length)) {
        return false;
    }
    const bool endsInWord = isWordSign(text.at(second + length - 1));
    const bool goesOnAsWord = second + length < text.size() && isWordSign(text.at(second + length));
    return endsInWord != goesOnAsWord;
}

} // namespace

std::optional<Doubling> findDoubling(QStringView text)
{
    static constexpr SignSet stops(u".!?");
    static constexpr SignSet trailing(u",.?!");
    constexpr qsizetype shortest = 7;
    constexpr qsizetype longest = 61;
    const QVarLengthArray<qsizetype, 32> begins = wordsBehindBlanks(text);
    auto nearest = begins.begin(); // that may repeat the word at `first`
    qsizetype stop = 0; // the next behind `first`
    bool isBehindWord = false;
    for (qsizetype first = 0; first + shortest < text.size(); ++first) {
        const bool startsWord = !std::exchange(isBehindWord, isWordSign(text.at(first))) && isBehindWord;
        if (!startsWord) {
            continue;
        }
        stop = std::max(stop, first + 1);
        while (stop < text.size() && !stops.has(text.at(stop))) {
            ++stop;
        }
        // The blank before the repetition; a sentence may end only right before it.
        const qsizetype last = std::min(first + longest + 1, stop + 1);
        while (nearest != begins.end() && *nearest - 1 < first + shortest) {
            ++nearest;
        }
        for (auto place = nearest; place != begins.end() && *place - 1 <= last; ++place) {
            const qsizetype again = *place;
            const qsizetype blank = again - 1;
            if (text.at(again) != text.at(first) || again + 1 == text.size()
                || text.at(again + 1) != text.at(first + 1)) {
                continue;
            }
            // The sign before the blank may or may not belong to what is repeated.
            const bool hasSign = trailing.has(text.at(blank - 1));
            for (const qsizetype end : {hasSign ? blank - 1 : blank, blank}) {
                if (end - first >= shortest && end - first <= longest && !stops.has(text.at(end - 1))
                    && isRepeated(text, first, end, again)) {
                    return Doubling{first, end, again + (end - first)};
                }
            }
        }
    }
    return std::nullopt;
}

bool isSaidTwiceOver(const Notes &notes)
{
    constexpr int fewestLines = 5;
    constexpr int enoughLines = 100;
    constexpr qsizetype reach = 120;
    int lines = 0;
    int doubled = 0;
    for (int line = 0; line < notes.size(); ++line) {
        const LineSort sort = notes.sort(line);
        const QString &text = notes.text(line);
        if ((sort == LineSort::Text || sort == LineSort::Bullet) && hasPieces(beginOf(text, reach), 4)) {
            ++lines;
            doubled += findDoubling(beginOf(text, reach)) ? 1 : 0;
        }
        if (lines >= enoughLines && doubled < 0.1 * lines) {
            return false; // it will not become one further down
        }
    }
    return lines >= fewestLines && doubled >= 0.3 * lines;
}

} // namespace Lectern::Recognition
