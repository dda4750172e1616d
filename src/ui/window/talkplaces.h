// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/dialogs/talkdetailsdialog.h"

class QModelIndex;

namespace Lectern::Models {
class LibraryModel;
}

namespace Lectern::Ui {

/// Events of the tree with their days, in its order; talks without an event last, also when there are none.
[[nodiscard]] std::vector<EventChoice> eventChoices(const Models::LibraryModel &talks);

} // namespace Lectern::Ui
