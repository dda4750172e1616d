// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/joinedtalks.h"
#include "ui/reader/blockinfo.h"
#include "ui/reader/pageformats.h"
#include "ui/reader/readerappearance.h"
#include "ui/reader/textmap.h"
#include "ui/reader/titlematch.h"

#include <QPointer>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <functional>
#include <vector>

namespace Lectern::Ui {

/// A code block of the page: consecutive paragraphs of the document, one a line.
struct CodeGroup {
    size_t source = 0; ///< index into Document::blocks
    QString language; ///< as the notes say it
    int firstLine = 0; ///< number of the first paragraph
    int lines = 0;
    bool isUnlabelled = false; ///< the notes name no language: `language` is a guess, or a person's choice
};

/// A table of the page, and what it would like to take.
struct TableGroup {
    QPointer<QTextTable> table; ///< of the document
    std::vector<double> columns; ///< widths at which it reads well: no word broken, no text in slivers
    [[nodiscard]] double width() const;
};

/// A picture of the page: a paragraph with its caption, and room for its frame above.
struct PicturePlace {
    QString target; ///< as the notes say it; empty: a placeholder for what is no picture
    QString key; ///< BlockInfo::pictureKey
    int block = 0; ///< number of the paragraph
};

/// The rows above the text of a talk, by numbers of their paragraphs.
struct TitleRows {
    int title = 0;
    int tags = -1; ///< -1: there is no such row
};

/// A name in the rows above the text.
struct SpeakerPlace {
    Utf16Range place; ///< in the document
    QString name;
};

/// Sets talks in type, one behind the other: blocks to paragraphs of a QTextDocument, built by cursor with
/// undo off (performance.md, section 3), in slices so that a very long talk shows its first screens at once.
/// Foreign text only ever goes in as plain characters. GUI thread.
class DocumentBuilder final
{
public:
    /// `document` is emptied by start(); both arguments must outlive the building.
    DocumentBuilder(QTextDocument &document, const JoinedTalks &talks, ReaderAppearance appearance);

    /// How many rows the chips of a talk's tags need; 0: there are none.
    using TagRows = std::function<int(const TalkRow &)>;
    /// Title rows of the first talk; no text yet. `tagRows` is asked for each talk when its turn comes.
    void start(const TagRows &tagRows);
    /// Sets about `characters` more (at least one block); false when everything is there.
    bool step(qsizetype characters);
    [[nodiscard]] bool isDone() const { return m_isClosed; }

    /// A code block of the talk has another language. Answers its code group; -1 if it is not set yet.
    int setCodeLanguage(size_t block, const QString &language);

    [[nodiscard]] const TextMap &map() const { return m_map; }
    [[nodiscard]] const TitleMatch &titleMatch(size_t part = 0) const { return m_settings[part].match; }
    /// Of the talks that are set or begun.
    [[nodiscard]] const std::vector<TitleRows> &titleRows() const { return m_titleRows; }
    [[nodiscard]] const std::vector<CodeGroup> &codeGroups() const { return m_codeGroups; }
    [[nodiscard]] const std::vector<TableGroup> &tableGroups() const { return m_tableGroups; }
    /// Blocks of a talk that begin a slide; empty for talks that are no slides.
    [[nodiscard]] const std::vector<size_t> &slides(size_t part = 0) const { return m_settings[part].slides; }
    /// Level of its highest headings, which are set as the page's second level.
    [[nodiscard]] int topLevel(size_t part) const { return m_settings[part].topLevel; }
    [[nodiscard]] const std::vector<PicturePlace> &pictures() const { return m_pictures; }
    [[nodiscard]] const std::vector<SpeakerPlace> &speakers() const { return m_speakers; }

    [[nodiscard]] static int tagRowHeight(int rows);
    /// Room of a code frame above its first and below its last line. Qt sets the baseline of these lines 2 px
    /// lower than the pictures do; the frame makes up for it.
    [[nodiscard]] static int codeHeader();
    [[nodiscard]] static int codeFooter();
    /// Height of the frame of a picture whose size is not known, or that is not shown.
    [[nodiscard]] static int emptyFrameHeight();
    /// Gives a picture's paragraph room for a frame of this height.
    static void setFrameHeight(const QTextBlock &block, int height, const ReaderAppearance &appearance);
    /// Gives a table the width of the column or, if that is too little for it, its own. Answers whether it is
    /// wider.
    static bool fitTable(const TableGroup &group, double columnWidth);
    /// Cuts a text into pieces that lay out quickly: 10,000 characters at most, 2,000 with words over 200.
    [[nodiscard]] static std::vector<Utf16Range> pieces(QStringView text);
    /// One character for one: line ends to spaces or U+2028, what would break a paragraph in two to U+FFFD.
    [[nodiscard]] static QString shownText(QStringView text, const std::vector<Span> &spans, qsizetype begin);

private:
    /// What is found out of each talk before it is set.
    struct PartSetting {
        TitleMatch match;
        std::vector<size_t> slides; ///< blocks of the talk
        int topLevel = 2;
    };
    void beginDueParts();
    void beginPart();
    void addDivider();
    void addHeading(const QString &heading);
    void addTitle();
    void addByline();
    void addTagRow(int tagRows);
    [[nodiscard]] int belowTitleRows() const;
    void mapHidden();
    [[nodiscard]] const JoinedTalks::Part &part() const { return m_talks.parts()[m_part]; }
    [[nodiscard]] const PartSetting &partSetting() const { return m_settings[m_part]; }
    [[nodiscard]] const Document &content() const { return m_talks.whole().document; }
    void addBlock(size_t index);
    void addText(size_t index, const BlockContext &context);
    void addCode(size_t index, const BlockContext &context);
    size_t addTable(size_t index);
    void fillCell(QTextCursor cell, size_t index, int table);
    [[nodiscard]] std::vector<double> columnWidths(size_t index, size_t end, int columns) const;
    void addRule(size_t index);
    void addSlideRule(size_t index);
    void addPicture(size_t index, const BlockContext &context);
    void close();

    /// Opens a paragraph below what stands there and hangs `info` on it.
    struct Paragraph {
        int above = 0; ///< besides what is owed below the last one
        int inset = 0;
        bool noBreak = false;
    };
    void open(Element element, int lineHeight, const Paragraph &paragraph, const BlockContext &context,
        BlockInfo *info);
    void open(Element element, const Paragraph &paragraph, const BlockContext &context, BlockInfo *info)
    {
        open(element, m_formats.type(element).lineHeight, paragraph, context, info);
    }
    void insertRuns(const Block &block, Utf16Range piece, const QTextCharFormat &base);
    /// The element a block of text is set as, and the space it wants.
    struct TextType {
        Element element = Element::Body;
        int above = 0;
        int below = 0;
    };
    [[nodiscard]] TextType typeOf(const Block &block, const BlockContext &context);

    QTextDocument &m_document;
    const JoinedTalks &m_talks;
    ReaderAppearance m_appearance;
    PageFormats m_formats;
    QTextCursor m_cursor;
    TextMap m_map;
    TagRows m_tagRows;
    std::vector<PartSetting> m_settings; ///< one a part
    std::vector<TitleRows> m_titleRows;
    size_t m_part = 0; ///< that is being set
    std::vector<CodeGroup> m_codeGroups;
    std::vector<TableGroup> m_tableGroups;
    std::vector<PicturePlace> m_pictures;
    std::vector<SpeakerPlace> m_speakers;
    size_t m_next = 0;
    bool m_isClosed = false;
    bool m_reuseParagraph =
        true; ///< the document's first paragraph, or the empty one behind a table: not a new one
    int m_below = 0; ///< space owed below the last paragraph
    bool m_lastWasListItem = false;
};

} // namespace Lectern::Ui
