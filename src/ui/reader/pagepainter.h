// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/blockinfo.h"
#include "ui/reader/chips.h"
#include "ui/reader/pagescene.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>

#include <vector>

namespace Lectern::Ui {

/// Paints the page without its marks: what stands under the text (code frames, table lines, rules, bullets,
/// frames of pictures) and the text itself. The painter is set to document coordinates; `visible` is the part
/// that shows.
class PagePainter final
{
public:
    PagePainter(QPainter &painter, const PageScene &scene, const QRectF &visible);

    void paintUnderText();
    /// Paragraphs outside code at their place, code moved by its scroll and cut to its frame.
    void paintText(const QAbstractTextDocumentLayout::PaintContext &context);
    /// Code frames again, hairline only: over highlights.
    void paintOverMarks();

private:
    void paintCode(int group);
    void paintCodeHeader(int group, const QRectF &frame);
    void paintMarker(const QTextBlock &block, const BlockInfo &info);
    void paintCheckBox(QPointF centre, bool isDone);
    void paintQuoteRule(const QTextBlock &block, const BlockInfo &info);
    void paintTableLine(const QTextBlock &block, const BlockInfo &info);
    void paintPicture(const QTextBlock &block, const BlockInfo &info);
    void paintInlineCode(const QTextBlock &block, const BlockInfo &info, bool isFilled);
    void paintTags(const QTextBlock &block);

    QPainter &m_painter;
    const PageScene &m_scene;
    QRectF m_visible;
    std::vector<QTextBlock> m_blocks; ///< visible ones
    std::vector<int> m_groups; ///< visible code groups
};

/// Places that painter and mouse have to agree on; document coordinates.
[[nodiscard]] QRectF codeFrame(const PageScene &scene, int group);
[[nodiscard]] QRectF codeLinesRect(const PageScene &scene, int group); ///< inside the frame, below its header
[[nodiscard]] QRectF copyButton(const PageScene &scene, int group);
[[nodiscard]] double codeContentWidth(const PageScene &scene, int group); ///< of the longest line
[[nodiscard]] QRectF tagRowRect(const PageScene &scene); ///< empty for a page without that row
/// The tags of the talk and, where tags can be added, the chip that does.
[[nodiscard]] std::vector<Chip> tagChips(const PageScene &scene);
[[nodiscard]] QRectF pictureFrame(const PageScene &scene, const QTextBlock &block);

} // namespace Lectern::Ui
