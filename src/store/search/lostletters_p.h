// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

#include <QString>

#include <vector>

namespace Lectern::Store {

/// A word in two pieces, because the letters between them were one sign that the text of a slide has lost.
struct BrokenWord {
    Utf16Range place; ///< of both pieces, in Document::text
    QString whole; ///< as it stands elsewhere in the document
};

/// Whether documents of a format can have broken words: their text was taken out of pages.
[[nodiscard]] bool mayLoseLetters(Format format);

/// The broken words of a document whose text was taken out of pages (PDF, slide text): "aioh p" where the
/// same document says "aiohttp" in one piece, and one of the two pieces stands nowhere else. Only for the
/// search; the text stays as it is. Ascending; empty for other formats. Linear.
[[nodiscard]] std::vector<BrokenWord> brokenWords(const Document &document);

/// Those inside a range of the text.
[[nodiscard]] std::vector<BrokenWord> inRange(const std::vector<BrokenWord> &words, Utf16Range range);

} // namespace Lectern::Store
