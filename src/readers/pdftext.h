// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "readers/decoder.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace Lectern::Readers {

/// Whether bytes begin as a PDF does; up to 1,024 bytes may stand before it, as programs allow it.
[[nodiscard]] bool isPdf(const QByteArray &bytes);

/// The program that looks at a PDF in our place. Another one in tests.
struct PdfWorker {
    QString program; ///< with its path
    /// What it gets beyond the deadline of the reader to end by itself: it looks at its clock between pages.
    std::chrono::milliseconds grace{10'000};
};

/// That which was installed with this program.
[[nodiscard]] PdfWorker installedPdfWorker();

/// The text of a PDF as a source: lines as they stand on the page, a blank line where a gap or another size
/// of letters sets paragraphs apart, and between two pages a line that holds a form feed and nothing else.
/// Where the outline names the words that a page begins with, a blank line stands behind them. Nothing else
/// of the file is looked at: no pictures, actions, attachments or forms. The bytes are read in a process of
/// their own, which a hostile file may break or hold up without harm. Errors: InvalidInput for a file that is
/// damaged, locked by a password, too large or without text, and for one that breaks that process;
/// Unsupported if its program is missing. What a deadline cuts off is a diagnostic. Waits; any thread.
[[nodiscard]] Result<DecodedText> textOfPdf(const QByteArray &bytes, const QString &name,
    const ReadOptions &options, const PdfWorker &worker = installedPdfWorker());

} // namespace Lectern::Readers
