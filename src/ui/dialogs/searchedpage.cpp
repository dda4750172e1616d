// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchedpage.h"

#include "ui/sidebar/hairline.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

namespace Lectern::Ui {

void layOutSearchedPage(QDialog &dialog, QWidget *words, QWidget *page, QPushButton *deed)
{
    auto *scroll = new QScrollArea(&dialog);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    deed->setAutoDefault(false);
    auto *close = new QPushButton(QCoreApplication::translate("SearchedPage", "Close"), &dialog);
    close->setAutoDefault(false);
    QObject::connect(close, &QPushButton::clicked, &dialog, &QDialog::close);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(scaled(20), scaled(12), scaled(20), scaled(12));
    foot->addWidget(deed);
    foot->addStretch(1);
    foot->addWidget(close);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(scaled(20), scaled(16), scaled(20), scaled(8));
    head->addWidget(words);
    auto *layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(scroll, 1);
    layout->addWidget(new Hairline(&dialog));
    layout->addLayout(foot);
}

} // namespace Lectern::Ui
