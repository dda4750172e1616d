// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "yearhistogram.h"

#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace Lectern::Ui {

YearHistogram::YearHistogram(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Passages by year"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void YearHistogram::setYears(const QList<std::pair<int, int>> &years)
{
    m_counts.clear();
    m_firstYear = years.isEmpty() ? 0 : years.first().first;
    for (const auto &[year, count] : years) {
        m_counts.resize(year - m_firstYear + 1);
        m_counts[year - m_firstYear] = count;
    }
    m_current = -1;
    updateGeometry();
    setVisible(m_counts.size() > 1);
    update();
}

void YearHistogram::setChosen(int first, int last)
{
    m_chosenFirst = first;
    m_chosenLast = last;
    update();
}

QSize YearHistogram::sizeHint() const
{
    const int width = qBound(scaled(60), int(m_counts.size()) * scaled(11), scaled(132));
    return {width, scaled(20) + QFontMetrics(uiFont(-2)).height() + scaled(2)};
}

QRect YearHistogram::barArea() const { return {0, 0, width(), scaled(20)}; }

int YearHistogram::barAt(QPoint at) const
{
    const int x = layoutDirection() == Qt::LeftToRight ? at.x() : width() - 1 - at.x();
    const int bars = int(m_counts.size());
    return bars == 0 ? -1 : qBound(0, x * bars / qMax(1, width()), bars - 1);
}

bool YearHistogram::isLit(int bar) const
{
    if (m_dragFrom >= 0) {
        return bar >= qMin(m_dragFrom, m_dragTo) && bar <= qMax(m_dragFrom, m_dragTo);
    }
    const int year = m_firstYear + bar;
    return m_chosenFirst == 0 || (year >= m_chosenFirst && year <= m_chosenLast);
}

void YearHistogram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Painting::letTextsLead(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    const int bars = int(m_counts.size());
    const int most = bars == 0 ? 1 : qMax(1, *std::max_element(m_counts.begin(), m_counts.end()));
    const QRect area = barArea();
    const double step = double(area.width() + 2) / qMax(1, bars);
    painter.setPen(Qt::NoPen);
    for (int bar = 0; bar < bars; ++bar) {
        const double height = qMax(1.0, area.height() * double(m_counts[bar]) / most);
        QRectF box(bar * step, area.bottom() + 1 - height, step - 2, height);
        if (layoutDirection() == Qt::RightToLeft) {
            box.moveRight(area.width() - bar * step);
        }
        painter.setBrush(isLit(bar) && m_counts[bar] > 0 ? tokens().accent : tokens().lineStrong);
        painter.drawRoundedRect(box, 1, 1);
        if (hasFocus() && bar == m_current) {
            painter.fillRect(QRectF(box.left(), area.bottom() + 2, box.width(), 2), tokens().focus);
        }
    }
    const QFont font = uiFont(-2);
    painter.setFont(font);
    painter.setPen(tokens().muted);
    const QRect words = rect().adjusted(0, area.height() + scaled(2), 0, 0);
    const QString first = QString::number(m_firstYear);
    const QString last = QString::number(m_firstYear + bars - 1);
    const bool isLtr = layoutDirection() == Qt::LeftToRight;
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop, isLtr ? first : last);
    painter.drawText(words, Qt::AlignRight | Qt::AlignTop, isLtr ? last : first);
}

void YearHistogram::mousePressEvent(QMouseEvent *event)
{
    m_dragFrom = m_dragTo = barAt(event->position().toPoint());
    update();
}

void YearHistogram::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragFrom >= 0) {
        m_dragTo = barAt(event->position().toPoint());
        update();
    }
}

void YearHistogram::mouseReleaseEvent(QMouseEvent *)
{
    if (m_dragFrom >= 0) {
        const int from = m_firstYear + qMin(m_dragFrom, m_dragTo);
        const int to = m_firstYear + qMax(m_dragFrom, m_dragTo);
        m_dragFrom = m_dragTo = -1;
        Q_EMIT chosen(from, to);
    }
}

void YearHistogram::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_counts.size()) - 1;
    const bool isForward =
        event->key() == (layoutDirection() == Qt::LeftToRight ? Qt::Key_Right : Qt::Key_Left);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        m_current = qBound(0, m_current + (isForward ? 1 : -1), last);
        setAccessibleDescription(
            tr("%1: %2", "year, number").arg(m_firstYear + m_current).arg(m_counts.value(m_current)));
        update();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0) {
            Q_EMIT chosen(m_firstYear + m_current, m_firstYear + m_current);
        }
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool YearHistogram::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        if (const int bar = barAt(help->pos()); bar >= 0) {
            const QString passages = tr("%n passage(s)", nullptr, m_counts[bar]);
            QToolTip::showText(help->globalPos(),
                tr("%1: %2", "year, number").arg(QString::number(m_firstYear + bar), passages), this);
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace Lectern::Ui
