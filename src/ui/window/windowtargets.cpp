// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window opens because it was named from outside: files to import, links into the library.

#include "document/lecternlink.h"
#include "ui/reader/readerpage.h"
#include "ui/window/importflow.h"
#include "ui/window/libraryfeed.h"
#include "ui/window/mainwindow.h"
#include "ui/window/restoreflow.h"
#include "ui/window/talkpane.h"

namespace Lectern::Ui {

void MainWindow::openTargets(const QStringList &targets)
{
    QStringList paths;
    for (const QString &target : targets) {
        if (isLecternLink(target)) {
            openLink(target);
        } else {
            paths.append(target);
        }
    }
    m_importFlow->importPaths(paths);
}

void MainWindow::importSample() { m_importFlow->importSample(); }

void MainWindow::comeToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::openLink(const QString &address)
{
    const auto link = lecternLink(address);
    if (!link) {
        showError({ErrorKind::InvalidInput,
            tr("“%1” is no link to a talk or a mark, so nothing was opened.").arg(address), address});
        return;
    }
    if (m_restoreFlow->isRunning()) {
        showError({ErrorKind::Busy, restoringReason(), {}});
        return;
    }
    m_library.run(
        this,
        [link = *link](Services::LibrarySession &session, const std::stop_token &) -> Result<ReadingPlace> {
            ReadingPlace place{.talk = link.id, .range = {}, .mark = {}, .scroll = -1};
            if (link.kind == LecternLink::Kind::Mark) {
                const auto mark = session.marks().mark(link.id);
                if (!mark) {
                    return passOn(mark);
                }
                place.talk = mark->talk;
                place.mark = mark->id;
            }
            const auto talk = session.talks().find(place.talk.toString(QUuid::WithoutBraces));
            if (!talk) {
                return passOn(talk);
            }
            return place;
        },
        [this](const Result<ReadingPlace> &place) { linkRead(place); });
}

void MainWindow::linkRead(const Result<ReadingPlace> &place)
{
    if (!place) {
        showError(place.error());
    } else if (m_feed->hasTalks()) {
        openTalk(*place);
    } else {
        // The library is still being read and begins there.
        m_firstPlace = *place;
        m_isLinkWaiting = true;
    }
}

/// Opens the talk of a link that came before its row; answers whether there was one.
bool MainWindow::openLinked()
{
    if (!m_isLinkWaiting) {
        return false;
    }
    m_isLinkWaiting = false;
    openTalk(m_firstPlace);
    m_talkPane->page().view()->setFocus();
    return true;
}

} // namespace Lectern::Ui
