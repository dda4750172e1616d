// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "document/plan.h"

#include <QByteArray>
#include <QUuid>

#include <vector>

namespace Lectern::Store {

class Database;

/// The newest version of a source as the library keeps it: all that importing it once more takes.
struct KeptSource {
    QUuid id;
    QString path;
    QByteArray bytes; ///< as they came
    QString text; ///< decoded, whose lines the plan counts
    QString reader;
    bool isMissing = false; ///< its file is not where it was
    /// Its talks and the event's own notes as the library shows them, by line, those that a person put into
    /// the bin too, each with its own event; what was found to do; and what a person said of its lines.
    Plan plan;
    std::vector<QUuid> ids; ///< of Plan::talks
};

/// The source of a talk. NotFound: no such talk, or the newest version of its source has it no longer. The
/// thread of the database.
[[nodiscard]] Result<KeptSource> keptSourceOf(Database &database, const QUuid &talk);
/// The talk before this one in its source, which it can be merged with; null: there is none, it is in the
/// bin, or the talk is not in the newest version of its source. The event's own notes are none. The thread of
/// the database.
[[nodiscard]] Result<QUuid> talkBefore(Database &database, const QUuid &talk);

} // namespace Lectern::Store
