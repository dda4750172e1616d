// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTreeView>

namespace Lectern::Ui {

/// The tree of events, days, talks and sections. Rows are painted whole by the delegate, chevrons included; a
/// click unfolds an event or day and chooses a talk or section; with Ctrl or Shift it gathers rows, as the
/// arrows do with Shift; letters go to the field that narrows the tree.
class EventsTree final : public QTreeView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventsTree)
public:
    explicit EventsTree(QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QModelIndex &index); ///< a talk or section, by click or Enter
    void unfolded(const QModelIndex &index); ///< an event or day, by click or Enter
    void typed(const QString &text); ///< a printable key
    void menuRequested(const QModelIndex &index, const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void drawRow(
        QPainter *painter, const QStyleOptionViewItem &options, const QModelIndex &index) const override;

private:
    void chooseOrToggle(const QModelIndex &index);
    void askForMenu(const QModelIndex &index, const QPoint &place);
};

} // namespace Lectern::Ui
