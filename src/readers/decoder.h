// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/diagnostic.h"
#include "base/result.h"
#include "readers/reader.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace Lectern::Readers {

/// Bytes as text.
struct DecodedText {
    QString text; ///< canonicalised: no BOM, '\n' line ends, no NUL, no lone surrogates
    QString encoding; ///< "UTF-8", "UTF-16LE", "windows-1252", …
    std::vector<Diagnostic> diagnostics; ///< guesses made and characters repaired
};

/// The error for bytes over options.maxBytes.
[[nodiscard]] Error tooLarge(qint64 bytes, const QString &name, const ReadOptions &options);

/// Decodes in the order of reliability.md B3: byte order mark, strict UTF-8, declared encoding (HTML meta,
/// XML declaration, coding line), UTF-16 by its zeros, UTF-8 with a few broken bytes, uchardet, else
/// windows-1252 with a notice. `name` is for messages only. Errors: InvalidInput for what is no text, or
/// larger than options.maxBytes.
[[nodiscard]] Result<DecodedText> decode(
    const QByteArray &bytes, const QString &name, const ReadOptions &options);

} // namespace Lectern::Readers
