// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporters/blocktree.h"
#include "exporters/markdowninlines.h"

namespace Lectern::Exporters {

/// Writes nodes of one document as lines of Markdown.
class MarkdownBlocks
{
public:
    MarkdownBlocks(const Document &document, std::vector<Utf16Range> highlights, int headingShift = 0,
        MarkdownFlavour flavour = MarkdownFlavour::Obsidian);

    /// `isSecondList`: a list right behind another one of its kind gets other signs, or they would flow into
    /// one.
    [[nodiscard]] QStringList lines(const Node &node, bool isSecondList = false) const;
    [[nodiscard]] const MarkdownInlines &inlines() const { return m_inlines; }

private:
    /// Blocks one below the other with a blank line between, where `isTight` and Markdown allow it without.
    [[nodiscard]] QStringList children(const Node &node, bool isTight) const;
    [[nodiscard]] QStringList leaf(const Block &block) const;
    [[nodiscard]] QStringList code(const Block &block) const;
    [[nodiscard]] QStringList list(const Node &node, bool isSecond) const;
    [[nodiscard]] QStringList item(const Node &node, const QString &marker, bool isTight) const;
    [[nodiscard]] QStringList table(const Node &node) const;
    [[nodiscard]] QString rawText(const Block &block) const;

    const Document &m_document;
    MarkdownInlines m_inlines;
    int m_headingShift = 0;
};

} // namespace Lectern::Exporters
