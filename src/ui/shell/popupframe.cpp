// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "popupframe.h"

#include "ui/compositing.h"
#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QScreen>

namespace Lectern::Ui {

PopupFrame::PopupFrame(QWidget *parent)
    : QWidget(parent, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint)
{
    setAttribute(Qt::WA_TranslucentBackground);
    const int room = shadowWidth(); // a QFrame would forget it when the style comes anew
    setContentsMargins(room, room, room, room);
}

int PopupFrame::shadowWidth() { return Painting::shadowRoom(); }

void PopupFrame::showAt(const QWidget *anchor)
{
    adjustSize();
    const QRect button(anchor->mapToGlobal(QPoint(0, 0)), anchor->size());
    const int gap = scaled(6) - shadowWidth();
    QRect wanted(QPoint(button.right() + 1 + shadowWidth() - width(), button.bottom() + 1 + gap), size());
    if (layoutDirection() == Qt::RightToLeft) {
        wanted.moveLeft(button.left() - shadowWidth());
    }
    const QScreen *screen = anchor->screen();
    if (screen && wanted.bottom() - shadowWidth() > screen->availableGeometry().bottom()) {
        wanted.moveBottom(button.top() - gap);
    }
    moveInside(wanted);
    show();
}

void PopupFrame::showAt(const QPoint &globalPosition)
{
    adjustSize();
    moveInside(QRect(globalPosition - QPoint(shadowWidth(), shadowWidth() - scaled(4)), size()));
    show();
}

void PopupFrame::moveInside(QRect wanted)
{
    const QScreen *screen = QGuiApplication::screenAt(wanted.center());
    if (!screen) {
        screen = QGuiApplication::primaryScreen();
    }
    const QRect room =
        screen->availableGeometry().adjusted(-shadowWidth(), -shadowWidth(), shadowWidth(), shadowWidth());
    wanted.moveLeft(qBound(room.left(), wanted.left(), qMax(room.left(), room.right() - wanted.width())));
    wanted.moveTop(qBound(room.top(), wanted.top(), qMax(room.top(), room.bottom() - wanted.height())));
    move(wanted.topLeft());
}

void PopupFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect card = contentsRect();
    const int radius = scaled(Painting::cardRadius);
    Painting::softShadow(painter, card, radius);
    Painting::roundedBox(painter, card, radius, tokens().raised, tokens().lineStrong);
}

void PopupFrame::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    cutOut();
}

void PopupFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (isVisible()) {
        moveInside(geometry());
        cutOut();
    }
}

/// Without a compositing manager the shadow's room would be black.
void PopupFrame::cutOut()
{
    if (isComposited()) {
        clearMask();
    } else {
        setMask(roundedRegion(contentsRect(), scaled(Painting::cardRadius)));
    }
}

void PopupFrame::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    Q_EMIT closed();
}

} // namespace Lectern::Ui
