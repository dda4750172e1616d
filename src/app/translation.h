// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Lectern::App {

enum class Language {
    OfTheDesktop, ///< the first of the desktop's languages (LANGUAGE, LANG) that resources/translations has
    English, ///< what the command line speaks everywhere, since scripts read it
};

/// Every text of the program comes in that language, and Qt's own texts (buttons of its dialogs, names of
/// keys) with it, where the system has them. English, also the way out where no other fits, has a file, too,
/// for the texts with a number: `tr("%n talk(s)", nullptr, 1)` is "1 talk". Call it once, in the main thread,
/// when the application object exists and before the first text is made.
void installTranslation(Language language);

} // namespace Lectern::App
