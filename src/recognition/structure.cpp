// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "structure.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace Lectern::Recognition {

namespace {

constexpr int firstPlainLevel = 7;
constexpr int levelCount = 16;

/// Bullets hold no candidates below them, everything else does.
bool canBeParent(const Analysis &analysis, const Candidate &candidate)
{
    return analysis.isHeading(candidate) || candidate.level <= 8;
}

void findParents(Analysis *analysis)
{
    std::vector<int> open;
    for (int index = 0; index < int(analysis->candidates.size()); ++index) {
        Candidate &candidate = analysis->candidates[size_t(index)];
        while (!open.empty() && analysis->candidates[size_t(open.back())].level >= candidate.level) {
            open.pop_back();
        }
        candidate.parent = open.empty() ? -1 : open.back();
        if (canBeParent(*analysis, candidate)) {
            open.push_back(index);
        }
    }
}

void groupByStyle(Analysis *analysis)
{
    QHash<std::pair<StyleKind, QString>, int> styleOfKey;
    for (int index = 0; index < int(analysis->candidates.size()); ++index) {
        Candidate &candidate = analysis->candidates[size_t(index)];
        const bool isHeading = analysis->isHeading(candidate);
        const std::pair key(
            candidate.kind, isHeading ? analysis->notes->line(candidate.line).style : QString());
        const auto known = styleOfKey.constFind(key);
        if (known == styleOfKey.constEnd()) {
            styleOfKey.insert(key, int(analysis->styles.size()));
            candidate.style = int(analysis->styles.size());
            StyleGroup group;
            group.kind = candidate.kind;
            group.headingStyle = key.second;
            group.level = candidate.level;
            analysis->styles.push_back(std::move(group));
        } else {
            candidate.style = *known;
        }
        StyleGroup &group = analysis->styles[size_t(candidate.style)];
        group.level = std::min(group.level, candidate.level);
        group.members.push_back(index);
    }
}

/// Number of lines with text (code counts) before each line.
std::vector<int> textLinesBefore(const Notes &notes)
{
    std::vector<int> before{0};
    before.reserve(size_t(notes.size()) + 1);
    for (int line = 0; line < notes.size(); ++line) {
        before.push_back(before.back() + (notes.isSilent(line) ? 0 : 1));
    }
    return before;
}

/// What belongs to a candidate ends at the next one of its style, or at a heading above it.
void findEnds(Analysis *analysis)
{
    const Notes &notes = *analysis->notes;
    const std::vector<int> before = textLinesBefore(notes);
    std::vector<int> nextOfStyle(analysis->styles.size(), notes.size());
    std::array<int, levelCount> nextHeading{};
    nextHeading.fill(notes.size());
    for (auto candidate = analysis->candidates.rbegin(); candidate != analysis->candidates.rend();
        ++candidate) {
        const int last = candidate->level < firstPlainLevel ? candidate->level : candidate->level - 1;
        int end = nextOfStyle[size_t(candidate->style)];
        for (int level = 0; level <= std::min(last, levelCount - 1); ++level) {
            end = std::min(end, nextHeading[size_t(level)]);
        }
        candidate->end = end;
        candidate->body = before[size_t(end)] - before[size_t(candidate->line) + 1];
        nextOfStyle[size_t(candidate->style)] = candidate->line;
        if (analysis->isHeading(*candidate)) {
            nextHeading[size_t(std::min(candidate->level, levelCount - 1))] = candidate->line;
        }
    }
}

} // namespace

void buildStructure(Analysis *analysis)
{
    const Notes &notes = *analysis->notes;
    analysis->candidateOfLine.assign(size_t(notes.size()), -1);
    for (int index = 0; index < int(analysis->candidates.size()); ++index) {
        const Candidate &candidate = analysis->candidates[size_t(index)];
        analysis->candidateOfLine[size_t(candidate.line)] = index;
        if (analysis->firstHeading < 0 && analysis->isHeading(candidate)) {
            analysis->firstHeading = index;
        }
    }
    for (int line = 0; line < notes.size(); ++line) {
        const LineSort sort = notes.sort(line);
        analysis->fullLines += sort != LineSort::Blank && sort != LineSort::FrontMatter ? 1 : 0;
    }
    analysis->fullLines = std::max(1, analysis->fullLines);
    findParents(analysis);
    groupByStyle(analysis);
    findEnds(analysis);
}

} // namespace Lectern::Recognition
