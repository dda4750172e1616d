// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/pagepainter.h"

#include "ui/reader/passagegeometry.h"
#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QTextFrame>
#include <QTextLayout>
#include <QTextTable>

namespace Lectern::Ui {

namespace {

constexpr double frameRadius = 8;

QRectF crisp(const QRectF &rect)
{
    return QRectF(qRound(rect.left()), qRound(rect.top()), qRound(rect.width()), qRound(rect.height()))
        .adjusted(0.5, 0.5, -0.5, -0.5);
}

/// Baseline and left end of a paragraph's first line; for text from right to left its right end.
struct LineStart {
    double x = 0;
    double baseline = 0;
    double caps = 0;
    bool isRightToLeft = false;
};

LineStart startOf(const QTextBlock &block)
{
    const QPointF origin = originOf(block);
    LineStart start;
    start.isRightToLeft = block.textDirection() == Qt::RightToLeft;
    if (block.layout()->lineCount() > 0) {
        const QTextLine line = block.layout()->lineAt(0);
        start.x = origin.x() + (start.isRightToLeft ? line.x() + line.width() : line.x());
        start.baseline = origin.y() + line.y() + line.ascent();
    }
    start.caps = QFontMetricsF(block.charFormat().font()).capHeight();
    return start;
}

} // namespace

PagePainter::PagePainter(QPainter &painter, const PageScene &scene, const QRectF &visible)
    : m_painter(painter)
    , m_scene(scene)
    , m_visible(visible)
{
    QTextBlock block = firstBlockAt(*scene.document, visible.top() - scaled(120));
    for (; block.isValid() && textRect(block).top() < visible.bottom() + scaled(120); block = block.next()) {
        const BlockInfo *info = infoOf(block);
        if (info == nullptr) {
            continue;
        }
        m_blocks.push_back(block);
        if (info->kind == PageBlockKind::Code && (m_groups.empty() || m_groups.back() != info->group)
            && static_cast<size_t>(info->group) < scene.code.size()) {
            m_groups.push_back(info->group);
        }
    }
}

void PagePainter::paintUnderText()
{
    for (const int group : m_groups) {
        paintCode(group);
    }
    for (const QTextBlock &block : m_blocks) {
        const BlockInfo &info = *infoOf(block);
        if (info.quoteDepth > 0) {
            paintQuoteRule(block, info);
        }
        if (info.marker != Marker::None) {
            paintMarker(block, info);
        }
        if (!info.inlineCode.empty()) {
            paintInlineCode(block, info, true);
        }
        switch (info.kind) {
        case PageBlockKind::TagRow:
            paintTags(block);
            break;
        case PageBlockKind::Cell:
            paintTableLine(block, info);
            break;
        case PageBlockKind::Rule: {
            const double middle = m_scene.metrics.columnLeft + m_scene.metrics.columnWidth / 2.0;
            m_painter.fillRect(
                QRectF(middle - 60, qRound(textRect(block).top()), 120, 1), tokens().lineStrong);
            break;
        }
        case PageBlockKind::Image:
        case PageBlockKind::Placeholder:
            paintPicture(block, info);
            break;
        default:
            break;
        }
    }
}

void PagePainter::paintOverMarks()
{
    for (const QTextBlock &block : m_blocks) {
        if (!infoOf(block)->inlineCode.empty()) {
            paintInlineCode(block, *infoOf(block), false);
        }
    }
}

void PagePainter::paintText(const QAbstractTextDocumentLayout::PaintContext &context)
{
    QAbstractTextDocumentLayout *layout = m_scene.document->documentLayout();
    QRegion outside(m_visible.toAlignedRect());
    for (const int group : m_groups) {
        // The whole width: lines of code run on beyond their frame.
        const QRect lines = codeLinesRect(m_scene, group).toAlignedRect();
        outside -= QRect(
            m_visible.toAlignedRect().left(), lines.top(), m_visible.toAlignedRect().width(), lines.height());
    }
    m_painter.save();
    m_painter.setClipRegion(outside, Qt::IntersectClip);
    auto ctx = context;
    ctx.clip = m_visible;
    layout->draw(&m_painter, ctx);
    m_painter.restore();
    for (const int group : m_groups) {
        const QRectF lines = codeLinesRect(m_scene, group);
        m_painter.save();
        m_painter.setClipRect(lines, Qt::IntersectClip);
        m_painter.translate(-m_scene.code[static_cast<size_t>(group)].scroll, 0);
        ctx.clip = lines.intersected(m_visible);
        // The clip is there to skip paragraphs; sideways nothing may be skipped.
        ctx.clip.setLeft(0);
        ctx.clip.setRight(1e6);
        layout->draw(&m_painter, ctx);
        m_painter.restore();
    }
}

void PagePainter::paintCode(int group)
{
    const Tokens &t = tokens();
    const QRectF frame = crisp(codeFrame(m_scene, group));
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(t.line, 1));
    m_painter.setBrush(t.codeBackground);
    m_painter.drawRoundedRect(frame, frameRadius, frameRadius);
    const CodeState &state = m_scene.code[static_cast<size_t>(group)];
    if (state.width > frame.width()) {
        // A thin bar says that the lines go on, and where one is.
        const double share = frame.width() / state.width;
        const double track = frame.width() - 2 * frameRadius;
        const double at = frame.left() + frameRadius + track * state.scroll / state.width;
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(t.lineStrong);
        m_painter.drawRoundedRect(QRectF(at, frame.bottom() - 6, track * share, 4), 2, 2);
    }
    paintCodeHeader(group, frame);
    m_painter.restore();
}

void PagePainter::paintCodeHeader(int group, const QRectF &frame)
{
    const Tokens &t = tokens();
    const CodeState &state = m_scene.code[static_cast<size_t>(group)];
    const QRectF header(frame.left() + scaled(14), frame.top() + 1, frame.width() - scaled(28), scaled(30));
    m_painter.setFont(uiFont(-1));
    m_painter.setPen(t.muted);
    m_painter.drawText(header, Qt::AlignVCenter | Qt::AlignLeft, state.label);
    const QRectF button = copyButton(m_scene, group);
    const bool isHovered = m_scene.hoveredCopy == group;
    if (isHovered) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(t.hover);
        m_painter.drawRoundedRect(button, 6, 6);
    }
    const QColor ink = state.isCopied ? t.ok : isHovered ? t.text : t.muted;
    const QString text = state.isCopied ? QCoreApplication::translate("PagePainter", "Copied")
                                        : QCoreApplication::translate("PagePainter", "Copy");
    const int icon = scaled(14);
    m_painter.drawPixmap(QPointF(button.left() + scaled(8), header.center().y() - icon / 2.0),
        glyph(state.isCopied ? QStringLiteral("check") : QStringLiteral("copy"), icon, ink,
            m_painter.device()->devicePixelRatioF()));
    m_painter.setPen(ink);
    m_painter.drawText(header.adjusted(button.left() - header.left() + scaled(28), 0, scaled(10), 0),
        Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, text);
}

void PagePainter::paintMarker(const QTextBlock &block, const BlockInfo &info)
{
    const Tokens &t = tokens();
    const LineStart start = startOf(block);
    const double k = m_scene.appearance.size / 18.0;
    const double side = start.isRightToLeft ? -1 : 1;
    const QPointF centre(start.x - side * 14.5 * k, start.baseline - start.caps / 2);
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    if (info.marker == Marker::Task) {
        paintCheckBox(centre, info.isDone);
    } else if (info.marker == Marker::Number) {
        QFont font = uiFont();
        font.setPixelSize(qRound(font.pixelSize() * k));
        font.setFeature(QFont::Tag("tnum"), 1);
        m_painter.setFont(font);
        m_painter.setPen(t.muted);
        const QString number = QString::number(info.number);
        const double width = QFontMetricsF(font).horizontalAdvance(number);
        const double x = start.isRightToLeft ? start.x + 10.5 * k : start.x - 10.5 * k - width;
        m_painter.drawText(QPointF(x, start.baseline - 1.5 * k), number);
    } else if (info.listDepth <= 1) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(t.faint);
        m_painter.drawEllipse(centre, 2.5 * k, 2.5 * k);
    } else if (info.listDepth == 2) {
        m_painter.setPen(QPen(t.faint, 1.2 * k));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawEllipse(centre, 3.1 * k, 3.1 * k);
    } else {
        m_painter.fillRect(QRectF(centre.x() - 3.5 * k, qRound(centre.y()), 7 * k, 1.4 * k), t.faint);
    }
    m_painter.restore();
}

void PagePainter::paintCheckBox(QPointF centre, bool isDone)
{
    const int side = atSize(15, m_scene.appearance);
    const QPointF corner = centre - QPointF(side, side) / 2;
    Painting::checkBox(m_painter, QRect(corner.toPoint(), QSize(side, side)), isDone);
}

void PagePainter::paintQuoteRule(const QTextBlock &block, const BlockInfo &info)
{
    const QRectF rect = textRect(block);
    const double gap = info.isFirst ? 0 : block.blockFormat().topMargin();
    const double step = atSize(20, m_scene.appearance);
    const bool isRightToLeft = block.textDirection() == Qt::RightToLeft;
    const double indent = block.blockFormat().indent() * m_scene.document->indentWidth();
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(tokens().lineStrong);
    for (int depth = 0; depth < info.quoteDepth; ++depth) {
        const double inset = indent + depth * step;
        const double x =
            isRightToLeft ? m_scene.metrics.columnRight() - inset - 3 : m_scene.metrics.columnLeft + inset;
        m_painter.drawRect(QRectF(x, rect.top() - gap - 1, 3, rect.height() + gap + 2));
    }
    m_painter.restore();
}

void PagePainter::paintTableLine(const QTextBlock &block, const BlockInfo &info)
{
    QTextTable *table = QTextCursor(block).currentTable();
    if (table == nullptr) {
        return;
    }
    const QTextTableCell cell = table->cellAt(block.position());
    if (!cell.isValid() || cell.column() != 0) {
        return;
    }
    const double left = m_scene.metrics.columnLeft;
    const double width = m_scene.metrics.columnWidth;
    if (info.row > 0) {
        const double y = qRound(textRect(block).top() - atSize(8, m_scene.appearance));
        const bool belowHeader = info.row == 1;
        m_painter.fillRect(QRectF(left, y - 1, width, 1), belowHeader ? tokens().lineStrong : tokens().line);
    }
    if (cell.row() == table->rows() - 1) {
        double bottom = 0;
        for (int column = 0; column < table->columns(); ++column) {
            const QTextBlock last = table->cellAt(cell.row(), column).lastCursorPosition().block();
            bottom = std::max(bottom, textRect(last).bottom());
        }
        const double y = qRound(bottom + atSize(9, m_scene.appearance));
        m_painter.fillRect(QRectF(left, y - 1, width, 1), tokens().line);
    }
}

void PagePainter::paintPicture(const QTextBlock &block, const BlockInfo &info)
{
    const Tokens &t = tokens();
    const QRectF frame = crisp(pictureFrame(m_scene, block));
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(t.lineStrong, 1);
    pen.setDashPattern({4, 3});
    m_painter.setPen(pen);
    m_painter.setBrush(t.codeBackground);
    m_painter.drawRoundedRect(frame, frameRadius, frameRadius);
    const int icon = scaled(18);
    m_painter.drawPixmap(QPointF(frame.left() + scaled(16), frame.center().y() - icon / 2.0),
        glyph(QStringLiteral("image"), icon, t.muted, m_painter.device()->devicePixelRatioF()));
    m_painter.setFont(uiFont());
    m_painter.setPen(t.muted);
    const QString name = info.label.isEmpty()
        ? QCoreApplication::translate("PagePainter", "Not kept with the notes")
        : info.label;
    const QRectF text = frame.adjusted(scaled(44), 0, -scaled(16), 0);
    m_painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetricsF(m_painter.font()).elidedText(name, Qt::ElideMiddle, text.width()));
    m_painter.restore();
}

void PagePainter::paintInlineCode(const QTextBlock &block, const BlockInfo &info, bool isFilled)
{
    const Tokens &t = tokens();
    const double k = m_scene.appearance.size / 18.0;
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(isFilled ? QPen(t.line, 1) : QPen(t.lineStrong, 1));
    m_painter.setBrush(isFilled ? QBrush(t.codeBackground) : QBrush(Qt::NoBrush));
    for (const Utf16Range &range : info.inlineCode) {
        const Utf16Range place{block.position() + range.begin, block.position() + range.end};
        if (!isFilled) {
            const bool isMarked = std::ranges::any_of(
                m_scene.placed, [&place](const PageMark &mark) { return mark.doc.intersects(place); });
            if (!isMarked) {
                continue;
            }
        }
        for (const LineBox &line : lineBoxes(*m_scene.document, place, m_visible.top(), m_visible.bottom())) {
            // The last character carries 4 px of spacing that belong to the frame's right side.
            const QRectF frame(QPointF(line.box.left() - 4 * k, line.baseline - 14.5 * k),
                QPointF(line.box.right(), line.baseline + 5 * k));
            m_painter.drawRoundedRect(crisp(frame), 4, 4);
        }
    }
    m_painter.restore();
}

void PagePainter::paintTags(const QTextBlock &)
{
    for (const Chip &chip : tagChips(m_scene)) {
        paintChip(m_painter, chip, m_scene.hueOf(chip.text), chip.isAdd && m_scene.hoveredAddTag);
    }
}

} // namespace Lectern::Ui
