// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What moves sideways inside the page: where it is, and how it is painted.

#include "ui/reader/pagepainter.h"
#include "ui/reader/passagegeometry.h"
#include "ui/reader/readerview.h"
#include "ui/theme.h"

#include <QAbstractTextDocumentLayout>

#include <algorithm>

namespace Lectern::Ui {

void PagePainter::paintText(const QAbstractTextDocumentLayout::PaintContext &context)
{
    QAbstractTextDocumentLayout *layout = m_scene.document->documentLayout();
    QRegion outside(m_visible.toAlignedRect());
    const auto leaveOut = [this, &outside](const QRectF &part) {
        // The whole width: what moves sideways runs on beyond its frame.
        const QRect whole = m_visible.toAlignedRect();
        outside -=
            QRect(whole.left(), part.toAlignedRect().top(), whole.width(), part.toAlignedRect().height());
    };
    for (const int group : m_groups) {
        leaveOut(codeLinesRect(m_scene, group));
    }
    for (const int table : m_tables) {
        leaveOut(tableRect(m_scene, table));
    }
    m_painter.save();
    m_painter.setClipRegion(outside, Qt::IntersectClip);
    auto ctx = context;
    ctx.clip = m_visible;
    layout->draw(&m_painter, ctx);
    m_painter.restore();
    for (const int group : m_groups) {
        drawSideways(context, codeLinesRect(m_scene, group), m_scene.code[static_cast<size_t>(group)].scroll);
    }
    for (const int table : m_tables) {
        drawSideways(context, tableRect(m_scene, table), m_scene.tables[static_cast<size_t>(table)].scroll);
    }
}

void PagePainter::drawSideways(
    const QAbstractTextDocumentLayout::PaintContext &context, const QRectF &clip, double scroll)
{
    m_painter.save();
    m_painter.setClipRect(clip, Qt::IntersectClip);
    m_painter.translate(-scroll, 0);
    auto ctx = context;
    ctx.clip = clip.intersected(m_visible);
    // The clip is there to skip paragraphs; sideways nothing may be skipped.
    ctx.clip.setLeft(0);
    ctx.clip.setRight(1e6);
    m_scene.document->documentLayout()->draw(&m_painter, ctx);
    m_painter.restore();
}

void PagePainter::paintSidewaysBar(const QRectF &frame, double scroll, double width)
{
    if (width <= frame.width()) {
        return;
    }
    // A thin bar says that it goes on, and where one is.
    const double track = frame.width() - 2 * frameRadius;
    const double at = frame.left() + frameRadius + track * scroll / width;
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(tokens().lineStrong);
    m_painter.drawRoundedRect(QRectF(at, frame.bottom() - 6, track * frame.width() / width, 4), 2, 2);
    m_painter.restore();
}

QRectF tableRect(const PageScene &scene, int table)
{
    constexpr int roomForBar = 8;
    const QTextTable *place = scene.builder->tableGroups()[static_cast<size_t>(table)].table;
    if (place == nullptr) {
        return {};
    }
    const double top = textRect(place->cellAt(0, 0).firstCursorPosition().block()).top();
    double bottom = top;
    for (int column = 0; column < place->columns(); ++column) {
        const QTextTableCell cell = place->cellAt(place->rows() - 1, column);
        bottom = std::max(bottom, textRect(cell.lastCursorPosition().block()).bottom());
    }
    const QRectF column(scene.metrics.columnLeft, top, scene.metrics.columnWidth, bottom - top);
    return column.adjusted(0, -atSize(8, scene.appearance), 0, atSize(9, scene.appearance) + roomForBar);
}

std::optional<SidewaysPart> sidewaysPart(const PageScene &scene, const QTextBlock &block)
{
    const BlockInfo *info = block.isValid() ? infoOf(block) : nullptr;
    const auto index = static_cast<size_t>(info != nullptr ? info->group : -1);
    if (info != nullptr && info->kind == PageBlockKind::Code && index < scene.code.size()) {
        const CodeState &state = scene.code[index];
        return SidewaysPart{codeLinesRect(scene, info->group), state.scroll,
            state.width < 0 ? codeContentWidth(scene, info->group) : state.width, info->group, -1};
    }
    if (info != nullptr && info->kind == PageBlockKind::Cell && index < scene.tables.size()
        && scene.tables[index].isWide) {
        return SidewaysPart{tableRect(scene, info->group), scene.tables[index].scroll,
            scene.builder->tableGroups()[index].width(), -1, info->group};
    }
    return {};
}

std::optional<SidewaysPart> ReaderView::sidewaysAt(QPointF page) const
{
    if (m_builder == nullptr) {
        return {};
    }
    const int near = document()->documentLayout()->hitTest(page, Qt::FuzzyHit);
    const auto part = sidewaysPart(m_scene, document()->findBlock(std::max(0, near)));
    const QRectF frame = part && part->code >= 0 ? codeFrame(m_scene, part->code)
        : part                                   ? part->clip
                                                 : QRectF();
    return frame.contains(page) ? part : std::nullopt;
}

void ReaderView::scrollSideways(const SidewaysPart &part, double pixels)
{
    double &scroll = part.code >= 0 ? m_scene.code[static_cast<size_t>(part.code)].scroll
                                    : m_scene.tables[static_cast<size_t>(part.table)].scroll;
    scroll = std::clamp(part.scroll + pixels, 0.0, std::max(0.0, part.width - part.clip.width()));
    viewport()->update();
}

void ReaderView::revealSideways(Utf16Range range)
{
    const LineBox line = firstLine(*document(), range);
    const auto part = sidewaysPart(m_scene, line.block);
    if (!part) {
        return;
    }
    const double air = scaled(24);
    const double left = line.box.left() - part->scroll - part->clip.left() - air;
    const double right = line.box.right() - part->scroll - part->clip.right() + air;
    if (left < 0) {
        scrollSideways(*part, left);
    } else if (right > 0) {
        scrollSideways(*part, std::min(right, left)); // its begin before its end
    }
}

} // namespace Lectern::Ui
