// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filereading.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMap>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>
#include <set>
#include <utility>

namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FileReading)
};

Error openError(const QString &path, int code)
{
    const QString detail = path + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(code));
    switch (code) {
    case ENOENT:
    case ENOTDIR:
        if (path.contains(QChar::ReplacementCharacter)) { // the name that was given cannot be said
            return {ErrorKind::InvalidInput,
                Texts::tr("“%1” cannot be read: its name is not UTF-8. Rename it, then try again.").arg(path),
                detail};
        }
        return {
            ErrorKind::NotFound, Texts::tr("“%1” does not exist. Nothing of it was read.").arg(path), detail};
    case EACCES:
    case EPERM:
        return {ErrorKind::Io,
            Texts::tr("“%1” cannot be read: you have no permission. Change its permissions, then try again.")
                .arg(path),
            detail};
    case ELOOP:
        return {ErrorKind::InvalidInput, Texts::tr("“%1” is a link and was left out.").arg(path), detail};
    default:
        return {ErrorKind::Io, Texts::tr("“%1” cannot be read.").arg(path), detail};
    }
}

Result<void> checkRegular(const QString &path, const struct stat &state)
{
    if (S_ISDIR(state.st_mode)) {
        return failure(ErrorKind::InvalidInput, Texts::tr("“%1” is a folder, not a file.").arg(path));
    }
    if (!S_ISREG(state.st_mode)) {
        return failure(ErrorKind::InvalidInput,
            Texts::tr("“%1” is no ordinary file (a device, pipe or socket) and was left out.").arg(path));
    }
    return {};
}

/// Never waits: a pipe without a writer would hold the caller for ever.
constexpr int readingFlags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;

/// Takes the descriptor; below 0: open() failed, and errno says why.
Result<std::unique_ptr<QFile>> regularFileOf(int descriptor, const QString &path)
{
    if (descriptor < 0) {
        return std::unexpected(openError(path, errno));
    }
    struct stat state{};
    const Result<void> regular = ::fstat(descriptor, &state) == 0
        ? checkRegular(path, state)
        : Result<void>(std::unexpected(openError(path, errno)));
    auto file = std::make_unique<QFile>();
    if (!regular
        || !file->open(
            descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return std::unexpected(regular ? openError(path, EIO) : regular.error());
    }
    return file;
}

namespace fs = std::filesystem;

/// Looks through a folder and those below it. Reads names as bytes: QDir stops at a name that is no text, and
/// what stands behind it would be lost without a word.
class Walk final
{
public:
    Walk(const QString &folder, const std::stop_token &stop)
        : m_top(QFile::encodeName(folder).toStdString())
        , m_stop(stop)
    {
    }

    NotesFound run()
    {
        look(m_top, {}, 0);
        followLinks();
        for (QStringList *names : {&m_found.notes, &m_found.forPandoc, &m_found.leftOut, &m_found.unreadable,
                 &m_found.linkedFolders}) {
            names->sort();
        }
        return std::move(m_found);
    }

private:
    using FileId = std::pair<dev_t, ino_t>;

    static std::optional<FileId> idOf(const fs::path &path)
    {
        struct stat state{};
        return ::stat(path.c_str(), &state) == 0 ? std::optional(FileId(state.st_dev, state.st_ino))
                                                 : std::nullopt;
    }

    void look(const fs::path &folder, const QString &prefix, int depth)
    {
        if (depth > deepestFolder) {
            m_found.leftOut << prefix;
            return;
        }
        std::error_code error;
        for (fs::directory_iterator entry(folder, error);
            entry != fs::directory_iterator() && !m_stop.stop_requested(); entry.increment(error)) {
            add(entry->path(), prefix, depth);
        }
        if (error) {
            m_found.unreadable << prefix;
        }
    }

    void add(const fs::path &path, const QString &prefix, int depth)
    {
        const QByteArray bytes = QByteArray::fromStdString(path.filename().string());
        const QString name = QFile::decodeName(bytes);
        if (isHiddenName(name)) {
            return;
        }
        std::error_code none;
        const fs::file_type type = fs::symlink_status(path, none).type();
        if (QFile::encodeName(name) != bytes) {
            m_found.leftOut << prefix + name;
        } else if (type == fs::file_type::directory && !isProgramFolder(name)) {
            look(path, prefix + name + u'/', depth + 1);
        } else if (QStringList *readable = listFor(name); readable && type == fs::file_type::regular) {
            *readable << prefix + name;
            m_files.insert(idOf(path).value_or(FileId()));
        } else if (type == fs::file_type::regular) {
            m_found.others.add(name);
        } else if (type == fs::file_type::symlink) {
            m_links.insert(prefix + name, path);
        }
    }

    /// Where the files of such a name belong; null for those that nothing reads.
    QStringList *listFor(const QString &name)
    {
        return isNotesName(name)           ? &m_found.notes
            : pandocFormat(name).isEmpty() ? nullptr
                                           : &m_found.forPandoc;
    }

    /// Behind all files, so that a file is known by its own name where it has one here.
    void followLinks()
    {
        for (const auto &[name, path] : m_links.asKeyValueRange()) {
            std::error_code none;
            const fs::file_type type = fs::status(path, none).type();
            if (type == fs::file_type::directory) {
                addLinkedFolder(name, path);
                continue;
            }
            QStringList *const readable = listFor(QFileInfo(name).fileName());
            const auto id = readable ? idOf(path) : std::nullopt;
            const bool isGone = type == fs::file_type::not_found;
            if (readable && (isGone || (id && m_files.insert(*id).second))) {
                *readable << name;
            }
        }
    }

    /// A folder that lies below the same one is looked through anyway.
    void addLinkedFolder(const QString &name, const fs::path &link)
    {
        std::error_code none;
        const fs::path top = fs::canonical(m_top, none);
        const fs::path target = fs::canonical(link, none);
        const bool isInside =
            std::mismatch(top.begin(), top.end(), target.begin(), target.end()).first == top.end();
        if (!isInside && !isProgramFolder(QFileInfo(name).fileName())) {
            m_found.linkedFolders << name;
        }
    }

    fs::path m_top;
    const std::stop_token &m_stop;
    NotesFound m_found;
    std::set<FileId> m_files; ///< those of the lists of m_found that are read
    QMap<QString, fs::path> m_links;
};

} // namespace

Result<std::unique_ptr<QFile>> openRegularFile(const QString &path, bool followLink)
{
    const int flags = readingFlags | (followLink ? 0 : O_NOFOLLOW);
    return regularFileOf(::open(QFile::encodeName(path).constData(), flags), path);
}

Result<std::unique_ptr<QFile>> openRegularFileBelow(const QString &folder, const QString &path)
{
    const QString shown = folder + u'/' + path;
    const QString top = QFileInfo(folder).canonicalFilePath();
    const QString file = QFileInfo(shown).canonicalFilePath();
    if (top.isEmpty() || file.isEmpty()) {
        return std::unexpected(openError(shown, ENOENT));
    }
    const QString topWithSlash = top.endsWith(u'/') ? top : top + u'/';
    if (!file.startsWith(topWithSlash)) {
        return failure(ErrorKind::InvalidInput,
            Texts::tr("“%1” lies outside the folder of its notes and was left out.").arg(path), file);
    }
    // A canonical name has no links; whatever became one since then ends the way down.
    int at = ::open(QFile::encodeName(top).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC);
    const QStringList names = file.mid(topWithSlash.size()).split(u'/');
    for (const QString &name : names) {
        const bool isLast = &name == &names.back();
        const int flags = isLast ? readingFlags : O_PATH | O_DIRECTORY | O_CLOEXEC;
        const int next = at < 0 ? -1 : ::openat(at, QFile::encodeName(name).constData(), flags | O_NOFOLLOW);
        const int code = errno;
        if (at >= 0) {
            ::close(at);
        }
        at = next;
        errno = code;
    }
    return regularFileOf(at, shown);
}

namespace {

Result<QByteArray> readFrom(QFile &file, const QString &path, qint64 size)
{
    // A file that becomes shorter while we read gives what was there.
    QByteArray bytes = file.read(size);
    if (file.error() != QFileDevice::NoError) {
        return failure(ErrorKind::Io, Texts::tr("“%1” cannot be read.").arg(path),
            path + QStringLiteral(": ") + file.errorString());
    }
    return bytes;
}

} // namespace

Result<QByteArray> readBegin(const QString &path, qint64 most)
{
    const auto file = openRegularFile(path, true);
    return file ? readFrom(**file, path, most) : passOn(file);
}

Result<QByteArray> readRegularFile(const QString &path, bool followLink)
{
    const auto file = openRegularFile(path, followLink);
    if (!file) {
        return passOn(file);
    }
    const qint64 size = (*file)->size();
    if (size > mostSourceBytes) {
        constexpr qint64 megabyte = 1024LL * 1024;
        return failure(ErrorKind::InvalidInput,
            Texts::tr("“%1” has %2 MB; notes of up to %3 MB can be read. Split it into smaller files.")
                .arg(path)
                .arg(size / megabyte)
                .arg(mostSourceBytes / megabyte));
    }
    return readFrom(**file, path, size);
}

bool isGone(const QString &path)
{
    struct stat state{};
    return path.startsWith(u'/') && ::stat(QFile::encodeName(path).constData(), &state) != 0
        && (errno == ENOENT || errno == ENOTDIR) && archiveHolding(path).isEmpty();
}

QString archiveHolding(const QString &sourcePath)
{
    for (qsizetype slash = sourcePath.indexOf(u'/', 1); slash > 0;
        slash = sourcePath.indexOf(u'/', slash + 1)) {
        const QString above = sourcePath.first(slash);
        if (isArchiveName(above) && QFileInfo(above).isFile()) {
            return above;
        }
    }
    return {};
}

Result<NotesFound> notesBelow(const QString &folder, const std::stop_token &stop)
{
    if (!QFileInfo(folder).isReadable()) {
        return failure(ErrorKind::Io,
            Texts::tr("The folder “%1” cannot be read: you have no permission. Nothing of it was read.")
                .arg(folder));
    }
    return Walk(folder, stop).run();
}

} // namespace Lectern::Services
