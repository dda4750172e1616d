// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formatcard.h"

#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QPainter>

namespace Lectern::Ui {

namespace {

/// A drawing of the format where there is one; a sheet of paper for one that has no sign either.
QString glyphOf(const Services::ExportFormat &format)
{
    const QString own = format.isFile ? QStringLiteral("format-") + format.id : QStringLiteral("copy");
    if (hasGlyph(own)) {
        return own;
    }
    return format.sign.isEmpty() ? QStringLiteral("document") : QString();
}

} // namespace

FormatCard::FormatCard(const Services::ExportFormat &format, QWidget *parent)
    : QPushButton(shortNameOf(format), parent)
    , m_glyph(glyphOf(format))
    , m_sign(format.sign)
{
    setCheckable(true);
    setAutoDefault(false);
    setObjectName(QStringLiteral("export.format.") + format.id);
    setAccessibleName(format.name);
    setToolTip(format.name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QString FormatCard::shortNameOf(const Services::ExportFormat &format)
{
    return format.shortName.isEmpty() ? format.name : format.shortName;
}

QSize FormatCard::sizeHint() const
{
    return {scaled(72), qMax(scaled(62), fontMetrics().height() + scaled(44))};
}

void FormatCard::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    Painting::letTextsLead(painter);
    QColor fill = t.isDark ? t.field : t.raised;
    if (isChecked()) {
        fill = t.accentSoft;
    } else if (isDown() || underMouse()) {
        fill = isDown() ? t.press : t.hover;
    }
    Painting::roundedBox(painter, rect(), scaled(Painting::controlRadius), fill,
        isChecked() ? t.accent : t.lineStrong, isChecked() ? 2 : 1);
    const int words = fontMetrics().height() + scaled(10);
    const QRect top = rect().adjusted(0, scaled(8), 0, -words);
    painter.setPen(isChecked() ? t.accentInk : t.muted);
    if (!m_glyph.isEmpty()) {
        Painting::centredGlyph(painter, top, m_glyph, scaled(18), isChecked() ? t.accentInk : t.muted);
    } else {
        painter.setFont(codeFont(scaled(16)));
        painter.drawText(top, Qt::AlignCenter, m_sign);
    }
    painter.setFont(uiFont(-1, isChecked() ? QFont::Medium : QFont::Normal));
    painter.setPen(isChecked() ? t.accentInk : t.text);
    const QRect bottom(scaled(2), height() - words, width() - scaled(4), words - scaled(4));
    painter.drawText(
        bottom, Qt::AlignCenter, painter.fontMetrics().elidedText(text(), Qt::ElideRight, bottom.width()));
}

} // namespace Lectern::Ui
