// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "clueset.h"

#include <QLatin1StringView>
#include <QVarLengthArray>

#include <cstddef>
#include <span>
#include <utility>

namespace Lectern::Recognition {

/// What can be said about one line. Names in clues.cpp, in the same order; the weights are stored by name.
enum class LineClue {
    NotTalkWord,
    SectionWord,
    FoodOrBreak,
    TalkWord,
    Keynote,
    Asks,
    NameInLine,
    LineIsName,
    LabelledSpeakerBelow,
    NameBelow,
    NameAndRoleBelow,
    AnySpeaker,
    SlidesOrVideo,
    LinkBelow,
    TitleIsLink,
    Timed,
    Numbered,
    Day,
    EventWordAndYear,
    Year,
    EndsWithColon,
    EndsWithStop,
    QuestionMark,
    StartsSmall,
    Capitals,
    OneWord,
    TwoOrThreeWords,
    FourToEightWords,
    OverEightWords,
    OverFourteenWords,
    CodeSigns,
    EmptyText,
    NoBody,
    ShortBody,
    LogBody,
    SubHeadings,
    FirstHeading,
    FirstLine,
    OnlyOneOfItsStyle,
    SaidTwice,
    SaidElsewhere,
    NoOwnText,
    BelowDay,
    BelowTalkLikeLine,
    BelowFirstHeading,
    NoParent,
    Indented,
    BelowSectionWord,
    NamesTheLineAbove,
    NameStandsAbove,
    TwoBlanksBefore,
    ShortIdBelow,
    QuestionsJustBefore,
    PlainSentence,
    RunsOn,
    BelowEvent,
    SaysItIsTalk,
    OthersSayTheyAre,
    TitleWords,
    StyleH1,
    StyleH2,
    StyleH3,
    StyleH4,
    StyleH5,
    FirstLevelWithTwo,
    SecondLevelWithTwo,
    ThirdLevelWithTwo,
    StylePlain,
    StyleBold,
    StyleBoldLead,
    StyleQuote,
    StyleBulletTimed,
    StyleBulletLink,
    StyleBulletBold,
    StyleBulletParent,
    StyleLinkLead,
    StyleBulletLinkLead,
    StyleRunIn,
    BulletsFollow,
    PlainNamed,
    PlainTimed,
    PlainField,
    PlainAfterRule,
    PlainCapitals,
    PlainWhileHeadings,
    BoldWhileHeadings,
    Count
};

/// What the lines of one style say together: means over them. Part of the evidence of each of its lines too.
enum class GroupClue {
    RepeatsTexts,
    WithSpeakers,
    WithNamesInLine,
    WithNamesBelow,
    IsNames,
    WithSectionWords,
    WithDays,
    BelowDays,
    BelowSpeakers,
    Words,
    Capitals,
    Colons,
    SmallStarts,
    Questions,
    TalkWords,
    Timed,
    Links,
    Body,
    Covers,
    LogCount,
    Alone,
    ThreeToForty,
    PerParent,
    NoOwnText,
    SubHeadings,
    TitleWords,
    Count
};

/// What speaks for one style being that of the talks, beside its GroupClues.
enum class StyleClue {
    KindPlain,
    KindPlainBeforeBullets,
    KindPlainMarked,
    KindHeading,
    KindBold,
    KindQuote,
    KindBulletTimed,
    KindBulletLink,
    KindBulletBold,
    KindBulletParent,
    KindLinkLead,
    KindBulletLinkLead,
    KindRunIn,
    KindProse,
    LevelH1,
    LevelH2,
    LevelH3,
    LevelH4,
    LevelH5,
    FirstWithTwo,
    SecondWithTwo,
    ThirdWithTwo,
    OneLine,
    TwoLines,
    ThreeToThirtyLines,
    OverThirtyLines,
    OverSixtyLines,
    OtherThanHeading,
    MostWithSpeakers,
    MostCovers,
    MostWords,
    MostBody,
    SpeakersTwiceOrMore,
    ChildrenAreSections,
    ChildrenWithSpeakers,
    ChildrenWords,
    ChildrenOfCategory,
    Sentences,
    LinesWithoutBody,
    ShortIdsBelow,
    OneWordLines,
    Count
};

/// What speaks for the whole file being one talk.
enum class DocumentClue {
    Lines,
    NoHeadings,
    NoCandidates,
    Headings,
    LeadAloneOfItsStyle,
    LeadHasEventAndYear,
    LeadHasYear,
    LeadHasDay,
    LeadHasEventWord,
    LeadWithLabelledSpeaker,
    LeadWithNameBelow,
    LeadWithNameInLine,
    LeadIsName,
    LeadIsHeading,
    LeadWords,
    LeadNotesWord,
    LeadSaysTalks,
    LeadAloneWithSpeaker,
    MetaTitle,
    MetaTitleHasYearOrEvent,
    MetaSpeaker,
    BlogKeys,
    RestWithSpeakers,
    RestWithSpeakersTwice,
    RestSectionWords,
    RestDays,
    RestTalkWords,
    RestShort,
    RestTimed,
    RestLinks,
    RestTopWords,
    FileNameHasEvent,
    FileNameHasYear,
    FileNameWords,
    StageWords,
    BestMass,
    BestMean,
    TitleWordsOfBest,
    MostTitleWords,
    Chosen,
    SlideDeck,
    SaidTwiceOver,
    TitleAndAuthorKeys,
    SeveralLinesWithSpeakers,
    SeveralSayTheyAreTalks,
    LabelledSpeakerOnTop,
    LabelledSpeakers,
    DayLines,
    LeadIsEvent,
    LeadIsDay,
    NothingPartsTalks,
    Count
};

/// What speaks for the document being notes of talks at all.
enum class NotesClue {
    WithSpeakers,
    People,
    WithDays,
    OneTalk,
    OneTalkWithSpeaker,
    LoneTalk,
    ManyWithoutSpeakers,
    Event,
    EventWithYear,
    EventWithWord,
    EventWithPlace,
    FileNameHasEvent,
    FileNameHasYear,
    FileNameHasNotesWord,
    FileNameOfProject,
    HeadingsWithTalkWords,
    HeadingsWithManualWords,
    SomeManualHeadings,
    HeadingsWithNumbers,
    HeadingsWithVersions,
    HeadingsAsk,
    HeadingsWithCode,
    ManyDayHeadings,
    HeadingsOfSections,
    StageWords,
    StageWordShare,
    TalkWords,
    TalkWordShare,
    ManualWords,
    SlidesAndVideos,
    Bullets,
    LongLines,
    Handles,
    SpeaksToReader,
    Licence,
    Code,
    Short,
    SlideDeck,
    SpeakerField,
    BlogFields,
    LeadWithNotesWord,
    Count
};

/// What speaks for a name, read somewhere in a document, being that of its event.
enum class EventClue {
    Any, ///< of every option: what an option is worth against saying nothing
    TitleLine,
    EarlyLine,
    HeadingBelow,
    FrontMatterTitle,
    Summary,
    FileName,
    FolderName,
    Running,
    PartOfText,
    NameInText,
    LogPlace,
    Led,
    Called,
    EventWord,
    EventWordAround,
    Year,
    InFileName,
    InFields,
    OtherSource,
    LogMentions,
    OneWord,
    OverFourWords,
    OverSevenWords,
    OrdinaryWord,
    SmallWord,
    StartsSmall,
    CapitalInside,
    Capitals,
    Ideographs,
    Technology,
    Person,
    TalkTitle,
    OneTalkTitle,
    OneTalkName,
    DatedPost,
    LongText,
    City,
    NameInside,
    InsideName,
    Count
};

/// How line and style come together.
enum class FinalClue {
    LineWithinStyle,
    StyleIsBest,
    StyleOdds,
    OwnEvidence,
    InsideBest,
    BeforeBest,
    AboveBest,
    NotBestAnySpeaker,
    BestLexicalNo,
    Siblings,
    Count
};

/// Names of the clues as the weights file spells them.
[[nodiscard]] std::span<const QLatin1StringView> namesOf(LineClue);
[[nodiscard]] std::span<const QLatin1StringView> namesOf(GroupClue);
[[nodiscard]] std::span<const QLatin1StringView> namesOf(StyleClue);
[[nodiscard]] std::span<const QLatin1StringView> namesOf(DocumentClue);
[[nodiscard]] std::span<const QLatin1StringView> namesOf(FinalClue);
[[nodiscard]] std::span<const QLatin1StringView> namesOf(NotesClue);
[[nodiscard]] std::span<const QLatin1StringView> namesOf(EventClue);

/// A value for each clue, 0 where it does not apply. Most are 0 and most others 1, and a document has as many
/// of these as it has lines: only the rest is kept as numbers.
template <typename Clue>
class Evidence
{
public:
    /// The value of one clue, to be set.
    class Value
    {
    public:
        Value(Evidence *evidence, Clue clue)
            : m_evidence(evidence)
            , m_clue(clue)
        {
        }
        Value &operator=(double value)
        {
            m_evidence->set(m_clue, value);
            return *this;
        }
        operator double() const { return std::as_const(*m_evidence)[m_clue]; }

    private:
        Evidence *m_evidence;
        Clue m_clue;
    };

    [[nodiscard]] Value operator[](Clue clue) { return {this, clue}; }
    [[nodiscard]] double operator[](Clue clue) const
    {
        return m_ones.has(clue) ? 1 : m_others.has(clue) ? m_numbers[m_others.countBefore(clue)] : 0;
    }
    [[nodiscard]] bool has(Clue clue) const { return m_ones.has(clue) || m_others.has(clue); }

    /// Tells `visit` each clue that is not 0, with its value, in order.
    template <typename Visit>
    void forEach(Visit visit) const
    {
        (m_ones | m_others).forEach([&](Clue clue) { visit(clue, (*this)[clue]); });
    }

private:
    void set(Clue clue, double value)
    {
        const auto place = m_numbers.begin() + std::ptrdiff_t(m_others.countBefore(clue));
        const bool isOther = value != 0 && value != 1;
        if (m_others.has(clue) && isOther) {
            *place = value;
        } else if (m_others.has(clue)) {
            m_numbers.erase(place);
        } else if (isOther) {
            m_numbers.insert(place, value);
        }
        m_ones.set(clue, value == 1);
        m_others.set(clue, isOther);
    }

    ClueSet<Clue> m_ones;
    ClueSet<Clue> m_others;
    QVarLengthArray<double, 4> m_numbers; ///< of m_others, in order
};

} // namespace Lectern::Recognition
