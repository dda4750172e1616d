// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/uuid.h"
#include "store/sql/libraryfile_p.h"
#include "store/sql/passingfile_p.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

QString passingStart(const QString &fileName) { return u'.' + fileName + u".part-"_s; }

/// True only where the lock could be had: then its maker is gone.
bool isAbandoned(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0) {
        return false;
    }
    const bool isFree = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    ::close(descriptor);
    return isFree;
}

} // namespace

const QStringList &logEndings()
{
    static const QStringList endings{u"-wal"_s, u"-shm"_s, u"-journal"_s};
    return endings;
}

void removeLibraryFiles(const QString &path)
{
    for (const QString &ending : logEndings()) {
        QFile::remove(path + ending);
    }
    QFile::remove(path + u"-checkpoint.lock"_s); // of whoever was killed while it emptied the log
    QFile::remove(path); // last: whoever is killed in between is known by it
}

PassingFile::PassingFile(QString path, int descriptor)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
{
}

PassingFile::PassingFile(PassingFile &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_isKept(std::exchange(other.m_isKept, true))
{
}

PassingFile::~PassingFile()
{
    if (!m_isKept) {
        removeLibraryFiles(m_path);
    }
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

Result<PassingFile> PassingFile::make(const QString &target)
{
    const QFileInfo file(target);
    const QString path = file.absolutePath() + u'/' + passingStart(file.fileName()) + toText(makeUuidV7());
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        return failure(ErrorKind::Io,
            Sentences::tr("“%1” cannot be made; is there room, and may you write there?").arg(shown(target)),
            QString::fromLocal8Bit(strerror(errno)));
    }
    // Some network folders have no such locks: nothing is ever taken for abandoned there.
    [[maybe_unused]] const int locked = ::flock(descriptor, LOCK_EX | LOCK_NB);
    return PassingFile(path, descriptor);
}

void removeAbandonedFiles(const QString &target)
{
    const QFileInfo file(target);
    const QDir folder(file.absolutePath());
    const qsizetype uuidLength = toText(QUuid()).size();
    const QString start = passingStart(file.fileName());
    const QStringList names = folder.entryList(QDir::Files | QDir::Hidden | QDir::System);
    for (const QString &name : names) {
        const bool isPassing = name.size() == start.size() + uuidLength && name.startsWith(start);
        if (isPassing && isAbandoned(folder.filePath(name))) {
            removeLibraryFiles(folder.filePath(name));
        }
    }
}

} // namespace Lectern::Store
