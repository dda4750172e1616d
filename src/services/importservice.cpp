// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importservice.h"

#include "base/inparallel.h"
#include "services/filereading.h"
#include "services/importgroup.h"
#include "services/planmemory.h"
#include "services/readydocument.h"
#include "store/changelog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <utility>

namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ImportService)
};

/// How many names two paths have in common, from the file's name up.
qsizetype namesInCommon(const QString &left, const QString &right)
{
    const QStringList leftNames = left.split(u'/');
    const QStringList rightNames = right.split(u'/');
    const auto [at, other] =
        std::mismatch(leftNames.crbegin(), leftNames.crend(), rightNames.crbegin(), rightNames.crend());
    return std::distance(leftNames.crbegin(), at);
}

/// The archive of these in which a source of this path lies or lay; null for none.
const LookedThrough *archiveOf(const QString &sourcePath, const std::vector<LookedThrough> &archives)
{
    const auto found = std::ranges::find_if(archives,
        [&sourcePath](const LookedThrough &looked) { return sourcePath.startsWith(looked.archive + u'/'); });
    return found == archives.end() ? nullptr : &*found;
}

/// Whether the file of a source is gone, or no longer in the archive that was just looked through.
bool isMissing(const QString &sourcePath, const std::vector<LookedThrough> &archives)
{
    const LookedThrough *archive = archiveOf(sourcePath, archives);
    return archive ? !archive->sources.contains(sourcePath) : isGone(sourcePath);
}

/// A document with the bytes of a source whose own file is gone is that source: its path becomes the
/// document's. Of several such sources the one with the likest path.
Result<void> followRenamed(LibrarySession &session, const PlannedDocument &document,
    const std::vector<LookedThrough> &archives, ImportGroup &group)
{
    const QString &path = document.absolutePath;
    if (!QDir::isAbsolutePath(path)) {
        return {};
    }
    auto candidates = session.sources().sameBytesElsewhere(path, document.sha256);
    if (!candidates) {
        return passOn(candidates);
    }
    std::erase_if(
        *candidates, [&archives](const SourceRow &source) { return !isMissing(source.path, archives); });
    const auto same = std::ranges::max_element(
        *candidates, {}, [&path](const SourceRow &source) { return namesInCommon(source.path, path); });
    if (same == candidates->end()) {
        return {};
    }
    group.addRenamed({same->path, path});
    return session.sources().setPath(same->id, path);
}

/// What a person says the document is counts before what its bytes say.
Result<void> followSource(LibrarySession &session, const PlannedDocument &document,
    const std::vector<LookedThrough> &archives, ImportGroup &group)
{
    if (!document.renamedFrom) {
        return followRenamed(session, document, archives, group);
    }
    group.addRenamed({document.renamedFrom->path, document.absolutePath});
    return session.sources().setPath(document.renamedFrom->id, document.absolutePath);
}

/// Lets the plan follow what a person said of earlier versions of the file. What was prepared without it
/// goes.
Result<void> recall(LibrarySession &session, PlannedDocument &document, ReadyDocument &ready)
{
    const auto earlier = session.sources().decisions(document.absolutePath);
    if (!earlier) {
        return passOn(earlier);
    }
    if (!*earlier && document.plan.decisions.empty()) {
        return {};
    }
    ready.prepared.reset();
    if (auto fetched = fetchDocument(document); !fetched) {
        return fetched;
    }
    return recallDecisions(session, document);
}

/// Keeps the document and lets go of all that the report does not tell.
Result<Store::SourceImport> keep(
    LibrarySession &session, PlannedDocument &document, ReadyDocument ready, const QUuid &run)
{
    if (!ready.prepared) {
        ready.prepared = prepare(Store::SourcePreparer(session.database()), document);
    }
    document.bytes.clear();
    ready.prepared->run = run;
    return Store::import(session.database(), *ready.prepared);
}

/// Keeps one document that is here, or says in the report why not.
Result<void> importOne(LibrarySession &session, PlannedDocument &document, ReadyDocument ready,
    const std::vector<LookedThrough> &archives, ImportReport &report, ImportGroup &group)
{
    if (auto followed = followSource(session, document, archives, group); !followed) {
        return followed;
    }
    if (!document.isAgain) { // else a person saw the plan
        if (auto recalled = recall(session, document, ready); !recalled) {
            return recalled;
        }
    }
    if (isAllLeftOut(document.plan)) {
        const auto known = session.sources().compare(document.absolutePath, document.bytes);
        if (!known) {
            return passOn(known);
        }
        if (*known != Store::SourceOutcome::Unchanged) {
            report.skipped.push_back({document.path, noTalksError(document.path, *known), false});
            putAway(document);
            return {};
        }
    }
    auto imported = keep(session, document, std::move(ready), group.run());
    if (!imported) {
        return passOn(imported);
    }
    const auto lastChange = Store::ChangeLog(session.database()).newest();
    if (!lastChange) {
        return passOn(lastChange);
    }
    return group.add(std::move(document), std::move(*imported), *lastChange);
}

bool isBelow(const QString &path, const QStringList &folders)
{
    return std::ranges::any_of(folders, [&path](const QString &folder) {
        return path.startsWith(folder.endsWith(u'/') ? folder : folder + u'/');
    });
}

/// Until the next document is ready. The library stays free for others: what is written so far is kept when
/// it is time for it.
template <typename Ahead>
Result<void> waitFor(Ahead &ahead, ImportGroup &group, const std::stop_token &stop)
{
    constexpr std::chrono::milliseconds aMoment{5};
    while (!stop.stop_requested() && !ahead.wait(aMoment)) {
        if (auto settled = group.settle(); !settled) {
            return settled;
        }
    }
    return {};
}

/// All documents, several in one transaction; those that come next are read and prepared meanwhile.
Result<void> keepDocuments(LibrarySession &session, PlanOutcome &planned, Progress &progress,
    const std::stop_token &stop, ImportReport &report)
{
    const auto total = static_cast<qint64>(planned.documents.size());
    const Store::SourcePreparer preparer(session.database());
    ImportGroup group(session, report);
    MadeAhead ahead(planned.documents.size(), [&](size_t i) {
        return stop.stop_requested() ? ReadyDocument() : makeReady(preparer, planned.documents[i]);
    });
    for (PlannedDocument &document : planned.documents) {
        progress.report(group.kept(), total, QFileInfo(document.path).fileName());
        if (auto waited = waitFor(ahead, group, stop); !waited) {
            return waited;
        }
        if (stop.stop_requested()) {
            if (auto finished = group.finish(); !finished) {
                return finished;
            }
            return failure(ErrorKind::Cancelled, stoppedWhileImporting(group.kept(), total));
        }
        ReadyDocument ready = ahead.take();
        if (!ready.fetched) {
            report.skipped.push_back({document.path, ready.fetched.error(), true});
            continue;
        }
        if (auto kept = importOne(session, document, std::move(ready), planned.archives, report, group);
            !kept) {
            return kept;
        }
    }
    return group.finish();
}

Result<void> confirmUnchanged(LibrarySession &session, const QStringList &paths, ImportReport &report)
{
    for (const QString &path : paths) {
        const auto confirmed = session.sources().confirm(path);
        if (!confirmed) {
            return passOn(confirmed);
        }
        addTo(report, *confirmed, 0);
    }
    return {};
}

/// Looks whether the files of known sources below the planned folders and in the planned archives are still
/// there.
Result<void> lookForMissing(LibrarySession &session, const PlanOutcome &planned, ImportReport &report)
{
    if (planned.folders.isEmpty() && planned.archives.empty()) {
        return {};
    }
    const auto sources = session.sources().sources();
    if (!sources) {
        return passOn(sources);
    }
    for (const SourceRow &source : *sources) {
        const bool isInside = archiveOf(source.path, planned.archives) != nullptr;
        // What an archive holds that was not looked through, nobody knows.
        const bool isKnown =
            isInside || (isBelow(source.path, planned.folders) && archiveHolding(source.path).isEmpty());
        if (!isKnown) {
            continue;
        }
        const bool isLost = isMissing(source.path, planned.archives);
        if (isLost) {
            report.vanished << source.path;
        }
        if (isLost != source.missing.isValid()) {
            if (auto noted = session.sources().setMissing(source.id, isLost); !noted) {
                return noted;
            }
        }
    }
    return {};
}

/// Where the import brought a good part of the library's talks. So the work for it grows with what is
/// imported, not with what is there.
Result<void> joinIndexAfter(LibrarySession &session, const ImportReport &report, const std::stop_token &stop)
{
    constexpr qint64 fewest = 200; // talks; fewer leave no parts worth the work
    constexpr qint64 goodPart = 4;
    const auto brought = std::ssize(report.talks);
    if (brought < fewest) {
        return {};
    }
    const auto all = session.talks().counts();
    if (!all) {
        return passOn(all);
    }
    return goodPart * brought >= all->talks ? Store::joinIndex(session.database(), stop) : Result<void>();
}

QString namesOf(const QStringList &names, qsizetype most)
{
    const QString shown = names.first(std::min(most, names.size())).join(QStringLiteral(", "));
    return names.size() <= most
        ? shown
        : Texts::tr("%1 and %n more", nullptr, static_cast<int>(names.size() - most)).arg(shown);
}

} // namespace

QStringList noticesOf(const ImportReport &report, qsizetype mostNames)
{
    QStringList titles;
    for (const Store::LeftTalk &talk : report.keptTalks) {
        titles << QStringLiteral("“%1”").arg(talk.title);
    }
    QStringList paths;
    for (const RenamedFile &file : report.renamed) {
        paths << QStringLiteral("%1 → %2").arg(file.from, file.to);
    }
    QStringList notices;
    if (!titles.isEmpty()) {
        notices << Texts::tr("%n talk(s) no longer in the file, kept with what you put on them: %1", nullptr,
            static_cast<int>(titles.size()))
                       .arg(namesOf(titles, mostNames));
    }
    if (report.binnedTalks > 0) {
        notices << Texts::tr(
            "%n talk(s) no longer in the file, moved to the bin: nothing of yours was on them", nullptr,
            report.binnedTalks);
    }
    if (!report.lostTicks.isEmpty()) {
        notices << Texts::tr("%n ticked follow-up(s) no longer in the file, or reworded: %1", nullptr,
            static_cast<int>(report.lostTicks.size()))
                       .arg(namesOf(report.lostTicks, mostNames));
    }
    if (!paths.isEmpty()) {
        notices << Texts::tr("%n file(s) renamed or moved: %1", nullptr, static_cast<int>(paths.size()))
                       .arg(namesOf(paths, mostNames));
    }
    if (!report.vanished.isEmpty()) {
        notices << Texts::tr("%n file(s) no longer there, their talks are kept: %1", nullptr,
            static_cast<int>(report.vanished.size()))
                       .arg(namesOf(report.vanished, mostNames));
    }
    return notices;
}

std::function<bool(const QString &, const QByteArray &)> knownBy(LibrarySession &session)
{
    return [&session](const QString &absolutePath, const QByteArray &bytes) {
        return session.sources().compare(absolutePath, bytes) == Store::SourceOutcome::Unchanged;
    };
}

Result<int> takeBack(LibrarySession &session, const std::vector<AddedSource> &added,
    const std::vector<Store::SourceUpdate> &updated)
{
    if (!updated.empty()) {
        if (const auto undone = session.sources().takeBackUpdates(updated); !undone) {
            return passOn(undone);
        }
    }
    int kept = 0;
    for (const AddedSource &source : added) {
        const auto stayed = session.sources().moveToBin(source.id, source.lastChange);
        if (!stayed) {
            return passOn(stayed);
        }
        kept += *stayed;
    }
    return kept;
}

Error noTalksError(const QString &path, Store::SourceOutcome known)
{
    const QString found = known == Store::SourceOutcome::Added
        ? Texts::tr("No talks were found in “%1”, so nothing of it was kept.")
        : Texts::tr("No talks were found in “%1” as it is now, so the library keeps what it said before.");
    const QString advice =
        Texts::tr("If it is one talk, say so: Alt+1 in the import window, --one-talk on the command line.");
    return {ErrorKind::NotFound, found.arg(path) + u' ' + advice, {}};
}

QString stoppedWhileImporting(qint64 kept, qint64 total)
{
    return Texts::tr("Stopped on request. %1 of %2 files are kept; importing them again goes on from there.")
        .arg(kept)
        .arg(total);
}

Error cancelImport(LibrarySession &session, const ImportReport &soFar)
{
    const auto kept = takeBack(session, soFar.addedSources, soFar.updatedSources);
    if (!kept) {
        return kept.error();
    }
    return {ErrorKind::Cancelled, Texts::tr("The import was cancelled. Nothing of it was kept."), {}};
}

Result<ImportReport> importDocuments(
    LibrarySession &session, PlanOutcome planned, Progress &progress, const std::stop_token &stop)
{
    ImportReport soFar;
    return importDocuments(session, std::move(planned), progress, stop, soFar);
}

Result<ImportReport> importDocuments(LibrarySession &session, PlanOutcome planned, Progress &progress,
    const std::stop_token &stop, ImportReport &report)
{
    report.skipped = std::move(planned.skipped);
    report.passedOver = std::move(planned.notices);
    if (auto confirmed = confirmUnchanged(session, planned.unchanged, report); !confirmed) {
        return passOn(confirmed);
    }
    if (auto kept = keepDocuments(session, planned, progress, stop, report); !kept) {
        return passOn(kept);
    }
    if (auto looked = lookForMissing(session, planned, report); !looked) {
        return passOn(looked);
    }
    const auto total = static_cast<qint64>(planned.documents.size());
    progress.report(total, total, {});
    if (auto joined = joinIndexAfter(session, report, stop); !joined) {
        return passOn(joined);
    }
    return std::move(report);
}

Result<ImportReport> importPaths(LibrarySession &session, const QStringList &paths,
    const QByteArray &standardInput, Progress &progress, const std::stop_token &stop)
{
    auto planned = planPaths(paths, standardInput, progress, stop);
    if (!planned) {
        return passOn(planned);
    }
    return importDocuments(session, std::move(*planned), progress, stop);
}

} // namespace Lectern::Services
