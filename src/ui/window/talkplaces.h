// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/treequery.h"
#include "ui/dialogs/talkdetailsdialog.h"

namespace Lectern::Ui {

/// Places as they are offered: by the names of events, and that of none.
[[nodiscard]] std::vector<EventChoice> eventChoices(const std::vector<EventPlaces> &places);

} // namespace Lectern::Ui
