// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/readerappearance.h"

namespace Lectern::Ui {

/// Diameter of the badge that stands for a note on narrow pages, before it is scaled.
inline constexpr int badgeSize = 26;

/// Where the notes go when the page is so wide.
enum class NotesPlace { Margin, Badges, Hidden };

/// Text column and margin inside the viewport, in pixels from its left; breakpoints of ui.md section 2.
struct PageMetrics {
    int columnLeft = 0;
    int columnWidth = 0;
    NotesPlace notes = NotesPlace::Hidden;
    int notesLeft = 0; ///< Margin: left of the notes. Badges: centre of the badges
    int notesWidth = 0; ///< Margin only

    [[nodiscard]] int columnRight() const { return columnLeft + columnWidth; }
    bool operator==(const PageMetrics &) const = default;
};

/// `mirrored`: layout from right to left, the margin stands on the left.
[[nodiscard]] PageMetrics pageMetrics(
    int viewportWidth, const ReaderAppearance &appearance, bool notesVisible, bool mirrored);

} // namespace Lectern::Ui
