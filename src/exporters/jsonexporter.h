// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporters/exporter.h"

namespace Lectern::Exporters {

/// Marks as a W3C Web Annotation collection in JSON-LD (shared/interchange.md, section 1), the lossless
/// format.
class JsonExporter final : public Exporter
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("json"); }
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString suffix() const override { return QStringLiteral("jsonld"); }
    [[nodiscard]] QString shortName() const override { return QStringLiteral("JSON"); }
    [[nodiscard]] QString sign() const override { return QStringLiteral("{ }"); }
    [[nodiscard]] QStringList synonyms() const override
    {
        return {QStringLiteral("jsonld"), QStringLiteral("w3c")};
    }
    [[nodiscard]] Result<ExportedFile> write(
        const std::vector<TalkText> &talks, const ExportOptions &options) const override;
};

} // namespace Lectern::Exporters
