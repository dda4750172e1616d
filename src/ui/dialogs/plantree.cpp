// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plantree.h"

#include "ui/dialogs/importplanmodel.h"
#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QHeaderView>
#include <QPainter>

#include <vector>

namespace Lectern::Ui {

PlanTree::PlanTree(QWidget *parent)
    : QTreeView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setAllColumnsShowFocus(true);
    setUniformRowHeights(false);
    setIndentation(scaled(20));
    setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setExpandsOnDoubleClick(false);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDropIndicatorShown(true);
    setDragDropOverwriteMode(true); // dropped on a day or on a talk of it, never between rows
    setProperty("lecternRole", QStringLiteral("plainRows"));
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    header()->setHighlightSections(false);
}

void PlanTree::showGroups(int document)
{
    std::vector<QModelIndex> open{QModelIndex()};
    while (!open.empty()) {
        const QModelIndex parent = open.back();
        open.pop_back();
        for (int row = 0; row < model()->rowCount(parent); ++row) {
            const QModelIndex index = model()->index(row, 0, parent);
            if (model()->hasChildren(index)
                && (document < 0 || index.data(ImportDocumentRole).toInt() == document)) {
                setFirstColumnSpanned(row, parent, true);
                expand(index);
                open.push_back(index);
            }
        }
    }
}

void PlanTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (selectionModel()->isRowSelected(index.row(), index.parent())) {
        const QRect row(0, option.rect.y(), viewport()->width(), option.rect.height());
        Painting::roundedBox(*painter, row, scaled(Painting::controlRadius), tokens().accentSoft, QColor());
    }
    QTreeView::drawRow(painter, option, index);
}

void PlanTree::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (!model()->hasChildren(index)) {
        return;
    }
    QRect sign(rect);
    sign.setLeft(rect.right() - scaled(20));
    const QString glyphName =
        isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right");
    Painting::centredGlyph(*painter, sign, glyphName, scaled(14), tokens().muted);
}

} // namespace Lectern::Ui
