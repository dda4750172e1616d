// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/markplaces.h"

#include <QCoreApplication>

namespace Lectern {

MarkRow placedByHand(MarkRow mark, CodePointRange range, const QString &words)
{
    const bool isSamePlace = mark.range == range;
    const bool stoodOnItsWords = mark.state == AnchorState::Exact || mark.state == AnchorState::Moved;
    if (mark.state == AnchorState::Exact && isSamePlace) {
        return mark;
    }
    if (stoodOnItsWords && !isSamePlace) {
        mark.quote = words;
    }
    // Lines may be broken elsewhere; words are the same nonetheless.
    const bool isExact = stoodOnItsWords || mark.quote.simplified() == words.simplified();
    mark.range = range;
    mark.isKept = false;
    mark.state = isExact ? AnchorState::Exact : AnchorState::Changed;
    mark.reason = isExact
        ? QString()
        : QCoreApplication::translate("Lectern", "Put here by hand, on other words than it was made on.");
    return mark;
}

MarkRow keptWithoutPlace(MarkRow mark)
{
    mark.isKept = mark.state == AnchorState::Orphan;
    return mark;
}

} // namespace Lectern
