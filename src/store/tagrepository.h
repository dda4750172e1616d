// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QStringList>

namespace Lectern::Store {

class Database;

/// What a rename does where a tag of the new name is there already.
enum class TagClash { Refuse, Merge };

/// What is done to tags themselves. A path names a branch: "a" is "a" and everything under "a/". Every change
/// is one transaction and one batch of the change log, which is answered: 0 if all is as wanted already.
class TagRepository final
{
public:
    explicit TagRepository(Database &database);

    /// A tag that nothing has yet. InvalidInput for one that is there, or that has no name.
    [[nodiscard]] Result<qint64> add(const QString &path);
    /// Tags that would be met if the branch `path` became `newPath`, by their paths.
    [[nodiscard]] Result<QStringList> clashes(const QString &path, const QString &newPath);
    /// Moves a branch: talks and marks that have a tag of it, those in the bin too, have that of the new name
    /// instead, and are found by it. Where that is there already the two become one with Merge;
    /// InvalidInput with Refuse, for an empty name, and for a branch that would move into itself. NotFound:
    /// nothing has that path.
    [[nodiscard]] Result<qint64> rename(const QString &path, const QString &newPath, TagClash clash);
    /// The whole branch. Hue 0 to 7.
    [[nodiscard]] Result<qint64> setHue(const QString &path, int hue);
    /// Takes the branch off all talks and marks and puts it into the bin.
    [[nodiscard]] Result<qint64> remove(const QString &path);

private:
    Database &m_database;
};

} // namespace Lectern::Store
