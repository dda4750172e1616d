// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporters/exporter.h"

namespace Lectern::Exporters {

/// Pages to be printed and sent. Setting them needs fonts, so src/printing does it, in programs that have Qt
/// Gui; in others write() answers Unsupported.
class PdfExporter final : public Exporter
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("pdf"); }
    [[nodiscard]] QString name() const override { return QStringLiteral("PDF"); }
    [[nodiscard]] QString suffix() const override { return QStringLiteral("pdf"); }
    [[nodiscard]] bool isText() const override { return false; }
    [[nodiscard]] std::vector<CommentPlace> commentPlaces() const override;
    [[nodiscard]] bool hasContentsPage() const override { return true; }
    [[nodiscard]] bool hasPages() const override { return true; }
    [[nodiscard]] Result<ExportedFile> write(
        const std::vector<TalkText> &talks, const ExportOptions &options) const override;
};

using PageWriter = Result<ExportedFile> (*)(const std::vector<TalkText> &talks, const ExportOptions &options);
/// Once, before the first export.
void setPageWriter(PageWriter writer);
[[nodiscard]] bool hasPageWriter();

} // namespace Lectern::Exporters
