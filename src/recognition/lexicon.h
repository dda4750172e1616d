// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QFlags>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

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
    PhraseBegin = 1U << 24, ///< first word of an entry of several words
};
Q_DECLARE_FLAGS(WordLists, WordList)
Q_DECLARE_OPERATORS_FOR_FLAGS(WordLists)

/// All word lists in one hash over their bytes; about 100,000 words, built in a few milliseconds.
/// Read-only after load(); any thread.
class Lexicon final
{
public:
    [[nodiscard]] static Result<Lexicon> load();

    /// Lists that hold the word as it is written (fold() it first, where the list is folded).
    [[nodiscard]] WordLists listsOf(QStringView word) const;
    [[nodiscard]] bool has(QStringView word, WordLists lists) const { return bool(listsOf(word) & lists); }
    /// Lists that hold any word, or any phrase of up to three words, of a text; case does not matter.
    /// Entries of scripts that part no words are found anywhere in the text.
    [[nodiscard]] WordLists listsIn(QStringView text) const;
    /// Lists that hold the first word of a text.
    [[nodiscard]] WordLists listsOfFirstWord(QStringView text) const;
    /// Names of cities, lower case, the longest first.
    [[nodiscard]] const QStringList &cities() const { return m_cities; }

private:
    struct Slot {
        const char *word = nullptr; ///< into m_texts
        quint32 size = 0;
        WordLists lists;
    };

    void reserve(qsizetype words);
    void insert(QByteArrayView words, WordList list);
    void insertWord(QByteArrayView word, WordList list);
    void keepUnparted(const QByteArray &words, WordList list);
    [[nodiscard]] size_t slotOf(QByteArrayView word) const;
    [[nodiscard]] WordLists listsOfLowered(QStringView word) const;
    [[nodiscard]] WordLists listsOfPhrases(QStringView text, qsizetype begin) const;

    std::vector<QByteArray> m_texts; ///< the files, kept because slots point into them
    std::vector<Slot> m_slots; ///< open addressing, size a power of two
    QStringList m_cities;
    std::vector<std::pair<QString, WordLists>> m_unparted; ///< entries of scripts that part no words
};

} // namespace Lectern::Recognition
