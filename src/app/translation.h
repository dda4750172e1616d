// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Lectern::App {

/// Every text of the program comes in the language of QLocale() where resources/translations has it, else in
/// English, whose file holds the texts with a number: `tr("%n talk(s)", nullptr, 1)` is "1 talk". Call it
/// once, in the main thread, when the application object exists and before the first text is made.
void installTranslation();

} // namespace Lectern::App
