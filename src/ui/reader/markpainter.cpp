// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/markpainter.h"

#include "ui/reader/pagepainter.h"
#include "ui/theme.h"

#include <QPainterPath>
#include <QTextCursor>
#include <QTextTable>

#include <algorithm>
#include <cmath>

namespace Lectern::Ui {

namespace {

constexpr double laneStep = 3;
constexpr double lineThickness = 2;
constexpr double contrastThickness = 3;
constexpr double signSize = 16;

QRectF crisp(const QRectF &box)
{
    return {
        QPointF(qRound(box.left()), qRound(box.top())), QPointF(qRound(box.right()), qRound(box.bottom()))};
}

} // namespace

MarkPainter::MarkPainter(QPainter &painter, const PageScene &scene, const QRectF &visible)
    : m_painter(painter)
    , m_scene(scene)
    , m_visible(visible)
{
    m_positions.begin = firstBlockAt(*scene.document, scene.laidOut, visible.top()).position();
    const QTextBlock last = firstBlockAt(*scene.document, scene.laidOut, visible.bottom());
    const QTextTable *table = QTextCursor(last).currentTable();
    m_positions.end = table != nullptr ? table->lastPosition() + 1 : last.position() + last.length();
}

template <typename Paint>
void MarkPainter::forLines(Utf16Range range, Paint paint)
{
    if (!range.intersects(m_positions)) {
        return;
    }
    for (const LineBox &line : lineBoxes(*m_scene.document, range, m_visible.top(), m_visible.bottom())) {
        if (const std::optional<SidewaysPart> part = sidewaysPart(m_scene, line.block)) {
            m_painter.save();
            m_painter.setClipRect(part->clip, Qt::IntersectClip);
            paint(line, line.box.translated(-part->scroll, 0));
            m_painter.restore();
        } else {
            paint(line, line.box);
        }
    }
}

void MarkPainter::paintMarks()
{
    const Tokens &t = tokens();
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    for (const PageMark &mark : m_scene.placed) {
        if (t.isHighContrast) {
            break;
        }
        forLines(mark.doc, [&](const LineBox &, const QRectF &box) {
            m_painter.setBrush(t.fill(mark.kind));
            m_painter.drawRoundedRect(crisp(box).translated(0, dropOf(mark)), 2, 2);
        });
    }
    const double design = t.isHighContrast ? contrastThickness : lineThickness;
    const double thickness = std::max<double>(design, atSize(design, m_scene.appearance));
    // Lines after all fills, so that a later fill never hides one.
    for (const PageMark &mark : m_scene.placed) {
        forLines(mark.doc, [&](const LineBox &, const QRectF &box) {
            paintLine(crisp(box).translated(0, dropOf(mark)), mark.kind, thickness);
        });
        paintEdge(mark);
    }
    if (t.isHighContrast) {
        paintSigns();
    }
    m_painter.restore();
}

double MarkPainter::dropOf(const PageMark &mark) const
{
    return mark.lane * std::max<double>(laneStep, atSize(laneStep, m_scene.appearance));
}

void MarkPainter::paintSigns()
{
    const PageMetrics &metrics = m_scene.metrics;
    const int gap = scaled(4);
    const int size = std::min(atSize(signSize, m_scene.appearance), metrics.columnLeft - gap - 1);
    double lastY = -1;
    double x = 0;
    for (const PageMark &mark : m_scene.placed) {
        if (!mark.doc.intersects(m_positions)) {
            continue;
        }
        const LineBox line = firstLine(*m_scene.document, mark.doc);
        if (!line.line.intersects(m_visible.adjusted(-m_visible.width(), 0, m_visible.width(), 0))) {
            continue;
        }
        // Beside the column, where no text stands; those of one line stand side by side, outwards.
        const bool isRightToLeft = line.block.textDirection() == Qt::RightToLeft;
        const bool isSameLine = std::abs(line.baseline - lastY) < 1;
        const double step = isRightToLeft ? size + gap : -size - gap;
        x = isSameLine ? x + step : isRightToLeft ? metrics.columnRight() + gap : metrics.columnLeft + step;
        lastY = line.baseline;
        m_painter.drawPixmap(QPointF(x, qRound(line.box.center().y() - size / 2.0)),
            glyph(glyphOf(mark.kind), size, tokens().lineOf(mark.kind),
                m_painter.device()->devicePixelRatioF()));
    }
}

void MarkPainter::paintEdge(const PageMark &mark)
{
    const AnchorState state = m_scene.marks[mark.row].state;
    if (state == AnchorState::Exact) {
        return;
    }
    m_painter.save();
    QPen pen(
        tokens().lineOf(mark.kind), 1, state == AnchorState::Review ? Qt::CustomDashLine : Qt::SolidLine);
    if (state == AnchorState::Review) {
        pen.setDashPattern({4, 3});
    }
    m_painter.setPen(pen);
    m_painter.setBrush(Qt::NoBrush);
    forLines(mark.doc, [&](const LineBox &, const QRectF &box) {
        const QRectF edge = crisp(box).translated(0, dropOf(mark)).adjusted(-1.5, -0.5, 1.5, -0.5);
        m_painter.drawRoundedRect(edge, 2, 2);
    });
    m_painter.restore();
}

void MarkPainter::paintLine(const QRectF &box, MarkKind kind, double thickness)
{
    paintKindLine(m_painter, {box.left(), box.bottom() - thickness}, box.width(), kind, thickness,
        m_scene.appearance.patterns || tokens().isHighContrast);
}

void MarkPainter::paintSelection()
{
    if (m_scene.selection.isEmpty()) {
        return;
    }
    forLines(m_scene.selection, [this](const LineBox &, const QRectF &box) {
        m_painter.fillRect(crisp(box).adjusted(0, -1, 0, 0), tokens().selectedText);
    });
}

/// Quiet, since it moves all the time: a wash under the marks, a line under the word.
void MarkPainter::paintSpoken()
{
    const Tokens &t = tokens();
    const double thickness = t.isHighContrast ? contrastThickness : lineThickness;
    forLines(m_scene.spoken, [&](const LineBox &, const QRectF &box) {
        const QRectF rect = crisp(box).adjusted(-2, -1, 2, 1);
        if (t.isHighContrast) {
            m_painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), t.focus);
        } else {
            m_painter.fillRect(rect, t.accentSoft);
        }
    });
    forLines(m_scene.spokenWord, [&](const LineBox &, const QRectF &box) {
        const QRectF rect = crisp(box);
        m_painter.fillRect(
            QRectF(rect.left(), rect.bottom() - thickness + 1, rect.width(), thickness), t.focus);
    });
}

void MarkPainter::paintHits()
{
    const Tokens &t = tokens();
    for (size_t i = 0; i < m_scene.hits.size(); ++i) {
        const bool isCurrent = static_cast<int>(i) == m_scene.currentHit;
        forLines(m_scene.hits[i], [&](const LineBox &line, const QRectF &box) {
            QRectF rect = crisp(box);
            rect.setBottom(qRound(line.baseline) + 6);
            if (isCurrent) {
                m_painter.fillRect(rect, t.findCurrent);
                return;
            }
            const double edge = t.isHighContrast ? 2 : 1;
            m_painter.setPen(QPen(t.findOutline, edge));
            m_painter.setBrush(t.isHighContrast ? QBrush(Qt::NoBrush) : QBrush(t.findFill));
            m_painter.drawRect(rect.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2));
        });
    }
}

void paintKindLine(
    QPainter &painter, QPointF from, double length, MarkKind kind, double thickness, bool patterned)
{
    const QColor ink = tokens().lineOf(kind);
    const QRectF whole(from, QSizeF(length, thickness));
    if (!patterned || kind == MarkKind::Key) {
        painter.fillRect(whole, ink);
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (kind == MarkKind::Definition) {
        const double each = std::max(1.0, thickness / 2);
        painter.fillRect(QRectF(from.x(), from.y() - each / 2, length, each), ink);
        painter.fillRect(QRectF(from.x(), from.y() + 1.5 * each, length, each), ink);
    } else if (kind == MarkKind::Doubt) {
        // Waves four times as long as the line is thick: shorter ones look like a thick line.
        const double quarter = thickness;
        const double height = 1.5 * thickness;
        const QPointF start = from + QPointF(0, thickness / 2);
        QPainterPath wave(start);
        for (double x = 0; x < length; x += 4 * quarter) {
            wave.quadTo(start + QPointF(x + quarter, -height), start + QPointF(x + 2 * quarter, 0));
            wave.quadTo(start + QPointF(x + 3 * quarter, height), start + QPointF(x + 4 * quarter, 0));
        }
        painter.setClipRect(
            QRectF(from - QPointF(0, 2 * height), QSizeF(length, 5 * height)), Qt::IntersectClip);
        painter.setPen(QPen(ink, 0.75 * thickness));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(wave);
    } else {
        QPen pen(ink, thickness, Qt::SolidLine, Qt::FlatCap);
        pen.setDashPattern(kind == MarkKind::Technique ? QList<qreal>{2.2, 1.2} : QList<qreal>{1, 1});
        painter.setPen(pen);
        painter.drawLine(from + QPointF(0, thickness / 2), from + QPointF(length, thickness / 2));
    }
    painter.restore();
}

} // namespace Lectern::Ui
