// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "document/document.h"
#include "document/plan.h"

#include <QByteArray>
#include <QStringList>
#include <QUuid>

#include <optional>

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
    QByteArray bytes; ///< empty: its file has them
    QByteArray sha256;
    Document document; ///< already cut at the talks' lines; put away: see isPutAway
    Plan plan;
    QString reader;
    int readerVersion = 0;
    QStringList tags; ///< that a person wants on all its talks
    std::optional<RenamedSource> renamedFrom; ///< that a person says this is; its path becomes this one
    bool isAgain = false; ///< a person wants the plan kept although the library knows these bytes
    /// Of `document` only format, encoding and name are here; fetchDocument() reads it again, if a file has
    /// it.
    bool isPutAway = false;
    /// False: the plan's diagnostics lack those that tell of the whole document, until it is fetched.
    bool isComplete = false;
};

/// Bytes of sources whose documents a command holds at once. A document takes about fifteen times its bytes.
inline constexpr qint64 heldByCommands = 16LL * 1024 * 1024;

/// Format, encoding and name: what can be told of a document without its text.
[[nodiscard]] Document headOf(const Document &document);

/// Brings back a document that was put away, cut at the plan's talks, and its bytes, and completes the plan;
/// does nothing where it is here. InvalidInput when the file is no longer as it was, else the errors of
/// readRegularFile(). Any thread.
[[nodiscard]] Result<void> fetchDocument(PlannedDocument &planned);

/// Lets go of the document, but for format, encoding and name, and of bytes that its file has. What
/// could not be read again stays as it is: what pandoc read.
void putAway(PlannedDocument &planned);

/// What every plan gets, wherever it came from: blocks cut where talks begin, one list of diagnostics. For a
/// document that is here; again after it was fetched.
void finishPlan(PlannedDocument &planned);

/// Cuts the blocks where the plan's talks begin and end. Plans come cut; to be called after a person changed
/// one.
void cutAtTalks(PlannedDocument &planned);

} // namespace Lectern::Services
