// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "anchoring/alignment.h"
#include "anchoring/matchform.h"
#include "anchoring/reanchor.h"

#include <optional>

namespace Lectern::Anchoring {

/// Most errors that a piece may have to pass for a quote of so many characters (anchoring.md, step D).
[[nodiscard]] int allowedErrors(qsizetype length);

/// Two revisions of one text, aligned once, that answers for any number of anchors. Immutable after
/// construction: place() may be called from several threads at a time.
class RevisionPair
{
public:
    RevisionPair(const QString &oldText, const QString &newText);

    /// Where the old range stands in the new text; depends on nothing but the texts and the range.
    [[nodiscard]] Placement place(const Anchor &anchor) const;

private:
    struct Quote; ///< the tokens an anchor stands on
    struct Image; ///< a group of their images in the new text

    [[nodiscard]] std::optional<Quote> quoteAt(const Anchor &anchor) const;
    [[nodiscard]] Image heaviestImage(const Quote &quote) const;
    [[nodiscard]] bool agreesWithNeighbours(const Quote &quote, const Image &image) const;
    [[nodiscard]] bool occursOnceInBoth(const Quote &quote) const;
    [[nodiscard]] std::vector<int> occurrences(const std::vector<Token> &tokens,
        const std::vector<std::vector<int>> &places, const Quote &quote) const;
    [[nodiscard]] Placement placed(
        const Quote &quote, int first, int last, AnchorState state, double score) const;

    [[nodiscard]] std::optional<Placement> mapped(const Quote &quote, const Image &image) const;
    [[nodiscard]] Placement mappedChanged(const Quote &quote, const Image &image) const;
    [[nodiscard]] std::optional<Placement> fromGap(const Quote &quote) const;
    [[nodiscard]] std::optional<Placement> mistypedBetween(const Quote &quote, int first, int last) const;
    [[nodiscard]] std::optional<Placement> fuzzyBetween(const Quote &quote, int first, int last) const;
    [[nodiscard]] std::optional<Placement> onlyPlace(const Quote &quote) const;
    [[nodiscard]] std::optional<Placement> movedExactly(const Quote &quote) const;
    [[nodiscard]] std::optional<Placement> movedFuzzily(const Quote &quote) const;
    [[nodiscard]] std::vector<std::pair<int, int>> likelyStretches(const Quote &quote) const;
    [[nodiscard]] Placement lost(const Quote &quote) const;

    /// Tokens of the new text that lie inside characters [begin, end) of its match form, first and last.
    [[nodiscard]] std::optional<std::pair<int, int>> tokensInside(
        int first, int last, int begin, int end) const;
    [[nodiscard]] std::u32string_view newCharacters(int first, int last) const;

    bool m_isSame = false;
    Vocabulary m_vocabulary;
    MatchForm m_oldForm;
    MatchForm m_newForm;
    std::vector<Token> m_old;
    std::vector<Token> m_new;
    std::vector<double> m_weights; ///< of the old tokens: rare long words carry a place
    std::vector<std::vector<int>> m_oldPlaces; ///< word -> its tokens in the old text
    std::vector<std::vector<int>> m_newPlaces;
    std::vector<std::pair<int, int>>
        m_unexplained; ///< runs [first, last] of new tokens, small breaks included
    Alignment m_alignment;
};

} // namespace Lectern::Anchoring
