// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chip.h"

#include "flowlayout.h"
#include "rowpainter.h"

#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QFocusEvent>
#include <QPainter>

namespace Lectern::Ui {

Chip::Chip(const QString &text, Look look, QWidget *parent)
    : QAbstractButton(parent)
    , m_look(look)
{
    setText(text);
    setCheckable(look != Look::Dashed);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Chip::Chip(MarkKind kind, QWidget *parent)
    : Chip(QString(), Look::Outline, parent)
{
    m_kind = kind;
    nameKind();
}

void Chip::nameKind()
{
    setToolTip(nameOf(*m_kind));
    setAccessibleName(nameOf(*m_kind));
}

void Chip::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_kind) {
        nameKind();
    }
}

void Chip::setHue(int hue)
{
    m_hue = hue;
    update();
}

QSize Chip::sizeHint() const
{
    if (m_kind) {
        return {scaled(24), scaled(26)};
    }
    if (m_look == Look::Tag) {
        return tagChipSize(text());
    }
    const QFontMetrics metrics(uiFont(-1));
    const int height = m_look == Look::Dashed ? scaled(22) : scaled(26);
    const int pad = m_look == Look::Dashed ? scaled(10) : scaled(11);
    return {metrics.horizontalAdvance(text()) + 2 * pad, qMax(height, metrics.height() + scaled(6))};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Painting::letTextsLead(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_kind) {
        paintSwatch(painter);
    } else if (m_look == Look::Tag) {
        const QColor fill = isChecked() ? tokens().accentSoft
            : underMouse()              ? tokens().press
                                        : tokens().window2;
        paintTagChip(painter, rect(), text(), tokens().hue(m_hue), layoutDirection(), fill);
    } else {
        paintPill(painter);
    }
    if (m_isFocusShown) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens().focus, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), height() / 2.0, height() / 2.0);
    }
}

void Chip::paintPill(QPainter &painter) const
{
    const bool isOn = isChecked();
    const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPen line(tokens().lineStrong, 1);
    if (m_look == Look::Dashed) {
        line.setDashPattern({3, 2});
    }
    const bool hasFills = !tokens().isHighContrast;
    painter.setPen(!isOn ? line : hasFills ? QPen(Qt::NoPen) : QPen(tokens().accent, 2));
    painter.setBrush(!hasFills ? QBrush(Qt::NoBrush)
            : isOn             ? QBrush(tokens().accentSoft)
            : underMouse()     ? QBrush(tokens().hover)
                               : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setFont(uiFont(-1, isOn ? QFont::Medium : QFont::Normal));
    painter.setPen(isOn ? tokens().accentInk : m_look == Look::Dashed ? tokens().muted : tokens().text);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
}

void Chip::paintSwatch(QPainter &painter) const
{
    const int diameter = scaled(22);
    const QPointF centre = QRectF(rect()).center();
    painter.setPen(isChecked() ? QPen(tokens().lineOf(*m_kind), 2) : QPen(Qt::NoPen));
    painter.setBrush(tokens().fill(*m_kind));
    painter.drawEllipse(centre, diameter / 2.0, diameter / 2.0);
    const int size = scaled(13);
    QRectF target(0, 0, size, size);
    target.moveCenter(centre);
    // A glyph on a fill is drawn in the text colour.
    painter.drawPixmap(target.topLeft(), glyph(glyphOf(*m_kind), size, tokens().text, devicePixelRatioF()));
}

void Chip::focusInEvent(QFocusEvent *event)
{
    m_isFocusShown = event->reason() != Qt::MouseFocusReason;
    QAbstractButton::focusInEvent(event);
}

void Chip::focusOutEvent(QFocusEvent *event)
{
    m_isFocusShown = false;
    QAbstractButton::focusOutEvent(event);
}

ChipRow::ChipRow(QWidget *parent)
    : QWidget(parent)
{
    m_flow = new FlowLayout(scaled(5), this);
    m_flow->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int ChipRow::addChip(const QString &text) { return add(new Chip(text, Chip::Look::Outline, this)); }

int ChipRow::addSwatch(MarkKind kind) { return add(new Chip(kind, this)); }

int ChipRow::add(Chip *chip)
{
    const auto number = int(m_chips.size());
    m_chips.append(chip);
    m_flow->addWidget(chip);
    // An exclusive group is one stop of the Tab key, with arrows inside.
    m_group.addButton(chip);
    chip->setChecked(number == m_current);
    connect(chip, &Chip::clicked, this, [this, number] {
        setCurrent(number);
        Q_EMIT chosen(number);
    });
    return number;
}

void ChipRow::addEnd(QWidget *widget)
{
    m_flow->addWidget(widget);
    m_flow->setLastAtEnd(true);
}

void ChipRow::setText(int chip, const QString &text)
{
    if (m_chips[chip]->text() != text) {
        m_chips[chip]->setText(text);
        m_chips[chip]->updateGeometry();
    }
}

void ChipRow::setCurrent(int chip)
{
    m_current = chip;
    m_chips[chip]->setChecked(true);
}

} // namespace Lectern::Ui
