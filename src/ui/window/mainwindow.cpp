// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "services/importservice.h"
#include "ui/actions/menus.h"
#include "ui/reader/readerpage.h"
#include "ui/search/omnibox.h"
#include "ui/search/resultspane.h"
#include "ui/shell/dropoverlay.h"
#include "ui/shell/maintoolbar.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/progressrow.h"
#include "ui/shell/statusline.h"
#include "ui/shell/toast.h"
#include "ui/sidebar/sidebar.h"
#include "ui/speech/speechflow.h"
#include "ui/theme.h"
#include "ui/window/backupflow.h"
#include "ui/window/exportflow.h"
#include "ui/window/importflow.h"
#include "ui/window/jumpflow.h"
#include "ui/window/leftside.h"
#include "ui/window/libraryfeed.h"
#include "ui/window/openevent.h"
#include "ui/window/previewflow.h"
#include "ui/window/restoreflow.h"
#include "ui/window/searchcontroller.h"
#include "ui/window/sourcewatch.h"
#include "ui/window/talkpane.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Lectern::Ui {

MainWindow::MainWindow(Services::Settings &settings, const QString &stateFile)
    : m_settings(settings)
    , m_stateFile(stateFile)
    , m_editor(m_library)
    , m_savedSearches(m_library, m_editor.undoStack())
    , m_feed(std::make_unique<LibraryFeed>(m_library))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Lectern"));
    setMinimumSize(QSize(scaled(480), scaled(360)).boundedTo(screen()->availableSize()));
    m_actions = new ActionCatalogue(this);
    m_importFlow = new ImportFlow(m_settings, this);
    m_exportFlow = new ExportFlow(m_library, m_settings, this);
    m_backups = new BackupFlow(m_settings, this);
    m_restoreFlow = new RestoreFlow(this);
    build();
    m_search = new SearchController(*m_omnibox, *m_results, m_settings, this);
    m_preview = new PreviewFlow(*m_talkPane, *m_results, *m_search, m_history, this);
    m_jumps = new JumpFlow({*m_actions, *m_omnibox, *m_search, *m_talkPane}, this);
    m_speech = new SpeechFlow({*m_actions, *m_talkPane, m_settings}, this);
    connectActions();
    connectLibrary();
    connectSearch();
    connectSavedSearches();
    connectImport();
    connectRestore();
    connectLines();
    connectTalk();
    applyAppearance();
    restoreState();
    refreshActions();

    constexpr int idleMs = 30'000;
    m_checkpointTimer.setInterval(idleMs);
    connect(&m_checkpointTimer, &QTimer::timeout, this, [this] {
        m_library.run(
            this,
            [](Services::LibrarySession &session, const std::stop_token &) {
                return session.database().checkpoint();
            },
            [](const Result<void> &) {});
    });
    m_checkpointTimer.start();
}

MainWindow::~MainWindow()
{
    // The undo stack tells of its end, and parts that lose the focus as they end tell of that, when what
    // would be asked then is gone.
    m_editor.undoStack().disconnect(this);
    m_editor.disconnect(this);
    const QObjectList parts = findChildren<QObject *>();
    for (const QObject *part : parts) {
        part->disconnect(this);
    }
}

void MainWindow::build()
{
    fillMenuBar(*m_actions, menuBar());
    menuBar()->hide();
    m_omnibox = new Omnibox; // of no window yet, so that Tab comes to it where the tool bar takes it in
    m_omnibox->setObjectName(QStringLiteral("omnibox"));
    m_toolBar = new MainToolBar(*m_actions, m_omnibox, this);
    m_messages = new MessageBar(this);
    m_messages->setObjectName(QStringLiteral("messageBar"));
    buildSides();
    m_status = new StatusLine(this); // last: Tab comes to the parts in the order they are made
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_splitter);

    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_toolBar);
    layout->addWidget(m_messages);
    m_progressPlace = new QVBoxLayout;
    layout->addLayout(m_progressPlace);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_status);
    setCentralWidget(centre);
    m_toast = new Toast(m_talkPane);
    connect(m_toast, &Toast::actionTriggered, this, [this] { m_editor.undoStack().undo(); });
    auto *drops = new DropOverlay(m_pages, this);
    connect(drops, &DropOverlay::filesDropped, m_importFlow, &ImportFlow::importPaths);
    connect(drops, &DropOverlay::textDropped, m_importFlow, &ImportFlow::importText);
    m_leftSide = new LeftSide(*m_left, *m_splitter, *m_pages);
    connect(m_leftSide, &LeftSide::dismissed, this, &MainWindow::closeDrawer);
}

void MainWindow::buildSides()
{
    m_sidebar = new Sidebar(m_feed->talks(), m_feed->filters(), m_feed->tags(), this);
    m_sidebar->setObjectName(QStringLiteral("sidebar"));
    m_results = new ResultsPane(this);
    m_results->setObjectName(QStringLiteral("results"));
    m_left = new QStackedWidget(this);
    m_left->addWidget(m_sidebar);
    m_left->addWidget(m_results);
    m_left->setMinimumWidth(scaled(200));
    m_talkPane =
        new TalkPane({*m_actions, m_library, m_settings, m_editor, m_feed->talks(), m_feed->tags()}, this);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(QStringLiteral("mainSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_talkPane);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
}

void MainWindow::connectLibrary()
{
    connect(m_feed.get(), &LibraryFeed::reloaded, this, &MainWindow::libraryReloaded);
    connect(m_feed.get(), &LibraryFeed::failed, this, &MainWindow::showError);
    connect(m_feed.get(), &LibraryFeed::tagsChanged, this, [this](const std::vector<TagRow> &tags) {
        QHash<QString, int> hues;
        for (const TagRow &tag : tags) {
            hues.insert(tag.name, tag.hue);
        }
        m_talkPane->page().setTagHues(hues);
    });
    connect(m_sidebar, &Sidebar::talkChosen, this, [this](const QUuid &talk) {
        openTalk({.talk = talk, .range = {}, .mark = {}, .scroll = -1});
        closeDrawer();
    });
    connect(m_sidebar, &Sidebar::sectionChosen, this, [this](int section) {
        m_talkPane->scrollToSection(section);
        m_talkPane->page().view()->setFocus();
        closeDrawer();
    });
    connect(m_feed.get(), &LibraryFeed::changedElsewhere, m_talkPane, &TalkPane::refresh);
    connect(m_feed.get(), &LibraryFeed::changedElsewhere, &m_editor, &Editing::TalkEditor::loadHistory);
    connect(&m_editor, &Editing::TalkEditor::listsChanged, m_feed.get(), &LibraryFeed::reload);
    connect(m_backups, &BackupFlow::failed, this, &MainWindow::showError);
    connect(m_messages, &MessageBar::actionTriggered, this, [this] {
        if (m_messageAction) {
            m_messageAction();
        }
    });
}

void MainWindow::showTitle(const TalkRow &row)
{
    setWindowTitle(row.title + QStringLiteral(" — ") + tr("Lectern"));
}

void MainWindow::connectTalk()
{
    connect(m_talkPane, &TalkPane::talkShown, this, [this](const TalkRow &row) {
        showTitle(row);
        m_sidebar->setCurrentTalk(row.id);
        refreshStatus();
        refreshActions();
        Q_EMIT talkReady(row.id);
    });
    connect(m_talkPane, &TalkPane::talkEntered, this, [this](const TalkRow &row) {
        showTitle(row);
        m_sidebar->setCurrentTalk(row.id);
        refreshStatus();
        refreshActions();
    });
    connect(m_talkPane, &TalkPane::emptied, this, &MainWindow::openFirstTalk);
    connect(&m_talkPane->event(), &OpenEvent::changed, this, &MainWindow::refreshStatus);
    connect(m_feed.get(), &LibraryFeed::reloaded, &m_talkPane->event(), &OpenEvent::refresh);
    connect(m_talkPane, &TalkPane::failed, this, &MainWindow::showError);
    connect(m_talkPane, &TalkPane::openRequested, this, &MainWindow::openTalk);
    connect(m_talkPane, &TalkPane::linkRequested, this, &MainWindow::openLink);
    connect(m_talkPane, &TalkPane::markRemoved, this, [this] { showUndoToast(tr("Mark removed")); });
    connect(m_talkPane, &TalkPane::speakerActivated, this, &MainWindow::searchSpeaker);
    connect(m_talkPane, &TalkPane::librarySearchRequested, m_omnibox, &Omnibox::setQuery);
    connect(m_talkPane, &TalkPane::statusText, this,
        [this](const QString &text) { m_status->showText(text, true); });
    connect(&m_editor, &Editing::TalkEditor::marksChanged, this, &MainWindow::refreshStatus);
    connect(&m_editor, &Editing::TalkEditor::talkChanged, this, [this] {
        refreshStatus();
        m_feed->countsChanged();
    });
    connect(&m_editor.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::refreshActions);
}

void MainWindow::connectSearch()
{
    connect(m_search, &SearchController::activeChanged, this, [this](bool isActive) {
        m_left->setCurrentWidget(isActive ? static_cast<QWidget *>(m_results) : m_sidebar);
        if (isActive) {
            m_talkPane->page().setActiveMark({}); // its note would lie over what is found
        }
        applyBreakpoint();
        refreshStatus();
        refreshActions();
    });
    const auto backToPage = [this] {
        m_search->close();
        m_talkPane->page().view()->setFocus();
    };
    connect(m_omnibox, &Omnibox::escaped, this, backToPage);
    connect(m_results, &ResultsPane::closeRequested, this, backToPage);
    connect(m_preview, &PreviewFlow::opened, this, [this] {
        refreshStatus();
        refreshActions();
        m_talkPane->page().view()->setFocus();
    });
}

void MainWindow::connectSavedSearches()
{
    connect(m_sidebar, &Sidebar::searchChosen, m_omnibox, &Omnibox::setQuery);
    connect(m_feed.get(), &LibraryFeed::savedSearchesRead, m_omnibox, &Omnibox::setSavedSearches);
    connect(m_sidebar, &Sidebar::searchRemoved, this, [this](const Store::SavedSearch &search) {
        m_savedSearches.remove(search);
        showUndoToast(tr("The saved search “%1” was removed").arg(search.name));
    });
    connect(&m_feed->filters(), &Models::FilterListModel::renamed, &m_savedSearches,
        &Editing::SavedSearchEditor::rename);
    connect(
        &m_savedSearches, &Editing::SavedSearchEditor::changed, m_feed.get(), &LibraryFeed::countsChanged);
    connect(&m_savedSearches, &Editing::SavedSearchEditor::failed, this, &MainWindow::showError);
}

void MainWindow::connectImport()
{
    connect(m_importFlow, &ImportFlow::started, this, [this](ProgressRow *row) {
        // Above the pages: it stays while one searches, reads with the sidebar closed, or has no notes yet.
        m_progressPlace->addWidget(row);
        m_feed->setWatching(false); // what it writes is read when it is through
    });
    connect(m_importFlow, &ImportFlow::finished, this, [this] { m_feed->setWatching(isActiveWindow()); });
    connect(m_importFlow, &ImportFlow::failed, this, &MainWindow::showError);
    connect(m_importFlow, &ImportFlow::imported, this, &MainWindow::showImported);
    connect(m_importFlow, &ImportFlow::takenBack, this, [this](const QString &words) {
        m_status->showText(words);
        m_feed->reload();
        m_talkPane->refresh();
        m_editor.loadHistory();
    });
}

void MainWindow::openTalk(const ReadingPlace &place)
{
    m_history.leave(m_preview->place());
    m_preview->leave();
    go(place);
}

void MainWindow::go(const ReadingPlace &place) { m_talkPane->show(place); }

void MainWindow::closeDrawer()
{
    if (m_leftSide->isDrawer() && m_wantsSidebar) {
        m_actions->action(ActionId::ToggleSidebar)->setChecked(false);
        m_talkPane->page().view()->setFocus();
    }
}

void MainWindow::stepSection(int direction)
{
    const int count = static_cast<int>(m_talkPane->page().sections().size());
    const int wanted = std::clamp(m_talkPane->page().currentSection() + direction, 0, std::max(0, count - 1));
    if (count > 0) {
        m_talkPane->page().scrollToSection(wanted);
    }
}

void MainWindow::showError(const Error &error)
{
    if (error.kind != ErrorKind::Cancelled) {
        m_messageAction = {};
        m_messages->showMessage(messageOf(error));
    }
}

void MainWindow::showUndoToast(const QString &text)
{
    m_toast->showToast(text, tr("Undo"), QStringLiteral("bin"));
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange && m_actions) { // the desktop ends a full screen, too
        m_actions->action(ActionId::FullScreen)->setChecked(isFullScreen());
    }
    if (event->type() == QEvent::ActivationChange) {
        m_feed->setWatching(isActiveWindow());
        if (isActiveWindow()) {
            m_sourceWatch->look();
        }
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveState();
    m_importFlow->stopForClosing();
    QMainWindow::closeEvent(event);
}

} // namespace Lectern::Ui
