// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPainter>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <vector>

namespace Lectern::Ui {

/// A tag as a pill with a dot in its hue.
struct Chip {
    QString text;
    QRectF rect;
    bool isAdd = false; ///< "+ Tag", dashed
    bool isMirrored = false; ///< begins at the right
};

/// Lays chips in rows no wider than `width`, beginning at `at`; with `withAdd` the button for one more comes
/// last.
[[nodiscard]] std::vector<Chip> layChips(const QStringList &tags, QPointF at, double width, bool withAdd);
/// The same rows as they stand in a window, or below a title, that begins at the right.
void mirrorChips(std::vector<Chip> &chips, double left, double width);
[[nodiscard]] int chipRows(const QStringList &tags, double width, bool withAdd);
[[nodiscard]] double chipHeight();

/// What a chip stands on: its fill must not be that.
enum class ChipGround { Page, Raised };

void paintChip(
    QPainter &painter, const Chip &chip, int hue, bool isHovered, ChipGround ground = ChipGround::Page);

} // namespace Lectern::Ui
