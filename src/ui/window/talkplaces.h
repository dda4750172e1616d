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

/// The first talk below a row of the tree, or that of the row itself; null where there is none.
[[nodiscard]] QUuid firstTalkBelow(const Models::LibraryModel &talks, const QModelIndex &row);

} // namespace Lectern::Ui
