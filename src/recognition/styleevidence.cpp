// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "styleevidence.h"

#include "evidence.h"
#include "text.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

namespace Lectern::Recognition {

namespace {

double asNumber(bool isTrue) { return isTrue ? 1.0 : 0.0; }

bool hasSpeaker(const Candidate &candidate)
{
    return candidate.clues[LineClue::AnySpeaker] >= 0.5 || candidate.lineAsName >= 0.6;
}

/// The candidates of one style as a range of values to take means of.
class Members final
{
public:
    Members(const Analysis &analysis, const StyleGroup &group)
        : m_analysis(analysis)
        , m_group(group)
    {
    }

    [[nodiscard]] double size() const { return double(m_group.members.size()); }

    template <typename Value>
    [[nodiscard]] double mean(Value value) const
    {
        double sum = 0;
        for (const int index : m_group.members) {
            sum += double(value(m_analysis.candidates[size_t(index)]));
        }
        return sum / size();
    }

    [[nodiscard]] double mean(LineClue clue) const
    {
        return mean([clue](const Candidate &candidate) { return candidate.clues[clue]; });
    }

    [[nodiscard]] double medianBody() const
    {
        std::vector<int> bodies;
        for (const int index : m_group.members) {
            bodies.push_back(m_analysis.candidates[size_t(index)].body);
        }
        const auto middle = bodies.begin() + std::ssize(bodies) / 2;
        std::ranges::nth_element(bodies, middle);
        return *middle;
    }

    template <typename Key>
    [[nodiscard]] double distinct(Key key) const
    {
        QSet<decltype(key(Candidate()))> keys;
        for (const int index : m_group.members) {
            keys.insert(key(m_analysis.candidates[size_t(index)]));
        }
        return double(keys.size());
    }

private:
    const Analysis &m_analysis;
    const StyleGroup &m_group;
};

void weighGroup(const Analysis &analysis, StyleGroup *group)
{
    const Members members(analysis, *group);
    const double count = members.size();
    Evidence<GroupClue> &clues = group->clues;
    clues[GroupClue::RepeatsTexts] =
        1 - members.distinct([](const Candidate &c) { return c.wording; }) / count;
    clues[GroupClue::WithSpeakers] = members.mean(hasSpeaker);
    clues[GroupClue::WithNamesInLine] = members.mean([](const Candidate &c) { return c.nameInLine >= 0.6; });
    clues[GroupClue::WithNamesBelow] = members.mean([](const Candidate &c) { return c.nameBelow >= 0.55; });
    clues[GroupClue::IsNames] = members.mean([](const Candidate &c) { return c.lineAsName >= 0.6; });
    clues[GroupClue::WithSectionWords] = members.mean([](const Candidate &c) { return c.isLexical; });
    clues[GroupClue::WithDays] = members.mean([](const Candidate &c) { return c.dayShare >= 0.5; });
    clues[GroupClue::BelowDays] = members.mean(LineClue::BelowDay);
    clues[GroupClue::BelowSpeakers] =
        members.mean([](const Candidate &c) { return c.clues[LineClue::BelowTalkLikeLine] >= 0.5; });
    clues[GroupClue::Words] = std::min(1.5, members.mean([](const Candidate &c) { return c.words; }) / 8);
    clues[GroupClue::Capitals] = members.mean(LineClue::Capitals);
    clues[GroupClue::Colons] = members.mean(LineClue::EndsWithColon);
    clues[GroupClue::SmallStarts] = members.mean(LineClue::StartsSmall);
    clues[GroupClue::Questions] = members.mean(LineClue::Asks);
    clues[GroupClue::TalkWords] = members.mean(LineClue::TalkWord);
    clues[GroupClue::Timed] = members.mean(LineClue::Timed);
    clues[GroupClue::Links] = members.mean([](const Candidate &c) {
        return std::max(c.clues[LineClue::TitleIsLink], c.clues[LineClue::SlidesOrVideo]);
    });
    clues[GroupClue::Body] = std::log1p(members.medianBody()) / 5;
    const double lines = members.mean([](const Candidate &c) { return c.body + 1; }) * count;
    clues[GroupClue::Covers] = std::min(1.0, lines / analysis.fullLines);
    clues[GroupClue::LogCount] = std::log(count) / 4;
    clues[GroupClue::Alone] = asNumber(count == 1);
    clues[GroupClue::ThreeToForty] = asNumber(count >= 3 && count <= 40);
    clues[GroupClue::PerParent] =
        std::log(count / members.distinct([](const Candidate &c) { return c.parent; })) / 3;
    clues[GroupClue::NoOwnText] = members.mean(LineClue::NoOwnText);
    clues[GroupClue::SubHeadings] = members.mean(LineClue::SubHeadings);
    clues[GroupClue::TitleWords] = members.mean(LineClue::TitleWords);
}

StyleClue clueOfKind(StyleKind kind)
{
    switch (kind) {
    case StyleKind::Heading:
        return StyleClue::KindHeading;
    case StyleKind::Bold:
        return StyleClue::KindBold;
    case StyleKind::BoldLead:
    case StyleKind::PlainOther:
        return StyleClue::KindPlain;
    case StyleKind::PlainOverBullets:
    case StyleKind::PlainOverIndented:
        return StyleClue::KindPlainBeforeBullets;
    case StyleKind::PlainNamed:
    case StyleKind::PlainTimed:
    case StyleKind::PlainField:
    case StyleKind::PlainAfterRule:
    case StyleKind::PlainCapitals:
        return StyleClue::KindPlainMarked;
    case StyleKind::Quote:
        return StyleClue::KindQuote;
    case StyleKind::BulletTimed:
        return StyleClue::KindBulletTimed;
    case StyleKind::BulletLink:
        return StyleClue::KindBulletLink;
    case StyleKind::BulletBold:
        return StyleClue::KindBulletBold;
    case StyleKind::BulletParent:
        return StyleClue::KindBulletParent;
    case StyleKind::LinkLead:
        return StyleClue::KindLinkLead;
    case StyleKind::BulletLinkLead:
        return StyleClue::KindBulletLinkLead;
    case StyleKind::RunIn:
        return StyleClue::KindRunIn;
    case StyleKind::Prose:
        break;
    }
    return StyleClue::KindProse;
}

/// What the titles below the lines of one style say; means need two children or more.
struct Children {
    int titles = 0; ///< headings and bold lines
    int sections = 0;
    int nameless = 0; ///< titles that are no speaker lines
    int withSpeakers = 0;
    int words = 0;
};

std::vector<Children> childrenOfStyles(const Analysis &analysis)
{
    std::vector<Children> result(analysis.styles.size());
    for (const Candidate &candidate : analysis.candidates) {
        const bool isTitle = candidate.kind == StyleKind::Heading || candidate.kind == StyleKind::Bold;
        if (candidate.parent < 0 || !isTitle) {
            continue;
        }
        Children &children = result[size_t(analysis.candidates[size_t(candidate.parent)].style)];
        ++children.titles;
        children.sections += candidate.isLexical || candidate.words <= 2 ? 1 : 0;
        if (candidate.lineAsName < 0.6 && !hasStrongLabel(candidate.title)) {
            ++children.nameless;
            children.withSpeakers += candidate.clues[LineClue::AnySpeaker] >= 0.5 ? 1 : 0;
            children.words += candidate.words;
        }
    }
    return result;
}

void weighChildren(const Children &children, Evidence<StyleClue> *clues)
{
    if (children.titles >= 2) {
        (*clues)[StyleClue::ChildrenAreSections] = double(children.sections) / children.titles;
    }
    if (children.nameless >= 2) {
        (*clues)[StyleClue::ChildrenWithSpeakers] = double(children.withSpeakers) / children.nameless;
        (*clues)[StyleClue::ChildrenWords] = std::min(1.5, double(children.words) / children.nameless / 8);
    }
}

void weighCount(double count, Evidence<StyleClue> *clues)
{
    (*clues)[StyleClue::OneLine] = asNumber(count == 1);
    (*clues)[StyleClue::TwoLines] = asNumber(count == 2);
    (*clues)[StyleClue::ThreeToThirtyLines] = asNumber(count >= 3 && count <= 30);
    (*clues)[StyleClue::OverThirtyLines] = asNumber(count > 30);
    (*clues)[StyleClue::OverSixtyLines] = asNumber(count > 60);
}

void weighLevel(const StyleGroup &group, std::ptrdiff_t place, Evidence<StyleClue> *clues)
{
    const int step = std::min(5, group.level) - 1;
    (*clues)[static_cast<StyleClue>(static_cast<int>(StyleClue::LevelH1) + step)] = 1;
    (*clues)[StyleClue::FirstWithTwo] = asNumber(place == 0);
    (*clues)[StyleClue::SecondWithTwo] = asNumber(place == 1);
    (*clues)[StyleClue::ThirdWithTwo] = asNumber(place >= 2);
}

/// A line right below a line of little words and no speaker: a category holds it.
bool isBelowCategory(const Analysis &analysis, const Candidate &candidate)
{
    if (candidate.parent < 0) {
        return false;
    }
    const Candidate &parent = analysis.candidates[size_t(candidate.parent)];
    return parent.words <= 3 && !parent.clues.has(LineClue::AnySpeaker);
}

void weighMembers(const Analysis &analysis, const StyleGroup &group, Evidence<StyleClue> *clues)
{
    const Members members(analysis, group);
    (*clues)[StyleClue::SpeakersTwiceOrMore] = asNumber(members.mean(hasSpeaker) * members.size() > 1.5);
    (*clues)[StyleClue::ChildrenOfCategory] =
        members.mean([&](const Candidate &c) { return isBelowCategory(analysis, c); });
    (*clues)[StyleClue::Sentences] = members.mean([](const Candidate &c) {
        return c.clues.has(LineClue::PlainSentence) || c.clues.has(LineClue::RunsOn)
            || c.clues.has(LineClue::EndsWithStop);
    });
    (*clues)[StyleClue::LinesWithoutBody] = members.mean([](const Candidate &c) { return c.body == 0; });
    (*clues)[StyleClue::ShortIdsBelow] = members.mean(LineClue::ShortIdBelow);
    (*clues)[StyleClue::OneWordLines] = members.mean(LineClue::OneWord);
}

/// Which style leads in what; styles of one line do not compete.
void weighRivalry(const Analysis &analysis, std::vector<Evidence<StyleClue>> *rows)
{
    static constexpr std::array contests{
        std::pair{GroupClue::WithSpeakers, StyleClue::MostWithSpeakers},
        std::pair{GroupClue::Covers, StyleClue::MostCovers},
        std::pair{GroupClue::Words, StyleClue::MostWords},
        std::pair{GroupClue::Body, StyleClue::MostBody},
    };
    for (const auto &[value, most] : contests) {
        double top = 0;
        for (const StyleGroup &group : analysis.styles) {
            top = group.members.size() > 1 ? std::max(top, group.clues[value]) : top;
        }
        for (size_t index = 0; index < rows->size(); ++index) {
            const StyleGroup &group = analysis.styles[index];
            (*rows)[index][most] =
                asNumber(group.members.size() > 1 && top > 0 && group.clues[value] >= top - 1e-9);
        }
    }
}

} // namespace

void weighGroups(Analysis *analysis)
{
    for (StyleGroup &group : analysis->styles) {
        weighGroup(*analysis, &group);
    }
}

std::vector<Evidence<StyleClue>> weighStyles(const Analysis &analysis)
{
    constexpr int manyHeadings = 4;
    const std::vector<int> levels = headingStyles(analysis, 2);
    const std::vector<Children> children = childrenOfStyles(analysis);
    const auto headings = std::ranges::count(analysis.candidates, StyleKind::Heading, &Candidate::kind);
    std::vector<Evidence<StyleClue>> rows(analysis.styles.size());
    for (size_t index = 0; index < rows.size(); ++index) {
        const StyleGroup &group = analysis.styles[index];
        Evidence<StyleClue> &clues = rows[index];
        clues[clueOfKind(group.kind)] = 1;
        if (group.kind == StyleKind::Heading) {
            const auto place = std::ranges::find(levels, int(index));
            weighLevel(group, place == levels.end() ? -1 : place - levels.begin(), &clues);
        } else {
            clues[StyleClue::OtherThanHeading] = asNumber(headings >= manyHeadings);
        }
        weighCount(double(group.members.size()), &clues);
        weighChildren(children[index], &clues);
        weighMembers(analysis, group, &clues);
    }
    weighRivalry(analysis, &rows);
    return rows;
}

} // namespace Lectern::Recognition
