// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "drafting.h"

#include "document/plan.h"

#include <optional>

/// Whether a document is notes of talks at all: a manual, a diary or a reading list has headings too.
namespace Lectern::Recognition {

/// What speaks for and against the document being notes of talks, given what was found in it. `event` and
/// `hints` as they were used for the draft.
[[nodiscard]] Evidence<NotesClue> weighNotes(
    const DocumentDraft &draft, const std::optional<EventName> &event, const EventHints &hints);

/// Log odds of the document being notes of talks.
[[nodiscard]] double notesScore(
    const DocumentDraft &draft, const std::optional<EventName> &event, const EventHints &hints);

/// Makes talks as doubtful as their document: each confidence becomes that of a talk in notes of talks. Where
/// the document is hardly notes at all its talks become lines that are no talks.
void doubt(Plan *plan, double notesScore);

} // namespace Lectern::Recognition
