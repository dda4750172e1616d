// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>

#include <array>

namespace Lectern::Ui {

enum class ColourScheme { System, Light, Dark };

/// Colours by role: shared/design/ui.md, section 12. Widgets and delegates ask for roles and never name a
/// colour.
struct Tokens {
    bool isDark = false;
    bool isHighContrast = false; ///< no fills: shapes are told by lines and glyphs
    QColor window, window2, page, raised, field, codeBackground;
    QColor line, lineStrong, control;
    QColor text, muted, faint, disabled;
    QColor accent, accentInk, onAccent, accentSoft, hover, press, selectedText, focus;
    QColor danger, warn, ok, dangerSoft, warnSoft, okSoft;
    QColor findFill, findOutline, findCurrent, findCurrentText;
    QColor toast, toastText, toastAction;
    QColor syntaxKeyword, syntaxString, syntaxComment, syntaxNumber;
    std::array<QColor, 8> tagHues;
    std::array<QColor, 5> markFill; ///< by MarkKind
    std::array<QColor, 5> markLine; ///< by MarkKind

    [[nodiscard]] QColor fill(MarkKind kind) const { return markFill[static_cast<size_t>(kind)]; }
    [[nodiscard]] QColor lineOf(MarkKind kind) const { return markLine[static_cast<size_t>(kind)]; }
    [[nodiscard]] QColor hue(int tagHue) const { return tagHues[static_cast<size_t>(tagHue & 7)]; }
};

[[nodiscard]] const Tokens &lightTokens();
[[nodiscard]] const Tokens &darkTokens();

/// The roles as a palette gives them: the tables' own where it is the palette of one of them, else mixed as
/// the design's third column says, darkened or lightened where that would not be readable.
[[nodiscard]] Tokens tokensFrom(const QPalette &palette);
/// Those of the application's palette. The reference lives until the next call. GUI thread.
[[nodiscard]] const Tokens &tokens();
/// WCAG 2: 1 to 21.
[[nodiscard]] double contrastOf(const QColor &one, const QColor &other);

/// Sets application palette, style and fonts for a scheme (System follows the desktop, live). GUI thread.
void applyTheme(ColourScheme scheme);
[[nodiscard]] QPalette paletteFor(const Tokens &tokens);
/// Black and white and one colour.
[[nodiscard]] QPalette highContrastPalette(bool isDark);
/// The desktop asks for more contrast, or does no longer; the palette in force follows. GUI thread.
void setHighContrastWanted(bool isWanted);

/// Reader and code faces with their fallbacks (Charis SIL, Noto Serif; Hack, DejaVu Sans Mono). Sizes in
/// pixels.
[[nodiscard]] QFont readerFont(int pixelSize, bool bold = false, bool italic = false);
[[nodiscard]] QFont codeFont(double pixelSize);
/// The desktop's UI font, `delta` pixels larger or smaller.
[[nodiscard]] QFont uiFont(int delta = 0, QFont::Weight weight = QFont::Normal);

/// The weight that looks like `weight`: light letters on a dark page look heavier where the font's stems are
/// thickened for dark letters, and take the next lighter one. GUI thread.
[[nodiscard]] QFont::Weight weightInForce(QFont::Weight weight);

/// Every number of the design at a 10 pt UI font of 18 px line height, scaled to the font in force.
[[nodiscard]] int scaled(double designPixels);

/// An icon of Lectern's own set (resources/icons/<name>.svg), drawn in `colour` at any size and device ratio;
/// also gives the disabled look. An invalid colour means the window text.
[[nodiscard]] QIcon glyphIcon(const QString &name, const QColor &colour = {});
/// The same as a pixmap of `size` logical pixels. What points along the line is turned round where the
/// program reads from right to left.
[[nodiscard]] QPixmap glyph(const QString &name, int size, const QColor &colour, double devicePixelRatio);
/// Whether the own set has it.
[[nodiscard]] bool hasGlyph(const QString &name);
/// The program's own icon.
[[nodiscard]] QIcon appIcon();
/// Glyph of a mark kind: "mark-key" and so on.
[[nodiscard]] QString glyphOf(MarkKind kind);
/// What a kind is called: translated.
[[nodiscard]] QString nameOf(MarkKind kind);

} // namespace Lectern::Ui
