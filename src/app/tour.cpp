// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tour.h"

#include "services/exportservice.h"
#include "services/librarysession.h"

#include <QDir>

#include <utility>

#include "app/samplewindow.h"

namespace Lectern::App {

namespace {

const auto firstTalk = QStringLiteral("Queues people can trust");

Result<void> exportEvent(SampleWindow &sample, const QString &folder)
{
    auto session = Services::LibrarySession::open(sample.path(), Store::OpenMode::ReadOnly);
    if (!session) {
        return passOn(session);
    }
    const auto talk = (*session)->talks().find(firstTalk);
    const auto rows = talk ? (*session)->talks().talks({*talk}) : Result<std::vector<TalkRow>>(passOn(talk));
    if (!rows) {
        return passOn(rows);
    }
    const auto talks = Services::talksOfEvent(**session, rows->front().event);
    if (!talks) {
        return passOn(talks);
    }
    const QString stem = Services::fileStemFor(rows->front().eventName.name).toLower().replace(u' ', u'-');
    for (const auto &[format, suffix] : {std::pair{"markdown", "md"}, std::pair{"html", "html"}}) {
        Services::ExportRequest request;
        request.format = QString::fromLatin1(format);
        request.talks = *talks;
        request.path = QStringLiteral("%1/annotated-%2.%3").arg(folder, stem, QString::fromLatin1(suffix));
        request.mayReplace = true;
        SilentProgress progress;
        const auto report = Services::exportTalks(**session, request, progress, {});
        if (!report) {
            return passOn(report);
        }
    }
    return {};
}

} // namespace

int runTour(Services::Settings &settings, const QString &folder)
{
    QDir().mkpath(folder);
    SampleWindow sample(settings);
    if (const auto opened = sample.open({1440, 900}); !opened) {
        return fail(opened.error().message);
    }
    if (!sample.showTalk(firstTalk) || !sample.savePicture(folder + QStringLiteral("/window.png"))) {
        return fail(QStringLiteral("The picture of the window could not be made in “%1”.").arg(folder));
    }
    if (!sample.search(QStringLiteral("retry"))
        || !sample.savePicture(folder + QStringLiteral("/search.png"))) {
        return fail(QStringLiteral("The search of the tour did not answer."));
    }
    if (const auto exported = exportEvent(sample, folder); !exported) {
        return fail(exported.error().message);
    }
    return 0;
}

} // namespace Lectern::App
