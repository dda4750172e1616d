// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"
#include "ui/window/exportflow.h"

namespace Lectern::Models {
class LibraryModel;
}

namespace Lectern::Ui {

/// "5 talks"
[[nodiscard]] QString talksInWords(size_t count);
/// What can be exported from the open talk: itself, its day (where it has one), its event. A talk with a null
/// id offers nothing.
[[nodiscard]] std::vector<ExportOffer> exportOffers(const Models::LibraryModel &library, const TalkRow &open);
/// Talks that are selected in the tree.
[[nodiscard]] ExportOffer selectionOffer(const QList<QUuid> &talks);
/// What a search finds, as one more offer: `typed` names it, `query` is what is asked.
[[nodiscard]] ExportOffer searchOffer(const QString &typed, const QString &query);

} // namespace Lectern::Ui
