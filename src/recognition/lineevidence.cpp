// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineevidence.h"

#include "evidence.h"
#include "lineform.h"
#include "repetitions.h"
#include "text.h"
#include "words.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr int linesBelow = 14; // looked at for speakers …
constexpr int fullLinesBelow = 6; // … of which so many may have text
constexpr int deepestTitle = 7; // level of bold lines
constexpr int reachOfQuestions = 14; // candidates

double asNumber(bool isTrue) { return isTrue ? 1.0 : 0.0; }

double ifStrong(double value) { return value >= 0.5 ? value : 0.0; }

/// The part of a talk that is left to the audience.
bool isQuestions(const QString &title)
{
    static const QSet<QString> questions{u"questions"_s, u"q&a"_s, u"questions and answers"_s, u"q & a"_s,
        u"fragen"_s, u"preguntas"_s, u"domande"_s, u"вопросы"_s};
    constexpr qsizetype longest = 30;
    return title.size() < longest && questions.contains(trimmedOf(fold(title), u" :.?"));
}

/// Collects the evidence of one candidate after another; parents come before their children.
class LineWeigher final
{
public:
    explicit LineWeigher(Analysis *analysis);
    void weighAll();

private:
    void weigh(int index);
    void markDays(const StyleGroup &style);
    void markUnlabelled(const StyleGroup &style);
    void weighSpeakersBelow(Candidate *candidate);
    void weighSurroundings(Candidate *candidate);
    void weighRepetition(Candidate *candidate, int index);
    void weighParent(Candidate *candidate);
    void weighNeighbours(Candidate *candidate, int index);
    void weighPlain(Candidate *candidate, int index);
    [[nodiscard]] bool hasNoOwnText(const Candidate &candidate, int index) const;
    [[nodiscard]] bool endsSpeakerSearch(const Candidate &candidate, int line) const;
    [[nodiscard]] bool runsOn(int line) const;
    [[nodiscard]] bool hasShortIdentityBelow(const Candidate &candidate) const;

    Analysis *m_analysis;
    const Notes &m_notes;
    Repetitions m_repetitions;
    std::vector<int> m_children; ///< candidates below each candidate
    std::vector<int> m_levels; ///< styles of headings with two lines or more
    int m_headings = 0;
    int m_lastQuestions = std::numeric_limits<int>::min() / 2; ///< candidate that asked for questions
};

LineWeigher::LineWeigher(Analysis *analysis)
    : m_analysis(analysis)
    , m_notes(*analysis->notes)
    , m_repetitions(repetitionsIn(analysis))
    , m_children(analysis->candidates.size(), 0)
    , m_levels(headingStyles(*analysis, 2))
{
    for (const Candidate &candidate : analysis->candidates) {
        m_headings += analysis->isHeading(candidate) ? 1 : 0;
        if (candidate.parent >= 0) {
            ++m_children[size_t(candidate.parent)];
        }
    }
}

void LineWeigher::weighAll()
{
    for (Candidate &candidate : m_analysis->candidates) {
        weighForm(m_notes, &candidate);
    }
    for (const StyleGroup &style : m_analysis->styles) {
        markDays(style);
        markUnlabelled(style);
    }
    for (int index = 0; index < int(m_analysis->candidates.size()); ++index) {
        weigh(index);
    }
}

/// Headings of one style that each name another day are days, whatever else they say ("Day 1: tutorials"),
/// if they hold others. Talks may have dates too, but nothing below them.
void LineWeigher::markDays(const StyleGroup &style)
{
    constexpr double surely = 0.6;
    QSet<QString> days;
    int children = 0;
    for (const int member : style.members) {
        const Candidate &candidate = m_analysis->candidates[size_t(member)];
        if (candidate.level > deepestTitle || candidate.dayText.isEmpty()) {
            return;
        }
        days.insert(fold(candidate.dayText));
        children += m_children[size_t(member)];
    }
    // A day may be named twice: "Talks, day 1", "Workshops, day 1".
    if (days.size() < 2 || 2 * days.size() < std::ssize(style.members) || children < 2 * days.size()) {
        return;
    }
    for (const int member : style.members) {
        double &share = m_analysis->candidates[size_t(member)].dayShare;
        share = std::max(share, surely);
    }
}

/// Where some lines of a style say that they are talks, the others may be none.
void LineWeigher::markUnlabelled(const StyleGroup &style)
{
    const auto cluesOf = [this](int member) -> Evidence<LineClue> & {
        return m_analysis->candidates[size_t(member)].clues;
    };
    const auto isLabelled = [&](int member) { return cluesOf(member).has(LineClue::SaysItIsTalk); };
    if (std::ranges::count_if(style.members, isLabelled) < 2) {
        return;
    }
    for (const int member : style.members) {
        cluesOf(member)[LineClue::OthersSayTheyAre] = asNumber(!isLabelled(member));
    }
}

void LineWeigher::weigh(int index)
{
    Candidate *candidate = &m_analysis->candidates[size_t(index)];
    weighSpeakersBelow(candidate);
    weighSurroundings(candidate);
    candidate->clues[LineClue::SubHeadings] =
        m_analysis->isHeading(*candidate) ? std::min(1.0, m_children[size_t(index)] / 3.0) : 0;
    weighRepetition(candidate, index);
    weighParent(candidate);
    weighNeighbours(candidate, index);
    if (candidate->kind != StyleKind::Heading && candidate->kind != StyleKind::Bold
        && candidate->kind != StyleKind::Quote && m_notes.sort(candidate->line) != LineSort::Bullet) {
        weighPlain(candidate, index);
    }
    weighStyle(*m_analysis, m_levels, m_headings, candidate);
    if (isQuestions(candidate->title)) {
        m_lastQuestions = index;
    }
}

/// Where the lines of a candidate end as far as its speakers are concerned: else a session heading would
/// inherit the speakers of its first talk.
bool LineWeigher::endsSpeakerSearch(const Candidate &candidate, int line) const
{
    const LineSort sort = m_notes.sort(line);
    if (sort == LineSort::Heading && m_analysis->isHeading(candidate)
        && m_notes.line(line).level <= candidate.level) {
        return true;
    }
    const int other = m_analysis->candidateOfLine[size_t(line)];
    if (other < 0) {
        return false;
    }
    if (m_analysis->candidates[size_t(other)].style == candidate.style && sort != LineSort::Bullet) {
        return true;
    }
    const bool isTitle = sort == LineSort::Heading || sort == LineSort::Bold;
    return isTitle && m_notes.people().score(m_notes.text(line)) < 0.5 && !hasStrongLabel(m_notes.text(line));
}

void LineWeigher::weighSpeakersBelow(Candidate *candidate)
{
    static constexpr std::array<double, fullLinesBelow> nearness{1.0, 0.9, 0.8, 0.7, 0.6, 0.5};
    size_t seen = 0;
    const int last = std::min(m_notes.size(), candidate->line + linesBelow);
    for (int line = candidate->line + 1; line < last && seen < nearness.size(); ++line) {
        if (m_notes.isSilent(line) || m_notes.text(line).isEmpty()) {
            continue;
        }
        if (endsSpeakerSearch(*candidate, line)) {
            break;
        }
        const SpeakerLine &speaker = m_notes.speakerLine(line);
        double value = speaker.likeness * nearness[seen];
        if (m_notes.sort(line) == LineSort::Bullet && speaker.sort == SpeakerSort::NameWithRole) {
            value *= 0.7;
        }
        if (value > candidate->nameBelow) {
            candidate->nameBelow = value;
            candidate->sortBelow = speaker.sort;
        }
        ++seen;
    }
    Evidence<LineClue> &clues = candidate->clues;
    const double value = candidate->nameBelow;
    switch (candidate->sortBelow) {
    case SpeakerSort::Label:
        clues[LineClue::LabelledSpeakerBelow] = value;
        break;
    case SpeakerSort::Name:
    case SpeakerSort::Handle:
        clues[LineClue::NameBelow] = value;
        break;
    case SpeakerSort::NameWithRole:
    case SpeakerSort::ProfileLink:
    case SpeakerSort::Role:
        clues[LineClue::NameAndRoleBelow] = value;
        break;
    case SpeakerSort::None:
        break;
    }
    clues[LineClue::AnySpeaker] = std::max(ifStrong(candidate->nameInLine), value);
}

/// Links, slides and the text below.
void LineWeigher::weighSurroundings(Candidate *candidate)
{
    constexpr int reachOfLinks = 4;
    constexpr int reachOfSlides = 5;
    Evidence<LineClue> &clues = candidate->clues;
    const auto anyLine = [&](int first, int count, auto test) {
        const int end = std::min(m_notes.size(), candidate->line + count);
        for (int line = candidate->line + first; line < end; ++line) {
            if (test(line)) {
                return true;
            }
        }
        return false;
    };
    clues[LineClue::LinkBelow] =
        asNumber(anyLine(1, reachOfLinks, [this](int line) { return m_notes.line(line).hasUrl; }));
    clues[LineClue::SlidesOrVideo] =
        asNumber(anyLine(0, reachOfSlides, [this](int line) { return m_notes.mentionsSlides(line); }));
    const SourceLine &line = m_notes.line(candidate->line);
    clues[LineClue::TitleIsLink] = asNumber(line.isWholeLink);
    clues[LineClue::Indented] = asNumber(m_notes.indent(candidate->line) > 0);
    clues[LineClue::NoBody] = asNumber(candidate->body == 0);
    clues[LineClue::ShortBody] = asNumber(candidate->body == 1 || candidate->body == 2);
    clues[LineClue::LogBody] = std::log1p(candidate->body) / 5;
}

void LineWeigher::weighRepetition(Candidate *candidate, int index)
{
    Evidence<LineClue> &clues = candidate->clues;
    const SourceLine &line = m_notes.line(candidate->line);
    const Repetitions::Wording &wording = m_repetitions.wordings[size_t(candidate->wording)];
    const bool linksInside =
        std::ranges::any_of(line.spans, [](const LineSpan &span) { return span.target.startsWith(u'#'); });
    candidate->isContentsEntry =
        m_notes.sort(candidate->line) == LineSort::Bullet && (linksInside || wording.isHeading);
    clues[LineClue::SaidTwice] = asNumber(wording.candidates > 1);
    clues[LineClue::SaidElsewhere] = asNumber(wording.candidates == 1 && wording.lines > 1);
    clues[LineClue::FirstHeading] = asNumber(index == m_analysis->firstHeading);
    clues[LineClue::FirstLine] = asNumber(index == 0);
    clues[LineClue::OnlyOneOfItsStyle] =
        asNumber(m_analysis->styles[size_t(candidate->style)].members.size() == 1);
    clues[LineClue::NoOwnText] = asNumber(hasNoOwnText(*candidate, index));
}

/// The next line is already a title below this one.
bool LineWeigher::hasNoOwnText(const Candidate &candidate, int index) const
{
    int line = candidate.line + 1;
    while (line < m_notes.size() && m_notes.isSilent(line)) {
        ++line;
    }
    if (line == m_notes.size() || m_analysis->candidateOfLine[size_t(line)] != index + 1) {
        return false;
    }
    const LineSort sort = m_notes.sort(line);
    const bool isTitle = sort == LineSort::Heading || sort == LineSort::Bold || sort == LineSort::Quote;
    return isTitle && m_analysis->candidates[size_t(index) + 1].parent == index;
}

void LineWeigher::weighParent(Candidate *candidate)
{
    Evidence<LineClue> &clues = candidate->clues;
    clues[LineClue::NoParent] = asNumber(candidate->parent < 0);
    if (candidate->parent < 0) {
        return;
    }
    const Candidate &parent = m_analysis->candidates[size_t(candidate->parent)];
    clues[LineClue::BelowDay] = asNumber(parent.dayShare >= 0.45);
    clues[LineClue::BelowTalkLikeLine] = parent.clues[LineClue::AnySpeaker];
    clues[LineClue::BelowFirstHeading] = asNumber(candidate->parent == m_analysis->firstHeading);
    clues[LineClue::BelowSectionWord] = asNumber(parent.isLexical);
}

/// A line that only names a person below a title is the speaker line of that title, or a title below a name.
void LineWeigher::weighNeighbours(Candidate *candidate, int index)
{
    int above = candidate->line - 1;
    while (above >= 0 && m_notes.isSilent(above)) {
        --above;
    }
    int blanks = 0;
    while (
        candidate->line - 1 - blanks >= 0 && m_notes.sort(candidate->line - 1 - blanks) == LineSort::Blank) {
        ++blanks;
    }
    candidate->clues[LineClue::TwoBlanksBefore] = asNumber(blanks >= 2);
    if (index == 0 || m_analysis->candidates[size_t(index) - 1].line != above) {
        return;
    }
    candidate->previous = index - 1;
    const Candidate &previous = m_analysis->candidates[size_t(index) - 1];
    const double asName = candidate->lineAsName;
    if (asName >= 0.5 && previous.lineAsName < 0.5 && previous.level <= candidate->level
        && !previous.isLexical && previous.dayShare < 0.4 && above != 0) {
        candidate->clues[LineClue::NamesTheLineAbove] = asName;
    }
    if (previous.lineAsName >= 0.6 && asName < 0.5 && previous.level <= candidate->level) {
        candidate->clues[LineClue::NameStandsAbove] = previous.lineAsName;
    }
}

bool LineWeigher::hasShortIdentityBelow(const Candidate &candidate) const
{
    static const QRegularExpression handleLine = pattern(uR"(^@\w+.{0,40}$)"_s);
    constexpr qsizetype longestName = 40;
    int seen = 0;
    for (int line = candidate.line + 1; line < m_notes.size() && seen < 2; ++line) {
        const QString &text = m_notes.text(line);
        if (m_notes.sort(line) == LineSort::Blank || text.isEmpty()) {
            continue;
        }
        ++seen;
        if (isIdentity(text) || (text.startsWith(u'@') && found(handleLine, text))
            || (text.size() < longestName && m_notes.people().likeness(text) >= 0.6)) {
            return true;
        }
    }
    return false;
}

/// A paragraph that was broken at the width of a page: its first line is no title.
bool LineWeigher::runsOn(int line) const
{
    constexpr qsizetype shortest = 45;
    const int next = line + 1;
    return m_notes.text(line).size() >= shortest && next < m_notes.size()
        && m_notes.sort(next) == LineSort::Text && !m_notes.text(next).isEmpty()
        && m_notes.text(next).front().isLower();
}

/// Clues that only mean something for lines without mark-up.
void LineWeigher::weighPlain(Candidate *candidate, int index)
{
    Evidence<LineClue> &clues = candidate->clues;
    const QList<QStringView> words = wordsOf(candidate->title);
    clues[LineClue::PlainSentence] =
        asNumber(words.size() > 6 && std::ranges::count_if(words, startsUpper) <= 2);
    clues[LineClue::RunsOn] = asNumber(runsOn(candidate->line));
    clues[LineClue::ShortIdBelow] = asNumber(hasShortIdentityBelow(*candidate));
    clues[LineClue::QuestionsJustBefore] = asNumber(index - m_lastQuestions <= reachOfQuestions);
    clues[LineClue::BelowEvent] = candidate->parent < 0
        ? 0
        : m_analysis->candidates[size_t(candidate->parent)].clues[LineClue::EventWordAndYear];
}

} // namespace

void weighLines(Analysis *analysis) { LineWeigher(analysis).weighAll(); }

} // namespace Lectern::Recognition
