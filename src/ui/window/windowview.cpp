// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the window looks: what is shown at which size, letters and colours.

#include "mainwindow.h"

#include "ui/reader/readerpage.h"
#include "ui/shell/appearancepopup.h"
#include "ui/shell/maintoolbar.h"
#include "ui/shell/statusline.h"
#include "ui/sidebar/sidebar.h"
#include "ui/theme.h"
#include "ui/window/importflow.h"
#include "ui/window/leftside.h"
#include "ui/window/talkpane.h"

#include <QAction>
#include <QMenuBar>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

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

} // namespace Lectern::Ui
