// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "document/document.h"
#include "document/plan.h"

#include <QByteArray>
#include <QSet>
#include <QStringList>
#include <QUuid>

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace Lectern::Services {

/// A source of the library whose file is gone and may have come back under another name.
struct RenamedSource {
    QUuid id;
    QString path; ///< that the library has

    bool operator==(const RenamedSource &) const = default;
};

/// One source read and recognised: what an import would keep, before anything is kept.
struct PlannedDocument {
    QString path; ///< as it was given, or below the folder or archive that was given
    QString absolutePath; ///< identity of the source in a library; of a member: archive/path inside it
    QByteArray bytes;
    QByteArray sha256;
    Document document; ///< already cut at the talks' lines
    Plan plan;
    QString reader;
    int readerVersion = 0;
    QStringList tags; ///< that a person wants on all its talks
    std::optional<RenamedSource> renamedFrom; ///< that a person says this is; its path becomes this one
    bool isAgain = false; ///< a person wants the plan kept although the library knows these bytes
};

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

/// Cuts the blocks where the plan's talks begin and end. Plans come cut; to be called after a person changed
/// one.
void cutAtTalks(PlannedDocument &planned);

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
