// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/importknowledge.h"
#include "ui/dialogs/importplanmodel.h"

/// Sentences of the import dialog about files and numbers.
namespace Lectern::Ui {

/// "Markdown, 1,204 lines, UTF-8"
[[nodiscard]] QString detailOf(const Document &document);
/// "1 event · 2 days · 14 talks · 17 speakers"
[[nodiscard]] QString countWords(const ImportPlanModel::Counts &counts);
/// What the talks to check lack: "2 talks have no speaker, and 1 is uncertain."
[[nodiscard]] QString checkWords(const ImportPlanModel::Counts &counts);
/// "Imported on 3 May 2026; 2 talks changed, 1 new." of a file that is in the library.
[[nodiscard]] QString knownWords(const Store::SourceComparison &file);

} // namespace Lectern::Ui
