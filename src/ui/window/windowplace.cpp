// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowplace.h"

namespace Lectern::Ui {

QRect reachable(const QRect &wanted, const QList<QRect> &screens)
{
    constexpr int grip = 120; // so much of the title one needs to drag it
    constexpr int titleHeight = 30;
    const QRect title(wanted.left(), wanted.top(), wanted.width(), titleHeight);
    for (const QRect &screen : screens) {
        const QRect seen = title.intersected(screen);
        if (seen.height() >= titleHeight / 2 && seen.width() >= qMin(grip, wanted.width())) {
            return wanted;
        }
    }
    if (screens.isEmpty()) {
        return wanted;
    }
    QRect moved(QPoint(), wanted.size().boundedTo(screens.first().size()));
    moved.moveCenter(screens.first().center());
    return moved;
}

} // namespace Lectern::Ui
