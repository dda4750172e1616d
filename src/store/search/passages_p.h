// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows/markrows_p.h"
#include "store/rows/talkrows_p.h"
#include "store/search/querycompiler_p.h"
#include "store/search/tokenizer_p.h"
#include "store/searchindex.h"

namespace Lectern::Store {

/// What of one talk answers a search: title, speakers, tags, passages of the text and of marks, in reading
/// order. A talk that only its event or a filter brought up has its title, nothing marked. Inside a read
/// transaction.
[[nodiscard]] TalkHits findPassages(
    Database::Private &database, const CompiledSearch &search, const StoredTalk &talk, int most);

/// A place of a needle in a text.
struct Place {
    Utf16Range range;
    size_t needle = 0; ///< which one
};

/// A text to look through.
struct SearchedText {
    QStringView text;
    QByteArrayView plain; ///< plainOf() it, where that is at hand
};

/// Places of the needles in texts that follow each other, such as the paragraphs of a talk: what the index
/// finds over the end of one is found here too, as a place in each. One answer a text, ascending, without
/// overlaps. All texts must come from the same column of the index; only needles that look in one of the
/// places `where` count.
[[nodiscard]] std::vector<std::vector<Place>> findPlaces(const Tokenizer &tokenizer,
    const CompiledSearch &search, const std::vector<SearchedText> &texts, SearchPlaces where = everywhere);
/// The same in one text.
[[nodiscard]] std::vector<Place> findPlaces(const Tokenizer &tokenizer, const CompiledSearch &search,
    QStringView text, SearchPlaces where = everywhere);

/// One line around the first of `places`, cut at words, with the places that lie in it. `used` gets how many
/// those are.
[[nodiscard]] SearchHit cutSnippet(
    QStringView text, const std::vector<Place> &places, size_t first, size_t *used);

} // namespace Lectern::Store
