// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql/statement_p.h"

#include <QJsonObject>

#include <vector>

namespace Lectern::Store {

class WriteTransaction;

/// Whether a row of the log about an import can be taken back: an update of a file, whose taking back can be
/// done again. `before` holds the state of before then: it does not for new files, and did not for updates
/// that were taken back by earlier programs.
[[nodiscard]] bool isUpdate(const QString &verb, const QJsonObject &before);

/// Takes back what rows of the log say of sources: updates are undone, updates that were undone are done
/// again, all or none, the first row first; answers the batch of the rows that tell of it. SourceRepository
/// ::takeBackUpdates() says when it is refused. Inside `work`.
[[nodiscard]] qint64 takeBackUpdateRows(
    WriteTransaction &work, Database::Private &database, const std::vector<RowId> &changes);

} // namespace Lectern::Store
