// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the actions of the catalogue do in the main window, and what follows from its size and settings.

#include "mainwindow.h"

#include "ui/actions/menus.h"
#include "ui/reader/readerpage.h"
#include "ui/search/omnibox.h"
#include "ui/search/resultspane.h"
#include "ui/shell/appearancepopup.h"
#include "ui/shell/linelist.h"
#include "ui/shell/maintoolbar.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/statusline.h"
#include "ui/sidebar/sidebar.h"
#include "ui/theme.h"
#include "ui/window/importflow.h"
#include "ui/window/leftside.h"
#include "ui/window/libraryfeed.h"
#include "ui/window/previewflow.h"
#include "ui/window/searchcontroller.h"
#include "ui/window/talkpane.h"

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QMessageBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace Lectern::Ui {

namespace {

constexpr double smallestZoom = 0.8;
constexpr double largestZoom = 3.0;
constexpr double zoomStep = 0.1;

Typeface typefaceOf(const QString &name)
{
    if (name == QLatin1StringView("sans")) {
        return Typeface::Sans;
    }
    if (name == QLatin1StringView("mono")) {
        return Typeface::Mono;
    }
    return name == QLatin1StringView("system") ? Typeface::System : Typeface::Serif;
}

ColourScheme schemeOf(const QString &name)
{
    if (name == QLatin1StringView("light")) {
        return ColourScheme::Light;
    }
    return name == QLatin1StringView("dark") ? ColourScheme::Dark : ColourScheme::System;
}

} // namespace

void MainWindow::on(ActionId id, const std::function<void()> &what)
{
    connect(m_actions->action(id), &QAction::triggered, this, what);
}

void MainWindow::connectActions()
{
    on(ActionId::Import, [this] { m_importFlow->chooseAndImport(); });
    on(ActionId::ImportClipboard, [this] { m_importFlow->importClipboard(); });
    m_sidebar->addAction(m_actions->action(ActionId::ImportClipboard));
    QAction *pandoc = m_actions->action(ActionId::AllowPandoc);
    pandoc->setChecked(m_settings.isOn(Services::Setting::AllowPandoc));
    connect(pandoc, &QAction::toggled, this,
        [this](bool isOn) { m_settings.set(Services::Setting::AllowPandoc, isOn); });
    on(ActionId::Export, [this] { openExport(); });
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
    on(ActionId::Undo, [this] { m_editor.undoStack().undo(); });
    on(ActionId::Redo, [this] { m_editor.undoStack().redo(); });
    on(ActionId::About, [this] { showAbout(); });
    connectReadingActions();
    connectViewActions();
    connectMarkActions();
}

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
    on(ActionId::NextPane, [this] { stepPane(1); });
    on(ActionId::PreviousPane, [this] { stepPane(-1); });
    on(ActionId::FocusSidebar, [this] { m_sidebar->focusTree(); });
    on(ActionId::FocusReader, [&page] { page.view()->setFocus(); });
    on(ActionId::FocusNotes, [this] {
        m_talkPane->setNotesForm(NotesForm::List);
        m_talkPane->notesList().setFocus();
    });
}

void MainWindow::connectViewActions()
{
    auto *sidebar = m_actions->action(ActionId::ToggleSidebar);
    sidebar->setChecked(true);
    connect(sidebar, &QAction::toggled, this, [this](bool isOn) {
        m_wantsSidebar = isOn;
        applyBreakpoint();
        if (isOn && m_leftSide->isDrawer()) {
            m_sidebar->focusTree();
        }
    });
    auto *notes = m_actions->action(ActionId::ToggleNotes);
    notes->setChecked(true);
    connect(notes, &QAction::toggled, this, [this](bool isOn) { m_talkPane->setNotesVisible(isOn); });
    on(ActionId::MarginOrList, [this] {
        m_talkPane->setNotesForm(
            m_talkPane->notesForm() == NotesForm::Margin ? NotesForm::List : NotesForm::Margin);
    });
    const auto zoomTo = [this](double zoom) {
        m_zoom = std::clamp(zoom, smallestZoom, largestZoom);
        applyAppearance();
        refreshStatus();
    };
    on(ActionId::ZoomIn, [this, zoomTo] { zoomTo(m_zoom + zoomStep); });
    on(ActionId::ZoomOut, [this, zoomTo] { zoomTo(m_zoom - zoomStep); });
    on(ActionId::ZoomReset, [zoomTo] { zoomTo(1); });
    on(ActionId::Appearance, [this] {
        if (const QToolButton *button = m_toolBar->button(ActionId::Appearance)) {
            m_appearance->showAt(button);
        } else {
            m_appearance->showAt(mapToGlobal(rect().center()));
        }
    });
    const auto scheme = [this](const char *name) {
        return [this, text = QString::fromLatin1(name)] {
            m_settings.set(Services::Setting::ColourScheme, text);
        };
    };
    on(ActionId::SchemeSystem, scheme("system"));
    on(ActionId::SchemeLight, scheme("light"));
    on(ActionId::SchemeDark, scheme("dark"));
    connect(m_status, &StatusLine::zoomClicked, m_actions->action(ActionId::Appearance), &QAction::trigger);
    connect(m_status, &StatusLine::marksClicked, m_actions->action(ActionId::FocusNotes), &QAction::trigger);
    connect(
        m_status, &StatusLine::placeClicked, m_actions->action(ActionId::FocusSidebar), &QAction::trigger);
    connect(m_status, &StatusLine::progressClicked, &m_talkPane->header(), &TalkHeader::openStatusMenu);
    on(ActionId::FullScreen, [this] {
        setWindowState(windowState() ^ Qt::WindowFullScreen);
        applyBreakpoint();
    });
    on(ActionId::MenuBar, [this] { menuBar()->setVisible(!menuBar()->isVisible()); });
    on(ActionId::MainMenu, [this] { m_toolBar->showMainMenu(); });
    connect(&m_settings, &Services::Settings::changed, this, [this](Services::Setting setting) {
        if (setting == Services::Setting::ColourScheme) {
            applyTheme(schemeOf(m_settings.text(setting)));
        }
        applyAppearance();
    });
}

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
    on(ActionId::RemoveMark, [this] { m_talkPane->removeMark(); });
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

void MainWindow::applyAppearance()
{
    using Services::Setting;
    ReaderAppearance appearance;
    appearance.size = scaled(m_settings.number(Setting::ReaderTextSize) * m_zoom);
    appearance.lineLength = m_settings.number(Setting::ReaderLineLength);
    appearance.spacing = m_settings.real(Setting::ReaderLineSpacing);
    appearance.typeface = typefaceOf(m_settings.text(Setting::ReaderTypeface));
    appearance.patterns = m_settings.isOn(Setting::MarkPatterns);
    m_talkPane->page().setAppearance(appearance);
    m_importFlow->setAppearance(appearance);
    m_talkPane->page().setSingleKeysEnabled(m_settings.isOn(Setting::SingleLetterKeys));
    const ColourScheme scheme = schemeOf(m_settings.text(Setting::ColourScheme));
    const ActionId checked = scheme == ColourScheme::Light ? ActionId::SchemeLight
        : scheme == ColourScheme::Dark                     ? ActionId::SchemeDark
                                                           : ActionId::SchemeSystem;
    m_actions->action(checked)->setChecked(true);
}

/// Widths of shared/design/ui.md section 2.
void MainWindow::applyBreakpoint()
{
    const bool isFull = isFullScreen();
    const bool isNarrow = LeftSide::isNarrow(width());
    if (isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        // A narrow window belongs to the page; the sidebar comes over it on request.
        m_actions->action(ActionId::ToggleSidebar)->setChecked(!isNarrow);
    }
    const bool hasResults = m_left->currentWidget() != m_sidebar;
    m_leftSide->layOut({.windowWidth = width(),
        .isShown = !isFull && (m_wantsSidebar || hasResults),
        .areResults = hasResults});
    m_toolBar->setVisible(!isFull);
    m_status->setVisible(!isFull);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    applyBreakpoint();
}

void MainWindow::refreshStatus()
{
    if (!m_editor.hasTalk()) {
        return;
    }
    const TalkRow &row = m_editor.talk().row;
    const auto siblings = m_feed->talks().siblings(row.id);
    const QString place = talkPlaceText(
        static_cast<int>(siblings.indexOf(row.id)) + 1, static_cast<int>(siblings.size()), row.day);
    m_status->setContent({.place = m_preview->isPreviewing() ? tr("Preview · %1").arg(place) : place,
        .progress = row.progress,
        .highlights = row.marks,
        .todos = row.openTodos,
        .words = row.words,
        .zoomPercent = qRound(m_zoom * 100)});
}

void MainWindow::refreshActions()
{
    static constexpr std::array talkActions{ActionId::Export, ActionId::Find, ActionId::FindNext,
        ActionId::FindPrevious, ActionId::NextTalk, ActionId::PreviousTalk, ActionId::NextSection,
        ActionId::PreviousSection, ActionId::NextMark, ActionId::PreviousMark, ActionId::MarkUnread,
        ActionId::MarkReading, ActionId::DoneAndNext, ActionId::Star, ActionId::MarkKey,
        ActionId::MarkDefinition, ActionId::MarkTechnique, ActionId::MarkDoubt, ActionId::MarkQuote,
        ActionId::MarkWithLast, ActionId::Comment, ActionId::Tags, ActionId::Todo, ActionId::EditNote,
        ActionId::RemoveMark, ActionId::Copy, ActionId::CopyAsQuote, ActionId::SelectAll,
        ActionId::SelectNone, ActionId::ToggleSidebar, ActionId::ToggleNotes, ActionId::MarginOrList,
        ActionId::Related, ActionId::FollowUps, ActionId::Appearance};
    m_actions->setEnabled(talkActions, m_editor.hasTalk());
    static constexpr std::array edits{ActionId::MarkUnread, ActionId::MarkReading, ActionId::DoneAndNext,
        ActionId::Star, ActionId::MarkKey, ActionId::MarkDefinition, ActionId::MarkTechnique,
        ActionId::MarkDoubt, ActionId::MarkQuote, ActionId::MarkWithLast, ActionId::Comment, ActionId::Tags,
        ActionId::Todo, ActionId::EditNote, ActionId::RemoveMark};
    m_actions->refuse(edits, m_editor.readOnlyReason());
    m_actions->setEnabled(std::array{ActionId::SaveSearch}, m_search->isActive());
    m_actions->refuse(std::array{ActionId::SaveSearch}, m_editor.readOnlyReason());
    auto &stack = m_editor.undoStack();
    auto *undo = m_actions->action(ActionId::Undo);
    undo->setEnabled(stack.canUndo());
    undo->setText(stack.canUndo() ? tr("&Undo: %1").arg(stack.undoText()) : tr("&Undo"));
    auto *redo = m_actions->action(ActionId::Redo);
    redo->setEnabled(stack.canRedo());
    redo->setText(stack.canRedo() ? tr("&Redo: %1").arg(stack.redoText()) : tr("&Redo"));
    m_actions->action(ActionId::Back)->setEnabled(m_history.canGoBack());
    m_actions->action(ActionId::Forward)->setEnabled(m_history.canGoForward());
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
