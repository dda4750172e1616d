// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textposition.h"

#include <QStringView>

#include <vector>

namespace Lectern::Readers {

/// What a line of unmarked text is by its signs alone.
enum class TextShape { Blank, Rule, Bullet, Number, Plain };

/// One line of unmarked text. Positions are those of the whole source.
struct TextLine {
    Utf16Range whole; ///< without the line end
    Utf16Range text; ///< blanks at both ends off
    Utf16Range content; ///< bullet or number off as well
    int indent = 0; ///< columns before the text, tabs to multiples of 4
    int contentIndent = 0; ///< columns before the content
    TextShape shape = TextShape::Blank;
    int number = 0; ///< of a Number

    [[nodiscard]] bool isBlank() const { return shape == TextShape::Blank; }
};

/// The lines of a stretch of a source as splitTextLines() gives them, but without their shapes.
[[nodiscard]] std::vector<TextLine> cutTextLines(QStringView source, Utf16Range range);

/// The lines of a stretch of a source. A stretch that ends in '\n' has no empty last line here. Linear.
[[nodiscard]] std::vector<TextLine> splitTextLines(QStringView source, Utf16Range range);

/// Column behind a stretch that begins at `column`, tabs to multiples of 4. Indents so deep that they mean
/// nothing are not counted to their end.
[[nodiscard]] int columnBehind(QStringView stretch, int column = 0);

/// Whether a line is only signs, at least `least` of the same one (blanks between them allowed).
[[nodiscard]] bool isRuleText(QStringView line, int least = 3);

} // namespace Lectern::Readers
