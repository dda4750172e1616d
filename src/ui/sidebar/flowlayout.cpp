// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace Lectern::Ui {

FlowLayout::FlowLayout(int gap, QWidget *parent)
    : QLayout(parent)
    , m_gap(gap)
{
}

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

void FlowLayout::setLastAtEnd(bool isAtEnd)
{
    m_isLastAtEnd = isAtEnd;
    invalidate();
}

void FlowLayout::addItem(QLayoutItem *item) { m_items.append(item); }

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const { return place({0, 0, width, 0}, false); }

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty()) {
            const QSize hint = item->sizeHint();
            size = {size.width() + hint.width() + m_gap, qMax(size.height(), hint.height())};
        }
    }
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

int FlowLayout::place(const QRect &rect, bool isForReal) const
{
    const QRect area = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    QPoint at = area.topLeft();
    int rowHeight = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty()) {
            continue;
        }
        const QSize size = item->sizeHint().boundedTo({area.width(), QWIDGETSIZE_MAX});
        if (at.x() > area.left() && at.x() + size.width() > area.right() + 1) {
            at = {area.left(), at.y() + rowHeight + m_gap};
            rowHeight = 0;
        }
        rowHeight = qMax(rowHeight, size.height());
        if (m_isLastAtEnd && item == m_items.last()) {
            at.setX(area.right() + 1 - size.width());
        }
        if (isForReal) {
            const QRect slot(QPoint(at.x(), at.y() + (rowHeight - size.height()) / 2), size);
            item->setGeometry(QStyle::visualRect(direction, area, slot));
        }
        at.rx() += size.width() + m_gap;
    }
    return at.y() + rowHeight - rect.top() + contentsMargins().bottom();
}

} // namespace Lectern::Ui
