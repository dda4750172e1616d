// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>
#include <QUuid>

namespace Lectern::Ui {

class RowPainter;

/// Rows of the events tree: events with a progress ring and year, days, talks in two lines, sections of the
/// open talk with a rule. Reads the roles of Models::LibraryModel.
class TalkDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TalkDelegate)
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The talk whose row is filled.
    void setOpenTalk(const QUuid &talk) { m_openTalk = talk; }

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// A title that was cut stands whole in the tooltip.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    static void paintEvent(RowPainter &row, const QStyleOptionViewItem &option, const QModelIndex &index);
    static void paintDay(RowPainter &row, const QStyleOptionViewItem &option, const QModelIndex &index);
    void paintTalk(RowPainter &row, const QModelIndex &index, bool isGathered) const;
    static void paintStatus(RowPainter &row, int middle, const QModelIndex &index);
    static void paintSection(RowPainter &row, const QModelIndex &index);

    QUuid m_openTalk;
};

} // namespace Lectern::Ui
