// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lexicon.h"

#include "document/plan.h"

#include <QString>

#include <optional>

namespace Lectern::Recognition {

/// Name, year and place of an event out of a title-like text: what stands before the year is the name; "notes
/// from", "recap", days and cities come off.
[[nodiscard]] EventName parseEvent(const QString &text, const Lexicon &lexicon);

/// The event that a file or folder name says ("2019-05-foo-conf"); nothing without a year or with a common
/// name.
[[nodiscard]] std::optional<EventName> eventOfFileName(const QString &stem, const Lexicon &lexicon);

/// An event's name without "notes from", "recap", days and signs around it.
[[nodiscard]] QString strippedEventName(const QString &text);

/// Whether a text says that it is an event: an ending of such names ("…conf"), or a word of the list
/// EventWord.
[[nodiscard]] bool saysEvent(const QString &text, const Lexicon &lexicon);

/// A city that a text names with a capital, as it is written there.
[[nodiscard]] QString cityIn(const QString &text, const Lexicon &lexicon);

} // namespace Lectern::Recognition
