// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dropdownbutton.h"

#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QPainter>
#include <QStyle>

namespace Lectern::Ui {

DropDownButton::DropDownButton(bool isMuted, QWidget *parent)
    : QToolButton(parent)
    , m_isMuted(isMuted)
{
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QFont DropDownButton::textFont() const { return m_isMuted ? uiFont(-1) : uiFont(); }

QSize DropDownButton::sizeHint() const
{
    const QFontMetrics metrics(textFont());
    return {metrics.horizontalAdvance(text()) + scaled(6 + 4 + 14 + 4),
        qMax(scaled(26), metrics.height() + scaled(6))};
}

void DropDownButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    Painting::letTextsLead(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isActive = underMouse() || isDown();
    const QColor fill = isDown() ? t.press : isActive ? t.hover : QColor();
    Painting::roundedBox(
        painter, rect(), scaled(Painting::controlRadius), fill, hasFocus() ? t.focus : QColor(), 2);
    const int size = scaled(14);
    const QRect words(scaled(6), 0, width() - scaled(6 + 4 + 4) - size, height());
    const QRect sign(width() - scaled(4) - size, (height() - size) / 2, size, size);
    const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
    painter.setFont(textFont());
    painter.setPen(m_isMuted ? t.muted : t.text);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), int(side), text());
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), sign),
        glyph(QStringLiteral("chevron-down"), size, t.muted, devicePixelRatioF()));
}

} // namespace Lectern::Ui
