// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/joinedtalks.h"

#include <optional>
#include <vector>

namespace Lectern::Ui {

/// What is said in one breath.
struct SpokenSentence {
    Utf16Range range; ///< of the whole text, that is set off while it is said; empty: it stands nowhere in it
    QString words;
    bool isLiteral = false; ///< `words` are those of the range, letter for letter

    bool operator==(const SpokenSentence &) const = default;
};

/// A paragraph to be said: one block, a row of a table, or the title of a talk.
struct SpokenPlace {
    size_t part = 0; ///< of JoinedTalks
    std::optional<size_t> block; ///< of the whole text, of a row its first cell; none: the title

    bool operator==(const SpokenPlace &) const = default;
};

/// The texts of a page as they are read aloud, one paragraph at a time. Title and speakers of a talk once,
/// not again where its text repeats them; code is named and left out, pictures are named, lines and empty
/// paragraphs are passed over, addresses are said as their host. What is written on marks is not part of a
/// text, so it is not read. Refers to `talks`, which must live and stay as long as it is asked.
class SpokenText
{
public:
    explicit SpokenText(const JoinedTalks &talks)
        : m_talks(talks)
    {
    }

    /// The paragraph at a position of the whole text or, if nothing is said there, the next one. At the very
    /// begin of a talk its title. None: nothing follows.
    [[nodiscard]] std::optional<SpokenPlace> at(qsizetype position) const;
    [[nodiscard]] std::optional<SpokenPlace> next(const SpokenPlace &place) const;
    [[nodiscard]] std::optional<SpokenPlace> previous(const SpokenPlace &place) const;
    /// At least one for a place that the functions above gave.
    [[nodiscard]] std::vector<SpokenSentence> sentences(const SpokenPlace &place) const;
    /// Two letters, as the notes of the talk say; empty: they do not.
    [[nodiscard]] QString language(const SpokenPlace &place) const;

private:
    [[nodiscard]] const Document &content() const { return m_talks.whole().document; }
    /// First block of a talk that is said, and the one behind its last.
    [[nodiscard]] std::pair<size_t, size_t> blocksOf(size_t part) const;
    [[nodiscard]] size_t firstOfRow(size_t block) const;
    [[nodiscard]] size_t endOfRow(size_t block) const;
    [[nodiscard]] std::optional<SpokenPlace> step(SpokenPlace place, int direction) const;
    [[nodiscard]] bool hasWords(const SpokenPlace &place) const { return !sentences(place).empty(); }
    void addSentences(Utf16Range range, std::vector<SpokenSentence> &sentences) const;

    const JoinedTalks &m_talks;
};

} // namespace Lectern::Ui
