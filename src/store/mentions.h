// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "document/catalogue.h"

#include <stop_token>

namespace Lectern::Store {

class Database;

/// One place where a term stands, with the text around it on one line each, cut at words.
struct Mention {
    size_t term = 0; ///< which one, from 0
    CodePointRange range; ///< in the talk's text, from its begin
    QString before; ///< up to 60 characters; blanks at the word's side are kept
    QString word; ///< as it is written there
    QString after; ///< up to 60 characters
};

struct TalkMentions {
    TalkRow talk;
    std::vector<int> counts; ///< one a term
    std::vector<Mention> lines; ///< in reading order
};

/// Every place in the texts of all talks (not in the bin) at which one of the terms stands. A term is a word,
/// several words (they must follow each other), or with `*` behind it the begin of a word; case and accents
/// do not count, signs do (`C++`), as in a search. The index only says which talks to read: their canonical
/// text is read from begin to end, so the counts are those of a plain scan. Talks that have none of the terms
/// are left out; order as TalkRepository::talks(). InvalidInput for a term without a letter. On the thread of
/// the connection; stop it by the token.
[[nodiscard]] Result<std::vector<TalkMentions>> findMentions(
    Database &database, const QStringList &terms, const std::stop_token &stop);

} // namespace Lectern::Store
