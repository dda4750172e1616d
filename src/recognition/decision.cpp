// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "decision.h"

#include "styleevidence.h"
#include "text.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

/// Words and shapes that rule a line out whatever its style says; set by hand, the strongest counts.
constexpr std::array refusals{
    std::pair{LineClue::NotTalkWord, -4.0},
    std::pair{LineClue::FoodOrBreak, -3.5},
    std::pair{LineClue::SectionWord, -2.0},
    std::pair{LineClue::NamesTheLineAbove, -3.0},
    std::pair{LineClue::OthersSayTheyAre, -2.0},
};
constexpr double sessionLoss = 4.0;
constexpr double sessionGain = 2.5; // for each line below a session

/// Probability of each style to be that of the talks: a softmax over the styles of the document.
void chooseStyle(Analysis *analysis)
{
    const Weights &weights = analysis->notes->knowledge().weights;
    const std::vector<Evidence<StyleClue>> rows = weighStyles(*analysis);
    std::vector<double> scores;
    for (size_t index = 0; index < rows.size(); ++index) {
        scores.push_back(
            weights.style.own.sum(rows[index]) + weights.style.group.sum(analysis->styles[index].clues));
    }
    const double top = scores.empty() ? 0 : std::ranges::max(scores);
    double total = 0;
    for (double &score : scores) {
        score = std::exp(score - top);
        total += score;
    }
    for (size_t index = 0; index < scores.size(); ++index) {
        analysis->styles[index].probability = scores[index] / total;
    }
}

/// Log odds of each line in the light of the chosen style.
class StyleLight final
{
public:
    explicit StyleLight(Analysis *analysis)
        : m_analysis(analysis)
        , m_weights(analysis->notes->knowledge().weights)
        , m_sums(analysis->styles.size(), 0)
    {
        const auto best = std::ranges::max_element(analysis->styles, {}, &StyleGroup::probability);
        m_best = int(best - analysis->styles.begin());
        for (const Candidate &candidate : analysis->candidates) {
            m_sums[size_t(candidate.style)] += clipped(candidate.lineScore, 6);
        }
    }

    [[nodiscard]] double scoreOf(const Candidate &candidate)
    {
        const StyleGroup &best = m_analysis->styles[size_t(m_best)];
        const StyleGroup &own = m_analysis->styles[size_t(candidate.style)];
        const bool isBest = candidate.style == m_best;
        m_hasSeenBest = m_hasSeenBest || isBest;
        Evidence<FinalClue> clues;
        clues[FinalClue::LineWithinStyle] = clipped(candidate.withinScore, 6) / 4;
        clues[FinalClue::StyleIsBest] = isBest ? 1 : 0;
        clues[FinalClue::StyleOdds] =
            std::max(-6.0, std::log(std::max(1e-4, own.probability) / best.probability)) / 4;
        clues[FinalClue::OwnEvidence] = clipped(candidate.lineScore, 6) / 4;
        clues[FinalClue::InsideBest] = !isBest && isInsideBest(candidate) ? 1 : 0;
        clues[FinalClue::BeforeBest] = !m_hasSeenBest ? 1 : 0;
        clues[FinalClue::AboveBest] = candidate.level < best.level ? 1 : 0;
        clues[FinalClue::NotBestAnySpeaker] = isBest ? 0 : candidate.clues[LineClue::AnySpeaker];
        clues[FinalClue::BestLexicalNo] = isBest && candidate.isLexical ? 1 : 0;
        clues[FinalClue::Siblings] = evidenceOfSiblings(candidate);
        return m_weights.finalBias + m_weights.final.sum(clues);
    }

private:
    /// What the other lines of its style say for themselves: titles of talks come in rows.
    [[nodiscard]] double evidenceOfSiblings(const Candidate &candidate) const
    {
        const auto others = double(m_analysis->styles[size_t(candidate.style)].members.size() - 1);
        const double sum = m_sums[size_t(candidate.style)] - clipped(candidate.lineScore, 6);
        return others < 1 ? 0 : sum / others / 4;
    }

    [[nodiscard]] bool isInsideBest(const Candidate &candidate) const
    {
        for (int parent = candidate.parent; parent >= 0;) {
            const Candidate &above = m_analysis->candidates[size_t(parent)];
            if (above.style == m_best && above.withinScore > -1) {
                return true;
            }
            parent = above.parent;
        }
        return false;
    }

    Analysis *m_analysis;
    const Weights &m_weights;
    std::vector<double> m_sums; ///< evidence of the lines of each style
    int m_best = 0;
    bool m_hasSeenBest = false;
};

/// Two sentences with their stops are running text, no title.
bool isRunningText(const Candidate &candidate)
{
    static const QRegularExpression stop = pattern(uR"(\w{2}[.!?]\s+\p{Lu})"_s);
    const bool isPlain = candidate.kind == StyleKind::PlainOther
        || candidate.kind == StyleKind::PlainOverBullets || candidate.kind == StyleKind::PlainOverIndented;
    return isPlain && candidate.clues.has(LineClue::EndsWithStop) && found(stop, candidate.title);
}

double refusalOfShape(const Candidate &candidate)
{
    const Evidence<LineClue> &clues = candidate.clues;
    double refusal = 0;
    if (candidate.dayShare >= 0.6 && clues[LineClue::AnySpeaker] < 0.5 && !clues.has(LineClue::Keynote)) {
        refusal -= 4.0;
    }
    if (clues.has(LineClue::EventWordAndYear) && clues.has(LineClue::FirstHeading)) {
        refusal -= 2.0;
    }
    if (isRunningText(candidate)) {
        refusal -= 3.0;
    }
    if (candidate.isContentsEntry) {
        refusal -= 6.0;
    }
    const bool isBullet = candidate.kind == StyleKind::BulletLink || candidate.kind == StyleKind::BulletBold
        || candidate.kind == StyleKind::BulletLinkLead || candidate.kind == StyleKind::BulletParent;
    if (isBullet && clues.has(LineClue::NoBody) && candidate.lineAsName >= 0.6) {
        refusal -= 4.0;
    }
    return candidate.title.isEmpty() ? refusal - 1.0 : refusal;
}

/// The first line with a year or a day is the event.
double refusalOfFirstLine(const Candidate &candidate)
{
    const Evidence<LineClue> &clues = candidate.clues;
    if (!clues.has(LineClue::FirstLine)) {
        return 0;
    }
    if (clues.has(LineClue::Year) && candidate.words <= 6 && candidate.nameInLine < 0.5) {
        return -5.0;
    }
    const bool isDated = clues.has(LineClue::Year) || candidate.dayShare >= 0.2;
    return isDated && clues[LineClue::AnySpeaker] < 0.7 ? -2.5 : 0;
}

/// Finds headings on the level of the talks that only hold others, among siblings that have text of their
/// own.
class Sessions final
{
public:
    explicit Sessions(Analysis *analysis)
        : m_analysis(analysis)
        , m_children(analysis->candidates.size())
        , m_textless(analysis->styles.size(), 0)
    {
        for (int index = 0; index < int(analysis->candidates.size()); ++index) {
            const Candidate &candidate = analysis->candidates[size_t(index)];
            m_textless[size_t(candidate.style)] += candidate.clues[LineClue::NoOwnText];
            if (analysis->isHeading(candidate) && candidate.parent >= 0) {
                m_children[size_t(candidate.parent)].push_back(index);
            }
        }
    }

    void giveWayToTalks()
    {
        for (size_t index = 0; index < m_children.size(); ++index) {
            Candidate &candidate = m_analysis->candidates[index];
            if (!isSession(candidate, m_children[index])) {
                continue;
            }
            candidate.score -= sessionLoss;
            candidate.isSession = true;
            for (const int child : m_children[index]) {
                Candidate &talk = m_analysis->candidates[size_t(child)];
                talk.score += !talk.isLexical && !talk.title.isEmpty() ? sessionGain : 0;
            }
        }
    }

private:
    [[nodiscard]] bool isSession(const Candidate &candidate, const std::vector<int> &children) const
    {
        const auto siblings = double(m_analysis->styles[size_t(candidate.style)].members.size() - 1);
        if (!candidate.clues.has(LineClue::NoOwnText) || children.size() < 2 || candidate.words > 5
            || candidate.clues[LineClue::AnySpeaker] >= 0.5 || candidate.score < 0 || siblings < 3) {
            return false;
        }
        const auto isLexical = [this](int child) { return m_analysis->candidates[size_t(child)].isLexical; };
        return m_textless[size_t(candidate.style)] - 1 <= 0.3 * siblings
            && double(std::ranges::count_if(children, isLexical)) <= 0.3 * double(children.size());
    }

    Analysis *m_analysis;
    std::vector<std::vector<int>> m_children; ///< headings below each candidate
    std::vector<double> m_textless; ///< lines of each style that have no text of their own
};

/// Headings that are names right over a heading that is none, and nearly all of their style so: each begins a
/// talk, and the lower one is its title.
class NamesOverTitles final
{
public:
    explicit NamesOverTitles(Analysis *analysis)
        : m_analysis(analysis)
    {
    }

    void beginTalks()
    {
        constexpr std::ptrdiff_t fewest = 2;
        constexpr double nearlyAll = 0.7;
        constexpr double gain = 2.0;
        for (const StyleGroup &style : m_analysis->styles) {
            const auto names =
                std::ranges::count_if(style.members, [this](int index) { return isOne(index); });
            if (names < fewest || double(names) < nearlyAll * double(style.members.size())) {
                continue;
            }
            for (const int index : style.members) {
                m_analysis->candidates[size_t(index)].score += isOne(index) ? gain : 0;
            }
        }
    }

private:
    [[nodiscard]] bool isOne(int index) const
    {
        constexpr int reach = 3; // lines
        constexpr double likely = 0.6;
        const auto next = size_t(index) + 1;
        const Candidate &name = m_analysis->candidates[size_t(index)];
        if (!m_analysis->isHeading(name) || name.lineAsName < likely
            || next >= m_analysis->candidates.size()) {
            return false;
        }
        const Candidate &title = m_analysis->candidates[next];
        return m_analysis->isHeading(title) && title.parent == index && title.line <= name.line + reach
            && name.clues.has(LineClue::NoOwnText) && title.lineAsName < likely && !title.isLexical;
    }

    Analysis *m_analysis;
};

} // namespace

double refusalOf(const Candidate &candidate)
{
    double strongest = 0;
    for (const auto &[clue, weight] : refusals) {
        strongest = std::min(strongest, weight * candidate.clues[clue]);
    }
    return strongest + refusalOfShape(candidate) + refusalOfFirstLine(candidate);
}

void scoreCandidates(Analysis *analysis)
{
    if (analysis->candidates.empty()) {
        return;
    }
    const Weights &weights = analysis->notes->knowledge().weights;
    std::vector<double> groupSums;
    for (const StyleGroup &style : analysis->styles) {
        groupSums.push_back(weights.line.group.sum(style.clues));
    }
    for (Candidate &candidate : analysis->candidates) {
        candidate.lineScore =
            weights.line.bias + weights.line.own.sum(candidate.clues) + groupSums[size_t(candidate.style)];
        candidate.withinScore = weights.within.bias + weights.within.own.sum(candidate.clues);
    }
    chooseStyle(analysis);
    StyleLight light(analysis);
    for (Candidate &candidate : analysis->candidates) {
        candidate.score = light.scoreOf(candidate) + refusalOf(candidate);
    }
    Sessions(analysis).giveWayToTalks();
    NamesOverTitles(analysis).beginTalks();
}

std::vector<int> chooseTalks(const Analysis &analysis)
{
    constexpr double highest = 6.0;
    const size_t count = analysis.candidates.size();
    // Children follow their parents, so one pass backwards sums up what each gives way to.
    std::vector<double> below(count, 0);
    std::vector<bool> isTalk(count, false);
    for (size_t index = count; index-- > 0;) {
        const Candidate &candidate = analysis.candidates[index];
        const double own = clipped(candidate.score, highest);
        isTalk[index] = own > 0 && own >= below[index];
        if (candidate.parent >= 0) {
            below[size_t(candidate.parent)] += isTalk[index] ? own : below[index];
        }
    }
    std::vector<int> talks;
    std::vector<bool> isTaken(count, false); // the candidate or one above it is a talk
    for (size_t index = 0; index < count; ++index) {
        const int parent = analysis.candidates[index].parent;
        const bool isInside = parent >= 0 && isTaken[size_t(parent)];
        isTaken[index] = isInside || isTalk[index];
        if (isTalk[index] && !isInside) {
            talks.push_back(int(index));
        }
    }
    return talks;
}

double confidenceOf(double score, const Weights &weights)
{
    return logistic(weights.confidenceSlope * score + weights.confidenceBias);
}

} // namespace Lectern::Recognition
