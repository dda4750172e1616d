// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fileaddress.h"

#include <QUrl>

namespace Lectern {

bool isFileAddress(const QString &text)
{
    return text.startsWith(QLatin1StringView("file:/"), Qt::CaseInsensitive);
}

QString withoutFileAddress(const QString &text)
{
    return isFileAddress(text) ? QUrl(text).toLocalFile() : text;
}

} // namespace Lectern
