// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stepsdrawing.h"

#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <array>

namespace Lectern::Ui {

namespace {

// Drawn on a ground of 548 by 212 units; one unit is a pixel of the design.
constexpr double groundWidth = 548;
constexpr double groundHeight = 212;

struct Bar {
    double x;
    double y;
    double width;
};

void drawBars(QPainter &painter, std::initializer_list<Bar> bars, const QColor &colour, double thickness)
{
    for (const Bar &bar : bars) {
        Painting::roundedBox(painter, {bar.x, bar.y, bar.width, thickness}, thickness / 2, colour, QColor());
    }
}

void drawRawNotes(QPainter &painter)
{
    const Tokens &t = tokens();
    QPainterPath sheet(QPointF(16, 0.75));
    sheet.lineTo(108, 0.75);
    sheet.lineTo(136, 28);
    sheet.lineTo(136, 170);
    sheet.quadTo(136, 176, 130, 176);
    sheet.lineTo(16, 176);
    sheet.quadTo(10, 176, 10, 170);
    sheet.lineTo(10, 6.75);
    sheet.quadTo(10, 0.75, 16, 0.75);
    QPainterPath fold(QPointF(108, 0.75));
    fold.lineTo(108, 22);
    fold.quadTo(108, 28, 114, 28);
    fold.lineTo(136, 28);
    painter.setBrush(t.page);
    painter.setPen(QPen(t.lineStrong, 1.5));
    painter.drawPath(sheet);
    painter.drawPath(fold);
    drawBars(painter, {{26, 24, 54}, {26, 80, 62}, {26, 124, 70}}, t.control, 5);
    drawBars(painter,
        {{26, 42, 92}, {26, 53, 76}, {26, 64, 84}, {26, 96, 92}, {26, 107, 80}, {26, 140, 84}, {26, 151, 92},
            {26, 162, 58}},
        t.lineStrong, 4);
    QPen cut(t.accent, 1.5, Qt::CustomDashLine, Qt::FlatCap);
    cut.setDashPattern({3, 2.4});
    painter.setPen(cut);
    painter.drawLine(QPointF(0, 72.5), QPointF(146, 72.5));
    painter.drawLine(QPointF(0, 116.5), QPointF(146, 116.5));
}

void drawCard(QPainter &painter, double y, double title, double speaker, bool isOpen, bool isUnread)
{
    const Tokens &t = tokens();
    const QRectF card(228, y, 121, 49);
    Painting::roundedBox(painter, card, 6, t.page, isOpen ? t.accent : t.lineStrong, 1.5);
    drawBars(painter, {{242, y + 16, title}}, t.control, 5);
    drawBars(painter, {{242, y + 29, speaker}}, t.lineStrong, 4);
    if (isUnread) {
        Painting::roundedBox(painter, {330, y + 20.5, 8, 8}, 4, t.accent, QColor());
    }
}

void drawTalks(QPainter &painter)
{
    drawCard(painter, 3, 70, 44, false, true);
    drawCard(painter, 61, 82, 52, true, false);
    drawCard(painter, 119, 58, 38, false, true);
}

void drawMark(QPainter &painter, const Bar &bar, MarkKind kind)
{
    const Tokens &t = tokens();
    painter.fillRect(QRectF(bar.x - 2, bar.y - 3.5, bar.width + 4, 12), t.fill(kind));
    painter.fillRect(QRectF(bar.x - 2, bar.y + 7.5, bar.width + 4, 2), t.lineOf(kind));
    drawBars(painter, {bar}, t.control, 4.5);
    painter.fillRect(QRectF(512, bar.y - 4, 2.5, 22), t.lineOf(kind));
}

void drawMarkedNotes(QPainter &painter)
{
    const Tokens &t = tokens();
    Painting::roundedBox(painter, {425.25, 0, 119, 177}, 6, t.page, t.lineStrong, 1.5);
    drawBars(painter, {{438, 16.5, 52}}, t.control, 6);
    drawBars(painter,
        {{438, 35, 66}, {438, 46, 58}, {438, 79, 64}, {438, 90, 50}, {438, 101, 66}, {438, 134, 64},
            {438, 145, 40}},
        t.lineStrong, 4);
    drawMark(painter, {438, 60.5, 60}, MarkKind::Key);
    drawMark(painter, {438, 115.5, 48}, MarkKind::Technique);
    drawBars(painter, {{518, 59, 18}, {518, 67, 14}, {518, 114, 16}, {518, 122, 18}}, t.control, 3);
}

void drawArrow(QPainter &painter, double x)
{
    painter.setPen(QPen(tokens().control, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(QPointF(x, 88), QPointF(x + 35, 88));
    const std::array head{QPointF(x + 26, 80), QPointF(x + 35, 88), QPointF(x + 26, 96)};
    painter.drawPolyline(head.data(), static_cast<int>(head.size()));
}

void drawCaption(QPainter &painter, double centre, const QString &text)
{
    painter.drawText(QRectF(centre - 90, 190, 180, 22), Qt::AlignHCenter | Qt::AlignVCenter, text);
}

} // namespace

StepsDrawing::StepsDrawing(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Your raw notes become talks by event and day, to read and mark"));
}

QSize StepsDrawing::sizeHint() const { return {scaled(groundWidth), scaled(groundHeight)}; }

void StepsDrawing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(width() / groundWidth, height() / groundHeight);
    drawRawNotes(painter);
    drawArrow(painter, 170);
    drawTalks(painter);
    drawArrow(painter, 370);
    drawMarkedNotes(painter);
    QFont caption = uiFont(-1);
    caption.setPixelSize(12); // the painter is scaled already
    painter.setFont(caption);
    painter.setPen(tokens().muted);
    drawCaption(painter, 73, tr("your raw notes"));
    drawCaption(painter, 288, tr("talks, by event and day"));
    drawCaption(painter, 485, tr("read and mark"));
}

} // namespace Lectern::Ui
