// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/reader.h"

namespace Lectern::Readers {

/// The text of a PDF as textOfPdf() gives it. Slides: a section each, the first title that of the deck. Pages
/// of prose run on. Running heads, page numbers and words said twice are left to the source.
class PdfReader final : public Reader
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("pdf"); }
    [[nodiscard]] Document read(const QString &source, const ReadOptions &options) const override;
};

/// A text whose pages are set apart by form feeds, as blocks. Slide text is slides, however much stands on
/// them; of other text that is found out. Pure, any thread.
[[nodiscard]] Document readPages(Format format, const QString &source, const ReadOptions &options);

} // namespace Lectern::Readers
