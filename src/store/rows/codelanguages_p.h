// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

#include <QStringList>

/// Languages that a person chose for code without one, kept in `talk.corrected` beside the names of corrected
/// fields, so that they outlive imports like those: "code:HASH:LANGUAGE", the hash of the code's text in hex.
namespace Lectern::Store {

/// `corrected` with this choice instead of an earlier one for the same code; an empty language takes it away.
[[nodiscard]] QStringList withCodeLanguage(
    const QStringList &corrected, const QString &code, const QString &language);

/// Names of corrected fields alone.
[[nodiscard]] QStringList withoutCodeLanguages(const QStringList &corrected);

/// Puts the choices into the code blocks that the notes themselves give no language.
void applyCodeLanguages(Document &document, const QStringList &corrected);

} // namespace Lectern::Store
