// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "backups.h"

#include "store/database.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QTimeZone>

#include <algorithm>
#include <set>

namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Backups)
};

const auto nameStart = QStringLiteral("library-");
const auto timeFormat = QStringLiteral("yyyy-MM-dd'T'HHmmss'Z'");
const auto nameEnd = QStringLiteral(".sqlite");

QString nameOf(const QDateTime &made) { return nameStart + made.toUTC().toString(timeFormat) + nameEnd; }

/// Invalid for other files.
QDateTime timeOf(const QString &name)
{
    if (!name.startsWith(nameStart) || !name.endsWith(nameEnd)) {
        return {};
    }
    QDateTime time = QDateTime::fromString(
        name.sliced(nameStart.size(), name.size() - nameStart.size() - nameEnd.size()), timeFormat);
    time.setTimeZone(QTimeZone::UTC);
    return time;
}

/// Keeps the first of each of `count` periods; times come newest first.
template <typename Period>
void keepOfEach(int count, const std::vector<QDateTime> &made, std::set<QDateTime> &kept, Period period)
{
    std::set<qint64> seen;
    for (const QDateTime &time : made) {
        if (static_cast<int>(seen.size()) < count && seen.insert(period(time.toUTC().date())).second) {
            kept.insert(time);
        }
    }
}

bool isDue(const QString &library, const std::vector<BackupFile> &backups, const QDateTime &now)
{
    if (backups.empty()) {
        return true;
    }
    const QDateTime last = backups.front().made;
    constexpr qint64 daySeconds = 24 * 60 * 60;
    // A clock that was set back must not stop them for years.
    const bool isOld = last.secsTo(now) >= daySeconds || last > now;
    const bool isWritten = QFileInfo(library).lastModified() > last
        || QFileInfo(library + QStringLiteral("-wal")).lastModified() > last;
    return isOld && isWritten;
}

Result<void> askForRoom(const QString &library, const QString &folder)
{
    const qint64 size = QFileInfo(library).size() + QFileInfo(library + QStringLiteral("-wal")).size();
    constexpr qint64 spare = 10 << 20;
    const QStorageInfo disk(folder);
    if (disk.isValid() && disk.bytesAvailable() < size + size / 10 + spare) {
        return failure(ErrorKind::Io,
            Texts::tr("There is too little room in “%1” for a backup of the library, so none was made.")
                .arg(QDir::toNativeSeparators(folder)),
            folder);
    }
    return {};
}

/// Damage that came into a copy would push out the sound ones in time.
Result<void> checkBackup(const QString &path, Progress &progress, const std::stop_token &stop)
{
    const auto backup = Store::Database::open(path, Store::OpenMode::ReadOnly);
    if (!backup) {
        return passOn(backup);
    }
    const auto findings = Store::checkHealth(**backup, progress, stop);
    if (!findings) {
        return passOn(findings);
    }
    const auto inRows = std::ranges::find_if(*findings,
        [](const Store::HealthFinding &finding) { return finding.area != QLatin1StringView("index"); });
    if (inRows != findings->end()) {
        return failure(ErrorKind::Corrupt,
            Texts::tr("The library is damaged: %1 No backup was made of it, and the earlier ones are kept. "
                      "“lectern "
                      "check --repair” saves what can be saved; a backup can be restored.")
                .arg(inRows->message),
            path);
    }
    return {};
}

Result<void> makeBackup(
    const QString &library, const QString &path, Progress &progress, const std::stop_token &stop)
{
    {
        const auto source = Store::Database::open(library, Store::OpenMode::ReadOnly);
        if (!source) {
            return passOn(source);
        }
        if (auto copied = (*source)->backupTo(path); !copied) {
            return copied;
        }
    }
    const Result<void> checked = checkBackup(path, progress, stop);
    if (!checked) {
        QFile::remove(path);
    }
    return checked;
}

} // namespace

std::vector<QDateTime> supersededBackups(std::vector<QDateTime> made)
{
    constexpr int days = 7;
    constexpr int weeks = 4;
    constexpr int months = 6;
    std::ranges::sort(made, std::ranges::greater());
    std::set<QDateTime> kept;
    keepOfEach(days, made, kept, [](const QDate &date) { return date.toJulianDay(); });
    // Day 0 of the Julian count was a Monday.
    keepOfEach(weeks, made, kept, [](const QDate &date) { return date.toJulianDay() / 7; });
    keepOfEach(months, made, kept, [](const QDate &date) { return date.year() * 12 + date.month(); });
    std::erase_if(made, [&kept](const QDateTime &time) { return kept.contains(time); });
    return made;
}

QString backupFolder(const QString &library, const QString &chosen)
{
    const QString below = chosen.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation)
            + QStringLiteral("/lectern/backups")
        : chosen;
    // Two libraries of one name are two.
    const QString path = QFileInfo(library).absoluteFilePath();
    const QByteArray hash =
        QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    return below + u'/' + QFileInfo(path).completeBaseName() + u'-' + QString::fromLatin1(hash);
}

std::vector<BackupFile> backupsIn(const QString &folder)
{
    std::vector<BackupFile> backups;
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
    for (const QFileInfo &file : files) {
        if (const QDateTime made = timeOf(file.fileName()); made.isValid()) {
            backups.push_back({file.absoluteFilePath(), made, file.size()});
        }
    }
    std::ranges::sort(backups, std::ranges::greater(), &BackupFile::made);
    return backups;
}

std::optional<QString> newestSoundBackup(const QString &folder)
{
    for (const BackupFile &backup : backupsIn(folder)) {
        if (Store::Database::open(backup.path, Store::OpenMode::ToCopy)) {
            return backup.path;
        }
    }
    return std::nullopt;
}

Result<std::optional<QString>> backUpIfDue(const QString &library, const QString &folder,
    const QDateTime &now, Progress &progress, const std::stop_token &stop)
{
    const std::vector<BackupFile> before = backupsIn(folder);
    if (!isDue(library, before, now)) {
        return std::nullopt;
    }
    if (!QDir().mkpath(folder)) {
        return failure(ErrorKind::Io,
            Texts::tr("The folder “%1” for backups cannot be made.").arg(QDir::toNativeSeparators(folder)),
            folder);
    }
    if (auto room = askForRoom(library, folder); !room) {
        return passOn(room);
    }
    const QString path = QDir(folder).filePath(nameOf(now));
    if (auto made = makeBackup(library, path, progress, stop); !made) {
        return passOn(made);
    }
    std::vector<QDateTime> times{timeOf(nameOf(now))};
    for (const BackupFile &backup : before) {
        times.push_back(backup.made);
    }
    for (const QDateTime &time : supersededBackups(times)) {
        QFile::remove(QDir(folder).filePath(nameOf(time)));
    }
    return path;
}

} // namespace Lectern::Services
