// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sourcerepository.h"

namespace Lectern::Store {

/// What a person corrected of a talk that the library has: it stays so, whatever the file says.
struct CorrectedTalk {
    std::optional<QString> title;
    std::optional<QStringList> speakers;
    std::optional<QString> day;
    std::optional<EventName> event; ///< empty: none

    bool operator==(const CorrectedTalk &) const = default;
};

/// What an import of a file would meet in the library, and what would change.
struct SourceComparison {
    SourceOutcome outcome = SourceOutcome::Added;
    QDateTime imported; ///< the newest revision that is kept; invalid when Added
    int changedTalks = 0; ///< other words than there were
    int newTalks = 0;
    int goneTalks = 0; ///< in the library, not in the plan
    std::vector<CorrectedTalk> corrected; ///< by planned talk; empty where nothing was corrected

    bool operator==(const SourceComparison &) const = default;
};

/// Compares a document and its plan, cut at the talks' lines, with the newest revision of the source at
/// `path`. Talks are matched as an import does it; those in the bin or gone from the file before do not
/// count. Writes nothing. `sha256`: of the file's bytes.
[[nodiscard]] Result<SourceComparison> compareWithLibrary(Database &database, const QString &path,
    const QByteArray &sha256, const Document &document, const Plan &plan);

/// First and last day that an event would have after an import that says these of it (EventName::dates), with
/// what other sources and a person said; nothing where the library does not know the event. Writes nothing.
[[nodiscard]] Result<std::optional<DateSpan>> eventDatesAfterImport(
    Database &database, const EventName &event);

} // namespace Lectern::Store
