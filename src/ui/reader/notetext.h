// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace Lectern::Ui {

/// Height of a line of a note.
[[nodiscard]] double noteLinePitch();
/// How the lines of a note stand in their rectangles, whatever the direction of their words.
[[nodiscard]] int noteSide(bool isMirrored);

/// A line of a text that was broken. It reads as its whole paragraph does, whose first strong letter says so.
struct BrokenLine {
    QString text;
    Qt::LayoutDirection direction = Qt::LeftToRight;
};

/// Breaks a text of the UI font, larger by `delta` pixels, into lines of `width`: at most `limit` (0: no
/// limit). `isCut`, which may be null, is set where some did not fit.
[[nodiscard]] std::vector<BrokenLine> brokenLines(
    const QString &text, double width, int limit, bool *isCut = nullptr, int delta = 0);

} // namespace Lectern::Ui
