// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/librarymodel.h"
#include "ui/sidebar/unfoldedrows.h"

#include <QUuid>
#include <QWidget>

class QLineEdit;
class QMenu;
class QModelIndex;
class QStackedWidget;

namespace Lectern::Ui {

class EmptyState;
class EventsTree;
class PaneHeading;
class TalkDelegate;

/// Heading with the menu of grouping and order, the field of "type to find", and the tree.
class EventsPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventsPane)
public:
    explicit EventsPane(Models::LibraryModel &library, QWidget *parent = nullptr);

    /// Unfolds and selects the talk and brings it on screen. A null id selects nothing.
    void showTalk(const QUuid &talk);
    /// Narrow the tree; what is left unfolds once it is read, and what was folded before folds back.
    void setFilter(Models::LibraryFilter filter);
    void setTag(const QString &tag);
    void setGrouping(Models::LibraryGrouping grouping);
    void setOrder(Models::LibraryOrder order);
    /// Of the button in the heading, which says how the talks are grouped and ordered. The pane does not own
    /// it.
    void setMenu(QMenu *menu);

    /// The rows that are selected; of a day all talks that are shown below it.
    [[nodiscard]] TreeChoice selection() const;

    /// The groups and parts that are unfolded, where the tree is not narrowed, else as they were before: to
    /// be kept over a restart.
    [[nodiscard]] QString unfolded();
    /// Unfolds them when the tree is read for the first time, as far as they are there. What is no such text
    /// unfolds nothing.
    void unfoldLater(const QString &unfolded);

    [[nodiscard]] EventsTree *tree() const { return m_tree; }
    [[nodiscard]] PaneHeading *heading() const { return m_heading; }

Q_SIGNALS:
    void talkChosen(const QUuid &talk);
    void sectionChosen(int section);
    void talkMenuRequested(const QUuid &talk, const QPoint &globalPosition);
    void eventMenuRequested(const QUuid &event, const QPoint &globalPosition); ///< of it or a day of it
    void everythingRequested(); ///< the way out of an empty filter

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectTree();
    void connectLibrary();
    void ask(const TreeQuery &query);
    void find(const QString &text);
    void stopFinding();
    void choose(const QModelIndex &index);
    void select(const QModelIndex &index);
    void rowsRead();
    /// What opening an event shows: its own notes, where it has some; as soon as they are read.
    void openEventNotes(const QModelIndex &event);
    void showMenu(const QModelIndex &index, const QPoint &globalPosition);
    void refreshHeading();
    void refreshEmptyState();
    void restoreUnfolded();
    [[nodiscard]] QModelIndex firstTalk() const;
    void gather(const QModelIndex &index, bool isAbove, TreeChoice &choice) const;

    Models::LibraryModel &m_library;
    QUuid m_openTalk;
    PaneHeading *m_heading = nullptr;
    QLineEdit *m_find = nullptr;
    QStackedWidget *m_stack = nullptr;
    EventsTree *m_tree = nullptr;
    UnfoldedRows m_unfolded; ///< before the tree was narrowed, or at the last start
    TalkDelegate *m_delegate = nullptr;
    EmptyState *m_empty = nullptr;
    QString m_notesWanted; ///< group whose notes open when they come
    bool m_isShowWanted = false; ///< the open talk, when it comes
    bool m_isNarrowed = false; ///< what is shown
    bool m_isUnfoldWanted = false; ///< m_unfolded, when the tree comes
    bool m_isAsked = false; ///< another query was set, its rows are on their way
    bool m_selectsFirst = false; ///< of those rows the first talk
    bool m_isRestored = false; ///< parts unfold again as they are read
};

} // namespace Lectern::Ui
