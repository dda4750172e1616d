// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notesetter.h"

#include "exporters/talkshape.h"
#include "exporters/textescape.h"
#include "exporters/texts.h"

#include <QTextDocument>
#include <QTextOption>

#include "printing/blocksetter.h"
#include "printing/pageform.h"

namespace Lectern::Printing {

namespace {

using Exporters::PlacedMark;
using Exporters::Texts;

QTextBlockFormat paragraph(qreal indent)
{
    QTextBlockFormat format;
    format.setLeftMargin(indent);
    format.setBottomMargin(points(1.5));
    constexpr qreal lineHeight = 112; // percent
    format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    return format;
}

QString kindLine(const MarkRow &mark, int number)
{
    QString line = number > 0 ? QStringLiteral("%1 · ").arg(number) : QString();
    line += Texts::kindName(mark.kind);
    if (mark.state != AnchorState::Exact) {
        line += QStringLiteral(" · ") + Texts::stateName(mark.state);
    }
    return line;
}

void setText(QTextCursor &cursor, const QString &text, qreal indent, const QTextCharFormat &type)
{
    for (const QString &line : Exporters::linesOf(text)) {
        if (!line.trimmed().isEmpty()) {
            openParagraph(cursor, paragraph(indent), type);
            cursor.insertText(line.trimmed(), type);
        }
    }
}

void setComment(QTextCursor &cursor, const QString &comment, const NoteStyle &style)
{
    const auto document = style.options->readComment ? style.options->readComment(comment) : std::nullopt;
    if (!document) {
        setText(cursor, comment, style.indent, typeOf(sansFont(Size::small)));
        return;
    }
    BlockStyle blocks;
    blocks.body = sansFont(Size::small);
    blocks.code = codeFont(Size::small - 1);
    blocks.gap = points(2);
    blocks.indent = style.indent;
    blocks.hasLargeHeadings = false;
    BlockSetter setter(cursor, *document, blocks);
    setter.set(Exporters::treeOf(*document));
}

} // namespace

void prepare(QTextDocument &document, qreal width)
{
    document.setUndoRedoEnabled(false);
    document.setUseDesignMetrics(true);
    document.setDocumentMargin(0);
    document.setIndentWidth(points(14));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document.setDefaultTextOption(option);
    document.setTextWidth(width);
}

void setNote(QTextCursor &cursor, const TalkText &talk, const PlacedMark &entry, const NoteStyle &style)
{
    const MarkRow &mark = *entry.mark;
    QTextBlockFormat head = paragraph(style.indent);
    head.setProperty(KeepsWithNext, true);
    const QTextCharFormat muted = typeOf(sansFont(Size::small - 1), mutedInk);
    openParagraph(cursor, head, muted);
    cursor.insertText(kindLine(mark, style.number), muted);
    if (style.hasQuote) {
        setText(cursor, Exporters::quoteOf(talk, entry), style.indent, typeOf(serifFont(Size::small + 0.6)));
    }
    if (!mark.comment.isEmpty()) {
        setComment(cursor, mark.comment, style);
    }
    if (mark.todo != Todo::None) {
        const QString box = mark.todo == Todo::Done ? QStringLiteral("☑ ") : QStringLiteral("☐ ");
        setText(cursor, box + Texts::tr("To do"), style.indent, typeOf(sansFont(Size::small)));
    }
    if (style.options->withTags && !mark.tags.isEmpty()) {
        setText(cursor, mark.tags.join(QStringLiteral(", ")), style.indent, muted);
    }
}

} // namespace Lectern::Printing
