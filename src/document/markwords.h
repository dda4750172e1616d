// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

#include <array>

/// What is said of marks, the same on the page, in lists and to screen readers. Translated; any thread.
namespace Lectern {

/// "Key idea", or what a person calls the kind.
[[nodiscard]] QString kindWords(MarkKind kind);
/// Names that a person gave to the kinds, in their order: what kindWords() answers from now on. An empty one
/// stands for the translated name of the program.
void setKindWords(const std::array<QString, 5> &names);
/// What a person has to know of a mark whose place is not the one it was made on: "Words changed", "Moved",
/// "To check", "Without a place". Empty for an exact place.
[[nodiscard]] QString placeWords(AnchorState state);
/// The same, and that it is kept so: "Without a place, kept".
[[nodiscard]] QString placeWords(const MarkRow &mark);
/// Whether a person should look at it: its place is doubtful, or it has none and was not kept so.
[[nodiscard]] bool needsLook(const MarkRow &mark);
/// "Key idea: the words, to check, note: the comment, to-do open"
[[nodiscard]] QString spokenMark(const MarkRow &mark);
/// "Key idea, end": the caret left a mark of this kind.
[[nodiscard]] QString spokenEnd(MarkKind kind);

} // namespace Lectern
