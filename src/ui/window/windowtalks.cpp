// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is done to talks in the tree: menus, details, bin; and to their speakers.

#include "mainwindow.h"

#include "ui/reader/readerpage.h"
#include "ui/search/omnibox.h"
#include "ui/shell/statusline.h"
#include "ui/sidebar/sidebar.h"
#include "ui/window/binflow.h"
#include "ui/window/libraryfeed.h"
#include "ui/window/speakersflow.h"
#include "ui/window/talkcutflow.h"
#include "ui/window/talkmenu.h"
#include "ui/window/talkpane.h"

#include <QAction>

namespace Lectern::Ui {

void MainWindow::connectTalks()
{
    m_talkMenu = new TalkMenu({m_library, m_editor, m_feed->talks(), *m_sidebar, *m_exportFlow, *this}, this);
    const auto showMenu = [this](const QUuid &, const QPoint &position) { m_talkMenu->showAt(position); };
    connect(m_sidebar, &Sidebar::talkMenuRequested, this, showMenu);
    connect(m_sidebar, &Sidebar::eventMenuRequested, this, showMenu);
    on(ActionId::Details, [this] { m_talkMenu->openDetails(); });
    on(ActionId::MoveToBin, [this] { m_talkMenu->moveToBin(); });
    // Their keys are those of rows, not of the page.
    m_sidebar->treeView()->addActions(
        {m_actions->action(ActionId::Details), m_actions->action(ActionId::MoveToBin)});
    connect(m_talkMenu, &TalkMenu::failed, this, &MainWindow::showError);
    connect(m_talkMenu, &TalkMenu::openRequested, this, [this](const ReadingPlace &place) {
        openTalk(place);
        closeDrawer();
    });
    connect(m_talkMenu, &TalkMenu::linkCopied, this,
        [this] { m_status->showText(tr("The link to the talk was copied")); });
    connect(m_talkMenu, &TalkMenu::binned, this,
        [this](int talks) { showUndoToast(tr("%Ln talk(s) moved to the bin", nullptr, talks)); });
    connect(&m_feed->talks(), &Models::LibraryModel::talksDropped, m_talkMenu, &TalkMenu::moveTalks);
    connect(&m_feed->tags(), &Models::TagTreeModel::talksDropped, m_talkMenu, &TalkMenu::tagTalks);
    auto *cuts = new TalkCutFlow(m_library, m_editor, *this);
    cuts->setObjectName(QStringLiteral("talkCuts"));
    connect(m_talkMenu, &TalkMenu::splitRequested, cuts, &TalkCutFlow::split);
    connect(m_talkMenu, &TalkMenu::mergeRequested, cuts, &TalkCutFlow::merge);
    connect(cuts, &TalkCutFlow::openRequested, this, &MainWindow::openTalk);
    connect(cuts, &TalkCutFlow::done, this, &MainWindow::showUndoToast);
    connect(cuts, &TalkCutFlow::failed, this, &MainWindow::showError);
    m_bin = new BinFlow(m_library, m_editor, *this);
    on(ActionId::Bin, [this] { m_bin->open(); });
    connect(m_bin, &BinFlow::failed, this, &MainWindow::showError);
    m_speakers = new SpeakersFlow(m_library, m_editor, *this);
    on(ActionId::Speakers, [this] { m_speakers->open(); });
    connect(m_speakers, &SpeakersFlow::failed, this, &MainWindow::showError);
    connect(m_speakers, &SpeakersFlow::talksRequested, m_omnibox, &Omnibox::setQuery);
    // A deed may have changed the open talk too.
    connect(&m_editor, &Editing::TalkEditor::listsChanged, m_talkPane, &TalkPane::refresh);
    connect(&m_editor, &Editing::TalkEditor::talkChanged, this, [this](const TalkRow &row) {
        if (row.id == m_editor.talk().row.id) {
            showTitle(row);
        }
    });
}

} // namespace Lectern::Ui
