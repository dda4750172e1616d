// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>

namespace Lectern::Ui {

enum class Typeface { Serif, Sans, Mono, System };

/// How the page is set: what the Aa pop-up offers. Values outside the ranges are clamped by `sane()`.
struct ReaderAppearance {
    int size = 18; ///< text size in pixels, 14 to 30 (54 with zoom)
    int lineLength = 72; ///< characters of running text, 60 to 80
    double spacing = 1.6; ///< line height over text size, 1.4 to 1.9
    Typeface typeface = Typeface::Serif;
    bool patterns = false; ///< lines of marks in patterns as well as colours

    bool operator==(const ReaderAppearance &) const = default;
};

[[nodiscard]] ReaderAppearance sane(ReaderAppearance appearance);

/// Width of the text column in pixels: 592 at 72 characters of 18 px.
[[nodiscard]] int columnWidth(const ReaderAppearance &appearance);

/// Font of one element of the page and the fixed height of its lines, after ui.md section 4.
struct TypeSetting {
    QFont font;
    int lineHeight = 0;
    int above = 0;
    int below = 0;
};

enum class Element {
    Body,
    Title,
    Byline,
    Heading2,
    Heading3,
    Heading4,
    ListItem,
    Code,
    InlineCode,
    Table,
    Quote,
    Caption
};

/// All sizes scale with the text size, so that the page keeps its proportions at every zoom.
[[nodiscard]] TypeSetting setting(Element element, const ReaderAppearance &appearance);

/// A length of the design (made at 18 px text) at the text size in force.
[[nodiscard]] int atSize(double designPixels, const ReaderAppearance &appearance);

} // namespace Lectern::Ui
