// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/uuid.h"
#include "services/importservice.h"
#include "store/writegroup.h"

namespace Lectern::Services {

/// What became of a source, in the sums of a report. `lastChange`: of the change log, when it was kept.
void addTo(ImportReport &report, const Store::SourceImport &imported, qint64 lastChange);

/// Documents that an import keeps, several in one transaction. The report tells only of those that are kept
/// for good.
class ImportGroup final
{
    Q_DISABLE_COPY_MOVE(ImportGroup)
public:
    ImportGroup(LibrarySession &session, ImportReport &report);
    /// Takes back what is not in the report.
    ~ImportGroup() = default;

    /// A document whose import was written; with it all so far is kept if it is time.
    [[nodiscard]] Result<void> add(PlannedDocument document, Store::SourceImport imported, qint64 lastChange);
    /// Keeps all so far if it is time; to be called while there is nothing to add.
    [[nodiscard]] Result<void> settle();
    /// A known source that was given the path of a document, as part of what is written now.
    void addRenamed(RenamedFile renamed);
    /// Keeps what is left.
    [[nodiscard]] Result<void> finish();
    /// ImportedSource::run of its documents.
    [[nodiscard]] const QUuid &run() const { return m_run; }
    /// Documents so far, for progress.
    [[nodiscard]] qint64 kept() const;

private:
    struct Written {
        PlannedDocument document;
        Store::SourceImport imported;
        qint64 lastChange = 0;
    };

    void tell();

    Store::WriteGroup m_group;
    QUuid m_run = makeUuidV7();
    ImportReport &m_report;
    std::vector<Written> m_written;
    std::vector<RenamedFile> m_renamed; ///< that the report does not tell of yet
};

} // namespace Lectern::Services
