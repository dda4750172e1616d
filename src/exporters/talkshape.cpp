// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkshape.h"

#include "blocktree.h"
#include "textescape.h"

#include <QSet>

#include <algorithm>

namespace Lectern::Exporters {

namespace {

/// Whether a line says no more than the talk's title and speakers, with the words that join names.
bool holdsOnly(QString line, const TalkRow &row)
{
    line.remove(oneLine(row.title), Qt::CaseInsensitive);
    for (const QString &speaker : row.speakers) {
        line.remove(oneLine(speaker), Qt::CaseInsensitive);
    }
    static const QSet<QString> joining{QStringLiteral("and"), QStringLiteral("by"), QStringLiteral("with"),
        QStringLiteral("und"), QStringLiteral("von"), QStringLiteral("mit"), QStringLiteral("et"),
        QStringLiteral("par"), QStringLiteral("avec"), QStringLiteral("y"), QStringLiteral("con"),
        QStringLiteral("por")};
    const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&row](const QString &word) {
        return (!row.speakers.isEmpty() && joining.contains(word.toLower()))
            || std::ranges::none_of(word, [](QChar c) { return c.isLetterOrNumber(); });
    });
}

/// What brings the headings from `block` on below a level.
int shiftBelow(const TalkText &talk, size_t block, int level)
{
    const int highest = highestHeading(talk.document, block);
    return highest > 0 ? level + 1 - highest : 0;
}

} // namespace

TalkShape shapeOf(const TalkText &talk, int level)
{
    TalkShape shape;
    if (!talk.document->blocks.empty()) {
        const Block &first = talk.document->blocks.front();
        const QString text = talk.document->text.sliced(first.text.begin, first.text.length());
        const bool isHeading = first.kind == BlockKind::Heading && first.container < 0;
        const QString title = oneLine(talk.row.title);
        shape.hasOwnTitle = isHeading && oneLine(text).compare(title, Qt::CaseInsensitive) == 0;
        const bool holdsTitle =
            !shape.hasOwnTitle && !title.isEmpty() && oneLine(text).contains(title, Qt::CaseInsensitive);
        const bool isParagraph = first.kind == BlockKind::Paragraph && first.container < 0;
        shape.titleLineIsKnown =
            holdsTitle && (isHeading || isParagraph) && holdsOnly(oneLine(text), talk.row);
        shape.hasTitleLine = holdsTitle && (isHeading || shape.titleLineIsKnown);
    }
    shape.headingShift = shiftBelow(talk, shape.hasOwnTitle || shape.hasTitleLine ? 1 : 0, level);
    return shape;
}

TalkShape untitledShape(const TalkText &talk, int level)
{
    TalkShape shape;
    shape.headingShift = shiftBelow(talk, 0, level);
    return shape;
}

FirstBlock firstBlockOf(const TalkShape &shape, bool isMarked)
{
    if (shape.hasOwnTitle || (shape.titleLineIsKnown && !isMarked)) {
        return FirstBlock::LeftOut;
    }
    return shape.hasTitleLine ? FirstBlock::AsLine : FirstBlock::AsItIs;
}

QString quoteOf(const TalkText &talk, const PlacedMark &entry)
{
    return entry.isOrphan() ? entry.mark->quote
                            : talk.document->text.sliced(entry.range.begin, entry.range.length());
}

} // namespace Lectern::Exporters
