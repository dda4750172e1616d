// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the actions of files and of the window do, and which of them can be used.

#include "mainwindow.h"

#include "ui/reader/readerpage.h"
#include "ui/search/omnibox.h"
#include "ui/search/resultspane.h"
#include "ui/shell/linelist.h"
#include "ui/shell/statusline.h"
#include "ui/shell/toast.h"
#include "ui/sidebar/emptystate.h"
#include "ui/sidebar/sidebar.h"
#include "ui/speech/speechflow.h"
#include "ui/theme.h"
#include "ui/window/importflow.h"
#include "ui/window/libraryfeed.h"
#include "ui/window/openevent.h"
#include "ui/window/previewflow.h"
#include "ui/window/searchcontroller.h"
#include "ui/window/talkpane.h"

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QStackedWidget>

#include <algorithm>
#include <array>

namespace Lectern::Ui {

void MainWindow::on(ActionId id, const std::function<void()> &what)
{
    connect(m_actions->action(id), &QAction::triggered, this, what);
}

void MainWindow::connectActions()
{
    on(ActionId::Import, [this] { m_importFlow->chooseAndImport(); });
    on(ActionId::ImportFolder, [this] { m_importFlow->chooseFolderAndImport(); });
    connectMarkImport();
    on(ActionId::ImportClipboard, [this] { m_importFlow->importClipboard(); });
    m_sidebar->addAction(m_actions->action(ActionId::ImportClipboard));
    QAction *pandoc = m_actions->action(ActionId::AllowPandoc);
    pandoc->setChecked(m_settings.isOn(Services::Setting::AllowPandoc));
    connect(pandoc, &QAction::toggled, this,
        [this](bool isOn) { m_settings.set(Services::Setting::AllowPandoc, isOn); });
    on(ActionId::SampleLibrary, [this] { m_importFlow->importSample(); });
    on(ActionId::OpenLibrary, [this] {
        auto *dialog =
            new QFileDialog(this, tr("Open a library"), {}, tr("Libraries (*.sqlite);;All files (*)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openLibrary);
        dialog->open();
    });
    on(ActionId::CloseWindow, [this] { close(); });
    on(ActionId::Quit, [this] { close(); });
    on(ActionId::Undo, [this] {
        m_toast->dismiss(); // it offers what is done now
        const QString what = m_editor.undoStack().undoText();
        stepThroughDeeds(&QUndoStack::undo, tr("Undone: %1").arg(what));
    });
    on(ActionId::Redo, [this] {
        const QString what = m_editor.undoStack().redoText();
        stepThroughDeeds(&QUndoStack::redo, tr("Done again: %1").arg(what));
    });
    on(ActionId::About, [this] { showAbout(); });
    connectExport();
    connectReadingActions();
    connectViewActions();
    connectMarkActions();
    connectUpdates();
    connectTalks();
    connectTags();
    connectHelp();
}

/// Undo and redo are told, and seen where they change the page.
void MainWindow::stepThroughDeeds(void (QUndoStack::*step)(), const QString &words)
{
    const QUuid talk = m_editor.talk().row.id;
    const std::vector<MarkRow> before = m_talkPane->marksOnPage();
    (m_editor.undoStack().*step)();
    m_status->showText(words);
    if (m_editor.hasTalk() && m_editor.talk().row.id == talk) {
        m_talkPane->showDifference(before);
    }
}

void MainWindow::stepPane(int direction)
{
    QList<QWidget *> stops{m_omnibox->lineEdit()};
    if (m_left->isVisible() && m_left->currentWidget() == m_results) {
        stops << m_results->view();
    } else if (m_left->isVisible() && m_left->currentWidget() == m_lines) {
        stops << m_lines->wordsField() << m_lines->view();
    } else if (m_left->isVisible()) {
        stops << m_sidebar->filterView() << m_sidebar->treeView() << m_sidebar->tagView();
    }
    stops << m_talkPane->page().view();
    if (m_talkPane->notesList().isVisible()) {
        stops << &m_talkPane->notesList();
    }
    // Hidden: the field in a full screen, the page behind a list that stands alone.
    stops.removeIf([](const QWidget *stop) { return !stop->isVisible(); });
    if (stops.isEmpty()) {
        return;
    }
    const QWidget *focused = QApplication::focusWidget();
    qsizetype here = 0;
    for (qsizetype i = 0; i < stops.size(); ++i) {
        if (focused && (stops[i] == focused || stops[i]->isAncestorOf(focused))) {
            here = i;
        }
    }
    const qsizetype next = (here + direction + stops.size()) % stops.size();
    stops[next]->setFocus(Qt::TabFocusReason);
}

void MainWindow::refreshStatus()
{
    if (!m_editor.hasTalk()) {
        return;
    }
    const TalkRow &row = m_editor.talk().row;
    const auto siblings = m_talkPane->event().siblings();
    const auto here = std::ranges::find(siblings, row.id, &PlacedTalk::id) - siblings.begin();
    const QString place =
        talkPlaceText(static_cast<int>(here) + 1, static_cast<int>(siblings.size()), row.day);
    m_status->setContent({.place = m_preview->isPreviewing() ? tr("Preview · %1").arg(place) : place,
        .progress = row.progress,
        .highlights = row.marks,
        .todos = row.openTodos,
        .words = row.words,
        .zoomPercent = qRound(m_zoom * 100)});
}

void MainWindow::refreshActions()
{
    static constexpr std::array talkActions{ActionId::Export, ActionId::Print, ActionId::Find,
        ActionId::FindNext, ActionId::FindPrevious, ActionId::NextTalk, ActionId::PreviousTalk,
        ActionId::NextSection, ActionId::PreviousSection, ActionId::NextMark, ActionId::PreviousMark,
        ActionId::MarkUnread, ActionId::MarkReading, ActionId::DoneAndNext, ActionId::Star, ActionId::MarkKey,
        ActionId::MarkDefinition, ActionId::MarkTechnique, ActionId::MarkDoubt, ActionId::MarkQuote,
        ActionId::MarkWithLast, ActionId::Comment, ActionId::Tags, ActionId::Todo, ActionId::EditNote,
        ActionId::RemoveMark, ActionId::Copy, ActionId::CopyAsQuote, ActionId::SelectAll,
        ActionId::SelectNone, ActionId::ToggleSidebar, ActionId::ToggleNotes, ActionId::MarginOrList,
        ActionId::LongerMark, ActionId::ShorterMark, ActionId::MarkTheSelection, ActionId::PlaceIsRight,
        ActionId::KeepWithoutPlace, ActionId::ToCheck, ActionId::Related, ActionId::FollowUps,
        ActionId::CompareWithDisk, ActionId::Appearance, ActionId::CopyLink, ActionId::GoTo,
        ActionId::UpToEvent, ActionId::NextUnread, ActionId::PreviousUnread, ActionId::EventAsPage};
    m_actions->setEnabled(talkActions, m_editor.hasTalk());
    showExtent();
    m_speech->refreshAction();
    // In the tree they are about what is chosen there, whether or not a talk is open.
    static constexpr std::array treeActions{ActionId::Details, ActionId::MoveToBin, ActionId::ImportMarks,
        ActionId::GroupByEvent, ActionId::GroupBySpeaker, ActionId::GroupByYear, ActionId::GroupByTag,
        ActionId::SortNewest, ActionId::SortOldest, ActionId::SortByName, ActionId::SortUnread};
    m_actions->setEnabled(treeActions, m_pages->currentWidget() == m_splitter && m_feed->hasTalks());
    static constexpr std::array edits{ActionId::MarkUnread, ActionId::MarkReading, ActionId::DoneAndNext,
        ActionId::Star, ActionId::MarkKey, ActionId::MarkDefinition, ActionId::MarkTechnique,
        ActionId::MarkDoubt, ActionId::MarkQuote, ActionId::MarkWithLast, ActionId::Comment, ActionId::Tags,
        ActionId::Todo, ActionId::EditNote, ActionId::LongerMark, ActionId::ShorterMark,
        ActionId::MarkTheSelection, ActionId::PlaceIsRight, ActionId::KeepWithoutPlace, ActionId::RemoveMark,
        ActionId::MoveToBin, ActionId::ImportMarks};
    m_actions->refuse(edits, m_editor.readOnlyReason());
    m_actions->setEnabled(std::array{ActionId::SaveSearch}, m_search->isActive());
    m_actions->setEnabled(std::array{ActionId::RemoveSample}, !m_sample.empty());
    m_actions->refuse(std::array{ActionId::RemoveSample}, m_editor.readOnlyReason());
    m_actions->refuse(std::array{ActionId::SaveSearch}, m_editor.readOnlyReason());
    m_actions->setEnabled(std::array{ActionId::Bin},
        m_pages->currentWidget() != static_cast<QWidget *>(m_unopened) && QFileInfo::exists(m_path));
    const auto &stack = m_editor.undoStack();
    const auto shown = [](QString text) {
        return text.replace(u'&', QStringLiteral("&&"));
    }; // names of files
    auto *undo = m_actions->action(ActionId::Undo);
    undo->setEnabled(stack.canUndo());
    undo->setText(stack.canUndo() ? tr("&Undo: %1").arg(shown(stack.undoText())) : tr("&Undo"));
    auto *redo = m_actions->action(ActionId::Redo);
    redo->setEnabled(stack.canRedo());
    redo->setText(stack.canRedo() ? tr("&Redo: %1").arg(shown(stack.redoText())) : tr("&Redo"));
    const auto isThere = [this](const QUuid &talk) { return !m_gone.contains(talk); };
    m_actions->action(ActionId::Back)->setEnabled(m_history.canGoBack(isThere));
    m_actions->action(ActionId::Forward)->setEnabled(m_history.canGoForward(isThere));
    refuseWhileRestoring();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Lectern"));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Lectern %1").arg(QStringLiteral(LECTERN_VERSION)));
    box->setInformativeText(tr("Read, search and mark your notes of talks.\nLibrary: %1\n\nFree software "
                               "under the GNU General Public License, version 3 or later.")
            .arg(m_path));
    box->setIconPixmap(windowIcon().pixmap(scaled(64)));
    box->open();
}

} // namespace Lectern::Ui
