// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planservice.h"

#include "readers/registry.h"
#include "services/planner.h"
#include "services/sourcereading.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PlanService)
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
        if (!planner.isNamedFirst(path)) {
            continue;
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
        return failure(ErrorKind::Cancelled, stoppedWhilePlanning());
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
        finishPlan(*planned);
    }
    return planned;
}

Result<Document> renderDocument(const QString &path, const QByteArray &bytes, const RenderRequest &request)
{
    Readers::ReadOptions options;
    options.trusted = request.isTrusted;
    options.strictCommonMark = request.isStrict;
    return Readers::readDocument(bytes, QFileInfo(path).fileName(), request.format, options);
}

} // namespace Lectern::Services
