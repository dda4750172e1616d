// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/sourceline.h"
#include "readers/slidetext.h"
#include "readers/textlines.h"

#include <QString>

#include <vector>

namespace Lectern::Readers {

/// One page of a text whose pages are set apart by form feeds. Its lines that are no running heads, feet or
/// page numbers, by paragraph.
struct TextPage {
    Utf16Range whole;
    std::vector<std::vector<TextLine>> paragraphs;
    std::vector<TextLine> running; ///< not shown: said on most pages, or counting them
};

/// A text page by page. A line among the first or last two of a page is running when at least three pages,
/// and half of all, have it there; or when three pages have it but for a number, and that number counts the
/// pages.
[[nodiscard]] std::vector<TextPage> splitPages(QStringView source);

/// Whether pages are slides: few words on most of them.
[[nodiscard]] bool areSlides(QStringView source, const std::vector<TextPage> &pages);

/// What of a slide is its title: the parts of its first paragraph that are shown, words said twice once.
/// Empty when the slide begins with a bullet or with more words than a title has. A line that was said twice
/// below the title is in `paragraphs`.
[[nodiscard]] Slide titleOf(QStringView source, const TextPage &page);

/// Tells the recogniser what the lines of a text in pages are: titles of slides are headings, running lines
/// are nothing.
void markPages(QStringView source, std::vector<SourceLine> &lines);

} // namespace Lectern::Readers
