// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plantree.h"

#include "ui/dialogs/importplanmodel.h"
#include "ui/sidebar/rowpainter.h"
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
    header()->setProperty("lecternLead", 58); // branch, box and the gap behind it
    watchKeyboard(*this);
    // Reasons wrap at the width of their column.
    connect(header(), &QHeaderView::sectionResized, this, [this](int section) {
        if (section == ImportPlanModel::TalkColumn) {
            scheduleDelayedItemsLayout();
        }
    });
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

void PlanTree::setOnlyToCheck(bool isOnly)
{
    if (isOnly != m_isOnlyToCheck) {
        m_isOnlyToCheck = isOnly;
        m_shown.clear();
        filterBelow({});
        scrollTo(currentIndex());
    }
}

void PlanTree::applyFilter()
{
    if (m_isOnlyToCheck) {
        filterBelow({});
    }
}

bool PlanTree::isWanted(const QModelIndex &row)
{
    const bool isTalk = row.data(ImportTalkRole).toInt() >= 0;
    const bool isToCheck = isTalk && row.data(ImportIncludedRole).toBool()
        && row.data(ImportCertaintyRole).toInt() == static_cast<int>(Certainty::Check);
    const bool isCurrent = row == currentIndex().siblingAtColumn(0);
    if (isToCheck) {
        m_shown.insert(row);
    }
    return isCurrent || m_shown.contains(row);
}

/// Answers whether any row is shown there.
bool PlanTree::filterBelow(const QModelIndex &parent)
{
    bool hasShown = false;
    for (int row = 0; row < model()->rowCount(parent); ++row) {
        const QModelIndex index = model()->index(row, 0, parent);
        const bool hasShownBelow = model()->hasChildren(index) && filterBelow(index);
        const bool isShown = !m_isOnlyToCheck || hasShownBelow || isWanted(index);
        if (isRowHidden(row, parent) == isShown) {
            setRowHidden(row, parent, !isShown);
        }
        hasShown = hasShown || isShown;
    }
    return hasShown;
}

void PlanTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect row(0, option.rect.y(), viewport()->width(), option.rect.height());
    if (selectionModel()->isRowSelected(index.row(), index.parent())) {
        Painting::roundedBox(*painter, row, scaled(Painting::controlRadius), tokens().accentSoft, QColor());
    }
    QTreeView::drawRow(painter, option, index);
    const QModelIndex current = currentIndex();
    const bool isCurrent = index.row() == current.row() && index.parent() == current.parent();
    if (isCurrent && hasFocus() && isMovedByKeys(*this)) {
        Painting::focusRing(*painter, row, scaled(Painting::controlRadius));
    }
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
