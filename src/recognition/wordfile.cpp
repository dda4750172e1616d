// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordfile.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

Result<QByteArray> readWordFile(QLatin1StringView name)
{
    QFile file(":/recognition/"_L1 + name + ".txt"_L1);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::Internal,
            QCoreApplication::translate("Recognition", "A word list of the program is missing."),
            file.fileName());
    }
    return file.readAll();
}

} // namespace Lectern::Recognition
