// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QCoreApplication>

#include "app/translation.h"

using Lectern::App::installTranslation; // the macro makes names of its argument

/// Tests do not pass through the program's main, but see its texts: "1 talk", not "1 talk(s)".
Q_COREAPP_STARTUP_FUNCTION(installTranslation)
