// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/documentbuilder.h"
#include "readers/inlinemarkup.h"
#include "readers/utf8text.h"

#include <QStringView>

#include <md4c.h>

#include <vector>

namespace Lectern::Readers {

/// Drives md4c over one stretch of a source and feeds a DocumentBuilder. md4c tells what things are and
/// points at their characters; where the mark-up around them stands is found again in the source, line by
/// line and sign by sign.
class MarkdownParser
{
public:
    /// `range` must begin at a line's begin or behind a shortcode; `flags` are MD_FLAG_ values.
    MarkdownParser(DocumentBuilder &builder, Utf16Range range, const ReadOptions &options, unsigned flags);

    /// False when output, time or memory ran out; what was built so far is then not worth keeping.
    [[nodiscard]] bool parse();

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

    static int onEnterBlock(MD_BLOCKTYPE type, void *detail, void *self);
    static int onLeaveBlock(MD_BLOCKTYPE type, void *detail, void *self);
    static int onEnterSpan(MD_SPANTYPE type, void *detail, void *self);
    static int onLeaveSpan(MD_SPANTYPE type, void *detail, void *self);
    static int onText(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self);

    void enterBlock(MD_BLOCKTYPE type, void *detail);
    void leaveBlock(MD_BLOCKTYPE type);
    void enterCode(const MD_BLOCK_CODE_DETAIL &detail);
    void enterCell(MD_BLOCKTYPE type, const MD_BLOCK_TD_DETAIL &detail);
    void addRule();
    void openItem(const MD_BLOCK_LI_DETAIL &detail);
    void openList(ContainerKind kind, bool isTight, int start);

    void enterSpan(MD_SPANTYPE type, void *detail);
    void leaveSpan();
    void noteContent(Utf16Range range);
    [[nodiscard]] Utf16Range grown(const Frame &frame) const;

    void addText(MD_TEXTTYPE type, const char *text, qsizetype size);
    void addCodeText(const char *text, qsizetype size);
    void addLineEnd(bool isHard);
    void addEntity(const char *text, qsizetype size);
    void addInlineHtml(const char *text, qsizetype size);
    void addTag(Utf16Range source);
    void closeTag(const QString &name, Utf16Range source);
    void addRaw(const char *text, qsizetype size);
    void addHardBreak(Utf16Range source);
    void flushCodeLineEnds();
    void beginLeaf(Block block);
    void ensureLeaf();
    void endLeaf();
    void endParagraph();
    void endHeading();
    void endCode();
    void endHtml();
    [[nodiscard]] QString attributeText(const MD_ATTRIBUTE &attribute);
    [[nodiscard]] qsizetype findFence(QChar fence) const;
    [[nodiscard]] bool isPlainHtml() const { return !m_options.trusted && !m_options.strictCommonMark; }

    DocumentBuilder &m_builder;
    ReadOptions m_options;
    Utf8Text m_utf8;
    qsizetype m_end = 0; ///< of the range
    unsigned m_flags = 0;
    EntityDecoder m_entities;
    std::vector<Frame> m_frames;
    std::vector<OpenTag> m_tags;
    std::vector<size_t> m_blocksAtEnter; ///< blocks there were when each open item or quote began
    std::vector<int> m_numbers; ///< next number of each open list
    qsizetype m_line = 0; ///< first line (from 0) that no block has taken
    qsizetype m_codeLineEnds = 0; ///< ends of code lines not yet written: the last one never is
    qsizetype m_codeLines = 0;
    qsizetype m_fenceLine = -1;
    QChar m_fence;
    int m_row = -1;
    int m_column = 0;
    bool m_isInComment = false;
    bool m_skipLineEnd = false; ///< a <br> already broke the line
};

} // namespace Lectern::Readers
