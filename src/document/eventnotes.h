// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"
#include "document/plan.h"

/// The event's own notes: what a source says beside its talks. They are kept, read, searched and marked like
/// talks, as rows of a kind of their own, and counted as none. Pure functions, any thread.
namespace Lectern {

/// PlannedTalk::kind and TalkRow::kind of such a row: contract of library and command line.
[[nodiscard]] QString eventNotesKind();
[[nodiscard]] bool isEventNotes(const TalkRow &row);
[[nodiscard]] bool isEventNotes(const PlannedTalk &talk);

/// The stretches of lines that no talk of the plan holds and that say something of their own, by line. Front
/// matter, comments and rules make none, nor do lines that only name the event, its place or a day. Blank
/// lines at the ends do not count. Called what their first line of their own says; they belong to the event
/// of the talk before, the first to that of the talk behind.
[[nodiscard]] std::vector<PlannedTalk> eventNotesOf(const Plan &plan, const Document &document);

/// What a library keeps of a plan: talks that are not left out and the event's own notes, by line. The lines
/// of a talk that is left out stay with the source alone.
[[nodiscard]] std::vector<PlannedTalk> rowsToKeep(const Plan &plan, const Document &document);

} // namespace Lectern
