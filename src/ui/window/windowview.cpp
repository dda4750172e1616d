// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the window looks: what is shown at which size, letters and colours.

#include "mainwindow.h"

#include "document/markwords.h"
#include "ui/actions/menus.h"
#include "ui/reader/readerpage.h"
#include "ui/search/omnibox.h"
#include "ui/shell/appearancepopup.h"
#include "ui/shell/maintoolbar.h"
#include "ui/shell/statusline.h"
#include "ui/sidebar/sidebar.h"
#include "ui/speech/speechflow.h"
#include "ui/theme.h"
#include "ui/window/importflow.h"
#include "ui/window/leftside.h"
#include "ui/window/libraryfeed.h"
#include "ui/window/searchcontroller.h"
#include "ui/window/talkpane.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <utility>

namespace Lectern::Ui {

namespace {

constexpr double zoomStep = 0.1;

constexpr std::array groupings{std::pair(ActionId::GroupByEvent, TreeGrouping::Event),
    std::pair(ActionId::GroupBySpeaker, TreeGrouping::Speaker),
    std::pair(ActionId::GroupByYear, TreeGrouping::Year), std::pair(ActionId::GroupByTag, TreeGrouping::Tag)};
constexpr std::array orders{std::pair(ActionId::SortNewest, TreeOrder::Newest),
    std::pair(ActionId::SortOldest, TreeOrder::Oldest), std::pair(ActionId::SortByName, TreeOrder::Title),
    std::pair(ActionId::SortUnread, TreeOrder::UnreadFirst)};

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

void MainWindow::connectViewActions()
{
    connectSidebarAction();
    connectTreeChoices();
    auto *notes = m_actions->action(ActionId::ToggleNotes);
    notes->setChecked(true);
    connect(notes, &QAction::toggled, this, [this](bool isOn) { m_talkPane->setNotesVisible(isOn); });
    on(ActionId::MarginOrList, [this] {
        m_talkPane->setNotesForm(
            m_talkPane->notesForm() == NotesForm::Margin ? NotesForm::List : NotesForm::Margin);
    });
    connectZoom();
    on(ActionId::Appearance, [this] {
        if (const QToolButton *button = m_toolBar->button(ActionId::Appearance)) {
            appearancePopup().showAt(button);
        } else {
            appearancePopup().showAt(mapToGlobal(rect().center()));
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
    connectStatusLine();
    on(ActionId::FullScreen, [this] { setFullScreen(!isFullScreen()); });
    connect(m_omnibox, &Omnibox::focusChanged, this, [this](bool hasFocus) {
        m_isBoxCalled = false;
        if (!hasFocus) {
            // Later: what gets the focus shall not vanish below it.
            QMetaObject::invokeMethod(this, &MainWindow::applyBreakpoint, Qt::QueuedConnection);
        }
    });
    on(ActionId::MenuBar, [this] { menuBar()->setVisible(!menuBar()->isVisible()); });
    on(ActionId::MainMenu, [this] { m_toolBar->showMainMenu(); });
    connect(m_actions->action(ActionId::Caret), &QAction::toggled, this,
        [this](bool isOn) { m_settings.set(Services::Setting::Caret, isOn); });
    connect(&m_settings, &Services::Settings::changed, this, [this](Services::Setting setting) {
        if (setting == Services::Setting::ColourScheme) {
            applyTheme(schemeOf(m_settings.text(setting)));
        }
        applyAppearance();
    });
}

void MainWindow::connectSidebarAction()
{
    auto *sidebar = m_actions->action(ActionId::ToggleSidebar);
    sidebar->setChecked(true);
    connect(sidebar, &QAction::toggled, this, [this](bool isOn) {
        m_wantsSidebar = isOn;
        if (!m_isNarrow) {
            m_wantsSidebarBeside = isOn;
        }
        applyBreakpoint();
        if (isOn && m_leftSide->isDrawer()) {
            m_sidebar->focusTree();
        }
    });
}

/// How the tree is grouped and ordered is asked by actions alone; the menu of its heading shows them, too.
void MainWindow::connectTreeChoices()
{
    auto *menu = new QMenu(m_sidebar);
    m_actions->addTo(menu, treeMenuIds());
    m_sidebar->setTreeMenu(menu);
    for (const auto &[id, grouping] : groupings) {
        on(id, [this, wanted = grouping] { m_sidebar->setGrouping(wanted); });
    }
    for (const auto &[id, order] : orders) {
        on(id, [this, wanted = order] { m_sidebar->setOrder(wanted); });
    }
    connect(&m_feed->talks(), &Models::LibraryModel::queryChanged, this, &MainWindow::showTreeChoices);
}

void MainWindow::showTreeChoices()
{
    const TreeQuery &query = m_feed->talks().query();
    for (const auto &[id, grouping] : groupings) {
        m_actions->action(id)->setChecked(query.grouping == grouping);
    }
    for (const auto &[id, order] : orders) {
        m_actions->action(id)->setChecked(query.order == order);
    }
}

void MainWindow::connectZoom()
{
    on(ActionId::ZoomIn, [this] { zoomTo(m_zoom + zoomStep); });
    on(ActionId::ZoomOut, [this] { zoomTo(m_zoom - zoomStep); });
    on(ActionId::ZoomReset, [this] { zoomTo(1); });
    connect(&m_talkPane->page(), &ReaderPage::zoomTurned, this,
        [this](int notches) { zoomTo(m_zoom + notches * zoomStep); });
}

void MainWindow::connectStatusLine()
{
    connect(m_status, &StatusLine::zoomClicked, m_actions->action(ActionId::ZoomReset), &QAction::trigger);
    connect(m_status, &StatusLine::marksClicked, m_actions->action(ActionId::FocusNotes), &QAction::trigger);
    connect(
        m_status, &StatusLine::placeClicked, m_actions->action(ActionId::FocusSidebar), &QAction::trigger);
    connect(m_status, &StatusLine::progressClicked, &m_talkPane->header(), &TalkHeader::openStatusMenu);
}

void MainWindow::zoomTo(double zoom)
{
    m_zoom = std::clamp(zoom, smallestZoom, largestZoom);
    applyAppearance();
    refreshStatus();
}

/// Keys that nothing had a use for.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_speech->isOn()) {
        m_speech->stop();
        return;
    }
    if (event->key() == Qt::Key_Escape && isFullScreen()) {
        setFullScreen(false);
        return;
    }
    const bool isOnPage = m_talkPane->page().view()->hasFocus();
    if (event->key() == Qt::Key_Escape && isOnPage && m_talkPane->extent() != PageExtent::Talk) {
        openTalk(m_talkPane->placeAs(PageExtent::Talk)); // out of the many, where one reads
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::setFullScreen(bool isFull)
{
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, isFull));
    applyBreakpoint();
}

/// In a full screen the search field is there while one searches.
bool MainWindow::isBoxShown() const
{
    return !isFullScreen() || m_isBoxCalled || m_search->isActive() || m_omnibox->lineEdit()->hasFocus();
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
    m_actions->setReaderKeysEnabled(m_settings.isOn(Setting::SingleLetterKeys));
    const ColourScheme scheme = schemeOf(m_settings.text(Setting::ColourScheme));
    const ActionId checked = scheme == ColourScheme::Light ? ActionId::SchemeLight
        : scheme == ColourScheme::Dark                     ? ActionId::SchemeDark
                                                           : ActionId::SchemeSystem;
    m_actions->action(checked)->setChecked(true);
    m_actions->action(ActionId::Caret)->setChecked(m_settings.isOn(Setting::Caret));
    m_actions->action(ActionId::AllowPandoc)->setChecked(m_settings.isOn(Setting::AllowPandoc));
    m_talkPane->page().setCaretShown(m_settings.isOn(Setting::Caret));
    applyMarkNames();
}

/// The kinds of marks are called as the person wishes, on the page, in lists and in menus.
void MainWindow::applyMarkNames()
{
    using Services::Setting;
    static constexpr std::array settings{Setting::NameOfKey, Setting::NameOfDefinition,
        Setting::NameOfTechnique, Setting::NameOfDoubt, Setting::NameOfQuote};
    static constexpr std::array actions{ActionId::MarkKey, ActionId::MarkDefinition, ActionId::MarkTechnique,
        ActionId::MarkDoubt, ActionId::MarkQuote};
    constexpr qsizetype longest = 40;
    std::array<QString, settings.size()> names;
    for (size_t i = 0; i < names.size(); ++i) {
        names[i] = m_settings.text(settings[i]).simplified().left(longest);
        m_actions->setName(actions[i], names[i]);
    }
    const auto inForce = [] {
        QStringList all;
        for (const MarkKind kind : allMarkKinds) {
            all += nameOf(kind);
        }
        return all;
    };
    const QStringList before = inForce();
    setKindWords(names);
    if (inForce() == before) {
        return;
    }
    const auto parts = findChildren<QWidget *>();
    for (QWidget *part : parts) {
        QEvent renamed(QEvent::LanguageChange); // buttons that show a name take it anew
        QCoreApplication::sendEvent(part, &renamed);
    }
    m_talkPane->page().view()->update();
}

/// Widths of shared/design/ui.md section 2.
void MainWindow::applyBreakpoint()
{
    const bool isFull = isFullScreen();
    const bool isNarrow = LeftSide::isNarrow(width());
    if (isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        // A narrow window belongs to the page; the sidebar comes over it on request.
        m_actions->action(ActionId::ToggleSidebar)->setChecked(!isNarrow && m_wantsSidebarBeside);
    }
    const bool hasResults = m_left->currentWidget() != m_sidebar;
    m_leftSide->layOut({.windowWidth = width(),
        .isShown = hasResults || (!isFull && m_wantsSidebar),
        .areResults = hasResults});
    m_toolBar->setVisible(isBoxShown());
    m_status->setVisible(!isFull);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    applyBreakpoint();
}

} // namespace Lectern::Ui
