// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogfoot.h"

#include "ui/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QPushButton>

namespace Lectern::Ui {

QHBoxLayout *makeDialogFoot(QDialog &dialog, QPushButton &take)
{
    auto *cancel = new QPushButton(QCoreApplication::translate("DialogFoot", "Cancel"), &dialog);
    cancel->setAutoDefault(false);
    take.setDefault(true);
    QObject::connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    QObject::connect(&take, &QPushButton::clicked, &dialog, &QDialog::accept);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(scaled(8));
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(&take);
    return foot;
}

} // namespace Lectern::Ui
