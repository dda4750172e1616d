// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkshape.h"

#include "blocktree.h"
#include "textescape.h"

namespace Lectern::Exporters {

TalkShape shapeOf(const TalkText &talk, int level)
{
    TalkShape shape;
    if (!talk.document.blocks.empty()) {
        const Block &first = talk.document.blocks.front();
        const QString text = talk.document.text.sliced(first.text.begin, first.text.length());
        shape.hasOwnTitle = first.kind == BlockKind::Heading && first.container < 0
            && oneLine(text).compare(oneLine(talk.row.title), Qt::CaseInsensitive) == 0;
    }
    const int highest = highestHeading(talk.document, shape.hasOwnTitle ? 1 : 0);
    shape.headingShift = highest > 0 ? level + 1 - highest : 0;
    return shape;
}

QString quoteOf(const TalkText &talk, const PlacedMark &entry)
{
    return entry.isOrphan() ? entry.mark->quote
                            : talk.document.text.sliced(entry.range.begin, entry.range.length());
}

} // namespace Lectern::Exporters
