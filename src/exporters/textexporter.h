// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporters/exporter.h"

namespace Lectern::Exporters {

/// Plain text; marks as numbers in the text with a list of notes behind each talk.
class TextExporter final : public Exporter
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("text"); }
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString suffix() const override { return QStringLiteral("txt"); }
    [[nodiscard]] QString shortName() const override;
    [[nodiscard]] QString sign() const override { return QStringLiteral("T"); }
    [[nodiscard]] QStringList synonyms() const override { return {QStringLiteral("txt")}; }
    [[nodiscard]] Result<ExportedFile> write(
        const std::vector<TalkText> &talks, const ExportOptions &options) const override;
};

} // namespace Lectern::Exporters
