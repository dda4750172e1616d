// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Parts of the window that most starts never show, made when they are asked for.

#include "ui/shell/appearancepopup.h"
#include "ui/shell/firstrunpage.h"
#include "ui/shell/messagebar.h"
#include "ui/sidebar/emptystate.h"
#include "ui/window/importflow.h"
#include "ui/window/mainwindow.h"
#include "ui/window/taborder.h"

#include <QStackedWidget>

namespace Lectern::Ui {

FirstRunPage &MainWindow::firstRunPage()
{
    if (m_firstRun == nullptr) {
        m_firstRun = new FirstRunPage(m_pages);
        m_pages->addWidget(m_firstRun);
        tabAfter(m_messages, m_firstRun);
        connect(m_firstRun, &FirstRunPage::importRequested, m_importFlow, &ImportFlow::chooseAndImport);
        connect(m_firstRun, &FirstRunPage::folderRequested, m_importFlow, &ImportFlow::chooseFolderAndImport);
        connect(m_firstRun, &FirstRunPage::sampleRequested, m_importFlow, &ImportFlow::importSample);
    }
    return *m_firstRun;
}

EmptyState &MainWindow::unopenedPage()
{
    if (m_unopened == nullptr) {
        m_unopened = new EmptyState(m_pages);
        m_unopened->setObjectName(QStringLiteral("unopenedLibrary"));
        m_pages->addWidget(m_unopened);
        connect(m_unopened, &EmptyState::linkActivated, this, &MainWindow::followUnopenedLink);
    }
    return *m_unopened;
}

AppearancePopup &MainWindow::appearancePopup()
{
    if (m_appearance == nullptr) {
        m_appearance = new AppearancePopup(m_settings, this);
    }
    return *m_appearance;
}

} // namespace Lectern::Ui
