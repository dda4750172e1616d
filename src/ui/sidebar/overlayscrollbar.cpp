// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overlayscrollbar.h"

#include "ui/theme.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionSlider>

namespace Lectern::Ui {

namespace {

constexpr int lingerMs = 900;

} // namespace

OverlayScrollBar::OverlayScrollBar(QAbstractScrollArea *area)
    : QScrollBar(Qt::Vertical, area)
    , m_area(area)
{
    area->installEventFilter(this);
    setAttribute(Qt::WA_OpaquePaintEvent, false);
    setFocusPolicy(Qt::NoFocus);
    hide();
    m_linger.setSingleShot(true);
    m_linger.setInterval(lingerMs);
    connect(&m_linger, &QTimer::timeout, this, &OverlayScrollBar::refresh);
    // The area's own bar stays the truth; this one shows it and moves it.
    QScrollBar *truth = area->verticalScrollBar();
    takeRange(); // which may never change, and is not the one that scroll bars begin with
    connect(truth, &QScrollBar::rangeChanged, this, [this] {
        takeRange();
        refresh();
    });
    connect(truth, &QScrollBar::valueChanged, this, [this](int value) {
        setValue(value);
        m_linger.start();
        refresh();
    });
    connect(this, &QScrollBar::valueChanged, truth, &QScrollBar::setValue);
    connect(this, &QScrollBar::sliderReleased, this, &OverlayScrollBar::refresh);
}

void OverlayScrollBar::takeRange()
{
    const QScrollBar *truth = m_area->verticalScrollBar();
    setRange(truth->minimum(), truth->maximum());
    setPageStep(truth->pageStep());
    setSingleStep(truth->singleStep());
}

bool OverlayScrollBar::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Enter:
    case QEvent::Leave:
        m_isNear = event->type() == QEvent::Enter;
        refresh();
        break;
    case QEvent::Resize:
    case QEvent::LayoutDirectionChange:
    case QEvent::StyleChange:
        place();
        break;
    default:
        break;
    }
    return QScrollBar::eventFilter(watched, event);
}

void OverlayScrollBar::paintEvent(QPaintEvent *)
{
    // Only the thumb: the rows below stay visible.
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect thumb =
        style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(underMouse() || isSliderDown() ? tokens().control : tokens().lineStrong);
    const QRectF bar = QRectF(thumb).adjusted(2, 2, -2, -2);
    painter.drawRoundedRect(bar, bar.width() / 2, bar.width() / 2);
}

void OverlayScrollBar::place()
{
    const int width = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const QRect all = m_area->rect();
    setGeometry(QStyle::visualRect(
        m_area->layoutDirection(), all, QRect(all.width() - width, 0, width, all.height())));
}

void OverlayScrollBar::refresh()
{
    const bool isWanted = maximum() > minimum() && (m_isNear || m_linger.isActive() || isSliderDown());
    // Not isVisible(): a bar asked for while the view was hidden must go again, too.
    if (isWanted == isHidden()) {
        place();
        setVisible(isWanted);
        raise();
    }
}

} // namespace Lectern::Ui
