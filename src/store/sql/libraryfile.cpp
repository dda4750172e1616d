// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/failures_p.h"
#include "store/sql/libraryfile_p.h"
#include "store/sql/migrations_p.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <map>
#include <mutex>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

/// Files in use and how many connections each has.
struct Uses {
    std::mutex mutex;
    std::map<std::pair<quint64, quint64>, int> counts;
};

Uses &uses()
{
    static Uses all;
    return all;
}

// The database header of sqlite.org/fileformat2.html, section 1.3.
constexpr qsizetype headerSize = 100;
constexpr qsizetype versionAt = 60;
constexpr qsizetype applicationIdAt = 68;
const QByteArray magic = "SQLite format 3\0"_ba;

Result<void> checkHeader(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(unreadableLibrary(path));
    }
    const QByteArray header = file.read(headerSize);
    if (header.size() < headerSize || !header.startsWith(magic)) {
        return passOn(judgeVersion(path, 0, 0));
    }
    const Result<int> version =
        judgeVersion(path, qFromBigEndian<qint32>(header.constData() + applicationIdAt),
            qFromBigEndian<qint32>(header.constData() + versionAt));
    return version ? Result<void>() : passOn(version);
}

} // namespace

QString shown(const QString &path) { return QDir::toNativeSeparators(path); }

Result<int> judgeVersion(const QString &path, qint64 foundId, qint64 version)
{
    if (foundId != applicationId || version < 1) {
        return std::unexpected(
            notALibrary(path, u"application id %1, version %2"_s.arg(foundId).arg(version)));
    }
    if (version > newestVersion()) {
        return failure(ErrorKind::Unsupported,
            Sentences::tr("The library “%1” was made by a newer Lectern. It was left as it is; install the "
                          "newer version to open it.")
                .arg(shown(path)),
            u"version %1, known %2"_s.arg(version).arg(newestVersion()));
    }
    return static_cast<int>(version);
}

bool mayBeLibrary(const QString &path)
{
    if (!QFileInfo(path).isFile()) {
        return false;
    }
    if (LibraryFile::isUsed(path)) {
        return true;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return true; // who cannot read it cannot say either
    }
    const QByteArray header = file.read(headerSize);
    const bool isGone = header.count('\0') == header.size();
    const bool isOurs = header.size() == headerSize
        && qFromBigEndian<qint32>(header.constData() + applicationIdAt) == applicationId;
    return isGone || isOurs || header.startsWith(magic);
}

bool mayWrite(const QString &path)
{
    // QFileInfo asks for the real user; SQLite will act as the effective one.
    const auto may = [](const QString &name, int how) {
        return ::faccessat(AT_FDCWD, QFile::encodeName(name).constData(), how, AT_EACCESS) == 0;
    };
    return may(path, R_OK | W_OK) && may(QFileInfo(path).absolutePath(), W_OK | X_OK);
}

QString realPath(const QString &path)
{
    QFileInfo file(path);
    constexpr int mostLinks = 40; // as the kernel
    for (int links = 0; file.isSymLink() && links < mostLinks; ++links) {
        file.setFile(file.symLinkTarget());
    }
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? file.absoluteFilePath() : QDir(folder).filePath(file.fileName());
}

LibraryFile::LibraryFile(Identity identity)
    : m_identity(identity)
{
}

LibraryFile::~LibraryFile()
{
    const std::lock_guard lock(uses().mutex);
    if (--uses().counts[m_identity] == 0) {
        uses().counts.erase(m_identity);
    }
}

bool LibraryFile::isUsed(const QString &path)
{
    struct stat state{};
    const std::lock_guard lock(uses().mutex);
    return ::stat(QFile::encodeName(path).constData(), &state) == 0
        && uses().counts.contains(Identity(state.st_dev, state.st_ino));
}

Result<std::unique_ptr<LibraryFile>> LibraryFile::use(const QString &path)
{
    struct stat state{};
    if (::stat(QFile::encodeName(path).constData(), &state) != 0) {
        return std::unexpected(unreadableLibrary(path));
    }
    const Identity identity(state.st_dev, state.st_ino);
    const std::lock_guard lock(uses().mutex);
    if (!uses().counts.contains(identity)) {
        if (auto checked = checkHeader(path); !checked) {
            return passOn(checked);
        }
    }
    ++uses().counts[identity];
    return std::unique_ptr<LibraryFile>(new LibraryFile(identity));
}

} // namespace Lectern::Store
