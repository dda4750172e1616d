// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resultsview.h"

#include "models/roles.h"
#include "ui/sidebar/rowpainter.h"

#include <QKeyEvent>
#include <QPainter>

namespace Lectern::Ui {

using Models::ResultRowKind;

namespace {

ResultRowKind kindOf(const QModelIndex &index)
{
    return static_cast<ResultRowKind>(index.data(Models::ResultKindRole).toInt());
}

/// A talk found by its title alone has no passage row: its own row is the stop then.
bool isStop(const QModelIndex &index)
{
    const ResultRowKind kind = kindOf(index);
    if (kind != ResultRowKind::Talk) {
        return kind == ResultRowKind::Hit || kind == ResultRowKind::More;
    }
    const QModelIndex below = index.siblingAtRow(index.row() + 1);
    return !below.isValid() || kindOf(below) != ResultRowKind::Hit;
}

} // namespace

ResultsView::ResultsView(QWidget *parent)
    : QListView(parent)
{
    setObjectName(QStringLiteral("resultsView"));
    setAccessibleName(tr("Search results"));
    prepareRowView(*this);
    connect(this, &QListView::doubleClicked, this,
        [this](const QModelIndex &index) { Q_EMIT opened(index, false); });
}

QModelIndex ResultsView::passageBeside(const QModelIndex &index, int step) const
{
    QModelIndex next = index.siblingAtRow(index.row() + step);
    while (next.isValid() && !isStop(next)) {
        next = next.siblingAtRow(next.row() + step);
    }
    return next;
}

QModelIndex ResultsView::talkBeside(const QModelIndex &index, int step) const
{
    const auto isTalk = [](const QModelIndex &row) { return kindOf(row) == ResultRowKind::Talk; };
    QModelIndex row = index;
    if (step < 0) {
        // To the head of this talk first, then to that of the one before.
        while (row.isValid() && !isTalk(row)) {
            row = row.siblingAtRow(row.row() - 1);
        }
    }
    do {
        row = row.siblingAtRow(row.row() + step);
    } while (row.isValid() && !isTalk(row));
    return row.isValid() && !isStop(row) ? passageBeside(row, 1) : row;
}

QModelIndex ResultsView::firstPassage() const
{
    const QModelIndex first = model() ? model()->index(0, 0) : QModelIndex();
    return !first.isValid() || isStop(first) ? first : passageBeside(first, 1);
}

void ResultsView::setUnfinished(bool isUnfinished)
{
    m_isUnfinished = isUnfinished;
    viewport()->update();
}

void ResultsView::go(const QModelIndex &index)
{
    if (index.isValid()) {
        setCurrentIndex(index);
        // The title of the talk stays in sight above its first passage.
        const QModelIndex above = index.siblingAtRow(index.row() - 1);
        scrollTo(above.isValid() && kindOf(above) == ResultRowKind::Talk ? above : index);
        scrollTo(index);
    }
}

void ResultsView::keyPressEvent(QKeyEvent *event)
{
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier);
    const QModelIndex current = currentIndex();
    switch (event->key()) {
    case Qt::Key_Down:
        go(!current.isValid() ? firstPassage()
                : isControl   ? talkBeside(current, 1)
                              : passageBeside(current, 1));
        break;
    case Qt::Key_Up: {
        const QModelIndex above = isControl ? talkBeside(current, -1) : passageBeside(current, -1);
        if (!above.isValid() && !isControl) {
            Q_EMIT leftUpwards();
        }
        go(above);
        break;
    }
    case Qt::Key_Home:
        go(firstPassage());
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT opened(current, isControl);
        break;
    case Qt::Key_Escape:
        Q_EMIT closed();
        break;
    default:
        QListView::keyPressEvent(event);
    }
}

void ResultsView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void ResultsView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_isUnfinished) {
        paintGreyBars();
    }
}

void ResultsView::paintGreyBars()
{
    const int rows = model() ? model()->rowCount() : 0;
    const int top = rows == 0 ? 0 : visualRect(model()->index(rows - 1, 0)).bottom() + 1;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().press);
    const int width = viewport()->width();
    const std::array bars{QRect(scaled(16), scaled(14), width * 45 / 100, scaled(11)),
        QRect(scaled(40), scaled(39), width * 81 / 100, scaled(9)),
        QRect(scaled(40), scaled(57), width * 64 / 100, scaled(9))};
    for (const QRect &bar : bars) {
        const QRect place = QStyle::visualRect(layoutDirection(), viewport()->rect(), bar.translated(0, top));
        painter.drawRoundedRect(place, 4, 4);
    }
}

} // namespace Lectern::Ui
