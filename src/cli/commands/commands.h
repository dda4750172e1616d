// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"

/// The verbs of the program, one class each. The classes stay in their .cpp files.
namespace Lectern::Cli {

/// What an option of the command line says, which is UTF-8.
[[nodiscard]] inline QString fromOption(const std::string &text) { return QString::fromStdString(text); }

/// What a verb's help says of the talk or the mark it is about.
inline constexpr auto talkHelp = "Its id, the start of one, its link, or its title";
inline constexpr auto markHelp = "Its id, the start of one, or its link";

[[nodiscard]] std::unique_ptr<Command> makePlanCommand();
[[nodiscard]] std::unique_ptr<Command> makeImportCommand();
[[nodiscard]] std::unique_ptr<Command> makeImportMarksCommand();
[[nodiscard]] std::unique_ptr<Command> makeListCommand();
[[nodiscard]] std::unique_ptr<Command> makeShowCommand();
[[nodiscard]] std::unique_ptr<Command> makeSearchCommand();
[[nodiscard]] std::unique_ptr<Command> makeMarkCommand();
[[nodiscard]] std::unique_ptr<Command> makeEditMarkCommand();
[[nodiscard]] std::unique_ptr<Command> makeUnmarkCommand();
/// "tag" and "untag".
[[nodiscard]] std::unique_ptr<Command> makeTagCommand(bool adds);
[[nodiscard]] std::unique_ptr<Command> makeStatusCommand();
[[nodiscard]] std::unique_ptr<Command> makeStarCommand();
[[nodiscard]] std::unique_ptr<Command> makeTickCommand();
[[nodiscard]] std::unique_ptr<Command> makeExportCommand();
[[nodiscard]] std::unique_ptr<Command> makeTermsCommand();
[[nodiscard]] std::unique_ptr<Command> makeRenderCommand();
[[nodiscard]] std::unique_ptr<Command> makeCheckCommand();
[[nodiscard]] std::unique_ptr<Command> makeBackupCommand();
[[nodiscard]] std::unique_ptr<Command> makeRestoreCommand();

} // namespace Lectern::Cli
