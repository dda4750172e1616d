// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talksetter.h"

#include "base/uuid.h"
#include "exporters/talkshape.h"
#include "exporters/textescape.h"
#include "exporters/texts.h"

#include <algorithm>

#include "printing/notesetter.h"

namespace Lectern::Printing {

namespace {

using Exporters::CommentPlace;
using Exporters::FirstBlock;
using Exporters::Node;
using Exporters::PlacedMark;
using Exporters::Texts;

/// Sets one talk, from its head to the marks without a place.
class Setter
{
public:
    Setter(const TalkText &talk, const std::vector<PlacedMark> &marks,
        const Exporters::ExportOptions &options, const PageForm &form)
        : m_talk(talk)
        , m_marks(marks)
        , m_options(options)
        , m_place(form.hasNotes() ? CommentPlace::Margin : options.comments.value_or(CommentPlace::Margin))
        , m_shape(Exporters::shapeOf(talk, 1))
    {
        m_set.document = std::make_unique<QTextDocument>();
        prepare(*m_set.document, form.text.width());
        m_cursor = QTextCursor(m_set.document.get());
    }

    SetTalk run()
    {
        addHead();
        if (m_options.withNotes) {
            addPassages();
        } else {
            addQuotes();
        }
        addNumbered();
        addOrphans();
        return std::move(m_set);
    }

private:
    void addLine(const QString &text, const QTextCharFormat &format, qreal below, bool isKept = true)
    {
        if (text.isEmpty()) {
            return;
        }
        QTextBlockFormat block;
        block.setBottomMargin(below);
        block.setProperty(KeepsWithNext, isKept);
        openParagraph(m_cursor, block, format);
        m_cursor.insertText(text, format);
    }

    void addHead()
    {
        QFont font = serifFont(Size::title);
        font.setBold(true);
        QTextCharFormat title = typeOf(font);
        title.setAnchor(true);
        title.setAnchorNames({anchorOf(m_talk)});
        const QString words = Exporters::oneLine(m_talk.row.title);
        addLine(words.isEmpty() ? QStringLiteral(" ") : words, title, points(3));
        m_set.headings.push_back({words, 1, 0, anchorOf(m_talk)});
        const QTextCharFormat muted = typeOf(sansFont(Size::small), mutedInk);
        addLine(facts(), muted, points(10));
    }

    /// Speakers, day and kind, then what was done with the talk.
    QString facts() const
    {
        QStringList parts{Texts::byline(m_talk.row)};
        if (m_options.withTags) {
            if (m_talk.row.status != ReadStatus::Unread) {
                parts << Texts::statusName(m_talk.row.status);
            }
            parts << (m_talk.row.isStarred ? Texts::tr("starred") : QString())
                  << m_talk.row.tags.join(QStringLiteral(", "));
        }
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    }

    BlockStyle bodyStyle() const
    {
        BlockStyle style;
        style.body = serifFont(Size::body);
        style.code = codeFont(Size::code);
        style.gap = points(5.5);
        style.headingShift = m_shape.headingShift;
        style.anchors = anchorOf(m_talk) + u"-s";
        return style;
    }

    void addPassages()
    {
        BlockSetter blocks(m_cursor, m_talk.document, bodyStyle(), &m_marks);
        blocks.markEnded = [this](const PlacedMark &mark) { addNumber(mark); };
        const Node root = Exporters::treeOf(m_talk.document);
        qsizetype from = 0;
        for (size_t i = 0; i < root.children.size(); ++i) {
            const Node &node = root.children[i];
            const bool isLast = i + 1 == root.children.size();
            const qsizetype end =
                std::max(from, isLast ? m_talk.document->text.size() : Exporters::textRangeOf(node).end);
            const auto here = Exporters::marksBeginningIn(m_marks, {from, end});
            from = end;
            addBlock(
                blocks, node, i == 0 ? Exporters::firstBlockOf(m_shape, !here.empty()) : FirstBlock::AsItIs);
            for (const PlacedMark *mark : here) {
                placeNote(*mark, blocks.placeOf(*mark));
            }
        }
        m_set.headings.insert(m_set.headings.end(), blocks.headings().begin(), blocks.headings().end());
    }

    void addBlock(BlockSetter &blocks, const Node &node, FirstBlock form)
    {
        if (form == FirstBlock::AsItIs) {
            blocks.set(node);
        } else if (form == FirstBlock::AsLine) {
            QTextBlockFormat format;
            format.setBottomMargin(points(6));
            blocks.setLine(*node.block, format, typeOf(serifFont(Size::body)));
        }
    }

    /// Beside the column, or below the paragraph that was set last.
    void placeNote(const PlacedMark &mark, int position)
    {
        if (!mark.hasNote || m_place == CommentPlace::End) {
            return;
        }
        // Characters: a third of a page's height in so narrow a column. A line takes its height however short
        // it is.
        constexpr qsizetype mostInMargin = 600;
        constexpr qsizetype lineInMargin = 25;
        const QString &comment = mark.mark->comment;
        const qsizetype taken = comment.size() + lineInMargin * comment.count(u'\n');
        if (m_place == CommentPlace::Margin && position >= 0 && taken <= mostInMargin) {
            m_set.beside.push_back({&mark, position});
            return;
        }
        NoteStyle style;
        style.indent = points(16);
        style.options = &m_options;
        setNote(m_cursor, m_talk, mark, style);
        addSpace();
    }

    void addNumber(const PlacedMark &mark)
    {
        if (m_place != CommentPlace::End || !mark.hasNote || m_options.withNotes == false) {
            return;
        }
        if (std::ranges::find(m_numbered, &mark) != m_numbered.end()) {
            return;
        }
        m_numbered.push_back(&mark);
        QTextCharFormat format = typeOf(sansFont(Size::small - 1), mutedInk);
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
        m_cursor.insertText(QString::number(m_numbered.size()), format);
    }

    void addNumbered()
    {
        const size_t seen = m_numbered.size();
        if (m_place == CommentPlace::End && m_options.withNotes) {
            // Those whose words no set text ends with: on the title, or behind the last word of a paragraph.
            for (const PlacedMark &mark : m_marks) {
                if (mark.hasNote && !mark.isOrphan()
                    && std::ranges::find(m_numbered, &mark) == m_numbered.end()) {
                    m_numbered.push_back(&mark);
                }
            }
        }
        if (m_numbered.empty()) {
            return;
        }
        addSection(Texts::tr("Comments"));
        for (size_t i = 0; i < m_numbered.size(); ++i) {
            NoteStyle style;
            style.number = static_cast<int>(i) + 1;
            style.hasQuote = i >= seen;
            style.options = &m_options;
            setNote(m_cursor, m_talk, *m_numbered[i], style);
            addSpace();
        }
    }

    void addSection(const QString &title)
    {
        QFont font = serifFont(Size::section);
        font.setBold(true);
        QTextBlockFormat block;
        block.setTopMargin(points(12));
        block.setBottomMargin(points(4));
        block.setProperty(KeepsWithNext, true);
        openParagraph(m_cursor, block, typeOf(font));
        m_cursor.insertText(title, typeOf(font));
        m_set.headings.push_back({title, 2, m_cursor.block().position()});
    }

    /// Room below a note in the column.
    void addSpace()
    {
        QTextBlockFormat format = m_cursor.blockFormat();
        format.setBottomMargin(points(7));
        m_cursor.setBlockFormat(format);
    }

    void addQuotes()
    {
        for (const PlacedMark &mark : m_marks) {
            if (!mark.isOrphan()) {
                addQuoted(mark);
            }
        }
    }

    void addOrphans()
    {
        bool isFirst = true;
        for (const PlacedMark &mark : m_marks) {
            if (!mark.isOrphan()) {
                continue;
            }
            if (isFirst) {
                addSection(Texts::tr("Marks without a place in the text"));
            }
            isFirst = false;
            addQuoted(mark);
        }
    }

    void addQuoted(const PlacedMark &mark)
    {
        NoteStyle style;
        style.hasQuote = true;
        style.options = &m_options;
        setNote(m_cursor, m_talk, mark, style);
        addSpace();
    }

    const TalkText &m_talk;
    const std::vector<PlacedMark> &m_marks;
    const Exporters::ExportOptions &m_options;
    CommentPlace m_place;
    Exporters::TalkShape m_shape;
    QTextCursor m_cursor;
    std::vector<const PlacedMark *> m_numbered;
    SetTalk m_set;
};

} // namespace

QString anchorOf(const TalkText &talk) { return u"talk-" + toText(talk.row.id); }

SetTalk setTalk(const TalkText &talk, const std::vector<PlacedMark> &marks,
    const Exporters::ExportOptions &options, const PageForm &form)
{
    return Setter(talk, marks, options, form).run();
}

} // namespace Lectern::Printing
