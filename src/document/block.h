// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textposition.h"

#include <QString>

#include <vector>

namespace Lectern {

/// What holds blocks. Containers form a tree by `parent`; a block names its innermost one.
enum class ContainerKind { Quote, BulletList, OrderedList, Item, Table };

struct Container {
    ContainerKind kind = ContainerKind::Quote;
    int parent = -1; ///< index into Document::containers, always smaller than the own index; -1: top level
    bool tight = true; ///< lists: no blank lines between items (CommonMark)
    int start = 1; ///< OrderedList: first number. Item: its number, whether its list is ordered or not
    bool isTask = false; ///< Item: has a check box …
    bool isDone = false; ///< … and it is ticked in the source
    int columns = 0; ///< Table: number of columns

    bool operator==(const Container &) const = default;
};

/// Leaf blocks: all that carries text or stands for something by itself.
enum class BlockKind : quint8 {
    Heading,
    Paragraph,
    Code, ///< lines joined by '\n', no final '\n'
    TableCell, ///< one block a cell; `container` is its Table
    Image, ///< an image that stands alone; text is its alternative text, target its reference
    Rule, ///< no text
    Placeholder, ///< stands for something that is not text, for instance a gallery; text names it
    Html, ///< raw HTML of the source, shown as text unless the source is trusted
};

enum class Alignment : quint8 { Default, Left, Center, Right };

enum class SpanKind { Emphasis, Strong, Strikethrough, Code, Link, Image, HardBreak, Html };

/// A stretch of inline formatting. Ordered by begin, the longer first; they nest and never cross.
struct Span {
    SpanKind kind = SpanKind::Emphasis;
    Utf16Range text; ///< in Document::text, inside its block
    Utf16Range source; ///< in Document::source, with the mark-up around it
    QString
        target; ///< Link, Image: as written (unsafe schemes included: showing is the place to refuse them)
    QString title;

    bool operator==(const Span &) const = default;
};

struct Block {
    BlockKind kind = BlockKind::Paragraph;
    Alignment alignment = Alignment::Default; ///< TableCell
    bool isHeader = false; ///< TableCell of the head
    bool languageGuessed = false;
    int container = -1; ///< index into Document::containers; -1: top level
    int level = 0; ///< Heading: 1 to 6
    int row = 0; ///< TableCell: from 0
    int column = 0; ///< TableCell: from 0
    QString language; ///< Code: as written, lower case, may be empty. Image: unused
    QString target; ///< Image: reference as written
    Utf16Range text; ///< in Document::text
    Utf16Range source; ///< in Document::source: whole lines of the block, mark-up included
    std::vector<Span> spans;

    bool operator==(const Block &) const = default;
};

} // namespace Lectern
