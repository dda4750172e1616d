// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The library of the window: how it is opened, what is shown when it was read, what an import brought.

#include "services/importservice.h"
#include "services/treereading.h"
#include "ui/reader/readerpage.h"
#include "ui/search/omnibox.h"
#include "ui/shell/firstrunpage.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/statusline.h"
#include "ui/shell/summarycard.h"
#include "ui/shell/toast.h"
#include "ui/sidebar/emptystate.h"
#include "ui/theme.h"
#include "ui/window/backupflow.h"
#include "ui/window/importflow.h"
#include "ui/window/importsummary.h"
#include "ui/window/libraryfeed.h"
#include "ui/window/mainwindow.h"
#include "ui/window/restoreflow.h"
#include "ui/window/searchcontroller.h"
#include "ui/window/talkpane.h"
#include "ui/window/talkplaces.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace Lectern::Ui {

namespace {

const auto chooseTarget = QStringLiteral("choose");
const auto folderTarget = QStringLiteral("folder");
const auto restoreTarget = QStringLiteral("restore");

} // namespace

void MainWindow::openLibrary(const QString &path)
{
    if (mustStay(path)) {
        return;
    }
    m_wantedPath = path;
    if (path == m_path || !mayShow) {
        showLibrary(path);
        return;
    }
    mayShow(path, [self = QPointer(this), path](bool isFree) {
        if (self && isFree && self->m_wantedPath == path) {
            self->showLibrary(path);
        }
    });
}

/// Whether the library on show cannot be left for that of this path now, which is said then.
bool MainWindow::mustStay(const QString &path)
{
    QString reason = restoringReason();
    if (reason.isEmpty() && path != m_path && m_importFlow->isBusy()) {
        reason = tr("An import is running. Open another library when it is through.");
    }
    if (!reason.isEmpty()) {
        showError({ErrorKind::Busy, reason, {}});
    }
    return !reason.isEmpty();
}

void MainWindow::showLibrary(const QString &path)
{
    if (mustStay(path)) {
        return; // something began before mayShow answered
    }
    if (path != m_path) {
        dismissOffers();
        if (!m_path.isEmpty()) { // else it is that of the last start
            m_history = {};
        }
        m_isLinkWaiting = false;
        m_talkPane->keepPlace(); // while its library is there
    }
    m_path = path;
    m_importFlow->setLibrary(path);
    if (!QFileInfo::exists(path)) {
        leaveLibrary();
        showFirstRun();
        return;
    }
    m_library.open(path, Store::OpenMode::ReadWrite, this,
        [this, path](const Result<Store::OpenOutcome> &outcome) { libraryOpened(path, outcome); });
}

/// The one that was open, for one that is still to be made: nothing more is done to it.
void MainWindow::leaveLibrary()
{
    m_search->close();
    m_search->closeLibrary([] { });
    m_backups->setLibrary({});
    m_editor.undoStack().clear();
    m_sample.clear();
    m_library.close(this, [] { });
}

/// What was said, and can be taken back, belongs to the library that was open.
void MainWindow::dismissOffers()
{
    m_messageAction = {};
    m_messages->dismiss();
    m_toast->dismiss();
    delete m_summary;
}

void MainWindow::libraryOpened(const QString &path, const Result<Store::OpenOutcome> &outcome)
{
    const bool isWritable = outcome && *outcome != Store::OpenOutcome::ReadOnly;
    m_backups->setLibrary(isWritable ? path : QString());
    if (!outcome) {
        showUnopened(path, outcome.error());
        return;
    }
    m_editor.setReadOnly({});
    Services::rememberLibrary(m_settings, path);
    askForNotice();
    if (const QString stopped = m_importFlow->takeStopped(); !stopped.isEmpty()) {
        m_messageAction = {};
        m_messages->showMessage(
            {.kind = MessageKind::Information, .text = stopped, .lead = {}, .action = {}, .details = {}});
    }
    m_search->openLibrary(path);
    m_editor.loadHistory();
    m_feed->reload();
}

/// Why it can only be read, or why its folder is a risk.
void MainWindow::askForNotice()
{
    struct Notice {
        QString readOnlyReason;
        QString placeWarning;
    };
    m_library.run(
        this,
        [](Services::LibrarySession &session, const std::stop_token &) -> Result<Notice> {
            return Notice{session.database().readOnlyReason(), session.database().takePlaceWarning()};
        },
        [this](const Result<Notice> &notice) {
            if (!notice || (notice->readOnlyReason.isEmpty() && notice->placeWarning.isEmpty())) {
                return;
            }
            m_editor.setReadOnly(notice->readOnlyReason);
            refreshActions();
            m_messageAction = {};
            m_messages->showMessage({.kind = MessageKind::Information,
                .text = notice->readOnlyReason.isEmpty() ? notice->placeWarning : notice->readOnlyReason,
                .lead = {},
                .action = {},
                .details = {}});
        });
}

void MainWindow::showFirstRun()
{
    showPageWithoutTalk(&firstRunPage());
    m_status->setFirstRun();
    firstRunPage().focusImport();
    Q_EMIT libraryReady();
}

/// A library that did not open has no notes to import into: what happened, where the file lies, a way on.
void MainWindow::showUnopened(const QString &path, const Error &error)
{
    const QString place =
        tr("The file: %1").arg(QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath()).toHtmlEscaped());
    unopenedPage().setContent(QStringLiteral("error"), error.message,
        place + QStringLiteral("<br><br>") + EmptyState::link(restoreTarget, tr("Restore from a backup…"))
            + QStringLiteral(" · ") + EmptyState::link(chooseTarget, tr("Choose another library…"))
            + QStringLiteral(" · ") + EmptyState::link(folderTarget, tr("Open the folder")));
    showPageWithoutTalk(&unopenedPage());
    m_status->setNoTalk(tr("No library is open"));
    Q_EMIT libraryReady();
}

void MainWindow::followUnopenedLink(const QString &target)
{
    if (target == restoreTarget) {
        m_actions->action(ActionId::Restore)->trigger();
    } else if (target == chooseTarget) {
        m_actions->action(ActionId::OpenLibrary)->trigger();
    } else if (target == folderTarget) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).absolutePath()));
    }
}

void MainWindow::showPageWithoutTalk(QWidget *page)
{
    m_talkPane->clear();
    m_pages->setCurrentWidget(page);
    m_omnibox->setEnabled(false); // there is nothing to search
    refreshActions();
}

void MainWindow::libraryReloaded()
{
    forgetLostTalks();
    if (!m_feed->hasTalks()) {
        showFirstRun();
        return;
    }
    m_pages->setCurrentWidget(m_splitter);
    m_omnibox->setEnabled(true);
    m_search->refresh();
    const QUuid open = m_editor.talk().row.id;
    // Of many talks on the page one that is lost leaves the others, which the page sees to itself.
    const bool isLost = open == m_feed->lostTalk() && m_talkPane->extent() == PageExtent::Talk;
    if (!openLinked() && (open.isNull() || isLost)) {
        openFirstTalk();
    }
    m_imported.clear(); // whoever reads goes on reading
    if (const QString search = std::exchange(m_firstSearch, {}); !search.isEmpty()) {
        m_omnibox->setQuery(search);
    }
    refreshActions();
    refreshStatus();
    Q_EMIT libraryReady();
}

/// Steps that can be undone hang on talks, and so do places to go back to; of those that are not in the
/// library any more, all go.
void MainWindow::forgetLostTalks()
{
    const QList<QUuid> asked = m_editor.talksToUndo() + m_history.talks();
    if (asked.isEmpty()) {
        return;
    }
    m_library.run(
        this,
        [asked](Services::LibrarySession &session, const std::stop_token &) {
            return session.talks().talks({asked.begin(), asked.end()});
        },
        [this, asked](const Result<std::vector<TalkRow>> &talks) {
            if (!talks) {
                return;
            }
            m_gone = QSet<QUuid>(asked.begin(), asked.end());
            for (const TalkRow &talk : *talks) {
                m_gone.remove(talk.id);
            }
            m_editor.forgetTalksBut([this](const QUuid &id) { return !m_gone.contains(id); });
            refreshActions();
        });
}

/// The talk that was open last time, or the first of the tree; after an import, the first of those that came.
void MainWindow::openFirstTalk()
{
    m_library.run(
        this,
        [imported = std::vector<QUuid>(m_imported.begin(), m_imported.end()), wanted = m_firstPlace](
            Services::LibrarySession &session, const std::stop_token &) -> Result<ReadingPlace> {
            const auto known = session.talks().talks(std::vector{wanted.talk});
            if (!known) {
                return passOn(known);
            }
            if (imported.empty() && !known->empty()) {
                return wanted;
            }
            const auto first = Services::treeOf(session).first(imported);
            return first ? Result<ReadingPlace>({.talk = *first, .range = {}, .mark = {}, .scroll = -1})
                         : passOn(first);
        },
        [this](const Result<ReadingPlace> &place) {
            if (!place) {
                showError(place.error());
            } else if (!place->talk.isNull()) {
                go(*place);
                m_talkPane->page().view()->setFocus();
            }
        });
}

void MainWindow::showSummary(const Services::ImportReport &report)
{
    delete m_summary;
    m_summary = new SummaryCard(summaryOf(report), m_talkPane);
    m_summary->showOverParent();
    const auto close = [this] { m_summary->deleteLater(); };
    connect(m_summary, &SummaryCard::closed, this, close);
    // Who searches has gone on, and the passage that is found may lie below the card.
    connect(m_search, &SearchController::activeChanged, m_summary, &QObject::deleteLater);
    connect(m_summary, &SummaryCard::showTalksRequested, this, [this, talks = report.talks, close] {
        close();
        if (!talks.empty()) {
            go({.talk = talks.front(), .range = {}, .mark = {}, .scroll = -1});
            m_talkPane->page().view()->setFocus();
        }
    });
    connect(m_summary, &SummaryCard::detailsRequested, this, [this, details = detailsOf(report)] {
        m_messageAction = {};
        m_messages->showMessage(details);
    });
    connect(m_summary, &SummaryCard::marksRequested, this,
        [this](AnchorState state) { showMarksInState({state}); });
    Services::ImportReport undone; // what it takes, and not the documents
    undone.addedSources = report.addedSources;
    undone.updatedSources = report.updatedSources;
    connect(m_summary, &SummaryCard::undoRequested, this, [this, undone, close] {
        close();
        m_importFlow->takeBack(m_library, undone);
    });
}

void MainWindow::showImported(const Services::ImportReport &report)
{
    m_imported = QSet<QUuid>(report.talks.begin(), report.talks.end());
    m_messages->dismiss();
    showSummary(report);
    openLibrary(m_path);
    m_talkPane->refresh(); // the open talk may have been updated
}

} // namespace Lectern::Ui
