// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "translation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace Lectern::App {

void installTranslation()
{
    const auto folder = QStringLiteral(":/translations");
    auto *translator = new QTranslator(QCoreApplication::instance());
    const bool isLoaded = translator->load(QLocale(), QStringLiteral("lectern"), QStringLiteral("_"), folder)
        || translator->load(QStringLiteral("lectern_en"), folder);
    // Compiled in, so only a broken build lacks it.
    Q_ASSERT(isLoaded);
    if (isLoaded) {
        QCoreApplication::installTranslator(translator);
    }
}

} // namespace Lectern::App
