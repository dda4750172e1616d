// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Follow-ups and links of the library in the place of the sidebar.

#include "ui/reader/readerpage.h"
#include "ui/shell/linelist.h"
#include "ui/sidebar/sidebar.h"
#include "ui/window/libraryfeed.h"
#include "ui/window/lineflow.h"
#include "ui/window/mainwindow.h"
#include "ui/window/searchcontroller.h"
#include "ui/window/taborder.h"
#include "ui/window/talkpane.h"

#include <QStackedWidget>

namespace Lectern::Ui {

void MainWindow::connectLines()
{
    on(ActionId::FollowUps, [this] { showLines(true); });
    connect(m_feed.get(), &LibraryFeed::reloaded, this, [this] {
        if (m_lineFlow != nullptr && m_left->currentWidget() == m_lines) {
            m_lineFlow->reload();
        }
    });
}

LineList &MainWindow::lines()
{
    if (m_lines != nullptr) {
        return *m_lines;
    }
    m_lines = new LineList(m_left);
    m_left->addWidget(m_lines);
    tabAfter(m_results, m_lines);
    m_lineFlow = new LineFlow(m_library, m_editor, *m_lines, this);
    connect(m_lines, &LineList::closeRequested, this, [this] { showLines(false); });
    connect(m_lineFlow, &LineFlow::failed, this, &MainWindow::showError);
    connect(m_lineFlow, &LineFlow::openRequested, this, [this](const ReadingPlace &place, bool isOpened) {
        if (isOpened) {
            openTalk(place);
            m_talkPane->page().view()->setFocus();
        } else {
            ReadingPlace glance = place;
            glance.isGlance = true;
            go(glance);
        }
    });
    return *m_lines;
}

void MainWindow::showLines(bool areShown)
{
    m_search->close();
    m_left->setCurrentWidget(areShown ? static_cast<QWidget *>(&lines()) : m_sidebar);
    applyBreakpoint();
    if (!areShown) {
        m_talkPane->page().view()->setFocus();
        return;
    }
    m_lines->model().setShown(m_lines->model().shown()); // what was ticked last time goes
    m_lineFlow->open();
}

} // namespace Lectern::Ui
