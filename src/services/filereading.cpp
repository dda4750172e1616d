// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filereading.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FileReading)
};

/// Owner of a file descriptor.
class Descriptor final
{
public:
    explicit Descriptor(int value)
        : m_value(value)
    {
    }
    ~Descriptor()
    {
        if (m_value >= 0) {
            ::close(m_value);
        }
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    [[nodiscard]] int value() const { return m_value; }

private:
    int m_value;
};

Error openError(const QString &path, int code)
{
    const QString detail = path + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(code));
    switch (code) {
    case ENOENT:
    case ENOTDIR:
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
    if (state.st_size > mostSourceBytes) {
        return failure(ErrorKind::InvalidInput,
            Texts::tr("“%1” has %2 MB; notes of up to %3 MB can be read. Split it into smaller files.")
                .arg(path)
                .arg(state.st_size / (1024 * 1024))
                .arg(mostSourceBytes / (1024 * 1024)));
    }
    return {};
}

bool isNotesName(const QString &name)
{
    static const QSet<QString> suffixes{QStringLiteral("md"), QStringLiteral("markdown"),
        QStringLiteral("mdown"), QStringLiteral("mkd"), QStringLiteral("mdx"), QStringLiteral("qmd"),
        QStringLiteral("txt"), QStringLiteral("text"), QStringLiteral("rst"), QStringLiteral("org"),
        QStringLiteral("html"), QStringLiteral("htm"), QStringLiteral("adoc"), QStringLiteral("asciidoc"),
        QStringLiteral("textile"), QStringLiteral("xhtml")};
    return suffixes.contains(QFileInfo(name).suffix().toLower());
}

bool isProgramFolder(const QString &name)
{
    static const QSet<QString> names{QStringLiteral("node_modules"), QStringLiteral("images"),
        QStringLiteral("img"), QStringLiteral("assets"), QStringLiteral("static"),
        QStringLiteral("templates"), QStringLiteral("template"), QStringLiteral("__pycache__")};
    return name.startsWith(u'_') || names.contains(name.toLower());
}

/// Reads names as bytes: QDir stops at a name that is no text, and what stands behind it would be lost
/// without a word.
void walk(const std::filesystem::path &folder, const QString &prefix, int depth, NotesFound &found,
    const std::stop_token &stop)
{
    namespace fs = std::filesystem;
    constexpr int deepest = 32;
    if (depth > deepest) {
        found.leftOut << prefix;
        return;
    }
    std::error_code error;
    for (fs::directory_iterator entry(folder, error);
        entry != fs::directory_iterator() && !stop.stop_requested(); entry.increment(error)) {
        const QByteArray bytes = QByteArray::fromStdString(entry->path().filename().string());
        const QString name = QFile::decodeName(bytes);
        std::error_code none;
        const fs::file_type type = entry->symlink_status(none).type();
        if (bytes.startsWith('.')) {
            continue;
        }
        if (QFile::encodeName(name) != bytes) {
            found.leftOut << prefix + name;
        } else if (type == fs::file_type::directory && !isProgramFolder(name)) {
            walk(entry->path(), prefix + name + u'/', depth + 1, found, stop);
        } else if (type == fs::file_type::regular && isNotesName(name)) {
            found.notes << prefix + name;
        }
    }
}

} // namespace

Result<QByteArray> readRegularFile(const QString &path, bool followLink)
{
    const int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (followLink ? 0 : O_NOFOLLOW);
    const Descriptor descriptor(::open(QFile::encodeName(path).constData(), flags));
    if (descriptor.value() < 0) {
        return std::unexpected(openError(path, errno));
    }
    struct stat state{};
    if (::fstat(descriptor.value(), &state) != 0) {
        return std::unexpected(openError(path, errno));
    }
    if (const auto regular = checkRegular(path, state); !regular) {
        return passOn(regular);
    }
    QByteArray bytes;
    bytes.resize(state.st_size);
    qsizetype filled = 0;
    while (filled < bytes.size()) {
        const ssize_t got =
            ::read(descriptor.value(), bytes.data() + filled, static_cast<size_t>(bytes.size() - filled));
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return std::unexpected(openError(path, errno));
        }
        if (got == 0) {
            break; // It became shorter while we read: keep what was there.
        }
        filled += got;
    }
    bytes.truncate(filled);
    return bytes;
}

bool isGone(const QString &path)
{
    struct stat state{};
    return path.startsWith(u'/') && ::stat(QFile::encodeName(path).constData(), &state) != 0
        && (errno == ENOENT || errno == ENOTDIR);
}

Result<NotesFound> notesBelow(const QString &folder, const std::stop_token &stop)
{
    if (!QFileInfo(folder).isReadable()) {
        return failure(ErrorKind::Io,
            Texts::tr("The folder “%1” cannot be read: you have no permission. Nothing of it was read.")
                .arg(folder));
    }
    NotesFound found;
    walk(std::filesystem::path(QFile::encodeName(folder).toStdString()), {}, 0, found, stop);
    std::sort(found.notes.begin(), found.notes.end());
    std::sort(found.leftOut.begin(), found.leftOut.end());
    return found;
}

} // namespace Lectern::Services
