// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/documentbuilder.h"
#include "readers/inlinemarkup.h"
#include "readers/utf8text.h"

#include <gumbo.h>

#include <vector>

namespace Lectern::Readers {

/// Words of a page put into the blocks of a DocumentBuilder: blanks folded as a browser does, references
/// decoded, inline formatting as spans that go on over the blocks inside them.
class HtmlText
{
public:
    /// `utf8` holds the bytes that gumbo parsed. Both outlive the object.
    HtmlText(DocumentBuilder &builder, const Utf8Text &utf8);

    /// Begins a block, with the formatting that is open.
    void beginLeaf(Block block);
    /// Ends the open block; one that shows nothing is taken back.
    void endLeaf();

    void addText(const GumboNode *node);
    void addImage(const GumboNode *node);
    void addBreak(const GumboNode *node);
    /// Text and everything below a node as it stands, for code.
    void addVerbatim(const GumboNode *node, int depth);
    /// A blank waits, or waits no more, until a word follows.
    void setBlank(bool hasBlank) { m_hasBlank = hasBlank; }

    /// Opens the formatting that an element means; false, with nothing opened, if it means none.
    [[nodiscard]] bool openInline(const GumboNode *node);
    void closeInline(const GumboNode *node);

    /// Place of an element in the source, from its first tag to its last; empty if it has no tag there.
    [[nodiscard]] Utf16Range sourceOf(const GumboNode *node) const;

private:
    struct Inline {
        SpanKind kind = SpanKind::Emphasis;
        QString target;
        QString title;
    };

    void addCharacters(Utf16Range source);
    [[nodiscard]] qsizetype addReference(qsizetype at, qsizetype end);
    void addPendingBlank(qsizetype at);
    void ensureLeaf();

    DocumentBuilder &m_builder;
    const Utf8Text &m_utf8;
    EntityDecoder m_entities;
    std::vector<Inline> m_inlines;
    bool m_hasBlank = false;
};

} // namespace Lectern::Readers
