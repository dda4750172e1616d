// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "base/result.h"

#include <QString>

#include <memory>
#include <stop_token>

namespace Lectern::Store {

enum class OpenMode {
    Create, ///< makes a new library; refuses a path where something is
    ReadWrite, ///< opens an existing one, upgrades it if it is older; for reading where it cannot be written
    ReadOnly, ///< opens an existing one and never writes, not even to upgrade
    ToCopy, ///< as ReadOnly, but of any version this program knows; for backupTo(), and to see what it holds
};

/// What opening met.
enum class OpenOutcome {
    Created,
    Current,
    Upgraded,
    ReadOnly, ///< wanted for writing, but its place can only be read or its disk is full
};

/// One connection to a library file, owned by the thread that opened it: every call from that thread, except
/// interrupt(). Hardened as shared/dependencies.md says, section "Settings every SQLite connection gets".
///
/// open() answers NotFound for a missing path (never makes a library silently), Corrupt for a damaged file,
/// InvalidInput for a file that is no Lectern library, Unsupported for a library newer than the program,
/// Busy (and who it is) when another program holds it, Io when it cannot be read or written. The message
/// names the path. A refused file is left as it is, and nothing is left beside it.
class Database final
{
    Q_DISABLE_COPY_MOVE(Database)
public:
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, OpenMode mode);
    ~Database();

    [[nodiscard]] QString path() const;
    [[nodiscard]] OpenOutcome outcome() const;
    /// Every change answers Io then.
    [[nodiscard]] bool isReadOnly() const;
    /// Why a library that was wanted for writing can only be read (OpenOutcome::ReadOnly), in words; else
    /// empty.
    [[nodiscard]] QString readOnlyReason() const;

    /// Why the folder of the library is a risk for it (another machine, a sync program), in words, the first
    /// time that anybody asks of this library; else empty.
    [[nodiscard]] QString takePlaceWarning();

    /// Stops the statement that runs now, which then answers Cancelled. Any thread.
    void interrupt();

    /// Counts up whenever another connection changed the file; a change signal by polling.
    [[nodiscard]] qint64 dataVersion();

    /// Moves the write-ahead log into the file, and writes the word counts that imports have gathered
    /// (completions and spellings know new words from then on). Writers only: called after an import and when
    /// idle; closing does it too.
    [[nodiscard]] Result<void> checkpoint();

    /// Writes a consistent copy by the backup API, checks it, then renames it to `target` (which must not
    /// exist).
    [[nodiscard]] Result<void> backupTo(const QString &target);

    /// Implementation shared by the repositories of this library alone.
    class Private;
    [[nodiscard]] Private &d() { return *m_d; }

private:
    explicit Database(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m_d;
};

/// One finding of check().
struct HealthFinding {
    QString area; ///< "sqlite", "hash", "index", "mark", "text"
    QString message;
};

/// Checks SQLite's own integrity, the hashes of rows that a person made, the index against the text and marks
/// against the text. An empty list means healthy.
[[nodiscard]] Result<std::vector<HealthFinding>> checkHealth(
    Database &database, Progress &progress, const std::stop_token &stop);

/// Drops and rebuilds everything that is derived (search index, terms) from the rows.
[[nodiscard]] Result<void> rebuildIndex(Database &database);

/// Joins the parts that many writes left the search index in: a search asks each of them for each word. For
/// after an import that brought a good part of the library; it writes the index anew, in short transactions
/// between which others get their turn. A stop ends it, and is no error: an index in parts answers the same.
[[nodiscard]] Result<void> joinIndex(Database &database, const std::stop_token &stop);

} // namespace Lectern::Store
