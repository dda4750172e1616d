// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporters/blocktree.h"
#include "exporters/markplaces.h"

#include <QSet>

namespace Lectern::Exporters {

/// How blocks become HTML.
struct HtmlShape {
    bool isTrusted = false; ///< raw HTML and all links pass through
    bool isPage = false; ///< for the page that is exported: frames, ids, no images from elsewhere; else
                         ///< CommonMark's own shapes and nothing more
    int headingShift = 0; ///< added to levels, at most 6
    QString idPrefix; ///< of the ids of headings and marks on a page
    const std::vector<PlacedMark> *marks = nullptr;
};

/// Writes nodes of one document as XML-shaped HTML; every piece ends with '\n'.
class HtmlBlocks
{
public:
    HtmlBlocks(const Document &document, HtmlShape shape);

    [[nodiscard]] QString html(const Node &node);
    /// The inline content of a block.
    [[nodiscard]] QString inlineHtml(const Block &block);
    [[nodiscard]] QString headingId(const Block &block) const;

private:
    [[nodiscard]] QString children(const Node &node);
    /// On a page every block has the direction of its own words.
    [[nodiscard]] QString direction() const;
    [[nodiscard]] QString leaf(const Block &block);
    [[nodiscard]] QString heading(const Block &block);
    [[nodiscard]] QString code(const Block &block);
    [[nodiscard]] QString standaloneImage(const Block &block);
    [[nodiscard]] QString list(const Node &node);
    [[nodiscard]] QString item(const Node &node, bool isTight);
    [[nodiscard]] QString table(const Node &node);
    [[nodiscard]] QString cell(const Block *block, bool isHeader);

    [[nodiscard]] QString openTag(const Span &span, Utf16Range text);
    [[nodiscard]] QString closeTag(const Span &span) const;
    [[nodiscard]] QString image(
        const QString &target, const QString &title, const QString &alternative) const;
    /// Text inside the <mark> elements of the marks that cover it.
    [[nodiscard]] QString marked(Utf16Range text, const QString &html);
    [[nodiscard]] QString markTag(const PlacedMark &mark);
    [[nodiscard]] std::vector<qsizetype> cutsIn(Utf16Range range) const;
    [[nodiscard]] QStringView view(Utf16Range range) const;
    [[nodiscard]] bool isLinked(const Span &span) const;

    const Document &m_document;
    HtmlShape m_shape;
    QSet<QString> m_namedMarks; ///< marks whose first piece is written
};

} // namespace Lectern::Exporters
