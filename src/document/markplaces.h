// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

namespace Lectern {

/// `mark` as it is after a person put it on `range` (counted as MarkRow::range), whose words are `words`. One
/// whose words still stood in the text is made anew on the words that were chosen; one whose words had
/// changed or were lost keeps them beside its place (Changed), unless they are those that were chosen. Never
/// Review or Orphan, nor kept as one; the same place said of a mark that is Exact changes nothing. Section
/// and surroundings are left as they were. Any thread.
[[nodiscard]] MarkRow placedByHand(MarkRow mark, CodePointRange range, const QString &words);

/// `mark` as it is after a person left it without a place: only an orphan can be kept so, another mark is
/// answered as it is. Any thread.
[[nodiscard]] MarkRow keptWithoutPlace(MarkRow mark);

} // namespace Lectern
