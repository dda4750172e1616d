// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hairline.h"

#include "ui/theme.h"

#include <QPainter>

namespace Lectern::Ui {

Hairline::Hairline(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(1);
}

void Hairline::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), tokens().line); }

} // namespace Lectern::Ui
