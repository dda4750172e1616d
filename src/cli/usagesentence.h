// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace CLI {
class App;
class ParseError;
} // namespace CLI

namespace Lectern::Cli {

/// What is wrong with the arguments that `app` could not read, in one sentence that names the verb, the word
/// and where help is. `error` is what the parser threw and is no call for help.
[[nodiscard]] QString usageSentence(const CLI::App &app, const CLI::ParseError &error);

} // namespace Lectern::Cli
