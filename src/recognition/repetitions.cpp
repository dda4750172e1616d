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
void countLines(const Notes &notes, const std::vector<QString> &keys, Repetitions *repetitions)
{
    constexpr qsizetype longest = 200;
    QHash<QString, int> counts;
    WordShapes shapes;
    for (const QString &key : keys) {
        counts.insert(key, 0);
        if (!key.isEmpty()) {
            shapes.note(key);
        }
    }
    for (const SourceLine &line : notes.document().lines) {
        if (!line.text.isEmpty() && line.text.size() < longest
            && (!isAscii(line.text) || shapes.mayHold(beginOf(line.text, keyLength)))) {
            if (const auto count = counts.find(keyOf(fold(line.text))); count != counts.end()) {
                ++*count;
            }
        }
    }
    for (size_t index = 0; index < keys.size(); ++index) {
        repetitions->wordings[index].lines = counts.value(keys[index]);
    }
}

} // namespace

Repetitions repetitionsIn(Analysis *analysis)
{
    Repetitions result;
    const std::vector<QString> keys = findWordings(analysis, &result);
    countLines(*analysis->notes, keys, &result);
    return result;
}

} // namespace Lectern::Recognition
