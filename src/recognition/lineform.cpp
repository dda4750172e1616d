// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineform.h"

#include "dates.h"
#include "schedule.h"
#include "separators.h"
#include "text.h"
#include "titles.h"
#include "words.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr qsizetype longestForNames = 250;
constexpr int longestTaskHeading = 6; // words

double asNumber(bool isTrue) { return isTrue ? 1.0 : 0.0; }

double ifStrong(double value) { return value >= 0.5 ? value : 0.0; }

/// Words of the line itself; returns those of its title, as views into it.
QList<QStringView> weighWording(const Notes &notes, Candidate *candidate)
{
    const QString whole = candidate->runIn ? candidate->runIn->title + " ("_L1 + candidate->runIn->name + u')'
                                           : candidate->text;
    bool isTimed = false;
    const QString timeless = withoutTime(whole, &isTimed);
    const ScheduledTitle scheduled = withoutSchedule(timeless);
    candidate->ownDay = scheduled.day;
    candidate->title = withoutNumber(withoutFrame(withoutLeadingPictograms(scheduled.title)));
    const QString &title = candidate->title;
    const auto ideographs = std::ranges::count_if(title, isIdeograph);
    QList<QStringView> words = wordsOf(title);
    candidate->words = std::max(int(words.size()), int(ideographs / 2));
    const DayFound day = dayOf(beginOf(whole, longestForNames).toString());
    candidate->dayShare = day.share;
    candidate->dayText = day.text;
    const WordLists lists = listsOfTitle(title, notes.lexicon());
    const bool isNotTalk = lists.testFlag(WordList::NotTalkWord);
    const WordLists first = notes.lexicon().listsOfFirstWord(title);
    const WordLists within = title == notes.text(candidate->line)
        ? notes.listsIn(candidate->line, longestForNames)
        : notes.lexicon().listsIn(beginOf(title, longestForNames));
    const bool isSection = lists.testFlag(WordList::SectionWord)
        || (first.testFlag(WordList::SectionOpener) && goesOnAsSection(title))
        || (candidate->words <= longestTaskHeading && notes.knowledge().asking.headsTasks(title));
    candidate->isLexical = isNotTalk || isSection;
    Evidence<LineClue> &clues = candidate->clues;
    const bool isKeynote = within.testFlag(WordList::KeynoteWord);
    const bool isBreak = within.testFlag(WordList::BreakWord);
    clues[LineClue::NotTalkWord] = asNumber(isNotTalk);
    clues[LineClue::SectionWord] = asNumber(isSection);
    clues[LineClue::FoodOrBreak] = asNumber(isBreak && !isKeynote && candidate->words <= longestBreak);
    clues[LineClue::TalkWord] = asNumber(within.testFlag(WordList::TalkWord));
    clues[LineClue::Keynote] = asNumber(isKeynote);
    const bool isCounted = title.size() < scheduled.title.size() && countsTalk(scheduled.title);
    clues[LineClue::SaysItIsTalk] =
        asNumber(isCounted || (title.size() <= longestForNames && saysItIsTalk(title)));
    clues[LineClue::Asks] = asNumber(candidate->words <= 6 && first.testFlag(WordList::QuestionWord));
    const bool isOnlyTime = !whole.isEmpty() && timeLength(whole) == whole.size(); // the title stands below
    clues[LineClue::Timed] = asNumber(isTimed || isOnlyTime || scheduled.isTimed);
    clues[LineClue::Numbered] = asNumber(title.size() < scheduled.title.size());
    clues[LineClue::Day] = day.share >= 0.3 ? std::min(1.0, day.share) : 0.0;
    const bool hasYear = !yearsOf(timeless).empty();
    clues[LineClue::Year] = asNumber(hasYear);
    clues[LineClue::EventWordAndYear] = asNumber(hasYear && hasEventWord(title));
    clues[LineClue::TitleWords] =
        clipped(notes.knowledge().weights.titleWords.weigh(title, notes.lexicon())) / 2;
    return words;
}

/// Signs, capitals and length of the line. `words`: of its title.
void weighShape(const QList<QStringView> &words, Candidate *candidate)
{
    const QString &title = candidate->title;
    Evidence<LineClue> &clues = candidate->clues;
    const auto endsWithAny = [&](QStringView signs) {
        return !title.isEmpty() && signs.contains(title.back());
    };
    clues[LineClue::EndsWithColon] = asNumber(endsWithAny(u":："));
    clues[LineClue::EndsWithStop] = asNumber(endsWithAny(u".。;,") && !title.endsWith("..."_L1));
    clues[LineClue::QuestionMark] = asNumber(endsWithAny(u"?？"));
    clues[LineClue::StartsSmall] = asNumber(!title.isEmpty() && title.front().isLower());
    const auto capitals = std::ranges::count_if(words, startsUpper);
    const int count = candidate->words;
    clues[LineClue::Capitals] =
        count >= 2 ? double(capitals) / double(std::max<qsizetype>(1, words.size())) : 0.5;
    clues[LineClue::OneWord] = asNumber(count <= 1);
    clues[LineClue::TwoOrThreeWords] = asNumber(count == 2 || count == 3);
    clues[LineClue::FourToEightWords] = asNumber(count >= 4 && count <= 8);
    clues[LineClue::OverEightWords] = asNumber(count > 8);
    clues[LineClue::OverFourteenWords] = asNumber(count > 14);
    clues[LineClue::CodeSigns] = asNumber(hasCodeSigns(title));
    clues[LineClue::EmptyText] = asNumber(title.isEmpty());
}

/// People in the line.
void weighNames(const Notes &notes, Candidate *candidate)
{
    static constexpr SignSet notNames(u":?!");
    const QString &title = candidate->title;
    const People &people = notes.people();
    candidate->nameInLine = title.size() <= longestForNames ? nameWithin(title, people) : 0;
    const bool canBeName = candidate->words <= 8 && !notNames.hasAnyOf(title);
    candidate->lineAsName = canBeName ? people.score(title) : 0;
    candidate->clues[LineClue::NameInLine] = ifStrong(candidate->nameInLine);
    candidate->clues[LineClue::LineIsName] = ifStrong(candidate->lineAsName);
}

} // namespace

void weighForm(const Notes &notes, Candidate *candidate)
{
    weighShape(weighWording(notes, candidate), candidate);
    weighNames(notes, candidate);
}

void weighStyle(const Analysis &analysis, const std::vector<int> &levels, int headings, Candidate *candidate)
{
    constexpr int lastHeadingStyle = 5;
    static const QHash<StyleKind, LineClue> clueOfKind{
        {StyleKind::Bold, LineClue::StyleBold},
        {StyleKind::BoldLead, LineClue::StyleBoldLead},
        {StyleKind::Quote, LineClue::StyleQuote},
        {StyleKind::BulletTimed, LineClue::StyleBulletTimed},
        {StyleKind::BulletLink, LineClue::StyleBulletLink},
        {StyleKind::BulletBold, LineClue::StyleBulletBold},
        {StyleKind::BulletParent, LineClue::StyleBulletParent},
        {StyleKind::LinkLead, LineClue::StyleLinkLead},
        {StyleKind::BulletLinkLead, LineClue::StyleBulletLinkLead},
        {StyleKind::RunIn, LineClue::StyleRunIn},
    };
    static const QHash<StyleKind, LineClue> clueOfMark{
        {StyleKind::PlainNamed, LineClue::PlainNamed},
        {StyleKind::PlainTimed, LineClue::PlainTimed},
        {StyleKind::PlainField, LineClue::PlainField},
        {StyleKind::PlainAfterRule, LineClue::PlainAfterRule},
        {StyleKind::PlainCapitals, LineClue::PlainCapitals},
        {StyleKind::PlainOverBullets, LineClue::BulletsFollow},
        {StyleKind::PlainOverIndented, LineClue::BulletsFollow},
    };
    Evidence<LineClue> &clues = candidate->clues;
    if (analysis.isHeading(*candidate)) {
        const int step = std::min(lastHeadingStyle, candidate->level) - 1;
        clues[static_cast<LineClue>(static_cast<int>(LineClue::StyleH1) + step)] = 1;
        const auto place = std::ranges::find(levels, candidate->style) - levels.begin();
        clues[LineClue::FirstLevelWithTwo] = asNumber(place == 0 && !levels.empty());
        clues[LineClue::SecondLevelWithTwo] = asNumber(place == 1 && levels.size() > 1);
        clues[LineClue::ThirdLevelWithTwo] = asNumber(place >= 2 && place < std::ssize(levels));
        return;
    }
    clues[clueOfKind.value(candidate->kind, LineClue::StylePlain)] = 1;
    if (const auto mark = clueOfMark.constFind(candidate->kind); mark != clueOfMark.constEnd()) {
        clues[*mark] = 1;
    }
    const bool isMarkedUp = candidate->kind == StyleKind::Bold || candidate->kind == StyleKind::Quote
        || candidate->kind == StyleKind::BulletTimed;
    clues[isMarkedUp ? LineClue::BoldWhileHeadings : LineClue::PlainWhileHeadings] = asNumber(headings >= 3);
}

} // namespace Lectern::Recognition
