// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/importservice.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/summarycard.h"

namespace Lectern::Ui {

/// A finished import in a few lines: what came, and what of it a person would not expect.
[[nodiscard]] ImportSummary summaryOf(const Services::ImportReport &report);

/// The same with everything that readers and recogniser had to say, file by file.
[[nodiscard]] Message detailsOf(const Services::ImportReport &report);

} // namespace Lectern::Ui
