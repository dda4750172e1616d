// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/treequery.h"
#include "ui/window/exportflow.h"

namespace Lectern::Ui {

/// "5 talks"
[[nodiscard]] QString talksInWords(size_t count);
/// What can be exported from the open talk: itself, its day (where it has one), its event. A talk with a null
/// id offers nothing. `event`: all talks of its event, in order.
[[nodiscard]] std::vector<ExportOffer> exportOffers(
    const std::vector<PlacedTalk> &event, const TalkRow &open);
/// Talks that are selected in the tree.
[[nodiscard]] ExportOffer selectionOffer(const QList<QUuid> &talks);
/// What a search finds, as one more offer: `typed` names it, `query` is what is asked.
[[nodiscard]] ExportOffer searchOffer(const QString &typed, const QString &query);

} // namespace Lectern::Ui
