// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>

#include <array>
#include <cstddef>
#include <span>

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

template <typename Clue>
constexpr size_t clueCount = static_cast<size_t>(Clue::Count);

/// A value for each clue, 0 where it does not apply.
template <typename Clue>
class Evidence
{
public:
    [[nodiscard]] double &operator[](Clue clue) { return m_values[static_cast<size_t>(clue)]; }
    [[nodiscard]] double operator[](Clue clue) const { return m_values[static_cast<size_t>(clue)]; }
    [[nodiscard]] bool has(Clue clue) const { return (*this)[clue] != 0; }
    [[nodiscard]] const std::array<double, clueCount<Clue>> &values() const { return m_values; }

private:
    std::array<double, clueCount<Clue>> m_values{};
};

} // namespace Lectern::Recognition
