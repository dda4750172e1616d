// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfexporter.h"

#include "texts.h"

namespace Lectern::Exporters {

namespace {

PageWriter pageWriter = nullptr;

} // namespace

void setPageWriter(PageWriter writer) { pageWriter = writer; }

bool hasPageWriter() { return pageWriter != nullptr; }

std::vector<CommentPlace> PdfExporter::commentPlaces() const
{
    return {CommentPlace::Margin, CommentPlace::BelowParagraph, CommentPlace::End};
}

Result<ExportedFile> PdfExporter::write(
    const std::vector<TalkText> &talks, const ExportOptions &options) const
{
    if (!pageWriter) {
        return failure(ErrorKind::Unsupported, Texts::tr("This program cannot make PDF files."));
    }
    return pageWriter(talks, options);
}

} // namespace Lectern::Exporters
