// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planner.h"

#include "base/inparallel.h"
#include "services/archives/archivereading.h"
#include "services/pandoc.h"
#include "services/planedits.h"
#include "services/sourcereading.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PlanService)
};

/// `place`: the folder or archive with its name.
Error noNotesError(const QString &place)
{
    return {ErrorKind::NotFound,
        Texts::tr("%1 holds no notes (Markdown, text, RST, Org, HTML or PDF files).").arg(place), {}};
}

LookedThrough lookedThrough(const QString &archive, const QSet<QString> &members)
{
    LookedThrough looked{QFileInfo(archive).absoluteFilePath(), {}};
    for (const QString &member : members) {
        looked.sources.insert(looked.archive + u'/' + member);
    }
    return looked;
}

} // namespace

Planner::Planner(Recognition::Recogniser recogniser, const PlanOptions &options, Progress &progress,
    const std::stop_token &stop)
    : m_recogniser(std::move(recogniser))
    , m_options(options)
    , m_progress(progress)
    , m_stop(stop)
{
}

QString Planner::identityOf(const QString &path)
{
    const QFileInfo file(path);
    const QString canonical = path == u'-' ? path : file.canonicalFilePath();
    return canonical.isEmpty() ? file.absoluteFilePath() : canonical; // nothing is there
}

bool Planner::isNamedFirst(const QString &path)
{
    const QString identity = identityOf(path);
    const bool isFirst = !m_met.contains(identity);
    m_met.insert(identity);
    return isFirst;
}

void Planner::addStandardInput(const QByteArray &bytes)
{
    addAlone(readSource(Texts::tr("standard input"), QStringLiteral("stdin"), bytes), QStringLiteral("-"));
}

void Planner::addFile(const QString &path)
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
    } else if (isKnown(path, *bytes)) {
        m_outcome.unchanged << QFileInfo(path).absoluteFilePath();
    } else if (!isPandocs) {
        addAlone(readSource(path, QFileInfo(path).absoluteFilePath(), std::move(*bytes)), path);
    } else if (!m_options.mayUsePandoc) {
        skip(path, pandocNotAllowed(path));
    } else {
        addAlone(readByPandoc(path, std::move(*bytes), m_stop), path);
    }
}

void Planner::addFolder(const QString &folder)
{
    auto found = notesBelow(folder, m_stop);
    if (!found) {
        skip(folder, found.error());
        return;
    }
    m_outcome.folders << QDir(folder).absolutePath();
    skipParts(folder, *found);
    const QStringList files = filesToRead(folder, std::move(*found));
    if (files.isEmpty()) {
        skip(folder, noNotesError(Texts::tr("The folder “%1”").arg(folder)));
        return;
    }
    if (isFolderKnown(folder, files)) {
        return;
    }
    std::vector<Placed> read;
    readFiles(folder, files, read);
    if (isStopped()) {
        return;
    }
    dropSlidesBesideNotes(folder, read);
    recogniseFolder(QDir(QDir(folder).absolutePath()).dirName(), read);
}

void Planner::addArchive(const QString &archive)
{
    std::vector<Placed> read;
    const auto found = readArchive(
        archive,
        [&](const QString &relative, QByteArray bytes) {
            m_progress.report(m_done++, 0, relative);
            const QString path = archive + u'/' + relative;
            addPlaced(
                relative, readSource(path, QFileInfo(path).absoluteFilePath(), std::move(bytes)), path, read);
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
    notice(found->others.sentence(archive));
    notice(found->forPandoc.pandocSentence(
        archive, Texts::tr("it is not asked inside archives. Unpack them and import the folder")));
    if (found->isWhole) {
        m_outcome.archives.push_back(lookedThrough(archive, found->members));
    }
    // An archive holds its files in any order, a folder by their names.
    std::ranges::sort(read, {}, &Placed::relative);
    dropSlidesBesideNotes(archive, read);
    recogniseFolder(archiveStem(archive), read);
}

void Planner::notice(const QString &sentence)
{
    if (!sentence.isEmpty()) {
        m_outcome.notices << sentence;
    }
}

/// Notes, and what pandoc reads where it may be asked; says what is passed over.
QStringList Planner::filesToRead(const QString &folder, NotesFound found)
{
    QStringList files = std::move(found.notes);
    const bool isAsked = m_options.mayUsePandoc && !found.forPandoc.isEmpty() && isPandocInstalled();
    if (isAsked) {
        files += found.forPandoc;
        files.sort();
    } else {
        PassedOver forPandoc;
        for (const QString &name : std::as_const(found.forPandoc)) {
            // Text with mark-up is read as text where it is named; among other files it is no notes.
            const bool isText = !m_options.mayUsePandoc && isTextForPandoc(pandocFormat(name));
            (isText ? found.others : forPandoc).add(name);
        }
        notice(forPandoc.pandocSentence(folder,
            m_options.mayUsePandoc
                ? Texts::tr("it is not installed")
                : Texts::tr("Lectern may not use it. Allow it in the menu File, or with --pandoc")));
    }
    notice(found.others.sentence(folder));
    return files;
}

bool Planner::isKnown(const QString &path, const QByteArray &bytes) const
{
    // What a person says of all files makes other plans of the same bytes.
    return m_options.isKnown && !m_options.isOneTalk
        && m_options.isKnown(QFileInfo(path).absoluteFilePath(), bytes);
}

/// True if nothing of a folder is to be read: its files are noted as unchanged then, and those that hold
/// nothing as skipped.
bool Planner::isFolderKnown(const QString &folder, const QStringList &files)
{
    if (!m_options.isKnown) {
        return false;
    }
    QStringList known;
    QSet<QString> met = m_met;
    std::vector<SkippedFile> skipped;
    for (const QString &relative : files) {
        if (isStopped()) {
            return false;
        }
        m_progress.report(m_done, m_done + 2 * files.size(), relative);
        const QString path = QDir(folder).filePath(relative);
        const QString identity = identityOf(path);
        if (met.contains(identity)) {
            continue;
        }
        met.insert(identity);
        const auto bytes = readRegularFile(path, true);
        if (!bytes) {
            skipped.push_back({path, bytes.error(), true});
        } else if (bytes->trimmed().isEmpty()) {
            skipped.push_back({path, emptySource(path), true});
        } else if (isKnown(path, *bytes)) {
            known << QFileInfo(path).absoluteFilePath();
        } else {
            return false;
        }
    }
    m_met = met;
    m_outcome.unchanged += known;
    m_outcome.skipped.insert(m_outcome.skipped.end(), skipped.begin(), skipped.end());
    return true;
}

/// Those of the files that were not met yet.
void Planner::readFiles(const QString &folder, const QStringList &files, std::vector<Placed> &read)
{
    QStringList fresh;
    for (const QString &relative : files) {
        if (isNamedFirst(QDir(folder).filePath(relative))) {
            fresh << relative;
        }
    }
    const qint64 total = m_done + 2 * files.size();
    m_done += files.size() - fresh.size();
    const std::vector<bool> areTooMany = tooMany(folder, fresh);
    makeInParallel(
        static_cast<size_t>(fresh.size()), m_stop,
        [&](size_t file) {
            return readFile(QDir(folder).filePath(fresh.at(qsizetype(file))), areTooMany[file]);
        },
        [&](size_t file, Result<PlannedDocument> planned) {
            const QString &relative = fresh.at(qsizetype(file));
            m_progress.report(m_done++, total, relative); // reading is the first half
            addPlaced(relative, std::move(planned), QDir(folder).filePath(relative), read);
        });
}

/// As hold() will decide, by the sizes of the files.
std::vector<bool> Planner::tooMany(const QString &folder, const QStringList &files) const
{
    std::vector<bool> areTooMany;
    qint64 held = m_held;
    for (const QString &file : files) {
        const qint64 size = QFileInfo(QDir(folder).filePath(file)).size();
        areTooMany.push_back(size > m_options.mostHeldBytes - held);
        held += areTooMany.back() ? 0 : size;
    }
    return areTooMany;
}

Result<PlannedDocument> Planner::readFile(const QString &path, bool isBegin) const
{
    const bool isOurs = pandocFormat(path).isEmpty();
    if (isBegin && isOurs) {
        if (auto begin = readBeginOf(path)) {
            return std::move(*begin);
        }
    }
    auto bytes = readRegularFile(path, true);
    if (!bytes) {
        return passOn(bytes);
    }
    return isOurs ? readSource(path, QFileInfo(path).absoluteFilePath(), std::move(*bytes))
                  : readByPandoc(path, std::move(*bytes), m_stop);
}

void Planner::addPlaced(
    const QString &relative, Result<PlannedDocument> planned, const QString &path, std::vector<Placed> &read)
{
    if (planned) {
        const QStringList headings = Recognition::leadingHeadings(planned->document);
        if (planned->isPutAway) {
            planned->document = headOf(planned->document);
        } else {
            hold(*planned);
        }
        read.push_back({relative, headings, std::move(*planned)});
    } else {
        skip(path, planned.error());
    }
}

/// Names what of a folder was not looked at.
void Planner::skipParts(const QString &folder, const NotesFound &found)
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
        Texts::tr("“%1” was left out: it is a link to a folder elsewhere. Name that folder to import it."));
}

void Planner::addAlone(Result<PlannedDocument> planned, const QString &path)
{
    if (!planned) {
        skip(path, planned.error());
        return;
    }
    planned->plan = m_recogniser.recognise(planned->document, {{}, planned->document.name, true});
    add(std::move(*planned));
    hold(m_outcome.documents.back());
}

/// Slides that lie beside notes of the same name are those of the same talk.
void Planner::dropSlidesBesideNotes(const QString &folder, std::vector<Placed> &read)
{
    const auto stemOf = [](const Placed &file) { return file.relative.section(u'.', 0, -2); };
    const auto isPdf = [](const Placed &file) { return file.planned.document.format == Format::Pdf; };
    QSet<QString> notes;
    for (const Placed &file : read) {
        if (!isPdf(file)) {
            notes.insert(stemOf(file));
        }
    }
    const auto dropped =
        std::erase_if(read, [&](const Placed &file) { return isPdf(file) && notes.contains(stemOf(file)); });
    if (dropped > 0) {
        m_outcome.notices << Texts::tr("“%1”: %n PDF(s) beside notes of the same name were passed over",
            nullptr, static_cast<int>(dropped))
                                 .arg(folder);
    }
}

/// Puts the document away where it is one too many to be held.
void Planner::hold(PlannedDocument &planned)
{
    if (planned.bytes.size() > m_options.mostHeldBytes - m_held) {
        putAway(planned);
    } else {
        m_held += planned.bytes.size();
    }
}

void Planner::add(PlannedDocument planned)
{
    const bool isToPutAway = planned.isPutAway;
    if (m_options.isOneTalk) {
        if (const auto back = bringBack(planned); !back) {
            skip(planned.path, back.error());
            return;
        }
        if (auto whole = madeOneTalk(planned.plan, planned.document)) {
            planned.plan = std::move(*whole);
        }
    }
    if (!planned.isPutAway) {
        finishPlan(planned);
    }
    if (isToPutAway) {
        putAway(planned);
    }
    m_outcome.documents.push_back(std::move(planned));
}

} // namespace Lectern::Services
