// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFlags>

namespace Lectern::Recognition {

/// The lists of resources/recognition, see the README there. A word may stand in several.
enum class WordList : quint32 {
    GivenName = 1U << 0,
    FamilyName = 1U << 1,
    CommonWord = 1U << 2,
    ProperWord = 1U << 3,
    HanName = 1U << 4, ///< family names of two signs and more, and their like
    NameParticle = 1U << 5,
    TechnologyWord = 1U << 6,
    RoleWord = 1U << 7,
    FunctionWord = 1U << 8,
    HanSurname = 1U << 9,
    HangulSurname = 1U << 10,
    NotTalkWord = 1U << 11, ///< whole lines that are no talk: lunch, registration …
    SectionWord = 1U << 12, ///< whole lines that head a section of a talk: summary, questions …
    City = 1U << 13,
    TalkWord = 1U << 14, ///< keynote, talk, workshop …
    KeynoteWord = 1U << 15,
    BreakWord = 1U << 16, ///< lunch, registration, closing …
    NotesWord = 1U << 17, ///< notes, recap, report …
    SlidesWord = 1U << 18, ///< slides, video, recording …
    QuestionWord = 1U << 19, ///< what, why, wie …
    SectionOpener = 1U << 20, ///< "step 3", "problem:"
    ActionWord = 1U << 21, ///< one of them stands in every follow-up
    StageWord = 1U << 22, ///< speaker, audience, attendees …: words of those who were at a talk
    ManualWord = 1U << 23, ///< installation, usage, changelog …: words that head parts of manuals
    SpeechVerb = 1U << 24, ///< presented, spoke, zeigte …: what speakers do
    PhraseBegin = 1U << 25, ///< first word of an entry of several words
    EventWord = 1U << 26, ///< conference, meetup, summer school …: what an event may be called
    EventLead = 1U << 27, ///< at, attended, besuchte …: words that stand before the name of an event
};
Q_DECLARE_FLAGS(WordLists, WordList)
Q_DECLARE_OPERATORS_FOR_FLAGS(WordLists)

} // namespace Lectern::Recognition
