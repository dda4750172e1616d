// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/blockinfo.h"
#include "ui/reader/chips.h"
#include "ui/reader/pagescene.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>

#include <optional>
#include <utility>
#include <vector>

namespace Lectern::Ui {

inline constexpr double frameRadius = 8; ///< of code and pictures

/// Paints the page without its marks: what stands under the text (code frames, table lines, rules, bullets,
/// frames of pictures) and the text itself. The painter is set to document coordinates; `visible` is the part
/// that shows.
class PagePainter final
{
public:
    PagePainter(QPainter &painter, const PageScene &scene, const QRectF &visible);

    void paintUnderText();
    /// Paragraphs outside code and wide tables at their place, those moved by their scroll and cut to their
    /// frame.
    void paintText(const QAbstractTextDocumentLayout::PaintContext &context);
    /// Code frames again, hairline only: over highlights.
    void paintOverMarks();

private:
    void paintCode(int group);
    void paintCodeHeader(int group, const QRectF &frame);
    void paintMarker(const QTextBlock &block, const BlockInfo &info);
    void paintQuoteRule(const QTextBlock &block, const BlockInfo &info);
    void paintTableLine(const QTextBlock &block, const BlockInfo &info);
    void paintPicture(const QTextBlock &block, const BlockInfo &info);
    void paintEmptyFrame(const QRectF &frame, const QString &name);
    void paintSidewaysBar(const QRectF &frame, double scroll, double width);
    void paintLinkSign();
    void drawSideways(
        const QAbstractTextDocumentLayout::PaintContext &context, const QRectF &clip, double scroll);
    void paintInlineCode(const QTextBlock &block, const BlockInfo &info, bool isFilled);
    void paintTags(const BlockInfo &info);

    QPainter &m_painter;
    const PageScene &m_scene;
    QRectF m_visible;
    std::vector<QTextBlock> m_blocks; ///< visible ones
    std::vector<int> m_groups; ///< visible code groups
    std::vector<int> m_tables; ///< visible tables that are wider than the column
};

/// Places that painter and mouse have to agree on; document coordinates.
[[nodiscard]] QRectF codeFrame(const PageScene &scene, int group);
[[nodiscard]] QRectF codeLinesRect(const PageScene &scene, int group); ///< inside the frame, below its header
[[nodiscard]] QRectF copyButton(const PageScene &scene, int group);
/// Where the language of an unlabelled code block can be chosen; empty for others.
[[nodiscard]] QRectF languageButton(const PageScene &scene, int group);
/// The column beside a table, from its first line to its last.
[[nodiscard]] QRectF tableRect(const PageScene &scene, int table);
[[nodiscard]] double codeContentWidth(const PageScene &scene, int group); ///< of the longest line
[[nodiscard]] QRectF tagRowRect(
    const PageScene &scene, size_t talk = 0); ///< empty for a talk without that row
/// The tags of the talk and, where tags can be added, the chip that does.
[[nodiscard]] std::vector<Chip> tagChips(const PageScene &scene, size_t talk = 0);
/// The chip that offers to add a tag at a point of the page: its talk, and where it is; -1 for none.
[[nodiscard]] std::pair<int, QRectF> addChipAt(const PageScene &scene, QPointF page);
[[nodiscard]] QRectF pictureFrame(const PageScene &scene, const QTextBlock &block);
/// Pixels a picture is wanted in: as wide as its frame, on this device.
[[nodiscard]] QSize pixelsOf(const QRectF &frame, double devicePixelRatio);
/// Height of the frame of a picture of this size, at most column wide and never higher than some screens.
[[nodiscard]] QSize shownPictureSize(const PageScene &scene, const QTextBlock &block, QSize natural);
[[nodiscard]] QRectF taskBox(const PageScene &scene, const QTextBlock &block);
/// Baseline and left end of a paragraph's first line; for text from right to left its right end.
struct LineStart {
    double x = 0;
    double baseline = 0;
    double caps = 0;
    bool isRightToLeft = false;
};
[[nodiscard]] LineStart startOf(const QTextBlock &block);
/// Where the marker of a list item has its middle.
[[nodiscard]] QPointF markerCentre(const PageScene &scene, const QTextBlock &block);
/// Whether the box of a task item is ticked: as the reader's to-do at the item says, else as the notes do.
[[nodiscard]] bool isTicked(const PageScene &scene, const BlockInfo &info);

/// What moves sideways by itself: the lines of a code block, a table that is wider than the column.
struct SidewaysPart {
    QRectF clip; ///< where it shows
    double scroll = 0; ///< pixels it is moved to the left
    double width = 0; ///< of all of it
    int code = -1; ///< code group …
    int table = -1; ///< … or table
};
[[nodiscard]] std::optional<SidewaysPart> sidewaysPart(const PageScene &scene, const QTextBlock &block);

} // namespace Lectern::Ui
