// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/plan.h"

/// What a person corrects in a plan before it is kept. Pure functions, any thread: each takes a plan and
/// answers the plan after the correction, or nothing where it does not apply. Talks are named by their index
/// in Plan::talks, lines count from 1. A sound plan stays sound, so every line belongs to exactly one talk or
/// to the event's own notes. What was said of a line is noted in Plan::decisions.
namespace Lectern::Services {

/// Ranges of talks ascend, do not overlap and lie in 1 to `lines`.
[[nodiscard]] bool isSound(const Plan &plan, int lines);

/// The talk that a line belongs to; -1: the event's own notes.
[[nodiscard]] int talkAtLine(const Plan &plan, int line);

/// The line at which a talk would begin if one split at `line`: that line, or the next one with words below
/// it in the same talk (or in the same stretch of the event's own notes). 0: none can begin there.
[[nodiscard]] int splitLine(const Plan &plan, const Document &document, int line);

/// Ends a talk before splitLine() and lets another begin there, of the same day and event, called what the
/// line says. In the event's own notes it reaches to the next talk.
[[nodiscard]] std::optional<Plan> splitAt(Plan plan, const Document &document, int line);

/// splitAt() for several lines; those that do not apply are passed over. Nothing if none does.
[[nodiscard]] std::optional<Plan> splitAtAll(
    Plan plan, const Document &document, const std::vector<int> &lines);

/// The talk and what lies between go to the one before it, which keeps its title and takes the speakers if it
/// has none.
[[nodiscard]] std::optional<Plan> mergedWithPrevious(Plan plan, int talk);

/// No talk of its own but a part of the one before it, whose fields stay as they are.
[[nodiscard]] std::optional<Plan> madeSection(Plan plan, int talk);

/// No talk: its lines become the event's own notes.
[[nodiscard]] std::optional<Plan> madeEventNotes(Plan plan, int talk);

/// One talk from the first line with words to the end: where nothing or too much was found. Its fields are
/// those of the talk that begins at that line, else its title is that of the document's head or that line,
/// and its speakers are those of all talks if they have the same. Nothing where no line can begin a talk.
[[nodiscard]] std::optional<Plan> madeOneTalk(Plan plan, const Document &document);

/// Left out of the import, or in it again.
[[nodiscard]] std::optional<Plan> withLeftOut(Plan plan, int talk, bool isLeftOut);

/// Title and speakers as a person wrote them; what differs counts as given, and the talk as checked. Nothing
/// for an empty title. Names are trimmed, empty and double ones left out.
[[nodiscard]] std::optional<Plan> withFields(
    Plan plan, int talk, const QString &title, const QStringList &speakers);

/// On another day; empty: on none.
[[nodiscard]] std::optional<Plan> withDay(Plan plan, int talk, const QString &day);

/// The event of all talks that have none of their own; its dates count as given where they differ, and so
/// does the rest.
[[nodiscard]] std::optional<Plan> withEvent(Plan plan, const EventName &event);

/// Applies decisions to a plan that knows nothing of them, and notes them; those that do not fit it (any
/// more) change nothing.
[[nodiscard]] Plan withDecisions(
    Plan plan, const Document &document, const std::vector<LineDecision> &decisions);

/// Days of a plan, in the order in which talks name them.
[[nodiscard]] QStringList daysOf(const Plan &plan);

} // namespace Lectern::Services
