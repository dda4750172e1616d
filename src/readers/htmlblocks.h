// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/documentbuilder.h"

namespace Lectern::Readers {

/// Adds the blocks of a stretch of HTML to a document: headings, paragraphs, lists, code, tables, quotes,
/// images and inline formatting; scripts, styles, navigation and comments left out, players and frames as
/// placeholders. Of a whole page the main text is taken where the page says which it is. False, with nothing
/// added, if the HTML is too deep or overloaded to parse (isTameHtml()).
[[nodiscard]] bool appendHtml(DocumentBuilder &builder, Utf16Range range, const ReadOptions &options);

/// Title of a page: the text of its `title` element, blanks simplified; empty if there is none.
[[nodiscard]] QString htmlTitle(const QString &source);

} // namespace Lectern::Readers
