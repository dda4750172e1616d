// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/documentbuilder.h"
#include "readers/markdowninline.h"
#include "readers/utf8text.h"

#include <QStringView>

#include <md4c.h>

#include <algorithm>
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

    void addText(MD_TEXTTYPE type, const char *text, qsizetype size);
    void addCodeText(const char *text, qsizetype size);
    void flushCodeLineEnds();
    void beginLeaf(Block block);
    void ensureLeaf();
    void endLeaf();
    void endParagraph();
    void endHeading();
    void endCode();
    void endHtml();
    /// First line that no block has taken and that `isWanted` says yes to; -1 if none is near.
    template <typename Question>
    [[nodiscard]] qsizetype findLine(const Question &isWanted) const;
    /// What of a line lies in the range.
    [[nodiscard]] QStringView partOfLine(qsizetype line) const
    {
        const qsizetype begin = std::clamp(m_builder.lines().begin(line), m_range.begin, m_range.end);
        const qsizetype end = std::clamp(m_builder.lines().end(line), begin, m_range.end);
        return QStringView(m_builder.source()).sliced(begin, end - begin);
    }
    [[nodiscard]] bool isPlainHtml() const { return !m_options.trusted && !m_options.strictCommonMark; }

    DocumentBuilder &m_builder;
    ReadOptions m_options;
    Utf8Text m_utf8;
    Utf16Range m_range;
    MarkdownInline m_inline;
    unsigned m_flags = 0;
    std::vector<size_t> m_blocksAtEnter; ///< blocks there were when each open item or quote began
    std::vector<int> m_numbers; ///< next number of each open list
    qsizetype m_line = 0; ///< first line (from 0) that no block has taken
    qsizetype m_codeLineEnds = 0; ///< ends of code lines not yet written: the last one never is
    qsizetype m_codeLines = 0;
    qsizetype m_fenceLine = -1;
    QChar m_fence;
    int m_row = -1;
    int m_column = 0;
};

} // namespace Lectern::Readers
