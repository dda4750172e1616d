// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporters/exporter.h"

namespace Lectern::Exporters {

/// Markdown in the flavour of Obsidian, readable everywhere: flat YAML in front, highlights as ==…==,
/// comments as callouts behind the block, block ids (shared/interchange.md, section 4).
class MarkdownExporter final : public Exporter
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("markdown"); }
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString suffix() const override { return QStringLiteral("md"); }
    [[nodiscard]] QString shortName() const override { return QStringLiteral("Markdown"); }
    [[nodiscard]] QString sign() const override { return QStringLiteral("#"); }
    [[nodiscard]] QStringList synonyms() const override { return {QStringLiteral("md")}; }
    [[nodiscard]] Result<ExportedFile> write(
        const std::vector<TalkText> &talks, const ExportOptions &options) const override;
};

/// For programs that know neither Obsidian's callouts nor its highlights: passages in <mark>, comments in
/// footnotes or quotes below their paragraph.
class GithubMarkdownExporter final : public Exporter
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("gfm"); }
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString suffix() const override { return QStringLiteral("md"); }
    [[nodiscard]] QString shortName() const override { return QStringLiteral("GitHub"); }
    [[nodiscard]] QString sign() const override { return QStringLiteral("##"); }
    [[nodiscard]] QStringList synonyms() const override { return {QStringLiteral("github")}; }
    [[nodiscard]] std::vector<CommentPlace> commentPlaces() const override
    {
        return {CommentPlace::Footnotes, CommentPlace::BelowParagraph};
    }
    [[nodiscard]] Result<ExportedFile> write(
        const std::vector<TalkText> &talks, const ExportOptions &options) const override;
};

} // namespace Lectern::Exporters
