// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporters/exporter.h"

namespace Lectern::Exporters {

/// One self-contained page without scripts: notes beside their passages on wide screens, below them on narrow
/// ones.
class HtmlExporter final : public Exporter
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("html"); }
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString suffix() const override { return QStringLiteral("html"); }
    [[nodiscard]] QString sign() const override { return QStringLiteral("</>"); }
    [[nodiscard]] std::vector<CommentPlace> commentPlaces() const override
    {
        return {CommentPlace::Margin, CommentPlace::BelowParagraph, CommentPlace::End};
    }
    [[nodiscard]] Result<ExportedFile> write(
        const std::vector<TalkText> &talks, const ExportOptions &options) const override;
};

} // namespace Lectern::Exporters
