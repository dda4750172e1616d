// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporters/exporter.h"

namespace Lectern::Exporters {

/// A table of the marks, one line a mark (RFC 4180), safe to open in a spreadsheet.
class CsvExporter final : public Exporter
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("csv"); }
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString suffix() const override { return QStringLiteral("csv"); }
    [[nodiscard]] QString shortName() const override { return QStringLiteral("CSV"); }
    [[nodiscard]] Result<ExportedFile> write(
        const std::vector<TalkText> &talks, const ExportOptions &options) const override;
};

} // namespace Lectern::Exporters
