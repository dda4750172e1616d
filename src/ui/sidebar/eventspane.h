// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/libraryfiltermodel.h"

#include <QPersistentModelIndex>
#include <QUuid>
#include <QWidget>

#include <functional>

class QLineEdit;
class QModelIndex;
class QStackedWidget;

namespace Lectern::Ui {

class EmptyState;
class EventsTree;
class PaneHeading;
class TalkDelegate;

/// Heading with the sort menu, the field of "type to find", and the tree.
class EventsPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventsPane)
public:
    explicit EventsPane(Models::LibraryFilterModel &shown, QWidget *parent = nullptr);

    /// Unfolds and selects the talk and brings it on screen. A null id selects nothing.
    void showTalk(const QUuid &talk);
    /// Does `change` to the filter; then unfolds what is left, or folds back what was folded before.
    void narrow(const std::function<void()> &change);

    /// Talks of the rows that are selected, in the order of the tree: of an event or a day all that are shown
    /// below it.
    [[nodiscard]] QList<QUuid> selectedTalks() const;

    [[nodiscard]] EventsTree *tree() const { return m_tree; }
    [[nodiscard]] PaneHeading *heading() const { return m_heading; }

Q_SIGNALS:
    void talkChosen(const QUuid &talk);
    void sectionChosen(int section);
    void orderChosen(Lectern::Models::LibraryOrder order);
    void talkMenuRequested(const QUuid &talk, const QPoint &globalPosition);
    void eventMenuRequested(const QUuid &event, const QPoint &globalPosition); ///< of it or a day of it
    void everythingRequested(); ///< the way out of an empty filter

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildSortMenu();
    void connectTree();
    void find(const QString &text);
    void stopFinding();
    void choose(const QModelIndex &index);
    void select(const QModelIndex &index);
    /// What opening an event shows: its own notes, where it has some.
    void openEventNotes(const QModelIndex &event);
    void showMenu(const QModelIndex &index, const QPoint &globalPosition);
    void refreshEmptyState();
    void rememberExpanded();
    void restoreExpanded();
    [[nodiscard]] QModelIndex indexOf(const QUuid &talk) const;
    [[nodiscard]] QModelIndex firstTalk() const;
    void gatherTalks(const QModelIndex &index, QList<QUuid> &talks) const;

    Models::LibraryFilterModel &m_shown;
    QUuid m_openTalk;
    PaneHeading *m_heading = nullptr;
    QLineEdit *m_find = nullptr;
    QStackedWidget *m_stack = nullptr;
    EventsTree *m_tree = nullptr;
    TalkDelegate *m_delegate = nullptr;
    EmptyState *m_empty = nullptr;
    QList<QPersistentModelIndex> m_expandedBefore; ///< source indexes, while the tree is narrowed
    bool m_isNarrowed = false;
};

} // namespace Lectern::Ui
