// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planservice.h"

#include "document/eventnotes.h"
#include "readers/registry.h"
#include "recognition/recogniser.h"
#include "services/filereading.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PlanService)
};

Error cancelled() { return {ErrorKind::Cancelled, stoppedWhilePlanning(), {}}; }

/// A source that was read and is not yet recognised.
Result<PlannedDocument> readSource(const QString &path, const QString &absolutePath, QByteArray bytes)
{
    if (bytes.trimmed().isEmpty()) {
        return failure(
            ErrorKind::InvalidInput, Texts::tr("“%1” is empty, so there is nothing to import.").arg(path));
    }
    auto document = Readers::readDocument(bytes, QFileInfo(path).fileName(), std::nullopt);
    if (!document) {
        return passOn(document);
    }
    PlannedDocument planned;
    planned.path = path;
    planned.absolutePath = absolutePath;
    planned.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    planned.bytes = std::move(bytes);
    planned.reader = Readers::readerName(document->format);
    planned.readerVersion = Readers::readerVersion(document->format);
    planned.document = std::move(*document);
    return planned;
}

/// Says how much stands beside the talks: whoever looks for a talk that was not found finds it there.
void noticeEventNotes(PlannedDocument &planned)
{
    const std::vector<PlannedTalk> notes = eventNotesOf(planned.plan, planned.document);
    int lines = 0;
    for (const PlannedTalk &stretch : notes) {
        lines += stretch.endLine - stretch.line + 1;
    }
    if (lines > 0) {
        planned.plan.diagnostics.push_back({Severity::Note, notes.front().line, 1,
            Texts::tr("%n line(s) belong to no talk and are kept as notes of the event.", nullptr, lines)});
    }
}

/// What every plan gets, wherever it came from: blocks cut where talks begin, one list of diagnostics.
void finish(PlannedDocument &planned)
{
    cutAtTalks(planned);
    planned.document.language = planned.plan.language;
    auto &diagnostics = planned.plan.diagnostics;
    diagnostics.insert(
        diagnostics.begin(), planned.document.diagnostics.begin(), planned.document.diagnostics.end());
    if (!planned.plan.talks.empty()) {
        noticeEventNotes(planned);
    }
}

/// Progress of files that were counted once already, when they were read.
class SecondHalf final : public Progress
{
public:
    SecondHalf(Progress &whole, qint64 before)
        : m_whole(whole)
        , m_before(before)
    {
    }
    void report(qint64 done, qint64 total, const QString &label) override
    {
        m_whole.report(m_before + total + done, m_before + 2 * total, label);
    }

private:
    Progress &m_whole;
    qint64 m_before;
};

class Planner
{
public:
    Planner(Recognition::Recogniser recogniser, Progress &progress, const std::stop_token &stop)
        : m_recogniser(std::move(recogniser))
        , m_progress(progress)
        , m_stop(stop)
    {
    }

    [[nodiscard]] bool isStopped() const { return m_stop.stop_requested(); }
    [[nodiscard]] PlanOutcome takeOutcome() { return std::move(m_outcome); }

    void addStandardInput(const QByteArray &bytes)
    {
        addAlone(
            readSource(Texts::tr("standard input"), QStringLiteral("stdin"), bytes), QStringLiteral("-"));
    }

    void addFile(const QString &path)
    {
        m_progress.report(m_done++, 0, QFileInfo(path).fileName());
        auto bytes = readRegularFile(path, true);
        if (!bytes) {
            skip(path, bytes.error());
            return;
        }
        addAlone(readSource(path, QFileInfo(path).absoluteFilePath(), std::move(*bytes)), path);
    }

    void addFolder(const QString &folder)
    {
        const auto files = notesBelow(folder, m_stop);
        if (!files) {
            skip(folder, files.error());
            return;
        }
        m_outcome.folders << QDir(folder).absolutePath();
        skipParts(folder, *files);
        if (files->notes.isEmpty()) {
            skip(folder,
                {ErrorKind::NotFound,
                    Texts::tr("The folder “%1” holds no notes (Markdown, text, RST, Org or HTML files).")
                        .arg(folder),
                    {}});
            return;
        }
        std::vector<PlannedDocument> read;
        QStringList relatives;
        for (const QString &relative : files->notes) {
            if (isStopped()) {
                return;
            }
            m_progress.report(m_done++, 2 * files->notes.size(), relative); // reading is the first half
            const QString path = QDir(folder).filePath(relative);
            auto bytes = readRegularFile(path, true);
            auto planned = bytes ? readSource(path, QFileInfo(path).absoluteFilePath(), std::move(*bytes))
                                 : Result<PlannedDocument>(passOn(bytes));
            if (planned) {
                read.push_back(std::move(*planned));
                relatives << relative;
            } else {
                skip(path, planned.error());
            }
        }
        recogniseFolder(folder, relatives, read);
    }

private:
    void skip(const QString &path, const Error &error) { m_outcome.skipped.push_back({path, error, true}); }

    /// Names what of a folder was not looked at.
    void skipParts(const QString &folder, const NotesFound &found)
    {
        const auto skipAll = [&](const QStringList &names, ErrorKind kind, const QString &sentence) {
            for (const QString &name : names) {
                const QString path = QDir(folder).filePath(name);
                skip(path, {kind, sentence.arg(path), {}});
            }
        };
        skipAll(found.leftOut, ErrorKind::InvalidInput,
            Texts::tr("“%1” was left out: its name is no text, or it lies too deep. Rename or move it."));
        skipAll(found.unreadable, ErrorKind::Io,
            Texts::tr("The folder “%1” could not be read and was left out. Look at its permissions."));
        skipAll(found.linkedFolders, ErrorKind::InvalidInput,
            Texts::tr(
                "“%1” was left out: it is a link to a folder elsewhere. Name that folder to import it."));
    }

    void addAlone(Result<PlannedDocument> planned, const QString &path)
    {
        if (!planned) {
            skip(path, planned.error());
            return;
        }
        planned->plan = m_recogniser.recognise(planned->document, {{}, planned->document.name, true});
        finish(*planned);
        m_outcome.documents.push_back(std::move(*planned));
    }

    void recogniseFolder(
        const QString &folder, const QStringList &relatives, std::vector<PlannedDocument> &read)
    {
        std::vector<Recognition::TreeFile> files;
        for (size_t i = 0; i < read.size(); ++i) {
            files.push_back({relatives[static_cast<qsizetype>(i)], &read[i].document});
        }
        SecondHalf progress(m_progress, m_done - std::ssize(files));
        std::vector<Plan> plans =
            m_recogniser.recogniseTree(files, QDir(QDir(folder).absolutePath()).dirName(), progress, m_stop);
        m_done += std::ssize(files);
        for (size_t i = 0; i < read.size(); ++i) {
            read[i].plan = std::move(plans[i]);
            finish(read[i]);
            m_outcome.documents.push_back(std::move(read[i]));
        }
    }

    Recognition::Recogniser m_recogniser;
    Progress &m_progress;
    const std::stop_token &m_stop;
    PlanOutcome m_outcome;
    qint64 m_done = 0;
};

} // namespace

QString stoppedWhilePlanning() { return Texts::tr("Stopped on request. Nothing was changed."); }

Result<PlanOutcome> planPaths(const QStringList &paths, const QByteArray &standardInput, Progress &progress,
    const std::stop_token &stop)
{
    auto recogniser = Recognition::Recogniser::load();
    if (!recogniser) {
        return passOn(recogniser);
    }
    Planner planner(std::move(*recogniser), progress, stop);
    for (const QString &path : paths) {
        if (planner.isStopped()) {
            break;
        }
        if (path == u'-') {
            planner.addStandardInput(standardInput);
        } else if (QFileInfo(path).isDir()) {
            planner.addFolder(path);
        } else {
            planner.addFile(path);
        }
    }
    if (planner.isStopped()) {
        return std::unexpected(cancelled());
    }
    return planner.takeOutcome();
}

Result<PlannedDocument> planBytes(const QString &label, const QByteArray &bytes)
{
    const auto recogniser = Recognition::Recogniser::load();
    if (!recogniser) {
        return passOn(recogniser);
    }
    auto planned = readSource(label, label, bytes);
    if (planned) {
        planned->plan = recogniser->recognise(planned->document, {{}, planned->document.name, true});
        finish(*planned);
    }
    return planned;
}

void cutAtTalks(PlannedDocument &planned)
{
    std::vector<int> lines;
    for (const PlannedTalk &talk : planned.plan.talks) {
        lines.push_back(talk.line);
        lines.push_back(talk.endLine + 1);
    }
    splitBlocksAtLines(planned.document, lines);
}

Result<Document> renderDocument(const QString &path, const QByteArray &bytes, const RenderRequest &request)
{
    Readers::ReadOptions options;
    options.trusted = request.isTrusted;
    options.strictCommonMark = request.isStrict;
    return Readers::readDocument(bytes, QFileInfo(path).fileName(), request.format, options);
}

} // namespace Lectern::Services
