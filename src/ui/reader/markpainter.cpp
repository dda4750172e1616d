// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/markpainter.h"

#include "ui/reader/pagepainter.h"
#include "ui/theme.h"

#include <QPainterPath>
#include <QTextCursor>
#include <QTextTable>

#include <algorithm>

namespace Lectern::Ui {

namespace {

constexpr double laneStep = 3;

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
            m_painter.drawRoundedRect(crisp(box).translated(0, mark.lane * laneStep), 2, 2);
        });
    }
    // Lines after all fills, so that a later fill never hides one.
    for (const PageMark &mark : m_scene.placed) {
        forLines(mark.doc, [&](const LineBox &, const QRectF &box) {
            paintLine(crisp(box).translated(0, mark.lane * laneStep), mark.kind, t.isHighContrast ? 3 : 2);
        });
        paintEdge(mark);
    }
    m_painter.restore();
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
        const QRectF edge = crisp(box).translated(0, mark.lane * laneStep).adjusted(-1.5, -0.5, 1.5, -0.5);
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
            m_painter.fillRect(rect, t.findFill);
            m_painter.setPen(QPen(t.findOutline, 1));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
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
        painter.fillRect(QRectF(from.x(), from.y() - 1.5, length, 1.2), ink);
        painter.fillRect(QRectF(from.x(), from.y() + 1, length, 1.2), ink);
    } else if (kind == MarkKind::Doubt) {
        QPainterPath wave(from + QPointF(0, 1));
        for (double x = 0; x < length; x += 4) {
            wave.quadTo(from + QPointF(x + 1, -2), from + QPointF(x + 2, 1));
            wave.quadTo(from + QPointF(x + 3, 4), from + QPointF(x + 4, 1));
        }
        painter.setClipRect(QRectF(from - QPointF(0, 4), QSizeF(length, 10)), Qt::IntersectClip);
        painter.setPen(QPen(ink, 1.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(wave);
    } else {
        QPen pen(ink, thickness, Qt::SolidLine, Qt::FlatCap);
        pen.setDashPattern(kind == MarkKind::Technique ? QList<qreal>{3, 1.5} : QList<qreal>{1, 1});
        painter.setPen(pen);
        painter.drawLine(from + QPointF(0, thickness / 2), from + QPointF(length, thickness / 2));
    }
    painter.restore();
}

} // namespace Lectern::Ui
