// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sql/filelocks_p.h"
#include "store/sql/libraryfile_p.h"

#include <QCoreApplication>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <limits>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

/// Bytes of a file.
struct Place {
    qint64 first = 0;
    qint64 last = 0;
};

/// Where SQLite locks a database file: PENDING_BYTE, RESERVED_BYTE and SHARED_FIRST to its end
/// (sqlite.org/fileformat2.html, section 1.3.11 "lock-byte page"; os.h has the sizes).
constexpr Place allLocks{0x40000000, 0x40000000 + 511};
constexpr Place reservedLock{0x40000001, 0x40000001};
/// WAL_WRITE_LOCK in the index of a log: the first byte behind its two headers (sqlite.org/walformat.html,
/// section 2.3).
constexpr Place logWriteLock{120, 120};

QString nameOf(qint64 process)
{
    QFile file(u"/proc/%1/comm"_s.arg(process));
    const QString name =
        file.open(QIODevice::ReadOnly) ? QString::fromLocal8Bit(file.readAll()).trimmed() : QString();
    return name.isEmpty() ? Sentences::tr("process %1").arg(process)
                          : Sentences::tr("%1 (process %2)").arg(name).arg(process);
}

/// A line of /proc/locks (proc_locks(5)):
/// "3: POSIX  ADVISORY  WRITE 4711 fe:00:1234567 120 120"
std::optional<qint64> writerInLine(const QStringList &fields, quint64 inode, Place place)
{
    constexpr qsizetype fieldCount = 8;
    if (fields.size() != fieldCount || fields[3] != "WRITE"_L1
        || fields[5].section(u':', -1).toULongLong() != inode) {
        return std::nullopt;
    }
    const qint64 first = fields[6].toLongLong();
    const qint64 last = fields[7] == "EOF"_L1 ? std::numeric_limits<qint64>::max() : fields[7].toLongLong();
    const qint64 process = fields[4].toLongLong();
    return first <= place.last && place.first <= last && process > 0 ? std::optional(process) : std::nullopt;
}

std::optional<qint64> writerAt(const QString &path, Place place)
{
    struct stat state{};
    QFile locks(u"/proc/locks"_s);
    if (::stat(QFile::encodeName(path).constData(), &state) != 0 || !locks.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QStringList lines = QString::fromLatin1(locks.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (const auto process = writerInLine(line.simplified().split(u' '), state.st_ino, place)) {
            return process;
        }
    }
    return std::nullopt;
}

} // namespace

QString writerOf(const QString &path)
{
    std::optional<qint64> process = writerAt(path + "-shm"_L1, logWriteLock);
    if (!process) {
        process = writerAt(path, reservedLock);
    }
    return process && *process != ::getpid() ? nameOf(*process) : QString();
}

SoleUse::SoleUse(int descriptor)
    : m_descriptor(descriptor)
{
}

SoleUse::SoleUse(SoleUse &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

SoleUse::~SoleUse()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

Result<SoleUse> SoleUse::take(const QString &path)
{
    const auto busy = [&path](const QString &who) {
        return failure(ErrorKind::Busy,
            Sentences::tr("The library “%1” is open in another program: %2. Nothing was changed; close it "
                          "there first.")
                .arg(shown(path), who));
    };
    if (LibraryFile::isUsed(path)) { // closing our descriptor would drop the locks of those connections
        return busy(nameOf(::getpid()));
    }
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0) {
        return failure(ErrorKind::Io,
            Sentences::tr("The library “%1” cannot be replaced, for it cannot be written.").arg(shown(path)),
            QString::fromLocal8Bit(strerror(errno)));
    }
    SoleUse use(descriptor);
    struct flock wanted{};
    wanted.l_type = F_WRLCK;
    wanted.l_whence = SEEK_SET;
    wanted.l_start = allLocks.first;
    wanted.l_len = allLocks.last - allLocks.first + 1;
    if (::fcntl(descriptor, F_OFD_SETLK, &wanted) == 0) {
        return use;
    }
    if (errno != EAGAIN && errno != EACCES) {
        return use; // a file system without locks: nobody could say more
    }
    const bool isKnown =
        ::fcntl(descriptor, F_OFD_GETLK, &wanted) == 0 && wanted.l_type != F_UNLCK && wanted.l_pid > 0;
    return busy(isKnown ? nameOf(wanted.l_pid) : Sentences::tr("who, is not known"));
}

} // namespace Lectern::Store
