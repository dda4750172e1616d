// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planservice.h"

#include "document/eventnotes.h"
#include "readers/registry.h"
#include "recognition/recogniser.h"
#include "services/archives/archivereading.h"
#include "services/pandoc.h"
#include "services/sourcereading.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PlanService)
};

Error cancelled() { return {ErrorKind::Cancelled, stoppedWhilePlanning(), {}}; }

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
    Planner(Recognition::Recogniser recogniser, const PlanOptions &options, Progress &progress,
        const std::stop_token &stop)
        : m_recogniser(std::move(recogniser))
        , m_options(options)
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
        if (isForeignArchiveName(path)) {
            skip(path,
                {ErrorKind::Unsupported,
                    Texts::tr("“%1” is an archive of a kind that is not read. Pack its notes as .zip or "
                              ".tar.gz, or import the folder.")
                        .arg(path),
                    {}});
            return;
        }
        const QString format = pandocFormat(path);
        const bool isPandocs = !format.isEmpty() && (m_options.mayUsePandoc || !isTextForPandoc(format));
        m_progress.report(m_done++, 0, QFileInfo(path).fileName());
        auto bytes = readRegularFile(path, true);
        if (!bytes) {
            skip(path, bytes.error());
        } else if (!isPandocs) {
            addAlone(readSource(path, QFileInfo(path).absoluteFilePath(), std::move(*bytes)), path);
        } else if (!m_options.mayUsePandoc) {
            skip(path, pandocNotAllowed(path));
        } else {
            addAlone(readByPandoc(path, std::move(*bytes), m_stop), path);
        }
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
            skip(folder, noNotesError(Texts::tr("The folder “%1”").arg(folder)));
            return;
        }
        notice(files->others, folder);
        std::vector<Placed> read;
        for (const QString &relative : files->notes) {
            if (isStopped()) {
                return;
            }
            m_progress.report(m_done++, 2 * files->notes.size(), relative); // reading is the first half
            const QString path = QDir(folder).filePath(relative);
            auto bytes = readRegularFile(path, true);
            if (bytes) {
                addPlaced(relative, path, std::move(*bytes), read);
            } else {
                skip(path, bytes.error());
            }
        }
        dropSlidesBesideNotes(folder, read);
        recogniseFolder(QDir(QDir(folder).absolutePath()).dirName(), read);
    }

    /// An archive is a folder whose files come one after the other.
    void addArchive(const QString &archive)
    {
        std::vector<Placed> read;
        const auto found = readArchive(
            archive,
            [&](const QString &relative, QByteArray bytes) {
                m_progress.report(m_done++, 0, relative);
                addPlaced(relative, archive + u'/' + relative, std::move(bytes), read);
            },
            m_stop);
        if (!found) {
            skip(archive, found.error());
            return;
        }
        for (const auto &[relative, error] : found->leftOut) {
            skip(relative.isEmpty() ? archive : archive + u'/' + relative, error);
        }
        if (found->members.isEmpty() && found->leftOut.empty()) {
            skip(archive, noNotesError(Texts::tr("The archive “%1”").arg(archive)));
        }
        notice(found->others, archive);
        if (found->isWhole) {
            m_outcome.archives.push_back(lookedThrough(archive, found->members));
        }
        // An archive holds its files in any order, a folder by their names.
        std::ranges::sort(read, {}, &Placed::relative);
        dropSlidesBesideNotes(archive, read);
        recogniseFolder(archiveStem(archive), read);
    }

private:
    /// A file of a folder or archive that was read, and where it lies in it.
    struct Placed {
        QString relative;
        PlannedDocument planned;
    };

    void skip(const QString &path, const Error &error) { m_outcome.skipped.push_back({path, error, true}); }

    void notice(const PassedOver &others, const QString &folder)
    {
        if (const QString sentence = others.sentence(folder); !sentence.isEmpty()) {
            m_outcome.notices << sentence;
        }
    }

    /// `place`: the folder or archive with its name.
    static Error noNotesError(const QString &place)
    {
        return {ErrorKind::NotFound,
            Texts::tr("%1 holds no notes (Markdown, text, RST, Org, HTML or PDF files).").arg(place), {}};
    }

    static LookedThrough lookedThrough(const QString &archive, const QSet<QString> &members)
    {
        LookedThrough looked{QFileInfo(archive).absoluteFilePath(), {}};
        for (const QString &member : members) {
            looked.sources.insert(looked.archive + u'/' + member);
        }
        return looked;
    }

    void addPlaced(const QString &relative, const QString &path, QByteArray bytes, std::vector<Placed> &read)
    {
        auto planned = readSource(path, QFileInfo(path).absoluteFilePath(), std::move(bytes));
        if (planned) {
            read.push_back({relative, std::move(*planned)});
        } else {
            skip(path, planned.error());
        }
    }

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

    /// Slides that lie beside notes of the same name are those of the same talk.
    void dropSlidesBesideNotes(const QString &folder, std::vector<Placed> &read)
    {
        const auto stemOf = [](const Placed &file) { return file.relative.section(u'.', 0, -2); };
        const auto isPdf = [](const Placed &file) { return file.planned.document.format == Format::Pdf; };
        QSet<QString> notes;
        for (const Placed &file : read) {
            if (!isPdf(file)) {
                notes.insert(stemOf(file));
            }
        }
        const auto dropped = std::erase_if(
            read, [&](const Placed &file) { return isPdf(file) && notes.contains(stemOf(file)); });
        if (dropped > 0) {
            m_outcome.notices << Texts::tr("“%1”: %n PDF(s) beside notes of the same name were passed over",
                nullptr, static_cast<int>(dropped))
                                     .arg(folder);
        }
    }

    void recogniseFolder(const QString &folderName, std::vector<Placed> &read)
    {
        std::vector<Recognition::TreeFile> files;
        for (const Placed &file : read) {
            files.push_back({file.relative, &file.planned.document});
        }
        SecondHalf progress(m_progress, m_done - std::ssize(files));
        std::vector<Plan> plans = m_recogniser.recogniseTree(files, folderName, progress, m_stop);
        m_done += std::ssize(files);
        for (size_t i = 0; i < read.size(); ++i) {
            PlannedDocument &planned = read[i].planned;
            planned.plan = std::move(plans[i]);
            finish(planned);
            m_outcome.documents.push_back(std::move(planned));
        }
    }

    Recognition::Recogniser m_recogniser;
    const PlanOptions &m_options;
    Progress &m_progress;
    const std::stop_token &m_stop;
    PlanOutcome m_outcome;
    qint64 m_done = 0;
};

} // namespace

QString stoppedWhilePlanning() { return Texts::tr("Stopped on request. Nothing was changed."); }

Result<PlanOutcome> planPaths(const QStringList &paths, const QByteArray &standardInput, Progress &progress,
    const std::stop_token &stop, const PlanOptions &options)
{
    auto recogniser = Recognition::Recogniser::load();
    if (!recogniser) {
        return passOn(recogniser);
    }
    Planner planner(std::move(*recogniser), options, progress, stop);
    for (const QString &path : paths) {
        if (planner.isStopped()) {
            break;
        }
        if (path == u'-') {
            planner.addStandardInput(standardInput);
        } else if (QFileInfo(path).isDir()) {
            planner.addFolder(path);
        } else if (isArchiveName(path)) {
            planner.addArchive(path);
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
