// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace Lectern::Ui {

QString timeInWords(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    const QLocale locale;
    const QString clock = locale.timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss"));
    return QCoreApplication::translate("TimeWords", "%1, %2", "date, time")
        .arg(locale.toString(local.date(), QLocale::ShortFormat), locale.toString(local.time(), clock));
}

} // namespace Lectern::Ui
