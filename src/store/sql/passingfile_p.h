// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

namespace Lectern::Store {

/// A new library file under a passing name, while it is being made: beside the file that it is to become,
/// empty at first, for its owner's eyes alone (SQLite gives its logs the same mode). Until keep(), it goes
/// with this object, and with its logs. What a killed process leaves is known by a lock that went with it
/// (removeAbandonedFiles()). Any thread; destroyed only when no connection uses the file any more.
class PassingFile final
{
    Q_DISABLE_COPY(PassingFile)
public:
    /// `target`: the absolute path that the file is meant for; errors speak of it. Io where nothing can be
    /// made.
    [[nodiscard]] static Result<PassingFile> make(const QString &target);
    PassingFile(PassingFile &&other) noexcept;
    PassingFile &operator=(PassingFile &&) = delete;
    ~PassingFile();

    [[nodiscard]] const QString &path() const { return m_path; }
    /// The file has been renamed, or is somebody else's from here on.
    void keep() { m_isKept = true; }

private:
    PassingFile(QString path, int descriptor);

    QString m_path;
    int m_descriptor = -1;
    bool m_isKept = false;
};

/// Removes what killed processes left beside `target` under passing names. Files that are still being made,
/// by any process, stay, and so do those of other targets.
void removeAbandonedFiles(const QString &target);

/// Removes a library that nobody uses, with its logs.
void removeLibraryFiles(const QString &path);

/// What SQLite may put beside a library, as endings of its name.
[[nodiscard]] const QStringList &logEndings();

} // namespace Lectern::Store
