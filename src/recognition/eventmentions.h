// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lexicon.h"
#include "ordinarywords.h"

#include <QString>

#include <vector>

namespace Lectern::Recognition {

/// Words within a text that may be the name of an event.
struct EventMention {
    QString text; ///< as it stands, a year and small words in the middle included
    bool isLed = false; ///< "at", "attended" or the like stands before it
    bool isCalled = false; ///< "conference", "meetup" or the like stands beside it
};

/// The mentions in a text, in order. A mention is a run of words that are written as names are (with
/// capitals, or in Latin letters within a script that has none) and that is told to be an event: by the words
/// around it, by a word of its own, or by a year. `ordinary` are words of the same document.
[[nodiscard]] std::vector<EventMention> eventMentions(
    const QString &text, const Lexicon &lexicon, const OrdinaryWords &ordinary);

} // namespace Lectern::Recognition
