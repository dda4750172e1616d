// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sql/libraryfile_p.h"
#include "store/sql/libraryplace_p.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <linux/magic.h>
#include <sys/statfs.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

/// What Syncthing, Dropbox, Nextcloud and ownCloud put into the folder that they keep in step.
bool holdsSyncFiles(const QDir &folder)
{
    static const QStringList names{
        u".stfolder"_s, u".dropbox"_s, u".dropbox.cache"_s, u".nextcloudsync.log"_s, u".owncloudsync.log"_s};
    return std::ranges::any_of(names, [&folder](const QString &name) { return folder.exists(name); });
}

/// Folders that their programs always call so: "Dropbox (Work)", "OneDrive - Harbour Ltd".
bool isNamedForSync(const QString &name)
{
    static const QStringList starts{u"Dropbox"_s, u"OneDrive"_s, u"Nextcloud"_s, u"ownCloud"_s,
        u"GoogleDrive"_s, u"Google Drive"_s, u"pCloudDrive"_s};
    return std::ranges::any_of(starts, [&name](const QString &start) {
        return name == start || name.startsWith(start + u' ') || name.startsWith(start + u'-');
    });
}

bool isInSyncFolder(const QString &path)
{
    QDir folder(QFileInfo(path).absolutePath());
    do {
        if (isNamedForSync(folder.dirName()) || holdsSyncFiles(folder)) {
            return true;
        }
    } while (folder.path() != QDir::homePath() && folder.cdUp());
    return false;
}

/// Told without the list of what is mounted, which every command would read. False where it is not known.
bool isOnOwnDisk(const QString &folder)
{
    struct statfs answer{};
    if (statfs(QFile::encodeName(folder).constData(), &answer) != 0) {
        return false;
    }
    constexpr std::array<quint64, 7> kinds{EXT4_SUPER_MAGIC, BTRFS_SUPER_MAGIC, XFS_SUPER_MAGIC,
        F2FS_SUPER_MAGIC, TMPFS_MAGIC, MSDOS_SUPER_MAGIC, OVERLAYFS_SUPER_MAGIC};
    // Some processors' f_type has a sign.
    return std::ranges::contains(kinds, static_cast<quint64>(answer.f_type) & 0xffffffffU);
}

} // namespace

bool isNetworkFileSystem(const QByteArray &type)
{
    static const QByteArrayList types{"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "9p", "ceph", "ncpfs",
        "davfs", "fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.glusterfs", "fuse.curlftpfs",
        "fuse.gvfsd-fuse", "fuse.s3fs"};
    return types.contains(type);
}

LibraryPlace placeOfLibrary(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!isOnOwnDisk(folder) && isNetworkFileSystem(QStorageInfo(folder).fileSystemType())) {
        return LibraryPlace::Network;
    }
    return isInSyncFolder(path) ? LibraryPlace::Synced : LibraryPlace::Local;
}

QString warningAbout(LibraryPlace place, const QString &path)
{
    switch (place) {
    case LibraryPlace::Network:
        return Sentences::tr(
            "The library “%1” lies on another machine. Open it in one program at a time; on a disk of "
            "this computer it is safer.")
            .arg(shown(path));
    case LibraryPlace::Synced:
        return Sentences::tr(
            "The library “%1” lies in a folder that another program keeps in step with other "
            "machines. Open it on one of them at a time, and let it come to rest first; elsewhere it "
            "is safer.")
            .arg(shown(path));
    case LibraryPlace::Local:
        break;
    }
    return {};
}

} // namespace Lectern::Store
