// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repetitions.h"

#include "text.h"
#include "wordshapes.h"

#include <QHash>

namespace Lectern::Recognition {

namespace {

constexpr qsizetype keyLength = 80; // characters of a line by which its repetitions are found

QString keyOf(const QString &folded)
{
    return folded.size() <= keyLength ? folded : beginOf(folded, keyLength).toString();
}

/// Gives each candidate its wording; returns the key of each.
std::vector<QString> findWordings(Analysis *analysis, Repetitions *repetitions)
{
    QHash<QString, int> known;
    known.reserve(std::ssize(analysis->candidates));
    std::vector<QString> keys;
    for (Candidate &candidate : analysis->candidates) {
        const QString key = fold(candidate.text);
        const auto place = known.constFind(key);
        candidate.wording = place == known.constEnd() ? int(known.size()) : *place;
        if (place == known.constEnd()) {
            known.insert(key, candidate.wording);
            repetitions->wordings.emplace_back();
            keys.push_back(keyOf(key));
        }
        Repetitions::Wording &wording = repetitions->wordings[size_t(candidate.wording)];
        ++wording.candidates;
        wording.isHeading = wording.isHeading || analysis->isHeading(candidate);
    }
    return keys;
}

/// Counts the lines of each wording; lines that are no wording of a candidate are not kept.
void countLines(const Analysis &analysis, const std::vector<QString> &keys, Repetitions *repetitions)
{
    constexpr qsizetype longest = 200;
    std::vector<int> placeOfWording; // long wordings may share one
    QHash<QString, int> places;
    places.reserve(std::ssize(keys));
    WordShapes shapes;
    for (const QString &key : keys) {
        const auto known = places.constFind(key);
        const int place = known == places.constEnd() ? int(places.size()) : *known;
        placeOfWording.push_back(place);
        if (known == places.constEnd()) {
            places.insert(key, place);
        }
        if (!key.isEmpty()) {
            shapes.note(key);
        }
    }
    std::vector<int> counts(size_t(places.size()), 0);
    const Notes &notes = *analysis.notes;
    for (int line = 0; line < notes.size(); ++line) {
        const QString &text = notes.text(line);
        if (text.isEmpty() || text.size() >= longest) {
            continue;
        }
        if (const int candidate = analysis.candidateOfLine[size_t(line)]; candidate >= 0) {
            const int wording = analysis.candidates[size_t(candidate)].wording;
            ++counts[size_t(placeOfWording[size_t(wording)])];
        } else if (!isAscii(text) || shapes.mayHold(beginOf(text, keyLength))) {
            const auto place = places.constFind(keyOf(fold(text)));
            if (place != places.constEnd()) {
                ++counts[size_t(*place)];
            }
        }
    }
    for (size_t index = 0; index < keys.size(); ++index) {
        repetitions->wordings[index].lines = counts[size_t(placeOfWording[index])];
    }
}

} // namespace

Repetitions repetitionsIn(Analysis *analysis)
{
    Repetitions result;
    const std::vector<QString> keys = findWordings(analysis, &result);
    countLines(*analysis, keys, &result);
    return result;
}

} // namespace Lectern::Recognition
