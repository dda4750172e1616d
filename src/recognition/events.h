// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "candidates.h"
#include "draft.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace Lectern::Recognition {

/// File and folder names that may say the event; empty where they are not to be used.
struct EventHints {
    QString fileName;
    QStringList folders; ///< from the outermost to the innermost
};

/// The event of a document: title line, headings, front matter, file and folder names compete, sources that
/// agree strengthen each other. `isOneTalk`: the lines are about one talk, so that its title is hardly the
/// event.
[[nodiscard]] std::optional<EventName> findEvent(
    const Analysis &analysis, const std::vector<DraftTalk> &talks, const EventHints &hints, bool isOneTalk);

} // namespace Lectern::Recognition
