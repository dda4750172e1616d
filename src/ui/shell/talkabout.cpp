// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkabout.h"

namespace Lectern::Ui {

QString aboutTalk(const TalkRow &talk)
{
    QStringList parts{talk.speakers.join(QStringLiteral(", ")), eventLabel(talk.eventName)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace Lectern::Ui
