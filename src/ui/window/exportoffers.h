// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"
#include "ui/window/exportflow.h"

namespace Lectern::Models {
class LibraryModel;
}

namespace Lectern::Ui {

/// What can be exported from the open talk: itself, its day (where it has one), its event. A talk with a null
/// id offers nothing.
[[nodiscard]] std::vector<ExportOffer> exportOffers(const Models::LibraryModel &library, const TalkRow &open);
/// Talks that are selected in the tree.
[[nodiscard]] ExportOffer selectionOffer(const QList<QUuid> &talks);
/// What a search found, as one more offer.
[[nodiscard]] ExportOffer searchOffer(const QString &query, const QList<QUuid> &talks);

} // namespace Lectern::Ui
