// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QCoreApplication;

namespace Lectern::Cli {

/// Whether these arguments are for the command line (a verb, --help or --version) and not for the window.
[[nodiscard]] bool isForCommandLine(int argc, const char *const *argv);

/// Runs the verb and answers the exit code. Needs a QCoreApplication; no display.
[[nodiscard]] int runCommandLine(int argc, const char *const *argv);

} // namespace Lectern::Cli
