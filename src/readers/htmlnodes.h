// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <gumbo.h>

#include <vector>

namespace Lectern::Readers {

/// Questions about the nodes that gumbo makes of a page. Nodes belong to their GumboOutput.

/// Deepest recursion over nodes. A guard only: isTameHtml() lets no deeper trees come.
inline constexpr int maxHtmlRecursion = 600;

[[nodiscard]] const GumboNode *childAt(const GumboVector &children, unsigned i);
[[nodiscard]] bool isElement(const GumboNode *node, GumboTag tag);
/// Value of an attribute of an element; empty if there is none.
[[nodiscard]] QString attributeOf(const GumboNode *node, const char *name);
/// Looks for elements of a kind from `node` down, in document order, at most `limit`.
void collect(
    const GumboNode *node, GumboTag tag, size_t limit, std::vector<const GumboNode *> &found, int depth = 0);
/// Whether an element of the kind lies below `node`.
[[nodiscard]] bool holds(const GumboNode *node, GumboTag tag);
/// The element that a page itself calls its main text, if it holds a good part of it; else the whole page.
[[nodiscard]] const GumboNode *mainOf(const GumboNode *root, qsizetype pageBytes);

/// 1 to 6; 0 for what is no heading.
[[nodiscard]] int headingLevel(GumboTag tag);
/// Elements that are no part of the text: scripts, navigation, forms.
[[nodiscard]] bool isLeftOut(const GumboNode *node);
/// Films, sounds and frames.
[[nodiscard]] bool isPlayer(GumboTag tag);
/// Elements that begin and end a line of text.
[[nodiscard]] bool isBlockElement(GumboTag tag);
/// Language that the classes of a code element name, lower case; empty if none.
[[nodiscard]] QString languageOfClass(const QString &classes);

} // namespace Lectern::Readers
