// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"
#include "ui/reader/blockinfo.h"
#include "ui/reader/readerappearance.h"
#include "ui/reader/textmap.h"
#include "ui/reader/titlematch.h"

#include <QTextCursor>
#include <QTextDocument>

#include <vector>

namespace Lectern::Ui {

/// A code block of the page: consecutive paragraphs of the document, one a line.
struct CodeGroup {
    size_t source = 0; ///< index into Document::blocks
    QString language; ///< as the notes say it
    int firstLine = 0; ///< number of the first paragraph
    int lines = 0;
};

/// Sets a talk in type: blocks to paragraphs of a QTextDocument, built by cursor with undo off
/// (performance.md, section 3), in slices so that a very long talk shows its first screens at once. Foreign
/// text only ever goes in as plain characters. GUI thread.
class DocumentBuilder final
{
public:
    /// `document` is emptied by start(); both arguments must outlive the building.
    DocumentBuilder(QTextDocument &document, const TalkText &talk, ReaderAppearance appearance);

    /// Title rows; no text yet. `tagRows`: how many rows the chips of its tags need; 0: there are none.
    void start(int tagRows);
    /// Sets about `characters` more (at least one block); false when everything is there.
    bool step(qsizetype characters);
    [[nodiscard]] bool isDone() const { return m_next >= m_talk.document.blocks.size() && m_isClosed; }

    [[nodiscard]] const TextMap &map() const { return m_map; }
    [[nodiscard]] const TitleMatch &titleMatch() const { return m_match; }
    [[nodiscard]] const std::vector<CodeGroup> &codeGroups() const { return m_codeGroups; }
    [[nodiscard]] const std::vector<Utf16Range> &speakerRanges() const { return m_speakerRanges; }

    [[nodiscard]] static int tagRowHeight(int rows);
    /// Room of a code frame above its first and below its last line. Qt sets the baseline of these lines 2 px
    /// lower than the pictures do; the frame makes up for it.
    [[nodiscard]] static int codeHeader();
    [[nodiscard]] static int codeFooter();
    /// Cuts a text into pieces that lay out quickly: 10,000 characters at most, 2,000 with words over 200.
    [[nodiscard]] static std::vector<Utf16Range> pieces(QStringView text);
    /// One character for one: line ends to spaces or U+2028, what would break a paragraph in two to U+FFFD.
    [[nodiscard]] static QString shownText(QStringView text, const std::vector<Span> &spans, qsizetype begin);

private:
    void addTitle();
    void addByline();
    void addTagRow(int tagRows);
    [[nodiscard]] int belowTitleRows() const;
    void mapHidden();
    void addBlock(size_t index);
    void addText(size_t index, const BlockContext &context);
    void addCode(size_t index, const BlockContext &context);
    size_t addTable(size_t index);
    void fillCell(QTextCursor cell, size_t index, int table);
    void addRule(size_t index);
    void addPicture(size_t index, const BlockContext &context);
    void close();

    /// Opens a paragraph below what stands there and hangs `info` on it.
    void open(const TypeSetting &type, int above, const BlockContext &context, BlockInfo *info,
        bool noBreak = false);
    void insertRuns(const Block &block, Utf16Range piece, const QTextCharFormat &base);
    [[nodiscard]] TypeSetting typeOf(const Block &block, const BlockContext &context) const;

    QTextDocument &m_document;
    const TalkText &m_talk;
    ReaderAppearance m_appearance;
    QTextCursor m_cursor;
    TextMap m_map;
    TitleMatch m_match;
    std::vector<CodeGroup> m_codeGroups;
    std::vector<Utf16Range> m_speakerRanges; ///< in the document
    size_t m_next = 0;
    bool m_isClosed = false;
    bool m_reuseParagraph =
        true; ///< the document's first paragraph, or the empty one behind a table: not a new one
    int m_below = 0; ///< space owed below the last paragraph
    bool m_lastWasListItem = false;
    int m_tables = 0;
    int m_topLevel = 2; ///< of the source: set as the page's second level
};

} // namespace Lectern::Ui
