// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wordlists.h"
#include "wordtable.h"

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <bitset>
#include <utility>
#include <vector>

namespace Lectern::Recognition {

/// All word lists, about 100,000 words, built in a few milliseconds.
/// Read-only after load(); any thread.
class Lexicon final
{
public:
    [[nodiscard]] static Result<Lexicon> load();

    /// Lists that hold the word as it is written (fold() it first, where the list is folded).
    [[nodiscard]] WordLists listsOf(QStringView word) const;
    [[nodiscard]] bool has(QStringView word, WordLists lists) const { return bool(listsOf(word) & lists); }
    /// The same for fold() of the word.
    [[nodiscard]] WordLists listsOfFolded(QStringView word) const;
    [[nodiscard]] bool hasFolded(QStringView word, WordLists lists) const
    {
        return bool(listsOfFolded(word) & lists);
    }
    /// Whether a word is a part of names that is written small ("van", "de"), however it is written here.
    [[nodiscard]] bool isNameParticle(QStringView word) const
    {
        return m_particles.mayHold(word) && m_all.listsOfLowered(word).testFlag(WordList::NameParticle);
    }
    /// Which of the lists that are looked for within texts (talks, keynotes, breaks, notes, slides, actions,
    /// stages, manuals) hold any word, or any phrase of up to three words, of a text; case does not matter.
    /// Entries of scripts that part no words are found anywhere in the text.
    [[nodiscard]] WordLists listsIn(QStringView text) const;
    /// Lists that hold the first word of a text.
    [[nodiscard]] WordLists listsOfFirstWord(QStringView text) const;
    /// Names of cities, lower case, the longest first.
    [[nodiscard]] const QStringList &cities() const { return m_cities; }

private:
    void keepUnparted(const QByteArray &words, WordList list);
    void sortUnparted();
    [[nodiscard]] WordLists listsOfPhrases(QStringView text, qsizetype begin) const;
    [[nodiscard]] WordLists unpartedIn(QStringView text) const;

    std::vector<QByteArray> m_texts; ///< the files, kept because the tables point into them
    WordTable m_all;
    WordTable m_within; ///< only what listsIn() looks for: nearly every word of a text is in none of it
    WordShapes m_particles;
    QStringList m_cities;
    std::vector<std::pair<QString, WordLists>> m_unparted; ///< entries of scripts that part no words, sorted
    std::bitset<1024> m_unpartedBegins; ///< by the low bits of their first signs
};

} // namespace Lectern::Recognition
