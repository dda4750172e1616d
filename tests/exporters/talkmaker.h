// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

#include <optional>

namespace Lectern::Testing {

/// Builds a document by hand, block by block, with texts joined as document.h says.
class DocumentMaker
{
public:
    int container(ContainerKind kind, int parent = -1, bool tight = true);
    int item(int list) { return container(ContainerKind::Item, list); }
    Block &block(BlockKind kind, const QString &text, int container = -1);
    Block &paragraph(const QString &text, int container = -1)
    {
        return block(BlockKind::Paragraph, text, container);
    }
    Block &heading(int level, const QString &text);
    Block &cell(int table, int row, int column, const QString &text, bool isHeader = false);
    /// A span over the first `text` in the last block.
    void span(SpanKind kind, const QString &text, const QString &target = {});

    Document document;
};

/// A mark on the first place of `quote` in the talk; orphaned without one.
MarkRow &addMark(TalkText &talk, const QString &quote, MarkKind kind, const QString &comment = {});

/// Notes with every kind of block and a mark of every kind.
[[nodiscard]] TalkText annotatedTalk();
[[nodiscard]] TalkText secondTalk();
/// The nasty fixture of shared/interchange.md: quotes and comments that mean something in some format.
[[nodiscard]] TalkText nastyTalk();
[[nodiscard]] QStringList nastyTexts();

} // namespace Lectern::Testing
