// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recovery.h"

#include "store/jsonlines.h"

#include <QFileInfo>

#include <algorithm>

namespace Lectern::Services {

Result<Store::Restored> restoreBackup(
    const QString &path, const QString &backup, Progress &progress, const std::stop_token &stop)
{
    if (const auto mode = modeForImport(path); !mode) {
        return passOn(mode);
    }
    return Store::restoreLibrary(path, backup, progress, stop);
}

Result<void> writeBackup(LibrarySession &session, const QString &path, BackupForm form, Progress &progress,
    const std::stop_token &stop)
{
    return form == BackupForm::JsonLines ? Store::writeJsonLines(session.database(), path, progress, stop)
                                         : session.database().backupTo(path);
}

std::vector<RestoreCandidate> restoreCandidates(const QString &library, const QString &folder)
{
    using Kind = RestoreCandidate::Kind;
    std::vector<RestoreCandidate> all;
    for (const BackupFile &backup : backupsIn(folder)) {
        all.push_back({Kind::Backup, backup.path, backup.made, backup.bytes});
    }
    for (const Store::KeptLibrary &kept : Store::keptLibraries(library)) {
        all.push_back(
            {kept.wasDamaged ? Kind::Damaged : Kind::Replaced, kept.path, kept.setAside, kept.bytes});
    }
    std::ranges::stable_sort(all, std::ranges::greater(), &RestoreCandidate::time);
    return all;
}

RestoreCandidate chosenCandidate(const QString &path)
{
    const QFileInfo file(path);
    return {RestoreCandidate::Kind::Chosen, file.absoluteFilePath(), file.lastModified(), file.size()};
}

Result<std::optional<LibraryContents>> contentsOf(const QString &path)
{
    if (Store::isJsonLines(path)) {
        return std::nullopt;
    }
    const auto session = LibrarySession::open(path, Store::OpenMode::ToCopy);
    if (!session) {
        return passOn(session);
    }
    const auto counts = (*session)->talks().counts();
    if (!counts && counts.error().kind == ErrorKind::Corrupt) {
        return passOn(counts);
    }
    return counts ? std::optional(LibraryContents{counts->talks, counts->marks}) : std::nullopt;
}

} // namespace Lectern::Services
