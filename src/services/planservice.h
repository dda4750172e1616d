// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/progress.h"
#include "services/planneddocument.h"

#include <QSet>

#include <functional>
#include <limits>
#include <optional>
#include <stop_token>
#include <vector>

namespace Lectern::Services {

/// A file that gave no document, and why, in words.
struct SkippedFile {
    QString path;
    Error error;
    bool isFailure = true; ///< false: left out on purpose (no notes, hidden)
};

/// An archive that was looked through to its end.
struct LookedThrough {
    QString archive; ///< absolute path
    QSet<QString> sources; ///< absolutePath of every member that may be notes, read or not
};

struct PlanOutcome {
    std::vector<PlannedDocument> documents;
    std::vector<SkippedFile> skipped;
    QStringList
        unchanged; ///< absolutePath of files that the library knows as they are (PlanOptions::isKnown)
    QStringList folders; ///< absolute paths of folders that were looked through
    std::vector<LookedThrough> archives;
    QStringList notices; ///< sentences without a full stop about what was passed over on purpose: files that
                         ///< are no notes
};

/// What planning may do beside reading files, and what a person says of all of them.
struct PlanOptions {
    bool mayUsePandoc = false; ///< for formats that no reader knows, in folders too; not inside archives
    bool isOneTalk = false; ///< each file is one talk, whatever is found in it; noted in Plan::decisions
    /// Whether the library knows a source (PlannedDocument::absolutePath) by these bytes. Files that it knows
    /// are neither read nor recognised, but for folders that hold others too: these are told by their
    /// neighbours.
    std::function<bool(const QString &absolutePath, const QByteArray &bytes)> isKnown = {};
    /// So many bytes of sources are held with their documents, those that come first; the documents of the
    /// others are put away. What pandoc read is held in any case.
    qint64 mostHeldBytes = std::numeric_limits<qint64>::max();
};

/// The sentence for planning that was stopped.
[[nodiscard]] QString stoppedWhilePlanning();

/// Reads and recognises files, folders (as notesBelow() finds them) and archives (as readArchive() does, a
/// folder each; archives in folders stay closed). A file that is met twice, by its name or in a folder,
/// counts once, where it comes first. Never writes. A path that is missing, unreadable or no text lands in
/// `skipped`; the call itself fails only when cancelled.
/// `-` is standard input's bytes given by `standardInput`. Any thread; nothing of it is shared.
[[nodiscard]] Result<PlanOutcome> planPaths(const QStringList &paths, const QByteArray &standardInput,
    Progress &progress, const std::stop_token &stop, const PlanOptions &options = {});

/// The same for bytes that are no file: pasted text, a sample. `label` stands for the path.
[[nodiscard]] Result<PlannedDocument> planBytes(const QString &label, const QByteArray &bytes);

/// How one file is read for being shown alone.
struct RenderRequest {
    std::optional<Format> format; ///< what it is; nothing: its content says so
    bool isStrict = false; ///< Markdown by CommonMark alone: no tables, front matter or shortcodes
    bool isTrusted = false; ///< raw HTML passes through
};

/// One file through the reader alone, no library: what the window would show.
[[nodiscard]] Result<Document> renderDocument(
    const QString &path, const QByteArray &bytes, const RenderRequest &request);

} // namespace Lectern::Services
