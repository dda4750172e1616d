// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportservice.h"

#include "document/eventnotes.h"
#include "exporters/pdfexporter.h"
#include "readers/registry.h"
#include "store/searchquery.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ExportService)
};

Result<const Exporters::Exporter *> exporterOf(const QString &format)
{
    if (const auto *exporter = Exporters::exporterById(format)) {
        return exporter;
    }
    QStringList known;
    for (const auto &exporter : Exporters::allExporters()) {
        known << exporter->id();
    }
    return failure(ErrorKind::InvalidInput,
        Texts::tr("There is no format “%1”. There are: %2.").arg(format, known.join(QStringLiteral(", "))));
}

std::unexpected<Error> stopped()
{
    return failure(ErrorKind::Cancelled, Texts::tr("Stopped on request. Nothing was written."));
}

Result<std::vector<TalkText>> textsOf(
    LibrarySession &session, const std::vector<QUuid> &talks, Progress &progress, const std::stop_token &stop)
{
    std::vector<TalkText> texts;
    for (const QUuid &talk : talks) {
        if (stop.stop_requested()) {
            return stopped();
        }
        auto text = session.talks().text(talk);
        if (!text) {
            return passOn(text);
        }
        progress.report(
            static_cast<qint64>(texts.size()), static_cast<qint64>(talks.size()), text->row.title);
        texts.push_back(std::move(*text));
    }
    return texts;
}

/// Title of the whole for file names: the event when all talks are of one, the talk's own when it is alone.
QString titleOf(const std::vector<TalkText> &texts, const Exporters::ExportOptions &options)
{
    if (!options.title.isEmpty()) {
        return options.title;
    }
    if (texts.size() == 1) {
        return texts.front().row.title;
    }
    const EventName &event = texts.front().row.eventName;
    const bool isOneEvent = std::all_of(
        texts.begin(), texts.end(), [&event](const TalkText &text) { return text.row.eventName == event; });
    if (isOneEvent && !event.name.isEmpty()) {
        return eventLabel(event);
    }
    return Texts::tr("Notes of talks");
}

/// Comments as CommonMark alone, in which no line is taken for front matter and left out.
std::optional<Document> readComment(const QString &comment)
{
    Readers::ReadOptions options;
    options.strictCommonMark = true;
    auto document =
        Readers::readDocument(comment.toUtf8(), QStringLiteral("comment.md"), Format::Markdown, options);
    return document ? std::optional(std::move(*document)) : std::nullopt;
}

/// What was not asked for is taken from the marks before any format sees them.
void leaveOut(std::vector<TalkText> &texts, const ExportRequest &request)
{
    for (TalkText &text : texts) {
        for (MarkRow &mark : text.marks) {
            if (!request.withComments) {
                mark.comment.clear();
            }
            if (!request.withTodos) {
                mark.todo = Todo::None;
            }
        }
    }
}

struct Rendered {
    Exporters::ExportedFile file;
    QString fileName;
    int talks = 0;
    int marks = 0;
};

Result<Rendered> render(
    LibrarySession &session, const ExportRequest &request, Progress &progress, const std::stop_token &stop)
{
    const auto exporter = exporterOf(request.format);
    if (!exporter) {
        return passOn(exporter);
    }
    if (request.talks.empty()) {
        return failure(ErrorKind::NotFound, Texts::tr("There is no talk to export. Nothing was written."));
    }
    auto texts = textsOf(session, request.talks, progress, stop);
    if (!texts) {
        return passOn(texts);
    }
    leaveOut(*texts, request);
    Exporters::ExportOptions options = request.options;
    options.readComment = readComment;
    auto file = (*exporter)->write(*texts, options);
    if (!file) {
        return passOn(file);
    }
    if (stop.stop_requested()) {
        return stopped();
    }
    Rendered rendered;
    rendered.file = std::move(*file);
    rendered.fileName = Exporters::safeFileName(titleOf(*texts, request.options), (*exporter)->suffix());
    rendered.talks = static_cast<int>(
        std::ranges::count(*texts, false, [](const TalkText &text) { return isEventNotes(text.row); }));
    for (const TalkText &text : *texts) {
        rendered.marks += static_cast<int>(text.marks.size());
    }
    return rendered;
}

bool isSameFile(const QString &a, const QString &b)
{
    struct stat first{};
    struct stat second{};
    return ::stat(QFile::encodeName(a).constData(), &first) == 0
        && ::stat(QFile::encodeName(b).constData(), &second) == 0 && first.st_dev == second.st_dev
        && first.st_ino == second.st_ino;
}

/// An export never replaces the library it reads or notes that were imported, under whatever name.
Result<void> checkTarget(LibrarySession &session, const QString &path)
{
    const QString library = session.database().path();
    for (const char *suffix : {"", "-wal", "-shm", "-journal"}) {
        if (isSameFile(path, library + QString::fromLatin1(suffix))) {
            return failure(ErrorKind::InvalidInput,
                Texts::tr("“%1” is the library itself. Nothing was written; choose another file.").arg(path));
        }
    }
    const auto sources = session.sources().sources();
    if (!sources) {
        return passOn(sources);
    }
    for (const SourceRow &source : *sources) {
        if (isSameFile(path, source.path)) {
            return failure(ErrorKind::InvalidInput,
                Texts::tr("“%1” holds notes that were imported, which Lectern never changes. Nothing was "
                          "written; choose another file.")
                    .arg(path));
        }
    }
    return {};
}

/// Why nothing can be written to a path, as far as its folder and the file tell; empty if they do not.
QString whyNotWritable(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    const QFileInfo info(folder);
    if (!info.exists()) {
        for (QString above = folder; above != QFileInfo(above).path(); above = QFileInfo(above).path()) {
            if (QFileInfo(above).isFile()) {
                return Texts::tr("“%1” is a file, not a folder.").arg(above);
            }
        }
        return Texts::tr("The folder “%1” does not exist.").arg(folder);
    }
    if (!info.isDir()) {
        return Texts::tr("“%1” is a file, not a folder.").arg(folder);
    }
    const bool isThere = QFileInfo::exists(path);
    if (::access(QFile::encodeName(folder).constData(), W_OK | X_OK) == 0
        && (!isThere || ::access(QFile::encodeName(path).constData(), W_OK) == 0)) {
        return {};
    }
    return errno == EROFS ? Texts::tr("The disk can only be read.")
                          : Texts::tr("You have no permission to write there.");
}

/// The sentence for a file that could not be written, with the reason where one is known.
Error writeError(const QString &path, bool wasThere, const QSaveFile &file)
{
    QString reason = whyNotWritable(path);
    if (reason.isEmpty() && file.error() == QFileDevice::ResourceError) {
        reason = Texts::tr("The disk is full.");
    }
    const QString outcome = wasThere
        ? Texts::tr("“%1” could not be written; the file that was there is kept.").arg(path)
        : Texts::tr("“%1” could not be written. Nothing was left behind.").arg(path);
    return {ErrorKind::Io, reason.isEmpty() ? outcome : QString(outcome + u' ' + reason), file.errorString()};
}

/// The folder that an export is meant to go into is made where its name says that it is one.
Result<void> makeNamedFolder(const QString &path)
{
    if (!path.endsWith(u'/') || QDir().mkpath(path)) {
        return {};
    }
    // As if for a file in it, for the reason why; the name itself may be taken by a file.
    const QString folder = QDir::cleanPath(path);
    const QString reason = whyNotWritable(QFileInfo::exists(folder) ? folder + u"/x" : folder);
    return failure(ErrorKind::Io,
        Texts::tr("The folder “%1” could not be made. Nothing was written.").arg(path) + u' ' + reason);
}

/// A rename is only kept over a power cut when its folder was synced too (shared/reliability.md, B0).
void syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
}

} // namespace

std::vector<ExportFormat> exportFormats()
{
    std::vector<ExportFormat> formats;
    for (const auto &exporter : Exporters::allExporters()) {
        formats.push_back({exporter->id(), exporter->name(), exporter->suffix(), exporter->shortName(),
            exporter->sign(), exporter->commentPlaces(), exporter->hasContentsPage(), exporter->hasPages()});
    }
    return formats;
}

bool canWrite(const QString &format)
{
    const Exporters::Exporter *exporter = Exporters::exporterById(format);
    return !exporter || !exporter->hasPages() || Exporters::hasPageWriter();
}

QString fileFilterOf(const ExportFormat &format)
{
    return QStringLiteral("%1 (*.%2)").arg(format.name, format.suffix);
}

QString fileStemFor(const QString &title)
{
    return QFileInfo(Exporters::safeFileName(title, QStringLiteral("x"))).completeBaseName();
}

Result<std::vector<QUuid>> talksOfEvent(LibrarySession &session, const QUuid &event)
{
    const auto rows = session.talks().talksOfEvent(event);
    if (!rows) {
        return passOn(rows);
    }
    std::vector<QUuid> ids;
    for (const TalkRow &row : *rows) {
        ids.push_back(row.id);
    }
    return ids;
}

Result<std::vector<QUuid>> talksOfQuery(
    LibrarySession &session, const QString &query, const std::stop_token &stop)
{
    std::vector<QUuid> ids;
    auto parsed = Store::parseQuery(query);
    if (!parsed) {
        return passOn(parsed);
    }
    parsed->isLastWordOpen = false;
    parsed->isExact = true; // what is listed or written out is what was asked for
    if (parsed->isEmpty()) {
        const auto rows = session.talks().talks();
        if (!rows) {
            return passOn(rows);
        }
        for (const TalkRow &row : *rows) {
            ids.push_back(row.id);
        }
        return ids;
    }
    constexpr int noLimit = 1'000'000;
    const auto found =
        session.search().search(*parsed, {.talks = noLimit, .hitsPerTalk = 0, .isFinal = true}, stop);
    if (!found) {
        return passOn(found);
    }
    for (const Store::TalkHits &hits : found->talks) {
        ids.push_back(hits.talk.id);
    }
    return ids;
}

Result<NoteCounts> countNotes(
    LibrarySession &session, const std::vector<QUuid> &talks, const std::stop_token &stop)
{
    NoteCounts counts;
    for (const QUuid &talk : talks) {
        if (stop.stop_requested()) {
            return stopped();
        }
        const auto marks = session.marks().marksOfTalk(talk);
        if (!marks) {
            return passOn(marks);
        }
        for (const MarkRow &mark : *marks) {
            counts.comments += mark.comment.isEmpty() ? 0 : 1;
            counts.openTodos += mark.todo == Todo::Open ? 1 : 0;
        }
    }
    return counts;
}

Result<Exporters::ExportedFile> renderExport(
    LibrarySession &session, const ExportRequest &request, Progress &progress, const std::stop_token &stop)
{
    auto rendered = render(session, request, progress, stop);
    return rendered ? Result<Exporters::ExportedFile>(std::move(rendered->file)) : passOn(rendered);
}

Result<ExportReport> exportTalks(
    LibrarySession &session, const ExportRequest &request, Progress &progress, const std::stop_token &stop)
{
    const auto rendered = render(session, request, progress, stop);
    if (!rendered) {
        return passOn(rendered);
    }
    if (const auto allowed = checkTarget(session, request.path); !allowed) {
        return passOn(allowed);
    }
    if (const auto made = makeNamedFolder(request.path); !made) {
        return passOn(made);
    }
    const QString path =
        QFileInfo(request.path).isDir() ? QDir(request.path).filePath(rendered->fileName) : request.path;
    if (const auto written = writeAtomically(path, rendered->file.bytes, request.mayReplace); !written) {
        return passOn(written);
    }
    return ExportReport{path, rendered->talks, rendered->marks, rendered->file.losses};
}

Result<void> writeAtomically(const QString &path, const QByteArray &bytes, bool mayReplace)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isDir() && !info.isFile()) {
        return failure(ErrorKind::InvalidInput,
            Texts::tr(
                "“%1” is a device or pipe, not a file. Nothing was written; “-” stands for standard output.")
                .arg(path));
    }
    if (info.isDir()) {
        return failure(ErrorKind::InvalidInput,
            Texts::tr("“%1” is a folder; name a file in it. Nothing was written.").arg(path));
    }
    if (info.exists() && !mayReplace) {
        return failure(ErrorKind::InvalidInput,
            Texts::tr("“%1” is already there and was kept. Choose another name, or allow to replace it.")
                .arg(path));
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return std::unexpected(writeError(path, info.exists(), file));
    }
    syncFolder(info.absolutePath());
    return {};
}

} // namespace Lectern::Services
