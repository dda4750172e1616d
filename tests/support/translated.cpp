// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QCoreApplication>

#include "app/translation.h"

namespace {

/// Tests do not pass through the program's main, but see its texts: "1 talk", not "1 talk(s)"; in English
/// wherever they run.
void installEnglish() { Lectern::App::installTranslation(Lectern::App::Language::English); }

} // namespace

Q_COREAPP_STARTUP_FUNCTION(installEnglish)
