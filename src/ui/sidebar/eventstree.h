// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPersistentModelIndex>
#include <QTreeView>

namespace Lectern::Ui {

/// The tree of events, days, talks and sections. Rows are painted whole by the delegate, chevrons included; a
/// click unfolds an event or day and chooses a talk or section; with Ctrl or Shift it gathers rows, as the
/// arrows do with Shift; letters go to the field that narrows the tree. The section that is read stays in
/// view as long as the one before it, or its talk, was: who looks elsewhere in the tree is left there.
class EventsTree final : public QTreeView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventsTree)
public:
    explicit EventsTree(QWidget *parent = nullptr);

    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
        const QList<int> &roles = QList<int>()) override;

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
    void follow(const QModelIndex &section);
    [[nodiscard]] bool isInView(const QModelIndex &index) const;

    QPersistentModelIndex m_section; ///< that was read last
};

} // namespace Lectern::Ui
