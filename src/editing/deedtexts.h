// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/librarysession.h"

namespace Lectern::Editing {

/// What edits are called in "Undo: …": whole verbs, the same for those of this window and for those that the
/// change log tells of. `talks` is how many they are about.

/// "Mark as key idea"
[[nodiscard]] QString markText(MarkKind kind);
[[nodiscard]] QString statusText(int talks);
[[nodiscard]] QString starText(bool isStarred, int talks);
[[nodiscard]] QString tagText(int talks);
[[nodiscard]] QString moveText(int talks);
[[nodiscard]] QString binText(int talks);
[[nodiscard]] QString correctText();
[[nodiscard]] QString restoreText();
[[nodiscard]] QString newTagText();
[[nodiscard]] QString renameTagText();
[[nodiscard]] QString tagHueText();
[[nodiscard]] QString removeTagText();
[[nodiscard]] QString mergeSpeakersText();
[[nodiscard]] QString renameSpeakerText();
[[nodiscard]] QString partSpeakersText();
[[nodiscard]] QString differentSpeakersText();
[[nodiscard]] QString codeLanguageText();
[[nodiscard]] QString placeText(); ///< of a mark
[[nodiscard]] QString keepWithoutPlaceText();
/// Of files that were known, by an import; `fileName`: if it is one.
[[nodiscard]] QString updateText(const QString &fileName, int files);
/// Of a deed of the log, by entity and verb.
[[nodiscard]] QString deedText(const Store::Deed &deed);

} // namespace Lectern::Editing
