// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Actions that change the open talk and its marks.

#include "mainwindow.h"

#include "ui/reader/readerpage.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/progressrow.h"
#include "ui/window/libraryfeed.h"
#include "ui/window/markimportflow.h"
#include "ui/window/talkpane.h"

#include <QVBoxLayout>

namespace Lectern::Ui {

void MainWindow::connectMarkActions()
{
    on(ActionId::MarkUnread, [this] { m_editor.setStatus(ReadStatus::Unread); });
    on(ActionId::MarkReading, [this] { m_editor.setStatus(ReadStatus::Reading); });
    on(ActionId::DoneAndNext, [this] {
        m_editor.setStatus(ReadStatus::Done);
        stepTalk(1);
    });
    on(ActionId::Star, [this] { m_editor.setStarred(!m_editor.talk().row.isStarred); });
    on(ActionId::MarkKey, [this] { m_talkPane->mark(MarkKind::Key); });
    on(ActionId::MarkDefinition, [this] { m_talkPane->mark(MarkKind::Definition); });
    on(ActionId::MarkTechnique, [this] { m_talkPane->mark(MarkKind::Technique); });
    on(ActionId::MarkDoubt, [this] { m_talkPane->mark(MarkKind::Doubt); });
    on(ActionId::MarkQuote, [this] { m_talkPane->mark(MarkKind::Quote); });
    on(ActionId::MarkWithLast, [this] { m_talkPane->markWithLastKind(); });
    on(ActionId::Comment, [this] { m_talkPane->comment(); });
    on(ActionId::Related, [this] { m_talkPane->openRelated(); });
    on(ActionId::Tags, [this] { m_talkPane->openTags(); });
    on(ActionId::Todo, [this] { m_talkPane->toggleTodo(); });
    on(ActionId::EditNote, [this] { m_talkPane->editNote(); });
    connect(m_feed.get(), &LibraryFeed::reloaded, m_talkPane, &TalkPane::reloadNotes);
    on(ActionId::RemoveMark, [this] { m_talkPane->removeMark(); });
    on(ActionId::LongerMark, [this] { m_talkPane->stretchMark(1); });
    on(ActionId::ShorterMark, [this] { m_talkPane->stretchMark(-1); });
    on(ActionId::MarkTheSelection, [this] { m_talkPane->moveMarkToSelection(); });
    on(ActionId::PlaceIsRight, [this] { m_talkPane->confirmPlace(); });
    on(ActionId::KeepWithoutPlace, [this] { m_talkPane->keepWithoutPlace(); });
    on(ActionId::ToCheck, [this] { m_talkPane->stepToCheck(); });
    m_talkPane->page().view()->addActions(m_actions->readerActions());
}

/// Those made elsewhere.
void MainWindow::connectMarkImport()
{
    m_markImport = new MarkImportFlow(m_library, *this);
    on(ActionId::ImportMarks, [this] { m_markImport->chooseAndImport(); });
    connect(m_markImport, &MarkImportFlow::started, this,
        [this](ProgressRow *row) { m_progressPlace->addWidget(row); });
    connect(m_markImport, &MarkImportFlow::failed, this, &MainWindow::showError);
    connect(m_markImport, &MarkImportFlow::imported, this, [this](const Message &words) {
        m_messageAction = {};
        m_messages->showMessage(words);
        m_feed->reload();
        m_talkPane->refresh();
        m_editor.loadHistory();
    });
}

void MainWindow::showMarksInState(const std::vector<AnchorState> &states)
{
    m_talkPane->showMarksInState(states);
}

} // namespace Lectern::Ui
