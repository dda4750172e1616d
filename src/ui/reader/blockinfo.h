// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textposition.h"

#include <QRectF>
#include <QTextBlock>
#include <QTextBlockUserData>

#include <memory>
#include <vector>

namespace Lectern::Ui {

/// What a paragraph of the page is, for those who paint it.
enum class PageBlockKind {
    Title,
    Byline,
    TagRow,
    Text,
    Heading,
    Code,
    Cell,
    Image,
    Rule,
    Placeholder,
    Gap,
    Divider, ///< between two talks
    PartHeading, ///< that some talks stand under: a day
};

enum class Marker { None, Bullet, Number, Task };

/// Colours are looked up when painted, so that a switch of light and dark needs no new document.
enum class InkRole { Text, Muted, Link, Keyword, String, Comment, Number };

/// A stretch of a paragraph in another ink; positions count from the begin of the paragraph.
struct InkRun {
    int begin = 0;
    int length = 0;
    InkRole role = InkRole::Text;

    bool operator==(const InkRun &) const = default;
};

/// Rides on every paragraph of the page's QTextDocument.
class BlockInfo final : public QTextBlockUserData
{
public:
    PageBlockKind kind = PageBlockKind::Text;
    int source = -1; ///< index into Document::blocks; -1: not of the talk's text
    Marker marker = Marker::None;
    bool isDone = false; ///< Task
    int number = 0; ///< Number
    int listDepth = 0;
    int quoteDepth = 0;
    /// Code: index into DocumentBuilder::codeGroups(). Cell: number of the table. Rows of a title: which
    /// talk.
    int group = -1;
    int row = 0; ///< Cell
    bool isHeader = false; ///< Cell
    bool isFirst = false; ///< Code: first line of its group. Quote: no space to bridge above
    QString label; ///< Image, Placeholder: name in the frame
    QString pictureKey; ///< Image: names its picture to the PictureCache
    double aboveFrame = 0; ///< Image, Placeholder: from the paragraph above to the frame
    std::vector<InkRun> inks;
    int inkTurn = -1; ///< colours in force when the inks were set; see applyInks()
    std::vector<Utf16Range> inlineCode; ///< from the begin of the paragraph
    std::unique_ptr<QRectF> kept; ///< its place, while Qt tells none: keepPlaces()
};

[[nodiscard]] inline BlockInfo *infoOf(const QTextBlock &block)
{
    return static_cast<BlockInfo *>(block.userData());
}

} // namespace Lectern::Ui
