// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "headinglink.h"

namespace Lectern {

QString headingLink(const QString &heading)
{
    QString fragment;
    for (const QChar c : heading.simplified().toLower()) {
        if (c == QLatin1Char(' ') || c == QLatin1Char('-')) {
            fragment += QLatin1Char('-');
        } else if (c.isLetterOrNumber() || c == QLatin1Char('_')) {
            fragment += c;
        }
    }
    return fragment;
}

} // namespace Lectern
