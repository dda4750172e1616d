// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/import/talkmatching_p.h"
#include "store/rows/names_p.h"
#include "store/rows/revisioncache_p.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace Lectern::Store {

namespace {

/// Below this two texts are not the same talk any more.
constexpr double leastShared = 0.35;

using Pairs = QHash<size_t, int>;

/// Neighbouring words as hashes with their counts: order counts, places do not.
Pairs wordPairs(const QString &text)
{
    Pairs pairs;
    size_t before = 0;
    const QStringList words = folded(text).split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const size_t now = qHash(word);
        ++pairs[qHashMulti(0, before, now)];
        before = now;
    }
    return pairs;
}

double similarity(const Pairs &left, const Pairs &right)
{
    int shared = 0;
    int total = 0;
    for (auto it = left.cbegin(); it != left.cend(); ++it) {
        shared += std::min(it.value(), right.value(it.key()));
        total += it.value();
    }
    for (const int count : right) {
        total += count;
    }
    return total == 0 ? 1 : 2.0 * shared / total;
}

struct Form {
    QString title;
    Pairs pairs;
};

std::vector<Form> formsOf(const std::vector<TalkForm> &talks)
{
    std::vector<Form> forms;
    for (const TalkForm &talk : talks) {
        forms.push_back({folded(talk.title), wordPairs(talk.text)});
    }
    return forms;
}

struct Candidate {
    double shared;
    int older;
    int newer;
};

struct Matching {
    std::vector<int> match;
    std::vector<bool> isTaken;

    Matching(size_t older, size_t newer)
        : match(newer, -1)
        , isTaken(older, false)
    {
    }
    [[nodiscard]] std::vector<int> openNewer() const
    {
        std::vector<int> open;
        for (size_t n = 0; n < match.size(); ++n) {
            if (match[n] < 0) {
                open.push_back(static_cast<int>(n));
            }
        }
        return open;
    }
    [[nodiscard]] std::vector<int> openOlder() const
    {
        std::vector<int> open;
        for (size_t o = 0; o < isTaken.size(); ++o) {
            if (!isTaken[o]) {
                open.push_back(static_cast<int>(o));
            }
        }
        return open;
    }
    /// The surest pair first; equal ones in reading order, so that the answer is always the same.
    void take(std::vector<Candidate> candidates)
    {
        std::ranges::stable_sort(candidates, {}, [](const Candidate &candidate) {
            return std::tuple(
                -candidate.shared, std::abs(candidate.older - candidate.newer), candidate.newer);
        });
        for (const Candidate &candidate : candidates) {
            int &place = match[static_cast<size_t>(candidate.newer)];
            if (place < 0 && !isTaken[static_cast<size_t>(candidate.older)]) {
                place = candidate.older;
                isTaken[static_cast<size_t>(candidate.older)] = true;
            }
        }
    }
};

} // namespace

TalkForm talkForm(
    Database::Private &database, const QString &foundTitle, RowId revision, CodePointRange range)
{
    const auto stored = database.revisions().get(database, revision);
    const Utf16Range place = stored ? utf16Of(*stored, range) : Utf16Range();
    return {foundTitle, stored ? stored->document.text.sliced(place.begin, place.length()) : QString()};
}

double sharedWords(const QString &left, const QString &right)
{
    return similarity(wordPairs(left), wordPairs(right));
}

std::vector<int> matchTalks(const std::vector<TalkForm> &older, const std::vector<TalkForm> &newer)
{
    const std::vector<Form> olderForms = formsOf(older);
    const std::vector<Form> newerForms = formsOf(newer);
    Matching matching(older.size(), newer.size());
    // Titles first, so that the words of a long file are compared for the few talks that were renamed only.
    for (const bool byTitle : {true, false}) {
        std::vector<Candidate> candidates;
        for (int n : matching.openNewer()) {
            for (int o : matching.openOlder()) {
                const Form &left = olderForms[static_cast<size_t>(o)];
                const Form &right = newerForms[static_cast<size_t>(n)];
                if (byTitle && left.title != right.title) {
                    continue;
                }
                const double shared = similarity(left.pairs, right.pairs);
                if (byTitle || shared >= leastShared) {
                    candidates.push_back({shared, o, n});
                }
            }
        }
        matching.take(std::move(candidates));
    }
    return matching.match;
}

} // namespace Lectern::Store
