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

QRectF crisp(const QRectF &rect)
{
    return QRectF(qRound(rect.left()), qRound(rect.top()), qRound(rect.width()), qRound(rect.height()))
        .adjusted(0.5, 0.5, -0.5, -0.5);
}

} // namespace

PagePainter::PagePainter(QPainter &painter, const PageScene &scene, const QRectF &visible)
    : m_painter(painter)
    , m_scene(scene)
    , m_visible(visible)
{
    QTextBlock block = firstBlockAt(*scene.document, scene.laidOut, visible.top() - scaled(120));
    for (; block.isValid() && block.position() < scene.laidOut
        && textRect(block).top() < visible.bottom() + scaled(120);
        block = block.next()) {
        const BlockInfo *info = infoOf(block);
        if (info == nullptr) {
            continue;
        }
        m_blocks.push_back(block);
        if (info->kind == PageBlockKind::Code && (m_groups.empty() || m_groups.back() != info->group)
            && static_cast<size_t>(info->group) < scene.code.size()) {
            m_groups.push_back(info->group);
        }
        if (info->kind == PageBlockKind::Cell && (m_tables.empty() || m_tables.back() != info->group)
            && static_cast<size_t>(info->group) < scene.tables.size()
            && scene.tables[static_cast<size_t>(info->group)].isWide) {
            m_tables.push_back(info->group);
        }
    }
}

void PagePainter::paintUnderText()
{
    for (const int group : m_groups) {
        paintCode(group);
    }
    for (const int table : m_tables) {
        paintSidewaysBar(tableRect(m_scene, table), m_scene.tables[static_cast<size_t>(table)].scroll,
            m_scene.builder->tableGroups()[static_cast<size_t>(table)].width());
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
            paintTags(info);
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
        case PageBlockKind::Divider:
            m_painter.fillRect(QRectF(m_scene.metrics.columnLeft, qRound(textRect(block).top()),
                                   m_scene.metrics.columnWidth, 1),
                tokens().line);
            break;
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
    paintLinkSign();
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
    paintSidewaysBar(frame, state.scroll, state.width);
    paintCodeHeader(group, frame);
    m_painter.restore();
}

void PagePainter::paintCodeHeader(int group, const QRectF &frame)
{
    const Tokens &t = tokens();
    const CodeState &state = m_scene.code[static_cast<size_t>(group)];
    const QRectF header(frame.left() + scaled(14), frame.top() + 1, frame.width() - scaled(28), scaled(30));
    m_painter.setFont(uiFont(-1));
    const bool isChosen = m_scene.hoveredLanguage == group;
    if (isChosen) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(t.hover);
        m_painter.drawRoundedRect(languageButton(m_scene, group), 6, 6);
    }
    m_painter.setPen(isChosen ? t.text : t.muted);
    m_painter.setLayoutDirection(Qt::LeftToRight); // as the code below it
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
    const QPointF centre = markerCentre(m_scene, block);
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    if (info.marker == Marker::Task) {
        Painting::checkBox(m_painter, taskBox(m_scene, block).toRect(), isTicked(m_scene, info));
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
    const QRectF frame = pictureFrame(m_scene, block);
    const bool isShown = info.kind == PageBlockKind::Image && m_scene.pictures != nullptr
        && !m_scene.pictures->size(info.pictureKey).isEmpty();
    if (!isShown) {
        paintEmptyFrame(crisp(frame), info.label);
        return;
    }
    const QImage image = m_scene.pictures->image(
        info.pictureKey, pixelsOf(frame, m_painter.device()->devicePixelRatioF()), tokens().isDark);
    m_painter.save();
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(tokens().codeBackground);
    if (!image.isNull()) {
        // A brush instead of a clip: corners of clips are not smoothed.
        QBrush brush(image);
        brush.setTransform(QTransform::fromTranslate(frame.left(), frame.top())
                .scale(frame.width() / image.width(), frame.height() / image.height()));
        m_painter.setBrush(brush);
    }
    m_painter.drawRoundedRect(frame, frameRadius, frameRadius);
    m_painter.restore();
}

void PagePainter::paintEmptyFrame(const QRectF &frame, const QString &label)
{
    const Tokens &t = tokens();
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
    const QString name =
        label.isEmpty() ? QCoreApplication::translate("PagePainter", "Not kept with the notes") : label;
    const QRectF text = frame.adjusted(scaled(44), 0, -scaled(16), 0);
    m_painter.setLayoutDirection(name.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    m_painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::AlignAbsolute,
        QFontMetricsF(m_painter.font()).elidedText(name, Qt::ElideMiddle, text.width()));
    m_painter.restore();
}

void PagePainter::paintLinkSign()
{
    if (m_scene.hoveredLink.isEmpty()) {
        return;
    }
    const LineBox line = lastLine(*m_scene.document, m_scene.hoveredLink);
    const std::optional<SidewaysPart> part = sidewaysPart(m_scene, line.block);
    const int side = scaled(12);
    const QRectF place(
        line.box.right() + 1 - (part ? part->scroll : 0), line.box.top() - 2, side + 2, side + 2);
    m_painter.fillRect(place, tokens().page);
    m_painter.drawPixmap(place.topLeft() + QPointF(1, 1),
        glyph(
            QStringLiteral("external-link"), side, tokens().accent, m_painter.device()->devicePixelRatioF()));
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
        const std::optional<SidewaysPart> part = sidewaysPart(m_scene, block);
        if (part) {
            m_painter.setClipRect(part->clip);
        }
        for (LineBox line : lineBoxes(*m_scene.document, place, m_visible.top(), m_visible.bottom())) {
            line.box.translate(part ? -part->scroll : 0, 0);
            // The last character carries 4 px of spacing that belong to the frame's right side.
            const QRectF frame(QPointF(line.box.left() - 4 * k, line.baseline - 14.5 * k),
                QPointF(line.box.right(), line.baseline + 5 * k));
            m_painter.drawRoundedRect(crisp(frame), 4, 4);
        }
    }
    m_painter.restore();
}

void PagePainter::paintTags(const BlockInfo &info)
{
    for (const Chip &chip : tagChips(m_scene, static_cast<size_t>(info.group))) {
        const bool isHovered = chip.isAdd && m_scene.hoveredAddTag == info.group;
        paintChip(m_painter, chip, m_scene.hueOf(chip.text), isHovered);
    }
}

} // namespace Lectern::Ui
