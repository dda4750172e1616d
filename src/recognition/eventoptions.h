// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "candidates.h"
#include "draft.h"

#include <QStringList>

#include <vector>

namespace Lectern::Recognition {

/// File and folder names that may say the event; empty where they are not to be used.
struct EventHints {
    QString fileName;
    QStringList folders; ///< from the outermost to the innermost
};

/// A name that may be that of the event, with what speaks for it.
struct EventOption {
    EventName event;
    Evidence<EventClue> clues;
};

/// Lines (from 0) near the top that stand above the first talk; where the document is one talk, its own too.
[[nodiscard]] std::vector<int> leadLines(
    const Analysis &analysis, const std::vector<DraftTalk> &talks, bool isOneTalk);

/// All names that title lines, headings, front matter, running text, file and folder names offer; several may
/// be the same name. The years are those beside the names.
[[nodiscard]] std::vector<EventOption> eventOptions(
    const Analysis &analysis, const std::vector<DraftTalk> &talks, const EventHints &hints, bool isOneTalk);

} // namespace Lectern::Recognition
