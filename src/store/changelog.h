// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QUuid>

#include <vector>

namespace Lectern::Store {

class Database;

/// One change that a person made, as it was written in the same transaction.
struct ChangeRow {
    qint64 sequence = 0; ///< ascending in this library
    QUuid device;
    qint64 clock = 0; ///< logical clock of the device: order that does not hang on the time of day
    QDateTime time;
    QString actor;
    QString entity; ///< "source", "talk", "mark", "tag", "speaker", "follow_up"
    QUuid id; ///< of the entity
    QString verb; ///< "import", "add", "change", "bin", "restore", "tag", "untag", "place", …
    QJsonObject before; ///< fields that changed, as they were; empty for something new
    QJsonObject after;
    qint64 undoes = 0; ///< sequence of the change this one takes back; 0: none
    qint64 batch = 0; ///< the same for all changes of one deed
};

/// The append-only log of changes: history, audit, and what a second device will read.
class ChangeLog final
{
public:
    explicit ChangeLog(Database &database);

    /// At most `limit` changes behind `sequence`, oldest first.
    [[nodiscard]] Result<std::vector<ChangeRow>> since(qint64 sequence, int limit);
    /// All changes of one entity, oldest first.
    [[nodiscard]] Result<std::vector<ChangeRow>> ofEntity(const QUuid &id);
    /// Sequence of the newest change; 0 for an untouched library.
    [[nodiscard]] Result<qint64> newest();

private:
    Database &m_database;
};

} // namespace Lectern::Store
