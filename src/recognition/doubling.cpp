// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "doubling.h"

#include "text.h"

namespace Lectern::Recognition {

namespace {

bool startsWord(QStringView text, qsizetype at)
{
    return isWordSign(text.at(at)) && (at == 0 || !isWordSign(text.at(at - 1)));
}

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
    for (qsizetype first = 0; first + shortest < text.size(); ++first) {
        if (!startsWord(text, first)) {
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
            if (text.at(again) != text.at(first)) {
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

} // namespace Lectern::Recognition
