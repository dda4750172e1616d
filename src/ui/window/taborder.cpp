// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "taborder.h"

#include <QList>
#include <QWidget>

namespace Lectern::Ui {

namespace {

/// What of `part` Tab comes to, itself among it, in that order.
QList<QWidget *> stopsOf(QWidget *part)
{
    QList<QWidget *> stops;
    QWidget *widget = part;
    do {
        const bool isWithin = widget == part || part->isAncestorOf(widget);
        if (isWithin && (widget->focusPolicy() & Qt::TabFocus) != 0) {
            stops << widget;
        }
        widget = widget->nextInFocusChain();
    } while (widget != part);
    return stops;
}

} // namespace

void tabAfter(QWidget *early, QWidget *late)
{
    const QList<QWidget *> before = stopsOf(early);
    QWidget *last = before.isEmpty() ? early : before.back();
    for (QWidget *stop : stopsOf(late)) {
        QWidget::setTabOrder(last, stop);
        last = stop;
    }
}

} // namespace Lectern::Ui
