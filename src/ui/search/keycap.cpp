// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keycap.h"

#include "ui/theme.h"

#include <QPainter>

namespace Lectern::Ui {

KeyCap::KeyCap(const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(text);
}

void KeyCap::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize KeyCap::sizeHint() const
{
    const QFontMetrics metrics(uiFont(-2));
    return {qMax(scaled(20), metrics.horizontalAdvance(m_text) + scaled(12)), metrics.height() + scaled(4)};
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens().lineStrong, 1));
    painter.setBrush(tokens().codeBackground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(uiFont(-2));
    painter.setPen(tokens().muted);
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

} // namespace Lectern::Ui
