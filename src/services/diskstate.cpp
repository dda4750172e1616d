// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diskstate.h"

#include "services/filereading.h"

#include <QDir>

#include <algorithm>

namespace Lectern::Services {

namespace {

/// Answers whether that was new.
Result<bool> noteMissing(LibrarySession &session, const QString &path, bool isMissing)
{
    const auto sources = session.sources().sources();
    if (!sources) {
        return passOn(sources);
    }
    const auto source = std::ranges::find(*sources, path, &SourceRow::path);
    const bool isNews = source != sources->end() && source->missing.isValid() != isMissing;
    if (isNews && session.database().readOnlyReason().isEmpty()) {
        if (const auto noted = session.sources().setMissing(source->id, isMissing); !noted) {
            return passOn(noted);
        }
    }
    return isNews;
}

} // namespace

Result<DiskLook> lookAtDisk(LibrarySession &session, const QString &sourcePath)
{
    if (!QDir::isAbsolutePath(sourcePath)) {
        return DiskLook{DiskState::NoFile, {}, true};
    }
    if (isGone(sourcePath)) {
        return noteMissing(session, sourcePath, true).transform([&](bool isNews) {
            return DiskLook{DiskState::Gone, sourcePath, isNews};
        });
    }
    if (const QString archive = archiveHolding(sourcePath); !archive.isEmpty()) {
        return DiskLook{DiskState::InArchive, archive, true};
    }
    const auto bytes = readRegularFile(sourcePath, true);
    if (!bytes) {
        return passOn(bytes);
    }
    const auto known = session.sources().compare(sourcePath, *bytes);
    if (!known) {
        return passOn(known);
    }
    const bool isSame = *known == Store::SourceOutcome::Unchanged;
    return noteMissing(session, sourcePath, false).transform([&](bool isNews) {
        return DiskLook{isSame ? DiskState::Same : DiskState::Changed, sourcePath, isNews};
    });
}

} // namespace Lectern::Services
