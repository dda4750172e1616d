// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentevidence.h"

#include "dates.h"
#include "doubling.h"
#include "filenames.h"
#include "text.h"
#include "words.h"

#include <QVarLengthArray>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr int linesOfSample = 3000;
constexpr qsizetype reachOfLists = 250; // characters of a line
constexpr int manyStageLines = 20;

double asNumber(bool isTrue) { return isTrue ? 1.0 : 0.0; }

/// Rises fast at first, 1 at `many`.
double amountOf(int count, int many) { return std::min(1.0, std::log1p(count) / std::log1p(many)); }

bool hasSpeaker(const Candidate &candidate)
{
    return candidate.clues[LineClue::AnySpeaker] >= 0.5 || candidate.lineAsName >= 0.6;
}

/// How surely people stand in a line or below it.
double speakerOf(const Candidate &candidate)
{
    const Evidence<LineClue> &clues = candidate.clues;
    return std::max({clues[LineClue::NameInLine], clues[LineClue::LabelledSpeakerBelow],
        clues[LineClue::LineIsName], clues[LineClue::AnySpeaker]});
}

bool hasSureSpeaker(const Candidate &candidate)
{
    return candidate.nameInLine >= 0.6 || candidate.nameBelow >= 0.75
        || (candidate.lineAsName >= 0.75 && candidate.body >= 2);
}

/// Has people, a time, slides or a word for talks with it.
bool hasSignOfTalk(const Candidate &candidate)
{
    return hasSpeaker(candidate) || candidate.clues.has(LineClue::TalkWord)
        || candidate.clues.has(LineClue::Keynote) || candidate.clues.has(LineClue::Timed)
        || candidate.clues.has(LineClue::SlidesOrVideo);
}

/// Weighs a document by its lead (the line that would be the one talk) against all the rest.
class DocumentWeigher final
{
public:
    explicit DocumentWeigher(const Analysis &analysis)
        : m_analysis(analysis)
        , m_notes(*analysis.notes)
    {
        findLeadAndRest();
    }

    Evidence<DocumentClue> weigh()
    {
        weighCounts();
        weighLead();
        weighFields();
        weighRest();
        weighFileName();
        weighStage();
        weighScores();
        weighLabels();
        weighSlides();
        return m_clues;
    }

private:
    void findLeadAndRest();
    void weighCounts();
    void weighLead();
    void weighFields();
    void weighRest();
    void weighFileName();
    void weighStage();
    void weighScores();
    void weighLabels();
    void weighSlides();
    [[nodiscard]] double wordsOnTop() const;
    [[nodiscard]] bool isEventAbove() const;
    [[nodiscard]] bool isRuledDeck() const;

    template <typename Test>
    [[nodiscard]] double restShare(Test test) const
    {
        return double(std::ranges::count_if(m_rest, [&](const Candidate *c) { return test(*c); }))
            / double(std::max<size_t>(1, m_rest.size()));
    }

    const Analysis &m_analysis;
    const Notes &m_notes;
    const Candidate *m_lead = nullptr;
    bool m_leadIsHeading = false;
    std::vector<const Candidate *> m_headings; ///< without speaker lines
    std::vector<const Candidate *> m_rest; ///< headings (or bold lines) beside the lead
    Evidence<DocumentClue> m_clues;
};

void DocumentWeigher::findLeadAndRest()
{
    constexpr int reach = 3; // lines that may stand above a leading heading
    const std::vector<Candidate> &all = m_analysis.candidates;
    const Candidate *first = all.empty() ? nullptr : &all.front();
    const Candidate *heading = m_analysis.firstHeading < 0 ? nullptr : &all[size_t(m_analysis.firstHeading)];
    m_leadIsHeading = heading && heading->line <= first->line + reach;
    m_lead = m_leadIsHeading ? heading : first;
    std::vector<const Candidate *> marked;
    for (const Candidate &candidate : all) {
        if (m_analysis.isHeading(candidate) && !hasStrongLabel(candidate.title)) {
            m_headings.push_back(&candidate);
        } else if (candidate.level == 7 && &candidate != m_lead) {
            marked.push_back(&candidate);
        }
    }
    std::ranges::copy_if(m_headings, std::back_inserter(m_rest), [this](auto *c) { return c != m_lead; });
    if (m_rest.empty()) {
        m_rest = std::move(marked);
    }
}

void DocumentWeigher::weighCounts()
{
    m_clues[DocumentClue::Lines] = std::log1p(m_analysis.fullLines) / 6;
    m_clues[DocumentClue::NoHeadings] = asNumber(m_headings.empty());
    m_clues[DocumentClue::NoCandidates] = asNumber(m_analysis.candidates.empty());
    m_clues[DocumentClue::Headings] = std::log1p(double(m_headings.size())) / 4;
}

void DocumentWeigher::weighLead()
{
    if (!m_lead) {
        return;
    }
    const Evidence<LineClue> &lead = m_lead->clues;
    const bool hasEvent = hasEventWord(m_lead->title);
    m_clues[DocumentClue::LeadAloneOfItsStyle] =
        asNumber(m_analysis.styles[size_t(m_lead->style)].members.size() == 1);
    m_clues[DocumentClue::LeadHasEventAndYear] = lead[LineClue::EventWordAndYear];
    m_clues[DocumentClue::LeadHasYear] = lead[LineClue::Year];
    m_clues[DocumentClue::LeadHasDay] = asNumber(m_lead->dayShare >= 0.3);
    m_clues[DocumentClue::LeadHasEventWord] = asNumber(hasEvent);
    m_clues[DocumentClue::LeadWithLabelledSpeaker] = lead[LineClue::LabelledSpeakerBelow];
    m_clues[DocumentClue::LeadWithNameBelow] = lead[LineClue::NameBelow];
    m_clues[DocumentClue::LeadWithNameInLine] = lead[LineClue::NameInLine];
    m_clues[DocumentClue::LeadIsName] = lead[LineClue::LineIsName];
    m_clues[DocumentClue::LeadIsHeading] = asNumber(m_leadIsHeading);
    m_clues[DocumentClue::LeadWords] = std::min(1.5, pieceCount(m_lead->title) / 8.0);
    m_clues[DocumentClue::LeadNotesWord] =
        asNumber(m_notes.lexicon().listsIn(m_lead->title).testFlag(WordList::NotesWord));
    constexpr double fewOthers = 3; // one in three with a speaker, and the lead is not alone
    m_clues[DocumentClue::LeadAloneWithSpeaker] = speakerOf(*m_lead)
        * (1 - std::min(1.0, fewOthers * restShare([](const Candidate &c) { return speakerOf(c) >= 0.6; })));
    m_clues[DocumentClue::LeadSaysTalks] =
        asNumber(saysSeveralTalks(m_lead->title) || saysSeveralTalks(m_notes.title().value));
    m_clues[DocumentClue::LeadIsDay] = asNumber(
        m_lead->dayShare >= 0.6 || (m_lead->dayShare >= 0.3 && m_clues.has(DocumentClue::LeadNotesWord)));
    m_clues[DocumentClue::LeadIsEvent] = asNumber(hasEvent && !yearsOf(m_lead->title).empty());
}

/// Fields of the front matter: a blog post is rarely one talk, slides with an author are.
void DocumentWeigher::weighFields()
{
    static const QStringList blog{
        u"layout"_s, u"categories"_s, u"tags"_s, u"slug"_s, u"permalink"_s, u"draft"_s, u"published"_s};
    const QString title = m_notes.title().value;
    const bool isBlog = m_notes.hasAnyField(blog);
    const bool hasAuthor = m_notes.hasAnyField({u"author"_s, u"page author"_s});
    m_clues[DocumentClue::MetaTitle] = asNumber(!title.isEmpty());
    m_clues[DocumentClue::MetaTitleHasYearOrEvent] =
        asNumber(!title.isEmpty() && (hasEventWord(title) || !yearsOf(title).empty()));
    m_clues[DocumentClue::MetaSpeaker] = asNumber(m_notes.hasAnyField(speakerFields()));
    m_clues[DocumentClue::BlogKeys] = asNumber(isBlog);
    m_clues[DocumentClue::TitleAndAuthorKeys] =
        asNumber(!title.isEmpty() && hasAuthor && !isBlog && !m_notes.field(u"date"_s));
}

void DocumentWeigher::weighRest()
{
    if (m_rest.empty()) {
        return;
    }
    const auto clue = [](LineClue which) {
        return [which](const Candidate &c) { return c.clues.has(which); };
    };
    const double speakers = restShare(hasSpeaker);
    m_clues[DocumentClue::RestWithSpeakers] = speakers;
    m_clues[DocumentClue::RestWithSpeakersTwice] = asNumber(speakers * double(m_rest.size()) > 1.5);
    m_clues[DocumentClue::RestSectionWords] = restShare([](const Candidate &c) { return c.isLexical; });
    m_clues[DocumentClue::RestDays] =
        asNumber(restShare([](const Candidate &c) { return c.dayShare >= 0.5; }) > 0);
    m_clues[DocumentClue::RestTalkWords] = restShare(clue(LineClue::TalkWord));
    m_clues[DocumentClue::RestShort] = restShare([](const Candidate &c) { return c.words <= 3; });
    m_clues[DocumentClue::RestTimed] = asNumber(restShare(clue(LineClue::Timed)) > 0);
    m_clues[DocumentClue::RestLinks] = restShare(clue(LineClue::SlidesOrVideo));
    m_clues[DocumentClue::RestTopWords] = wordsOnTop();
}

/// Files of one talk are named after it, files of several after the event, often with its year.
void DocumentWeigher::weighFileName()
{
    constexpr double manyWords = 6;
    const QString stem = stemOf(m_notes.document().name);
    const QList<QStringView> words = wordsOf(stem);
    const auto named = std::ranges::count_if(words, [](QStringView word) { return !word.front().isDigit(); });
    m_clues[DocumentClue::FileNameHasEvent] = asNumber(hasEventWord(stem));
    m_clues[DocumentClue::FileNameHasYear] = asNumber(!yearsOf(stem).empty());
    m_clues[DocumentClue::FileNameWords] = std::min(1.0, double(named) / manyWords);
}

/// Who tells of several talks speaks of speakers, rooms and audiences more often.
void DocumentWeigher::weighStage()
{
    int lines = 0;
    const int last = std::min(m_notes.size(), linesOfSample);
    for (int line = 0; line < last; ++line) {
        const LineSort sort = m_notes.sort(line);
        const bool isText = sort != LineSort::Code && sort != LineSort::FrontMatter;
        lines += isText && m_notes.listsIn(line, reachOfLists).testFlag(WordList::StageWord) ? 1 : 0;
    }
    m_clues[DocumentClue::StageWords] = amountOf(lines, manyStageLines);
}

/// Mean words of the highest headings beside the lead: those of talks are longer than those of sections.
double DocumentWeigher::wordsOnTop() const
{
    constexpr double manyWords = 8;
    constexpr double most = 1.5;
    int level = std::numeric_limits<int>::max();
    int count = 0;
    int words = 0;
    for (const Candidate *candidate : m_rest) {
        if (candidate->level < level) {
            level = candidate->level;
            count = 0;
            words = 0;
        }
        if (candidate->level == level) {
            ++count;
            words += candidate->words;
        }
    }
    return count == 0 ? 0 : std::min(most, double(words) / count / manyWords);
}

void DocumentWeigher::weighScores()
{
    double mass = 0;
    double massOfSeveral = 0; // without styles of one line
    double mean = -4;
    double wordsOfBest = -1;
    double mostWords = -1;
    for (const StyleGroup &group : m_analysis.styles) {
        double positive = 0;
        double sum = 0;
        for (const int member : group.members) {
            const double score = clipped(m_analysis.candidates[size_t(member)].lineScore);
            positive += std::max(0.0, score);
            sum += score;
        }
        if (group.members.size() > 1) {
            const double words = group.clues[GroupClue::TitleWords];
            mean = std::max(mean, sum / double(group.members.size()));
            mostWords = std::max(mostWords, words);
            wordsOfBest = positive > massOfSeveral ? words : wordsOfBest;
            massOfSeveral = std::max(massOfSeveral, positive);
        }
        mass = std::max(mass, positive);
    }
    int chosen = 0;
    int withSpeakers = 0;
    bool hasDayLine = false;
    bool hasTalkSign = false;
    for (const Candidate &candidate : m_analysis.candidates) {
        chosen += candidate.lineScore > 0 ? 1 : 0;
        const bool isOther =
            &candidate != m_lead && hasSureSpeaker(candidate) && !hasStrongLabel(candidate.title);
        withSpeakers += isOther ? 1 : 0;
        hasTalkSign =
            hasTalkSign || (&candidate != m_lead && candidate.lineScore > 0 && hasSignOfTalk(candidate));
        const bool isTitle = candidate.kind == StyleKind::Heading || candidate.kind == StyleKind::Bold;
        hasDayLine = hasDayLine || (isTitle && candidate.dayShare >= 0.6);
    }
    // Several talks give themselves away by people, times, slides or words for talks, or by an event above
    // them.
    const bool hasEventAbove = isEventAbove() || m_clues.has(DocumentClue::LeadHasYear)
        || m_clues.has(DocumentClue::LeadHasEventWord) || m_clues.has(DocumentClue::LeadHasDay)
        || m_clues.has(DocumentClue::MetaTitleHasYearOrEvent);
    m_clues[DocumentClue::NothingPartsTalks] = asNumber(!hasTalkSign && !hasDayLine && !hasEventAbove);
    m_clues[DocumentClue::BestMass] = std::log1p(mass) / 4;
    m_clues[DocumentClue::BestMean] = mean / 4;
    m_clues[DocumentClue::TitleWordsOfBest] = wordsOfBest;
    m_clues[DocumentClue::MostTitleWords] = mostWords;
    m_clues[DocumentClue::Chosen] = std::log1p(chosen) / 3;
    m_clues[DocumentClue::SeveralLinesWithSpeakers] = std::min(1.5, std::max(0, withSpeakers - 1) / 3.0);
    m_clues[DocumentClue::DayLines] = asNumber(hasDayLine);
}

/// Who says once, on top, who spoke, tells of one talk; who says it often, of several.
void DocumentWeigher::weighLabels()
{
    constexpr qsizetype longest = 160;
    constexpr int reachOfTop = 12;
    constexpr int many = 10;
    int labels = 0;
    int onTop = 0;
    const int last = std::min(m_notes.size(), linesOfSample);
    for (int line = m_notes.bodyBegin(); line < last; ++line) {
        const LineSort sort = m_notes.sort(line);
        const bool isText =
            sort != LineSort::Code && sort != LineSort::FrontMatter && sort != LineSort::Table;
        if (isText && m_notes.text(line).size() <= longest && hasStrongLabel(m_notes.text(line))) {
            ++labels;
            onTop += line < m_notes.bodyBegin() + reachOfTop ? 1 : 0;
        }
    }
    m_clues[DocumentClue::LabelledSpeakerOnTop] = asNumber(labels == 1 && onTop == 1);
    m_clues[DocumentClue::LabelledSpeakers] = amountOf(std::max(0, labels - 1), many);
    const auto saysItIsTalk = [](const Candidate &c) { return c.clues.has(LineClue::SaysItIsTalk); };
    m_clues[DocumentClue::SeveralSayTheyAreTalks] =
        asNumber(std::ranges::count_if(m_analysis.candidates, saysItIsTalk) >= 2);
}

/// A line above the lead that names an event, a year or a day.
bool DocumentWeigher::isEventAbove() const
{
    constexpr qsizetype longest = 110;
    const int end = m_lead ? m_lead->line : 0;
    for (int line = m_notes.bodyBegin(); line < end; ++line) {
        const QString &text = m_notes.text(line);
        if (text.size() <= longest
            && (hasEventWord(text) || !yearsOf(text).empty() || dayOf(text).share >= 0.3)) {
            return true;
        }
    }
    return false;
}

void DocumentWeigher::weighSlides()
{
    m_clues[DocumentClue::SlideDeck] = asNumber(m_notes.document().isSlideDeck || isRuledDeck());
    m_clues[DocumentClue::SaidTwiceOver] = asNumber(isSaidTwiceOver(m_notes));
}

/// Rules between short headed pages.
bool DocumentWeigher::isRuledDeck() const
{
    constexpr int fewestRules = 6;
    int rules = 0;
    for (int line = 0; line < m_notes.size(); ++line) {
        rules += m_notes.sort(line) == LineSort::Rule ? 1 : 0;
    }
    const auto isBelowRule = [this](const Candidate *heading) {
        const int line = heading->line;
        return (line >= 1 && m_notes.sort(line - 1) == LineSort::Rule)
            || (line >= 2 && m_notes.sort(line - 2) == LineSort::Rule);
    };
    return rules >= fewestRules && !m_headings.empty()
        && double(std::ranges::count_if(m_headings, isBelowRule)) >= 0.7 * double(m_headings.size());
}

} // namespace

Evidence<DocumentClue> weighDocument(const Analysis &analysis) { return DocumentWeigher(analysis).weigh(); }

} // namespace Lectern::Recognition
