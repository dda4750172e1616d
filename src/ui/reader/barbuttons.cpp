// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/barbuttons.h"

#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace Lectern::Ui {

namespace {

constexpr int glyphSize = 16;
constexpr int sidePad = 8;
constexpr int iconGap = 6;

void paintFocusRing(QPainter &painter, const QRectF &rect, double radius)
{
    painter.setPen(QPen(tokens().focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
}

} // namespace

SwatchButton::SwatchButton(MarkKind kind, QWidget *parent)
    : QToolButton(parent)
    , m_kind(kind)
{
    nameKind();
    setCheckable(true);
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::ArrowCursor);
    setAttribute(Qt::WA_Hover);
}

void SwatchButton::nameKind()
{
    const QString key = QString::number(static_cast<int>(m_kind) + 1);
    setText(nameOf(m_kind));
    setToolTip(tr("%1 (%2)").arg(nameOf(m_kind), key));
    setAccessibleName(nameOf(m_kind));
}

void SwatchButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        nameKind();
    }
}

void SwatchButton::setOutlined(bool outlined)
{
    m_isOutlined = outlined;
    update();
}

QSize SwatchButton::sizeHint() const
{
    return {scaled(m_isOutlined ? 32 : 29), scaled(m_isOutlined ? 32 : 29)};
}

void SwatchButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre = QRectF(rect()).center();
    const double radius = scaled(m_isOutlined ? 26 : 24) / 2.0;
    if (isChecked()) {
        painter.setPen(QPen(t.lineOf(m_kind), m_isOutlined ? 2.5 : 2));
    } else {
        painter.setPen(m_isOutlined ? QPen(t.lineOf(m_kind), 1.75) : QPen(Qt::NoPen));
    }
    painter.setBrush(t.fill(m_kind));
    painter.drawEllipse(centre, radius - 1, radius - 1);
    if (m_isOutlined && (isChecked() || underMouse())) {
        painter.setPen(QPen(isChecked() ? t.lineOf(m_kind) : t.lineStrong, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, radius + 1.75, radius + 1.75);
    }
    const int icon = scaled(m_isOutlined ? 14 : 13);
    const QColor ink = t.isDark && isChecked() ? t.lineOf(m_kind) : t.isDark ? t.lineOf(m_kind) : t.text;
    painter.drawPixmap(QPointF(centre.x() - icon / 2.0, centre.y() - icon / 2.0),
        glyph(glyphOf(m_kind), icon, ink, devicePixelRatioF()));
    if (hasFocus()) {
        paintFocusRing(painter, rect(), rect().height() / 2.0);
    }
}

BarButton::BarButton(const QString &glyph, const QString &text, const QString &toolTip, QWidget *parent)
    : QToolButton(parent)
    , m_glyph(glyph)
{
    setText(text);
    setToolTip(toolTip);
    setAccessibleName(toolTip);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::ArrowCursor);
}

void BarButton::setMeaning(const QString &glyph, const QString &toolTip)
{
    m_glyph = glyph;
    setToolTip(toolTip);
    setAccessibleName(toolTip);
    update();
}

void BarButton::setLettering(const QString &letters, bool underlined)
{
    m_letters = letters;
    m_isUnderlined = underlined;
    updateGeometry();
}

QSize BarButton::sizeHint() const
{
    int width = 2 * scaled(sidePad);
    if (!m_glyph.isEmpty()) {
        width += scaled(glyphSize);
    }
    const QString letters = m_letters.isEmpty() ? text() : m_letters;
    if (!letters.isEmpty()) {
        width +=
            QFontMetrics(uiFont()).horizontalAdvance(letters) + (m_glyph.isEmpty() ? 0 : scaled(iconGap));
    }
    return {qMax(width, scaled(32)), scaled(30)};
}

void BarButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    Painting::letTextsLead(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isHot = isEnabled() && (underMouse() || isDown());
    if (isHot || isChecked()) {
        Painting::roundedBox(painter, rect(), scaled(Painting::controlRadius),
            isChecked()    ? t.accentSoft
                : isDown() ? t.press
                           : t.hover,
            QColor());
    }
    const QColor ink = !isEnabled() ? t.disabled : isChecked() ? t.accentInk : t.text;
    const QString letters = m_letters.isEmpty() ? text() : m_letters;
    int x = letters.isEmpty() ? (width() - scaled(glyphSize)) / 2 : scaled(sidePad);
    const auto mirrored = [this](const QRect &place) {
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    if (!m_glyph.isEmpty()) {
        const int icon = scaled(glyphSize);
        painter.drawPixmap(mirrored(QRect(x, (height() - icon) / 2, icon, icon)),
            glyph(m_glyph, icon, ink, devicePixelRatioF()));
        x += icon + scaled(iconGap);
    }
    QFont font = uiFont();
    font.setUnderline(m_isUnderlined);
    painter.setFont(font);
    painter.setPen(ink);
    const QRect place = m_glyph.isEmpty() ? rect() : mirrored(QRect(x, 0, width() - x, height()));
    const Qt::Alignment side = m_glyph.isEmpty() ? Qt::AlignHCenter : Qt::AlignLeft;
    painter.drawText(place,
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), side | Qt::AlignVCenter)), letters);
    if (hasFocus()) {
        paintFocusRing(painter, rect(), 6);
    }
}

} // namespace Lectern::Ui
