// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crumbbutton.h"

#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QPainter>
#include <QStyleOptionToolButton>

namespace Lectern::Ui {

CrumbButton::CrumbButton(bool isLast, QWidget *parent)
    : QToolButton(parent)
    , m_isLast(isLast)
{
    setPopupMode(QToolButton::InstantPopup);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
}

int CrumbButton::padding() { return scaled(6); }

QFont CrumbButton::textFont() const { return uiFont(0, m_isLast ? QFont::DemiBold : QFont::Normal); }

void CrumbButton::setChevron(bool isShown)
{
    m_hasChevron = isShown;
    updateGeometry();
    update();
}

int CrumbButton::chevronRoom() const { return m_hasChevron ? scaled(14) : 0; }

QSize CrumbButton::sizeHint() const
{
    const QFontMetrics metrics(textFont());
    return {metrics.horizontalAdvance(text()) + 2 * padding() + chevronRoom() + 1,
        qMax(scaled(26), metrics.height() + scaled(8))};
}

void CrumbButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QStyleOptionToolButton option;
    initStyleOption(&option);
    QPainter painter(this);
    Painting::letTextsLead(painter);
    if (menu() && (option.state & QStyle::State_Sunken)) {
        Painting::roundedBox(painter, rect(), scaled(Painting::controlRadius), t.press, QColor());
    } else if (menu() && underMouse()) {
        Painting::roundedBox(painter, rect(), scaled(Painting::controlRadius), t.hover, QColor());
    }
    if (text() == QStringLiteral("…")) { // as a sign: in the middle, and not on the line of the letters
        Painting::centredGlyph(painter, rect(), QStringLiteral("more"), scaled(16), t.muted);
        return;
    }
    painter.setFont(textFont());
    painter.setPen(m_isLast ? t.text : t.muted);
    const QRect room = QStyle::visualRect(
        layoutDirection(), rect(), rect().adjusted(padding(), 0, -padding() - chevronRoom() + 1, 0));
    if (m_hasChevron) {
        const QRect place(width() - padding() - chevronRoom(), 0, chevronRoom() + 2, height());
        Painting::centredGlyph(painter, QStyle::visualRect(layoutDirection(), rect(), place),
            QStringLiteral("chevron-down"), scaled(12), t.muted);
    }
    const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width());
    painter.drawText(room,
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
        shown);
}

} // namespace Lectern::Ui
