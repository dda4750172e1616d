// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

#include <QString>
#include <QStringView>

namespace Lectern::Readers {

/// How much one line looks like code: 0 not at all, 1 could be, 2 likely, 3 nothing else. By shape alone:
/// prompts, decorators, keywords in their places, brackets, assignments, line ends. Linear; lines over 2,000
/// characters give 0.
[[nodiscard]] int codeScore(QStringView line);

/// Name of the language (as KSyntaxHighlighting and fences spell it, lower case) that a piece of code is
/// likely written in; empty if no language has clearly more signs than the others.
[[nodiscard]] QString guessLanguage(QStringView code);

/// Gives code blocks without a language a guessed one: by their own signs, else the language that most other
/// code of the document is in, if the block has the shape of code.
void guessLanguages(Document &document);

} // namespace Lectern::Readers
