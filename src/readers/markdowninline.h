// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/documentbuilder.h"
#include "readers/inlinemarkup.h"
#include "readers/utf8text.h"

#include <md4c.h>

#include <optional>
#include <vector>

namespace Lectern::Readers {

/// What stands inside a block of Markdown: text, spans, breaks, references and simple HTML, as md4c tells
/// them, put into the open block of a DocumentBuilder with their places in the source.
class MarkdownInline
{
public:
    /// `end`: of the stretch of the source that is read. `readsSimpleHtml`: formatting tags become spans,
    /// comments go, addresses are links; else all HTML stays as it stands, and so do addresses.
    MarkdownInline(DocumentBuilder &builder, const Utf8Text &utf8, qsizetype end, bool readsSimpleHtml);

    /// Forgets what the block before left open.
    void beginBlock();
    void enterSpan(MD_SPANTYPE type, void *detail);
    void leaveSpan();
    void addText(MD_TEXTTYPE type, const char *text, qsizetype size);
    /// Characters as they stand.
    void addRaw(const char *text, qsizetype size);
    /// Value of an attribute, references decoded.
    [[nodiscard]] QString attributeText(const MD_ATTRIBUTE &attribute);

private:
    struct Frame {
        Span span;
        int markWidth = 0;
        bool isAutolink = false;
        Utf16Range content{-1, -1}; ///< in the source
        qsizetype sourceAtEnter = 0;
        bool isKept = true;
    };
    /// An opening HTML tag that waits for its closing one.
    struct OpenTag {
        QString name;
        Span span;
        size_t depth = 0; ///< spans open when it came
    };

    void addWords(const char *text, qsizetype size);
    void noteContent(Utf16Range range);
    [[nodiscard]] Utf16Range grown(const Frame &frame) const;
    [[nodiscard]] bool isHeld(MD_TEXTTYPE type, const char *&text, qsizetype &size);
    void releaseLineEnd();
    void addLineEnd(bool isHard);
    void addEntity(const char *text, qsizetype size);
    void addHtml(const char *text, qsizetype size);
    void addTag(Utf16Range source);
    void closeTag(const QString &name, Utf16Range source);
    void addHardBreak(Utf16Range source);

    DocumentBuilder &m_builder;
    const Utf8Text &m_utf8;
    qsizetype m_end = 0;
    bool m_readsSimpleHtml = false;
    EntityDecoder m_entities;
    std::vector<Frame> m_frames;
    std::vector<OpenTag> m_tags;
    bool m_isInComment = false;
    bool m_skipLineEnd = false; ///< a <br> already broke the line
    qsizetype m_codeEnd = 0; ///< of a code span just left whose closing ticks begin a line; 0: there is none
    std::optional<MD_TEXTTYPE> m_heldLineEnd; ///< told behind such a span
};

} // namespace Lectern::Readers
