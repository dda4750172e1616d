// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporters/blocktree.h"
#include "exporters/markplaces.h"

namespace Lectern::Exporters {

/// Escapes running text so that none of it becomes Markdown (CommonMark, GFM, Obsidian). `isLineStart`: the
/// text begins a line; `inTable`: '|' would end a cell; `before`: the character in front, null at a line's
/// begin.
[[nodiscard]] QString markdownEscaped(QStringView text, bool isLineStart, bool inTable, QChar before = {});

/// The dialects that we write: that of Obsidian (shared/interchange.md, section 4), and that of GitHub, which
/// many other programs read (GFM, and its footnotes).
enum class MarkdownFlavour { Obsidian, Github };

/// Writes the inline content of blocks as Markdown, with highlights as ==…==, or <mark>…</mark> for GitHub.
class MarkdownInlines
{
public:
    /// `highlights` ascend and do not touch.
    MarkdownInlines(const Document &document, std::vector<Utf16Range> highlights,
        MarkdownFlavour flavour = MarkdownFlavour::Obsidian);

    /// One line of Markdown a line of the block.
    [[nodiscard]] QStringList lines(const Block &block) const;
    /// All on one line, for headings and table cells.
    [[nodiscard]] QString line(const Block &block, bool inTable) const;
    /// Whether some part of the range cannot be shown as highlighted: in code, or where the text holds "==".
    [[nodiscard]] bool isHidden(const Block &block, Utf16Range range) const;

private:
    [[nodiscard]] QString markdown(const Block &block, bool inTable, QChar lineEnd) const;

    const Document &m_document;
    std::vector<Utf16Range> m_highlights;
    MarkdownFlavour m_flavour;
};

} // namespace Lectern::Exporters
