// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

#include <QString>

#include <vector>

namespace Lectern::Anchoring {

/// A mark's place in an old text, to be found again in a new one. Positions are code points.
struct Anchor {
    CodePointRange range;
};

/// Where it stands in the new text.
struct Placement {
    AnchorState state = AnchorState::Orphan;
    CodePointRange range; ///< empty for orphans
    QString method; ///< "same", "mapped", "gap", "found", "lost"
    QString reason; ///< in words, empty when exact
    double score = 0; ///< 0 to 1
};

/// Places of `anchors` of `oldText` in `newText`: the texts are aligned first (unique runs of words, then
/// smaller ones in the gaps, then moves), each anchor follows the words it stood on (shared/anchoring.md,
/// warm). One answer an anchor, in their order; independent of the other anchors. Linear but for bounded
/// tables. Any thread.
[[nodiscard]] std::vector<Placement> reanchor(
    const QString &oldText, const QString &newText, const std::vector<Anchor> &anchors);

/// What is kept of a mark whose text is not at hand.
struct QuoteSelector {
    QString exact;
    QString prefix;
    QString suffix;
    qint64 hint = -1; ///< code point where it once began; -1: not known
};

/// Finds a quote by its words and surroundings alone (cold). State Exact only for a sure hit, Review for a
/// likely one, Orphan when nothing or more than one place would do.
[[nodiscard]] Placement findQuote(const QString &text, const QuoteSelector &selector);

/// Places where a lost or doubtful mark may belong, for a person to choose from: the same words wherever they
/// stand, words like them, and what stands now between the words that stood beside it. At most `most`, the
/// likeliest first, none overlapping another; all are Review, with the reason in words. Any thread.
[[nodiscard]] std::vector<Placement> suggestPlaces(
    const QString &text, const QuoteSelector &selector, int most);

/// Range of the `occurrence`-th (from 1) place of `quote` in `text`: as it stands, else with blanks folded,
/// else with case, quote marks and dashes folded too. Empty range when there is none.
[[nodiscard]] Utf16Range findOccurrence(const QString &text, const QString &quote, int occurrence);

} // namespace Lectern::Anchoring
