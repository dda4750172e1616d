// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "document/catalogue.h"

#include <stop_token>

namespace Lectern::Store {

class Database;

/// A talk that speaks of the same things as another.
struct RelatedTalk {
    TalkRow talk;
    QStringList words; ///< rare ones that both have, as the other talk writes them, the most telling first
};

/// Talks that share rare words with one, the nearest first, at most `most`. A word is rare if it stands in at
/// least two talks and in no more than a twentieth of them (three in a small library, 1,000 in a huge one);
/// the rarer it is, and the more often the talk says it, above all in its headings, the more it counts. The
/// 24 words that count most are compared, two of them have to be shared, and what is
/// not two fifths as near as the nearest is left out: ordinary words happen to be rare in small libraries.
/// Words without a letter, of one or
/// two letters, and those of the speakers' names and of the event do not count, nor do single characters of
/// Chinese, Japanese and Korean, which the index knows no words of. Notes of events are no talks.
///
/// Reads the text of the one talk and 24 lists of at most 1,000 talks, however large the library is. NotFound
/// if there is no such talk. On the thread of the connection; stop it by the token.
[[nodiscard]] Result<std::vector<RelatedTalk>> relatedTalks(
    Database &database, const QUuid &talk, int most, const std::stop_token &stop);

} // namespace Lectern::Store
