// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/search/querycompiler_p.h"
#include "store/search/tokenizer_p.h"

namespace Lectern::Store {

/// Signs that are part of a name where they touch it: `C++`, `F#` behind it, `.NET`, `#tag`, `@someone`,
/// `$HOME` before it. The index knows letters and numbers only, so these are compared with the text itself.

/// The signs around the words of a typed term, one entry a word of the tokenizer; empty if there are none.
[[nodiscard]] std::vector<WordSigns> signsOf(const Tokenizer &tokenizer, QStringView typed);

/// The term as it was typed, without those signs.
[[nodiscard]] QString withoutSigns(const Tokenizer &tokenizer, QStringView typed);

/// True if the word at `place` of `text` is written with the signs; what stands behind it must be these and
/// no more, with `mayGoOn` at least these.
[[nodiscard]] bool hasSigns(QStringView text, Utf16Range place, const WordSigns &signs, bool mayGoOn);

/// What a word with signs is looked for among.
struct SignSearch {
    QString match; ///< for talk_index: its letters; empty: not asked
    QString markMatch; ///< for mark_index; empty: not asked
    int cap = 0; ///< newest talks and marks looked at
};

/// The talks in which what `probe` looks for is written with its signs, in the places where it looks.
/// `isCapped` becomes true when there were more candidates than the cap. Inside a read transaction.
[[nodiscard]] TalkSet talksWithSigns(
    Database::Private &database, const SignSearch &among, const CompiledSearch &probe, bool *isCapped);

} // namespace Lectern::Store
