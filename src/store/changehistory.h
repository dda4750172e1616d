// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QUuid>

#include <vector>

namespace Lectern::Store {

class Database;

/// Something a person did in one go, which can be taken back in one go.
struct Deed {
    std::vector<qint64>
        batches; ///< of the change log, in order: several where a note was typed piece by piece
    QUuid talk; ///< that it is about; null for a tag, a speaker and a saved search
    std::vector<QUuid> things; ///< that it changed, each once: talks, marks, tags, …
    QString entity; ///< as ChangeRow, here and below; of the first row, as it was first done
    QString verb;
    QJsonObject before;
    QJsonObject after;
};

/// What can be taken back, and what was taken back and can be done again; the last of each list comes first.
struct DeedStacks {
    std::vector<Deed> done;
    std::vector<Deed> undone;
};

/// The change log as undo and redo. Taking back is a change like any other, with rows of the log that say
/// which ones they take back; so doing again is taking back what took back, and both reach over restarts, and
/// over other windows and the command line.
class ChangeHistory final
{
public:
    explicit ChangeHistory(Database &database);

    /// At most `limit` deeds of each kind. The update of known files is one, for all files of a run
    /// (ImportedSource::run); imports of new files are none (SourceRepository takes them back), nor is what
    /// is about talks that are not there any more.
    [[nodiscard]] Result<DeedStacks> stacks(int limit);

    /// Takes back all changes of these batches, the last one first, in one transaction; answers the batch of
    /// the changes that does it. InvalidInput, and nothing is changed, if anything of it was changed since by
    /// something else, or of an update if something would be lost (SourceRepository::takeBackUpdates());
    /// NotFound for batches that are not there, and for imports of new files.
    [[nodiscard]] Result<qint64> takeBack(const std::vector<qint64> &batches);

private:
    Database &m_database;
};

} // namespace Lectern::Store
