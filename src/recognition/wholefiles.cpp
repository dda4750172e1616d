// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wholefiles.h"

#include "words.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

int sureTalks(const Plan &plan)
{
    constexpr double sure = 0.75;
    return int(
        std::ranges::count_if(plan.talks, [](const PlannedTalk &talk) { return talk.confidence >= sure; }));
}

/// Sections of one talk may look like talks, but they have one speaker at most: many talks by many people, or
/// a few that are all sure and each by somebody else.
bool leavesNoDoubt(const Plan &plan)
{
    constexpr int manyTalks = 6;
    constexpr int severalTalks = 3;
    const int sure = sureTalks(plan);
    const auto hasSpeaker = [](const PlannedTalk &talk) { return !talk.speakers.isEmpty(); };
    QSet<QString> people;
    for (const PlannedTalk &talk : plan.talks) {
        people.unite(QSet<QString>(talk.speakers.begin(), talk.speakers.end()));
    }
    if (sure >= severalTalks && sure == std::ssize(plan.talks) && people.size() >= sure
        && std::ranges::all_of(plan.talks, hasSpeaker)) {
        return true;
    }
    return sure >= manyTalks && 5 * sure >= 4 * int(plan.talks.size())
        && 2 * people.size() >= qsizetype(plan.talks.size());
}

/// Three sure talks, or two by different people: sections of one talk rarely have any.
bool holdsSeveral(const Plan &plan)
{
    constexpr int severalTalks = 3;
    const int sure = sureTalks(plan);
    if (sure >= severalTalks) {
        return true;
    }
    QSet<QString> people;
    for (const PlannedTalk &talk : plan.talks) {
        if (!talk.speakers.isEmpty()) {
            people.insert(talk.speakers.join(u','));
        }
    }
    return sure >= 2 && people.size() >= 2;
}

} // namespace

std::vector<bool> holdSeveralTalks(const std::vector<Plan> &alone, const QStringList &fileStems)
{
    // Where several sure talks in a file are the rule, each is read alone; else only those without doubt.
    const auto several = std::ranges::count_if(alone, holdsSeveral);
    const bool isRule = 2 * several >= std::ssize(alone);
    std::vector<bool> answer;
    for (size_t index = 0; index < alone.size(); ++index) {
        // A keynote is one talk, however many people its sections quote.
        const bool isKeynote = talkKindOf({fileStems.at(qsizetype(index))}) == u"keynote"_s;
        answer.push_back(isRule || (leavesNoDoubt(alone[index]) && !isKeynote));
    }
    return answer;
}

} // namespace Lectern::Recognition
