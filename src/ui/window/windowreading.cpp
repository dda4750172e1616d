// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Getting about in the talks and out of them.

#include "mainwindow.h"

#include "ui/reader/readerpage.h"
#include "ui/search/omnibox.h"
#include "ui/shell/statusline.h"
#include "ui/sidebar/sidebar.h"
#include "ui/window/searchcontroller.h"
#include "ui/window/talkpane.h"

namespace Lectern::Ui {

void MainWindow::connectReadingActions()
{
    auto &page = m_talkPane->page();
    on(ActionId::Copy, [&page] { page.copySelection(); });
    on(ActionId::CopyAsQuote, [&page] { page.copySelectionAsQuote(); });
    on(ActionId::SelectAll, [&page] { page.selectAll(); });
    on(ActionId::SelectNone, [&page] { page.clearSelection(); });
    on(ActionId::Search, [this] { m_omnibox->activate(); });
    on(ActionId::SaveSearch, [this] {
        const QString query = m_search->query();
        m_savedSearches.save(query, query);
        m_status->showText(tr("Saved in the sidebar: %1").arg(query));
    });
    on(ActionId::Find, [&page] { page.openFind(); });
    on(ActionId::FindNext, [&page] { page.findNext(); });
    on(ActionId::FindPrevious, [&page] { page.findPrevious(); });
    on(ActionId::Back, [this] {
        const ReadingPlace place = m_history.back(m_talkPane->place());
        if (!place.talk.isNull()) {
            go(place);
        }
    });
    on(ActionId::Forward, [this] {
        const ReadingPlace place = m_history.forward(m_talkPane->place());
        if (!place.talk.isNull()) {
            go(place);
        }
    });
    on(ActionId::NextTalk, [this] { stepTalk(1); });
    on(ActionId::PreviousTalk, [this] { stepTalk(-1); });
    on(ActionId::NextSection, [this] { stepSection(1); });
    on(ActionId::PreviousSection, [this] { stepSection(-1); });
    on(ActionId::NextMark, [&page] { page.stepMark(1); });
    on(ActionId::PreviousMark, [&page] { page.stepMark(-1); });
    auto *source = m_actions->action(ActionId::ShowSource);
    connect(source, &QAction::toggled, m_talkPane, &TalkPane::setSourceVisible);
    connect(m_talkPane, &TalkPane::sourceCloseRequested, source, [source] { source->setChecked(false); });
    on(ActionId::NextPane, [this] { stepPane(1); });
    on(ActionId::PreviousPane, [this] { stepPane(-1); });
    on(ActionId::FocusSidebar, [this] { m_sidebar->focusTree(); });
    on(ActionId::FocusReader, [&page] { page.view()->setFocus(); });
    on(ActionId::FocusNotes, [this] {
        m_talkPane->setNotesForm(NotesForm::List);
        m_talkPane->notesList().setFocus();
    });
}

} // namespace Lectern::Ui
