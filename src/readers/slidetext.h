// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textposition.h"

#include <QStringView>

#include <vector>

namespace Lectern::Readers {

/// One slide of a deck whose text was taken out of a PDF: titles come twice, line by line, because shadow and
/// letters are two texts. Ranges are those of the source.
struct Slide {
    Utf16Range whole;
    std::vector<Utf16Range>
        title; ///< parts that are shown, in order, joined by a blank; empty: the slide has none
    std::vector<std::vector<Utf16Range>> paragraphs; ///< likewise
};

/// One stretch of text as a slide: its title if it begins with words said twice, or says no more than a few.
[[nodiscard]] Slide slideOf(QStringView source, Utf16Range range);

/// The parts of a stretch that are shown: two words and more that come twice right behind each other, once.
[[nodiscard]] std::vector<Utf16Range> saidOnce(QStringView source, Utf16Range range);

/// The slides of a text: its paragraphs between blank lines. Linear for words of ordinary slides.
[[nodiscard]] std::vector<Slide> splitSlides(QStringView source);

class DocumentBuilder;

/// Adds parts of the source to the open block, joined by a blank.
void appendParts(DocumentBuilder &builder, const std::vector<Utf16Range> &parts);

/// Share of paragraphs (0 to 1) that begin with words said twice; 0 for fewer than five paragraphs.
[[nodiscard]] double doubledShare(QStringView source);

} // namespace Lectern::Readers
