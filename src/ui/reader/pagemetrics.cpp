// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/pagemetrics.h"

#include "ui/theme.h"

#include <algorithm>

namespace Lectern::Ui {

namespace {

constexpr int leastGap = 44;
constexpr int mostGap = 100;
constexpr int leastRight = 24;
constexpr int wideGutter = 58; ///< a badge with air on both sides
constexpr int tinyGutter = badgeSize + 4; ///< a badge, as close to the edge as it can be whole

/// What a width asks for, before anything gives way.
struct Wish {
    int left = 0;
    int notes = 0;
    int right = 0;
};

Wish wishFor(int width)
{
    return width >= scaled(1112) ? Wish{scaled(124), scaled(296), scaled(44)}
                                 : Wish{scaled(64), scaled(284), scaled(36)};
}

/// Takes up to `most` off `deficit`; answers what was taken.
int give(int &deficit, int most)
{
    const int given = std::clamp(deficit, 0, std::max(0, most));
    deficit -= given;
    return given;
}

/// Column and margin side by side; false when that is too much for the width.
bool besideEachOther(int width, int column, PageMetrics *metrics)
{
    const Wish wish = wishFor(width);
    int left = wish.left;
    int notes = wish.notes;
    int gap = scaled(leastGap);
    const int room = width - left - column - gap - notes - wish.right;
    int deficit = std::max(0, -room);
    give(deficit, wish.right - scaled(leastRight)); // air behind the notes goes first
    left -= give(deficit, left - scaled(32));
    notes -= give(deficit, notes - scaled(232));
    column -= give(deficit, column / 18);
    if (deficit > 0) {
        return false;
    }
    if (room > 0) {
        const int wider = std::min(room, scaled(mostGap) - gap);
        gap += wider;
        left += (room - wider) / 2;
    }
    *metrics = {left, column, NotesPlace::Margin, left + column + gap, notes};
    return true;
}

PageMetrics alone(int width, int column, bool badges)
{
    const bool isTiny = width < scaled(600);
    const int pad = scaled(isTiny ? 20 : 32);
    const int gutter = !badges ? pad : scaled(isTiny ? tinyGutter : wideGutter);
    column = std::min(column, width - pad - gutter);
    const int left = std::clamp((width - column) / 2, pad, std::max(pad, width - gutter - column));
    const NotesPlace place = badges ? NotesPlace::Badges : NotesPlace::Hidden;
    const int centre = isTiny ? width - scaled(tinyGutter) / 2 : left + column + scaled(39);
    return {left, std::max(column, 40), place, centre, 0};
}

} // namespace

PageMetrics pageMetrics(
    int viewportWidth, const ReaderAppearance &appearance, bool notesVisible, bool mirrored)
{
    const int column = columnWidth(appearance);
    PageMetrics metrics;
    if (!notesVisible || !besideEachOther(viewportWidth, column, &metrics)) {
        metrics = alone(viewportWidth, column, notesVisible);
    }
    if (mirrored) {
        metrics.columnLeft = viewportWidth - metrics.columnLeft - metrics.columnWidth;
        metrics.notesLeft = viewportWidth - metrics.notesLeft - metrics.notesWidth;
    }
    return metrics;
}

} // namespace Lectern::Ui
