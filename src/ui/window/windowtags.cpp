// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is done to tags in the sidebar.

#include "mainwindow.h"

#include "ui/sidebar/sidebar.h"
#include "ui/window/libraryfeed.h"
#include "ui/window/tagmenu.h"

#include <algorithm>

namespace Lectern::Ui {

void MainWindow::connectTags()
{
    m_tagMenu = new TagMenu(m_library, m_editor, m_feed->tags(), *this);
    connect(m_sidebar, &Sidebar::tagMenuRequested, m_tagMenu, &TagMenu::showAt);
    connect(m_sidebar, &Sidebar::newTagRequested, m_tagMenu, [this] { m_tagMenu->make(); });
    connect(m_sidebar, &Sidebar::tagRenameRequested, m_tagMenu, &TagMenu::rename);
    connect(m_sidebar, &Sidebar::tagRemoveRequested, m_tagMenu, &TagMenu::remove);
    connect(&m_feed->tags(), &Models::TagTreeModel::tagDropped, m_tagMenu, &TagMenu::put);
    connect(m_tagMenu, &TagMenu::failed, this, &MainWindow::showError);
    connect(m_tagMenu, &TagMenu::removed, this, [this](const QString &tag) {
        followTag(tag, {});
        showUndoToast(tr("The tag “%1” was moved to the bin").arg(tag));
    });
    connect(m_tagMenu, &TagMenu::renamed, this, &MainWindow::followTag);
    // After an undo, or by another window: nothing is below a name that is gone.
    connect(m_feed.get(), &LibraryFeed::tagsChanged, this, [this](const std::vector<TagRow> &tags) {
        const QString chosen = m_sidebar->tag();
        const QString branch = chosen + u'/';
        const bool isThere = std::ranges::any_of(tags, [&branch](const TagRow &tag) {
            return QString(tag.name + u'/').startsWith(branch, Qt::CaseInsensitive);
        });
        if (!chosen.isEmpty() && !isThere) {
            m_sidebar->setTag({});
        }
    });
}

/// The tree that a branch narrows goes on under its new name (empty: without one).
void MainWindow::followTag(const QString &branch, const QString &name)
{
    const QString chosen = m_sidebar->tag();
    if (chosen == branch || chosen.startsWith(branch + u'/')) {
        m_sidebar->setTag(name.isEmpty() ? QString() : name + chosen.sliced(branch.size()));
    }
}

} // namespace Lectern::Ui
