// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "placesign.h"

#include "document/markwords.h"
#include "ui/theme.h"

namespace Lectern::Ui {

QString signOf(AnchorState state)
{
    switch (state) {
    case AnchorState::Exact:
        return {};
    case AnchorState::Changed:
        return QStringLiteral("place-changed");
    case AnchorState::Moved:
        return QStringLiteral("place-moved");
    case AnchorState::Review:
        return QStringLiteral("place-check");
    case AnchorState::Orphan:
        return QStringLiteral("place-lost");
    }
    return {};
}

QColor signInk(AnchorState state, bool isKept)
{
    MarkRow mark;
    mark.state = state;
    mark.isKept = isKept;
    return needsLook(mark) ? tokens().warn : tokens().muted;
}

} // namespace Lectern::Ui
