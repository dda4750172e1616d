// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inklabel.h"

#include "ui/stylepainting.h"

#include <QEvent>
#include <QPainter>

namespace Lectern::Ui {

InkLabel::InkLabel(Ink ink, int delta, QFont::Weight weight, QWidget *parent)
    : QLabel(parent)
    , m_ink(ink)
    , m_delta(delta)
    , m_weight(weight)
{
    setTextFormat(Qt::PlainText);
    apply();
}

void InkLabel::setElided(bool elided)
{
    m_isElided = elided;
    updateGeometry();
}

void InkLabel::setInk(Ink ink)
{
    m_ink = ink;
    apply();
}

QSize InkLabel::minimumSizeHint() const
{
    const QSize size = QLabel::minimumSizeHint();
    return m_isElided ? QSize(qMin(size.width(), fontMetrics().horizontalAdvance(u'M') * 4), size.height())
                      : size;
}

void InkLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::ApplicationFontChange
        || type == QEvent::FontChange) {
        apply();
    }
}

void InkLabel::apply()
{
    if (m_isApplying) {
        return;
    }
    m_isApplying = true; // setting palette and font comes back here as a change
    setFont(uiFont(m_delta, m_weight));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, tokens().*m_ink);
    setPalette(colours);
    m_isApplying = false;
}

void InkLabel::paintEvent(QPaintEvent *event)
{
    const QRect room = contentsRect();
    const bool isCut = m_isElided && fontMetrics().horizontalAdvance(text()) > room.width();
    const QString whole = isCut ? text() : QString();
    if (m_isElided && toolTip() != whole) {
        setToolTip(whole);
    }
    if (!isCut) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    Painting::letTextsLead(painter);
    painter.drawText(room,
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextSingleLine,
        fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

GlyphLabel::GlyphLabel(QString name, int designSize, Ink ink, QWidget *parent)
    : QWidget(parent)
    , m_name(std::move(name))
    , m_designSize(designSize)
    , m_ink(ink)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void GlyphLabel::setGlyph(const QString &name, Ink ink)
{
    m_name = name;
    m_ink = ink;
    update();
}

QSize GlyphLabel::sizeHint() const { return {scaled(m_designSize), scaled(m_designSize)}; }

void GlyphLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Painting::centredGlyph(painter, rect(), m_name, scaled(m_designSize), tokens().*m_ink);
}

} // namespace Lectern::Ui
