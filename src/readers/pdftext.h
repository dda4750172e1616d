// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "readers/decoder.h"

#include <QByteArray>
#include <QString>

namespace Lectern::Readers {

/// Whether bytes begin as a PDF does; up to 1,024 bytes may stand before it, as programs allow it.
[[nodiscard]] bool isPdf(const QByteArray &bytes);

/// The text of a PDF as a source: lines as they stand on the page, a blank line where a gap or another size
/// of letters sets paragraphs apart, and between two pages a line that holds a form feed and nothing else.
/// Where the outline names the words that a page begins with, a blank line stands behind them. Nothing else
/// of the file is looked at: no pictures, actions, attachments or forms. Errors: InvalidInput for a file that
/// is damaged, locked by a password, too large or without text. What a deadline cuts off is a diagnostic.
[[nodiscard]] Result<DecodedText> textOfPdf(
    const QByteArray &bytes, const QString &name, const ReadOptions &options);

} // namespace Lectern::Readers
