// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>

namespace Lectern::Ui {

/// "8 kB", "3 MB": how large a file of so many bytes is, as exactly as anybody wants to know.
[[nodiscard]] inline QString sizeInWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeSIFormat);
}

} // namespace Lectern::Ui
