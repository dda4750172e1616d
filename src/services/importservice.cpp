// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importservice.h"

#include <QCoreApplication>

namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ImportService)
};

void add(ImportReport &report, const Store::SourceImport &imported)
{
    switch (imported.outcome) {
    case Store::SourceOutcome::Added:
        ++report.added;
        report.addedSources.push_back(imported.source);
        break;
    case Store::SourceOutcome::Changed:
        ++report.changed;
        break;
    case Store::SourceOutcome::Unchanged:
        ++report.unchanged;
        break;
    }
    report.talks.insert(report.talks.end(), imported.talks.begin(), imported.talks.end());
    for (const auto &[state, count] : imported.marks) {
        report.marks[state] += count;
    }
}

} // namespace

Error noTalksError(const QString &path)
{
    return {ErrorKind::NotFound,
        Texts::tr("No talks were found in “%1”, so nothing of it was kept.").arg(path), {}};
}

Result<ImportReport> importDocuments(
    LibrarySession &session, PlanOutcome planned, Progress &progress, const std::stop_token &stop)
{
    ImportReport report;
    report.skipped = std::move(planned.skipped);
    const auto total = static_cast<qint64>(planned.documents.size());
    for (PlannedDocument &document : planned.documents) {
        if (stop.stop_requested()) {
            return failure(ErrorKind::Cancelled,
                Texts::tr("Stopped on request. %n file(s) had been imported and are kept.", nullptr,
                    static_cast<int>(report.documents.size())));
        }
        progress.report(static_cast<qint64>(report.documents.size()), total, document.document.name);
        if (document.plan.talks.empty()) {
            report.skipped.push_back({document.path, noTalksError(document.path), false});
            continue;
        }
        const auto imported = session.sources().import({.path = document.absolutePath,
            .bytes = document.bytes,
            .document = document.document,
            .plan = document.plan,
            .reader = document.reader,
            .readerVersion = document.readerVersion});
        if (!imported) {
            return passOn(imported);
        }
        add(report, *imported);
        document.bytes.clear();
        report.documents.push_back(std::move(document));
    }
    progress.report(total, total, {});
    return report;
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
