// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "titlesbelow.h"

#include "text.h"
#include "titles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

QString emphasisBelow(const Notes &notes, int line)
{
    static const QRegularExpression emphasised =
        pattern(uR"(^\s*(?:\*{1,3}[^*]+\*{1,3}|_{1,3}[^_]+_{1,3}|["“«„「『][^"”»“」』]+["”»“」』])\s*$)"_s);
    constexpr int farthest = 3;
    int below = line + 1;
    while (below < notes.size() && notes.isSilent(below)) {
        ++below;
    }
    if (below >= notes.size() || below - line > farthest) {
        return {};
    }
    const QString &text = notes.text(below);
    const bool isEmphasised = notes.sort(below) == LineSort::Bold || found(emphasised, notes.line(below).raw);
    const bool isSection = listsOfTitle(text, notes.lexicon()).testFlag(WordList::SectionWord);
    return isEmphasised && !isSection && notes.people().score(text) < 0.5 ? text : QString();
}

bool areTitlesEmphasised(const Notes &notes, const std::vector<const Candidate *> &leads)
{
    constexpr size_t fewest = 3;
    constexpr double nearlyAll = 0.7;
    const auto isNoTitle = [&notes](const Candidate *lead) {
        const bool saysWhoOrWhen = lead->lineAsName >= 0.6 || lead->clues.has(LineClue::Timed);
        return saysWhoOrWhen && !emphasisBelow(notes, lead->line).isEmpty();
    };
    return leads.size() >= fewest
        && double(std::ranges::count_if(leads, isNoTitle)) >= nearlyAll * double(leads.size());
}

} // namespace Lectern::Recognition
