// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogsize.h"

#include "ui/theme.h"

#include <QDialog>
#include <QScreen>

namespace Lectern::Ui {

void sizeToScreen(QDialog &dialog, QSize wanted, QSize least)
{
    constexpr int titleBar = 40;
    const QWidget *parent = dialog.parentWidget();
    const QScreen *screen = parent ? parent->window()->screen() : dialog.screen();
    const QSize most = screen->availableSize() - QSize(0, titleBar);
    const auto fitting = [most](QSize size) {
        return QSize(scaled(size.width()), scaled(size.height())).boundedTo(most);
    };
    dialog.setMinimumSize(fitting(least));
    dialog.resize(fitting(wanted));
}

} // namespace Lectern::Ui
