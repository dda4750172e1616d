// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "candidates.h"
#include "draft.h"
#include "events.h"

#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace Lectern::Recognition {

/// All that was found out about one document, before it becomes a plan. Can be moved: the talks go on
/// pointing at their candidates.
struct DocumentDraft {
    Analysis analysis;
    double oneTalkScore = 0;
    bool isOneTalk = false;
    std::unique_ptr<Candidate> ownLead; ///< of the one talk, made up where only the front matter names it
    std::vector<DraftTalk> talks;
    std::optional<EventName> slideEvent; ///< that slide text names behind its title
};

/// Talks with their titles, speakers and days. `notes` must outlive the result.
[[nodiscard]] DocumentDraft draftDocument(const Notes &notes);

/// The same document as one talk, since it is one file of a folder. `commonTitles` (folded) stand in several
/// of its files.
[[nodiscard]] DocumentDraft draftAsOneTalk(DocumentDraft draft, const QSet<QString> &commonTitles);

/// The event that the text or, by `hints`, its names tell.
[[nodiscard]] std::optional<EventName> eventOf(const DocumentDraft &draft, const EventHints &hints);

} // namespace Lectern::Recognition
