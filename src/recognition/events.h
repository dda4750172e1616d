// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventoptions.h"

#include <optional>

namespace Lectern::Recognition {

/// The event of a document: title lines, headings, front matter, running text, file and folder names offer
/// names (eventOptions()), and learnt weights choose among them and saying nothing. `isOneTalk`: the lines
/// are about one talk, so that its title is hardly the event.
[[nodiscard]] std::optional<EventName> findEvent(
    const Analysis &analysis, const std::vector<DraftTalk> &talks, const EventHints &hints, bool isOneTalk);

/// The year of a document's event as its names, days and dates tell where the event's own name does not; 0:
/// they do not.
[[nodiscard]] int yearFromElsewhere(const Analysis &analysis, const EventHints &hints);

} // namespace Lectern::Recognition
