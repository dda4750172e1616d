// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

/// What the names of files and folders say.
namespace Lectern::Recognition {

[[nodiscard]] QString stemOf(const QString &fileName);
/// "talks", "notes", "day-1": says nothing about an event.
[[nodiscard]] bool isCommonFolderName(const QString &name);
/// Index, licence, template and the like: no talk, whatever stands in it.
[[nodiscard]] bool isNoTalkFile(const QString &stem);
/// Files that tell about their folder: readme, index.
[[nodiscard]] bool isIndexFile(const QString &fileName);
/// A weekday, a date or "day 2".
[[nodiscard]] bool isDayFolder(const QString &name);
/// A folder without notes: hidden, pictures, templates.
[[nodiscard]] bool isForeignFolder(const QString &name);
/// A title out of a file name: time and number off, signs to blanks, a capital in front.
[[nodiscard]] QString titleOfFileName(const QString &fileName);
/// Each word with a capital.
[[nodiscard]] QString capitalised(const QString &text);

} // namespace Lectern::Recognition
