// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/failures_p.h"
#include "store/recovery.h"
#include "store/sql/backup_p.h"
#include "store/sql/filelocks_p.h"
#include "store/sql/libraryfile_p.h"
#include "store/sql/replacement_p.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>
#include <functional>
#include <optional>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

/// The moves of one replacement, as they are written down: names in the library's folder.
struct Moves {
    QString finished; ///< becomes the library
    QString kept; ///< what the library becomes
};

QString noteOf(const QString &path) { return path + u"-replacing"_s; }

Result<void> writeDown(const QString &path, const Moves &moves)
{
    QSaveFile note(noteOf(path));
    const QByteArray text = (moves.finished + u'\n' + moves.kept + u'\n').toUtf8();
    if (!note.open(QIODevice::WriteOnly) || note.write(text) != text.size() || !note.commit()) {
        return failure(ErrorKind::Io,
            Sentences::tr("Nothing can be written beside the library “%1”, so it was left as it is.")
                .arg(shown(path)),
            note.errorString());
    }
    [[maybe_unused]] const bool isSynced = syncPath(QFileInfo(path).absolutePath());
    return {};
}

/// Nothing when there is no note, or one that was never finished. Names that lead elsewhere are not ours.
std::optional<Moves> readNote(const QString &path)
{
    QFile note(noteOf(path));
    if (!note.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QStringList lines = QString::fromUtf8(note.readAll()).split(u'\n');
    const auto isName = [](const QString &line) {
        return !line.isEmpty() && !line.contains(u'/') && line != "."_L1 && line != ".."_L1;
    };
    const bool isWhole = lines.size() == 3 && isName(lines[0]) && isName(lines[1]);
    return isWhole ? std::optional(Moves{lines[0], lines[1]}) : std::nullopt;
}

bool moveIfThere(const QString &from, const QString &to)
{
    return !QFileInfo::exists(from) || (!QFileInfo::exists(to) && QFile::rename(from, to));
}

/// Each step may have been done before: logs first, then the library, then the new one in its place.
bool doMoves(const QString &path, const Moves &moves)
{
    const QDir folder(QFileInfo(path).absolutePath());
    const QString finished = folder.filePath(moves.finished);
    const QString kept = folder.filePath(moves.kept);
    if (!QFileInfo::exists(finished)) {
        return true;
    }
    if (!QFileInfo::exists(kept)) {
        for (const QString &ending : logEndings()) {
            if (!moveIfThere(path + ending, kept + ending)) {
                return false;
            }
        }
        if (!moveIfThere(path, kept)) {
            return false;
        }
    }
    const bool isDone = moveIfThere(finished, path);
    [[maybe_unused]] const bool isSynced = syncPath(folder.path()); // not on every network folder
    return isDone;
}

Result<void> finish(const QString &path)
{
    const std::optional<Moves> moves = readNote(path);
    if (moves && !doMoves(path, *moves)) {
        return failure(ErrorKind::Io,
            Sentences::tr(
                "Another library was to take the place of “%1”, and the files cannot be renamed. May "
                "you write in this folder?")
                .arg(shown(path)),
            moves->finished + u" to "_s + path);
    }
    QFile::remove(noteOf(path));
    return {};
}

const auto stampFormat = u"yyyy-MM-dd-HHmmss"_s;

QString endingOf(const QFileInfo &file) { return file.suffix().isEmpty() ? QString() : u'.' + file.suffix(); }

QString stemOf(const QFileInfo &file)
{
    return file.suffix().isEmpty() ? file.fileName() : file.completeBaseName();
}

/// A name that is free, with what belongs to it.
QString nameAside(const QString &path, const QString &why)
{
    const QFileInfo file(path);
    const QString ending = endingOf(file);
    const QString base =
        stemOf(file) + u'.' + why + u'-' + QDateTime::currentDateTime().toString(stampFormat);
    const QDir folder(file.absolutePath());
    QString name = base + ending;
    for (int number = 2; QFileInfo::exists(folder.filePath(name)); ++number) {
        name = u"%1-%2%3"_s.arg(base).arg(number).arg(ending);
    }
    return name;
}

Result<void> underLock(const QString &path, const std::function<Result<void>()> &work)
{
    QLockFile lock(noteOf(path) + u".lock"_s);
    lock.setStaleLockTime(staleLockMs);
    constexpr int longestMs = 10'000;
    if (!lock.tryLock(longestMs)) {
        return failure(lock.error() == QLockFile::LockFailedError ? ErrorKind::Busy : ErrorKind::Io,
            Sentences::tr(
                "The library “%1” is just being replaced by another program. Try again when it is done.")
                .arg(shown(path)),
            u"lock file"_s);
    }
    return work();
}

} // namespace

std::vector<KeptLibrary> keptLibraries(const QString &path)
{
    const QFileInfo file(realPath(path));
    // The number behind the time tells two of one second apart.
    const QRegularExpression name(
        u"^%1\\.(replaced|damaged)-(\\d{4}-\\d\\d-\\d\\d-\\d{6})(?:-\\d+)?%2$"_s.arg(
            QRegularExpression::escape(stemOf(file)), QRegularExpression::escape(endingOf(file))));
    std::vector<KeptLibrary> kept;
    const QFileInfoList beside = QDir(file.absolutePath()).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &other : beside) {
        const auto match = name.match(other.fileName());
        if (match.hasMatch()) {
            kept.push_back({.path = other.absoluteFilePath(),
                .setAside = QDateTime::fromString(match.captured(2), stampFormat),
                .wasDamaged = match.captured(1) == "damaged"_L1,
                .bytes = other.size()});
        }
    }
    std::ranges::stable_sort(kept, std::ranges::greater(), &KeptLibrary::setAside);
    return kept;
}

Result<QString> replaceLibrary(const QString &path, PassingFile &finished, const QString &why)
{
    const bool isThere = QFileInfo::exists(path);
    std::optional<SoleUse> sole;
    if (isThere) {
        auto taken = SoleUse::take(path);
        if (!taken) {
            return passOn(taken);
        }
        sole.emplace(std::move(*taken));
    }
    if (!syncPath(finished.path())) {
        return std::unexpected(notWrittenSafely(path, finished.path()));
    }
    const Moves moves{QFileInfo(finished.path()).fileName(), nameAside(path, why)};
    const Result<void> done = underLock(path, [&]() -> Result<void> {
        if (auto noted = writeDown(path, moves); !noted) {
            return noted;
        }
        finished.keep(); // from here on the moves can only be completed
        return finish(path);
    });
    if (!done) {
        return passOn(done);
    }
    return isThere ? QFileInfo(path).dir().filePath(moves.kept) : QString();
}

Result<void> finishReplacement(const QString &path)
{
    if (!QFileInfo::exists(noteOf(path))) {
        return {};
    }
    return underLock(path, [&path] { return finish(path); });
}

} // namespace Lectern::Store
