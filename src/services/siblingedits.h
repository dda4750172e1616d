// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/plan.h"

#include <functional>
#include <optional>

/// What a person corrected in one file, to be done in its siblings as well: notes of one hand are written in
/// one way. Pure functions, any thread.
namespace Lectern::Services {

/// The plan of another file after the same correction; nothing where it does not apply.
using SiblingEdit = std::function<std::optional<Plan>(const Plan &, const Document &)>;

/// A talk begins at every line written like this one (wayOfWriting()).
[[nodiscard]] SiblingEdit splitLikeLine(const SourceLine &model);

/// Talks that are called `title`, or begin with a line that says it (case and blanks aside), are what `kind`
/// says: Merged, Section or EventNotes.
[[nodiscard]] SiblingEdit titlesAre(const QString &title, LineDecision::Kind kind);

/// The way in which a person took the title and the speakers out of a title that held both, for titles
/// written with the same signs. Talks that a person looked at stay. Nothing where `before` does not hold what
/// `after` says, or no sign stands between the two.
[[nodiscard]] std::optional<SiblingEdit> titlesReadLike(const PlannedTalk &before, const PlannedTalk &after);

} // namespace Lectern::Services
