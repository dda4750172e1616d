// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/failures_p.h"
#include "store/jsonlines.h"
#include "store/recovery.h"
#include "store/sql/backup_p.h"
#include "store/sql/database_p.h"
#include "store/sql/libraryfile_p.h"
#include "store/sql/replacement_p.h"
#include "store/talkrepository.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

/// The index is made of the rows: where it alone is wrong nothing is lost.
Result<void> checkRows(
    Database &library, const QString &backup, Progress &progress, const std::stop_token &stop)
{
    const auto findings = checkHealth(library, progress, stop);
    if (!findings) {
        return passOn(findings);
    }
    const auto inRows = std::ranges::find_if(
        *findings, [](const HealthFinding &finding) { return finding.area != "index"_L1; });
    if (inRows != findings->end()) {
        return failure(ErrorKind::Corrupt,
            Sentences::tr(
                "The backup “%1” is damaged, so it was not used, and nothing was changed. What can be "
                "saved of it, “check --repair” saves.")
                .arg(shown(backup)),
            inRows->message);
    }
    return findings->empty() ? Result<void>() : rebuildIndex(library);
}

/// Brings a copy up to date and counts what is in it.
Result<Restored> checkCopy(
    const QString &copy, const QString &backup, Progress &progress, const std::stop_token &stop)
{
    const auto library = Database::open(copy, OpenMode::ReadWrite);
    if (!library) {
        return passOn(library);
    }
    if (auto checked = checkRows(**library, backup, progress, stop); !checked) {
        return passOn(checked);
    }
    const auto counts = TalkRepository(**library).counts();
    if (!counts) {
        return passOn(counts);
    }
    return Restored{.replaced = {}, .talks = counts->talks, .marks = counts->marks};
}

/// Upgrading a library keeps a copy of it as it was; here the backup itself is that.
void removeUpgradeCopies(const QString &copy)
{
    const QFileInfo file(copy);
    const QDir folder = file.dir();
    const QStringList names =
        folder.entryList({file.fileName() + u".version*"_s}, QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        removeLibraryFiles(folder.filePath(name));
    }
}

Result<void> lookAt(const QString &path, const QString &backup)
{
    if (!QFileInfo::exists(backup)) {
        return failure(ErrorKind::NotFound,
            Sentences::tr("There is no backup “%1”. Nothing was changed.").arg(shown(backup)), backup);
    }
    if (realPath(backup) == path) {
        return failure(ErrorKind::InvalidInput,
            Sentences::tr("“%1” is the library itself and no backup of it.").arg(shown(backup)), backup);
    }
    if (QFileInfo::exists(path) && !mayBeLibrary(path)) {
        return failure(ErrorKind::InvalidInput,
            Sentences::tr("“%1” is something else than a library, so it was not put aside. Move it away, or "
                          "name another place; nothing was changed.")
                .arg(shown(path)),
            path);
    }
    if (!QDir().mkpath(QFileInfo(path).absolutePath())) {
        return std::unexpected(noFolderFor(path));
    }
    return finishReplacement(path);
}

} // namespace

Result<Restored> restoreLibrary(
    const QString &library, const QString &backup, Progress &progress, const std::stop_token &stop)
{
    const QString path = realPath(library);
    if (auto looked = lookAt(path, backup); !looked) {
        return passOn(looked);
    }
    removeAbandonedFiles(path);
    auto copy = PassingFile::make(path);
    if (!copy) {
        return passOn(copy);
    }
    const auto copied = isJsonLines(backup) ? readJsonLines(backup, copy->path(), progress, stop)
                                            : copyLibrary(backup, copy->path());
    if (!copied) {
        return passOn(copied);
    }
    Result<Restored> restored = checkCopy(copy->path(), backup, progress, stop);
    removeUpgradeCopies(copy->path());
    if (!restored) {
        return restored;
    }
    const auto replaced = replaceLibrary(path, *copy, u"replaced"_s);
    if (!replaced) {
        return passOn(replaced);
    }
    restored->replaced = *replaced;
    return restored;
}

} // namespace Lectern::Store
