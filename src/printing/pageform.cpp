// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageform.h"

namespace Lectern::Printing {

namespace {

QFont fontOf(const QStringList &families, qreal size)
{
    QFont font(families);
    font.setPixelSize(qRound(points(size)));
    // The device is as fine as the units: rounding widths to pixels of a screen would set the words apart.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

/// Other shapes of a letter have no letter to be found by in a file.
void withoutAlternates(QFont &font)
{
    font.setFeature(QFont::Tag("calt"), 0);
    font.setFeature(QFont::Tag("liga"), 0);
}

} // namespace

PageForm pageForm(Exporters::Paper paper, bool hasNotes)
{
    const bool isLetter = paper == Exporters::Paper::Letter;
    const QSizeF size = isLetter ? QSizeF(612, 792) : QSizeF(595, 842);
    constexpr qreal top = 76;
    constexpr qreal bottom = 64;
    constexpr qreal gap = 26;
    constexpr qreal notes = 126;
    const qreal side = hasNotes ? 56 : 76;
    const qreal right = hasNotes ? 32 : side;
    const qreal width = size.width() - side - right - (hasNotes ? gap + notes : 0);
    const qreal height = size.height() - top - bottom;
    PageForm form;
    form.size = size * unitsPerPoint;
    form.text = QRectF(points(side), points(top), points(width), points(height));
    if (hasNotes) {
        form.notes = QRectF(form.text.right() + points(gap), form.text.top(), points(notes), points(height));
    }
    form.head = points(46);
    form.foot = form.size.height() - points(34);
    return form;
}

QFont serifFont(qreal size)
{
    return fontOf({QStringLiteral("Charis SIL"), QStringLiteral("Noto Serif"), QStringLiteral("DejaVu Serif"),
                      QStringLiteral("serif")},
        size);
}

QFont sansFont(qreal size)
{
    QFont font = fontOf({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"),
                            QStringLiteral("sans-serif")},
        size);
    withoutAlternates(font);
    return font;
}

QFont codeFont(qreal size)
{
    QFont font = fontOf({QStringLiteral("Hack"), QStringLiteral("Noto Sans Mono"),
                            QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")},
        size);
    font.setFixedPitch(true);
    withoutAlternates(font);
    return font;
}

QTextCharFormat typeOf(const QFont &font, const char *ink)
{
    QTextCharFormat format;
    format.setFont(font);
    if (ink) {
        format.setForeground(QColor(QLatin1StringView(ink)));
    }
    return format;
}

} // namespace Lectern::Printing
