// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/readerappearance.h"

#include "ui/theme.h"

#include <QtMath>

namespace Lectern::Ui {

namespace {

// 592 px hold 72 characters of running text at 18 px (measured on notes of talks, ui.md section 4).
constexpr double widthOfCharacter = 592.0 / 72 / 18;
constexpr double designSize = 18;

QFont textFont(const ReaderAppearance &a, double designPixels, bool bold = false, bool italic = false)
{
    const int pixels = atSize(designPixels, a);
    QFont font;
    switch (a.typeface) {
    case Typeface::Serif:
        return readerFont(pixels, bold, italic);
    case Typeface::Mono:
        font = codeFont(pixels * 0.9);
        break;
    case Typeface::Sans:
        font = readerFont(pixels);
        font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"),
            QStringLiteral("sans-serif")});
        font.setStyleHint(QFont::SansSerif);
        font.setPixelSize(qRound(pixels * 0.94));
        break;
    case Typeface::System:
        font = uiFont();
        font.setPixelSize(qRound(pixels * 0.94));
        break;
    }
    font.setBold(bold);
    font.setItalic(italic);
    return font;
}

/// A face that keeps the UI's family at a size of the page.
QFont pageUiFont(const ReaderAppearance &a, double designPixels)
{
    QFont font = uiFont();
    font.setPixelSize(qMax(9, atSize(designPixels, a)));
    return font;
}

} // namespace

ReaderAppearance sane(ReaderAppearance appearance)
{
    appearance.size = qBound(9, appearance.size, 90);
    appearance.lineLength = qBound(40, appearance.lineLength, 120);
    appearance.spacing = qBound(1.2, appearance.spacing, 2.4);
    return appearance;
}

int columnWidth(const ReaderAppearance &appearance)
{
    return qRound(appearance.lineLength * appearance.size * widthOfCharacter);
}

int atSize(double designPixels, const ReaderAppearance &appearance)
{
    return qRound(designPixels * appearance.size / designSize);
}

TypeSetting setting(Element element, const ReaderAppearance &a)
{
    const auto px = [&a](double design) { return atSize(design, a); };
    const int bodyLine = qRound(a.size * a.spacing);
    switch (element) {
    case Element::Body:
        return {textFont(a, 18), bodyLine, 0, px(10)};
    case Element::Title:
        return {textFont(a, 32, true), px(40), px(26), px(8)};
    case Element::Byline:
        return {uiFont(), scaled(18), 1, scaled(11)};
    case Element::Heading2:
        // Qt sets the baseline at four fifths of a fixed line, browsers (the pictures) 2 px higher in this
        // one.
        return {textFont(a, 22, true), px(30), px(21) - 2, px(7)};
    case Element::Heading3:
        return {textFont(a, 18, true), px(28), px(16), px(4)};
    case Element::Heading4:
        return {textFont(a, 18, true, true), px(28), px(12), px(2)};
    case Element::ListItem:
        return {textFont(a, 18), bodyLine, 0, px(5)};
    case Element::Code:
        return {codeFont(a.size * 13.5 / designSize), px(22), px(14) - 2, px(16)};
    case Element::InlineCode:
        return {codeFont(a.size * 15 / designSize), bodyLine, 0, 0};
    case Element::Table:
        return {pageUiFont(a, 14), px(20), px(12), px(18)};
    case Element::Quote:
        return {textFont(a, 18, false, true), bodyLine, px(12), px(14)};
    case Element::Caption:
        return {pageUiFont(a, 12.5), px(20), px(14), px(6)};
    }
    return {};
}

} // namespace Lectern::Ui
