// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chipbutton.h"

#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace Lectern::Ui {

namespace {

constexpr int widestValue = 220;

/// "2018..2021" reads better with a dash.
QString shownValue(const QueryChip &chip)
{
    QString value = chip.value;
    return chip.field == QLatin1StringView("year") ? value.replace(QStringLiteral(".."), QStringLiteral("–"))
                                                   : value;
}

} // namespace

ChipButton::ChipButton(const QueryChip &chip, QWidget *parent)
    : QToolButton(parent)
    , m_chip(chip)
{
    setText(fieldText() + u' ' + shownValue(chip));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::ArrowCursor);
    setToolTip(tr("%1 – click to edit").arg(chip.text()));
    setAccessibleName(tr("Filter %1").arg(chip.text()));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(this, &QToolButton::clicked, this, &ChipButton::editRequested);
}

QString ChipButton::fieldText() const
{
    return m_chip.isExcluded ? tr("not %1", "a filter that is turned round").arg(m_chip.field) : m_chip.field;
}

QRect ChipButton::crossRect() const
{
    const int side = scaled(20);
    return QStyle::visualRect(layoutDirection(), rect(), QRect(width() - side, 0, side, height()));
}

QSize ChipButton::sizeHint() const
{
    const QFontMetrics metrics(uiFont(-1));
    const int value = qMin(metrics.horizontalAdvance(shownValue(m_chip)), scaled(widestValue));
    const int field = metrics.horizontalAdvance(fieldText());
    return {scaled(7 + 4 + 22) + field + value, qMax(scaled(22), metrics.height() + scaled(4))};
}

QSize ChipButton::minimumSizeHint() const { return {scaled(60), sizeHint().height()}; }

void ChipButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    Painting::letTextsLead(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    Painting::roundedBox(painter, rect(), 5, t.accentSoft, hasFocus() ? t.focus : QColor(), 2);
    const QFont font = uiFont(-1);
    const QFontMetrics metrics(font);
    const int field = metrics.horizontalAdvance(fieldText());
    const QRect first(scaled(7), 0, field + 2, height());
    const QRect second(
        first.left() + field + scaled(4), 0, width() - first.left() - field - scaled(4 + 21), height());
    const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
    painter.setFont(font);
    painter.setPen(t.accent);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), first), int(side), fieldText());
    painter.setPen(t.accentInk);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), second), int(side),
        metrics.elidedText(shownValue(m_chip), Qt::ElideRight, second.width()));
    const int size = scaled(12);
    const QPoint centre = crossRect().center();
    painter.drawPixmap(centre.x() - size / 2, centre.y() - size / 2,
        glyph(QStringLiteral("close"), size, t.accentInk, devicePixelRatioF()));
}

void ChipButton::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && crossRect().contains(event->position().toPoint())) {
        setDown(false);
        Q_EMIT removeRequested();
        return;
    }
    QToolButton::mouseReleaseEvent(event);
}

} // namespace Lectern::Ui
