// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporters/blocktree.h"
#include "exporters/markplaces.h"

#include <QHash>
#include <QTextCursor>
#include <QTextList>

#include <functional>
#include <span>

namespace Lectern::Printing {

/// What is hung on paragraphs for the parting into pages.
enum BlockProperty {
    KeepsWithNext = QTextFormat::UserProperty + 1, ///< bool: no page ends below
};

/// How blocks are set.
struct BlockStyle {
    QFont body;
    QFont code;
    qreal gap = 0; ///< below a paragraph, in units
    qreal indent = 0; ///< of the whole
    int headingShift = 0; ///< added to the levels of headings
    QString anchors{}; ///< of headings begin with it; empty: they have none
    bool hasLargeHeadings = true; ///< else they are bold and no larger than the text, as in comments
};

/// A heading that was set.
struct SetHeading {
    QString title;
    int level = 1;
    int position = 0; ///< in the QTextDocument
    QString anchor{}; ///< that links lead to; empty: none
};

/// Sets the blocks of a document into a QTextDocument at its end. Foreign text only ever goes in as plain
/// characters, links only where they are safe.
class BlockSetter final
{
public:
    /// All must outlive it. `marks`: shown in the text; null for none.
    BlockSetter(QTextCursor &cursor, const Document &document, BlockStyle style,
        const std::vector<Exporters::PlacedMark> *marks = nullptr);

    void set(const Exporters::Node &node);
    /// A paragraph of a block's inline content, whatever kind of block it is.
    void setLine(const Block &block, const QTextBlockFormat &format, const QTextCharFormat &type);

    [[nodiscard]] const std::vector<SetHeading> &headings() const { return m_headings; }
    /// Where a mark begins in the QTextDocument; -1: nowhere.
    [[nodiscard]] int placeOf(const Exporters::PlacedMark &mark) const
    {
        return m_marks.value(mark.mark, -1);
    }
    /// Called behind the last piece of a mark, to add a number there.
    std::function<void(const Exporters::PlacedMark &)> markEnded;

private:
    struct ListLevel {
        QTextListFormat format;
        QTextList *list = nullptr; ///< made with its first item
    };

    void children(const Exporters::Node &node);
    void leaf(const Block &block);
    void heading(const Block &block);
    void code(const Block &block);
    void beginItem();
    void list(const Exporters::Node &node);
    void table(const Exporters::Node &node);
    void insertInline(const Block &block, const QTextCharFormat &base);
    void insertPictureName(const QString &target, const QTextCharFormat &format);
    void insertText(Utf16Range range, const QString &text, QTextCharFormat format);
    [[nodiscard]] QTextBlockFormat paragraph() const;
    [[nodiscard]] QString textOf(Utf16Range range) const;
    [[nodiscard]] std::vector<qsizetype> cutsIn(Utf16Range range) const;

    QTextCursor &m_cursor;
    const Document &m_document;
    BlockStyle m_style;
    std::span<const Exporters::PlacedMark> m_marksShown;
    std::vector<SetHeading> m_headings;
    QHash<const MarkRow *, int> m_marks;
    int m_quoteDepth = 0;
    int m_listDepth = 0;
    QString m_pending; ///< box of a task, before the first words of its item
    ListLevel *m_item = nullptr; ///< of whose list the next paragraph begins an item
};

/// Opens a paragraph at the end, the document's first one or a new one.
void openParagraph(QTextCursor &cursor, const QTextBlockFormat &format, const QTextCharFormat &type);

} // namespace Lectern::Printing
