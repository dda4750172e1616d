// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progressline.h"

#include "ui/theme.h"

#include <QPainter>
#include <QStyle>

namespace Lectern::Ui {

namespace {

constexpr int steps = 60;

} // namespace

ProgressLine::ProgressLine(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(2);
    m_timer.setInterval(33);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_step = (m_step + 1) % steps;
        update();
    });
}

void ProgressLine::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    m_step = steps / 3;
    // Where the desktop wants no motion the line stands still.
    if (isRunning && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0) {
        m_timer.start();
    } else {
        m_timer.stop();
    }
    setAccessibleName(isRunning ? tr("Searching") : QString());
    update();
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    if (!m_isRunning) {
        return;
    }
    QPainter painter(this);
    const int length = width() / 3;
    const int start = (width() + length) * m_step / steps - length;
    const QRect line(start, 0, length, height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), line), tokens().accent);
}

} // namespace Lectern::Ui
