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

/// Places of the needles in a text, ascending, without overlaps; a number a place says which needle it was.
struct Place {
    Utf16Range range;
    size_t needle = 0;
};
[[nodiscard]] std::vector<Place> findPlaces(
    const Tokenizer &tokenizer, const std::vector<Needle> &needles, QStringView text);

/// One line around the first of `places`, cut at words, with the places that lie in it. `used` gets how many
/// those are.
[[nodiscard]] SearchHit cutSnippet(
    QStringView text, const std::vector<Place> &places, size_t first, size_t *used);

} // namespace Lectern::Store
