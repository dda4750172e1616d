// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringList>
#include <QUuid>

class QMimeData;

namespace Lectern::Models {

/// Talks while they are dragged inside the window.
[[nodiscard]] QStringList draggedTalksTypes();
/// The caller owns it. No talks: null, which starts no drag.
[[nodiscard]] QMimeData *draggedTalks(const QList<QUuid> &talks);
/// Empty for anything else that is dragged.
[[nodiscard]] QList<QUuid> talksIn(const QMimeData *dragged);

} // namespace Lectern::Models
