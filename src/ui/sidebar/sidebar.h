// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/filterlistmodel.h"
#include "models/librarymodel.h"
#include "models/tagtreemodel.h"

#include <QByteArray>
#include <QPoint>
#include <QWidget>

class QListView;
class QMenu;
class QSplitter;
class QVBoxLayout;

namespace Lectern::Ui {

class EventsPane;
class FilterList;
class TagsPane;

/// The left pane: filters, the tree of events and talks, tags. Shows models it is given and says what was
/// chosen; opens nothing itself.
class Sidebar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Sidebar)
public:
    Sidebar(Models::LibraryModel &library, Models::FilterListModel &filters, Models::TagTreeModel &tags,
        QWidget *parent = nullptr);

    /// Selects the open talk, unfolds its event, day and sections and brings it on screen. Emits nothing.
    void setCurrentTalk(const QUuid &talk);
    [[nodiscard]] QUuid currentTalk() const { return m_currentTalk; }

    /// Emit nothing.
    void setFilter(Models::LibraryFilter filter);
    void setTag(const QString &tag);
    void setGrouping(Models::LibraryGrouping grouping);
    void setOrder(Models::LibraryOrder order);
    /// As EventsPane::setMenu().
    void setTreeMenu(QMenu *menu);
    [[nodiscard]] Models::LibraryFilter filter() const;
    [[nodiscard]] QString tag() const;

    /// The three stops of the keyboard, for F6 and focus order.
    [[nodiscard]] QWidget *filterView() const;
    [[nodiscard]] QWidget *treeView() const;
    [[nodiscard]] QWidget *tagView() const;
    /// Puts the focus on the open talk.
    void focusTree();
    /// As EventsPane::selection().
    [[nodiscard]] TreeChoice selection() const;

    /// Room of tree and tags.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

    /// As EventsPane::unfolded() and unfoldLater().
    [[nodiscard]] QString unfolded() const;
    void unfoldLater(const QString &unfolded);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void talkChosen(const QUuid &talk);
    void sectionChosen(int section);
    void filterChosen(Lectern::Models::LibraryFilter filter);
    /// Empty: no tag any more.
    void tagChosen(const QString &tag);
    void talkMenuRequested(const QUuid &talk, const QPoint &globalPosition);
    void eventMenuRequested(const QUuid &event, const QPoint &globalPosition);
    void tagMenuRequested(const QString &tag, const QPoint &globalPosition);
    void newTagRequested();
    void tagRenameRequested(const QString &tag);
    void tagRemoveRequested(const QString &tag);
    void searchChosen(const QString &query); ///< a saved one
    void searchRemoved(const Lectern::Store::SavedSearch &search);

private:
    void build(Models::FilterListModel &filters, Models::TagTreeModel &tags);
    void connectParts();

    Models::LibraryModel &m_library;
    QUuid m_currentTalk;
    QVBoxLayout *m_layout = nullptr;
    FilterList *m_filters = nullptr;
    QSplitter *m_splitter = nullptr;
    EventsPane *m_events = nullptr;
    TagsPane *m_tags = nullptr;
};

} // namespace Lectern::Ui
