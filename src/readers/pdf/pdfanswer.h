// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace Lectern::Readers {

/// More pages than this are refused (reliability.md, B3).
inline constexpr int mostPdfPages = 2'000;

enum class PdfOutcome { Read, Damaged, Locked, TooManyPages };

/// What lectern-pdf (worker.cpp) says of a PDF.
struct PdfAnswer {
    PdfOutcome outcome = PdfOutcome::Damaged;
    int pageCount = 0; ///< at most mostPdfPages
    QStringList pages; ///< laid out; fewer than `pageCount` when time was up or the text too long
};

/// As CBOR: an array of the outcome, the number of pages and an array of texts.
[[nodiscard]] QByteArray bytesOf(const PdfAnswer &answer);

/// Nothing for bytes of any other form: whoever wrote them may have been taken over by the PDF.
[[nodiscard]] std::optional<PdfAnswer> pdfAnswerOf(const QByteArray &bytes);

} // namespace Lectern::Readers
