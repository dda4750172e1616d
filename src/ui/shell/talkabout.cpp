// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkabout.h"

namespace Lectern::Ui {

QString aboutTalk(const TalkRow &talk)
{
    QStringList parts;
    if (!talk.speakers.isEmpty()) {
        parts += talk.speakers.join(QStringLiteral(", "));
    }
    if (!talk.eventName.name.isEmpty()) {
        const int year = talk.eventName.year;
        parts += year > 0 ? talk.eventName.name + u' ' + QString::number(year) : talk.eventName.name;
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace Lectern::Ui
