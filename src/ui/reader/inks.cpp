// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/inks.h"

#include "ui/theme.h"

#include <QTextCursor>
#include <QTextLayout>

namespace Lectern::Ui {

QColor inkColour(InkRole role)
{
    const Tokens &t = tokens();
    switch (role) {
    case InkRole::Text:
        return t.text;
    case InkRole::Muted:
        return t.muted;
    case InkRole::Link:
        return t.accent;
    case InkRole::Keyword:
        return t.syntaxKeyword;
    case InkRole::String:
        return t.syntaxString;
    case InkRole::Comment:
        return t.syntaxComment;
    case InkRole::Number:
        return t.syntaxNumber;
    }
    return t.text;
}

void applyInks(QTextDocument &document, int turn, int first, int last)
{
    // Each setFormats() asks for a new layout of its paragraph; the edit block gathers them into one.
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (QTextBlock block = document.findBlockByNumber(first); block.isValid(); block = block.next()) {
        if (last >= 0 && block.blockNumber() > last) {
            break;
        }
        BlockInfo *info = infoOf(block);
        if (info == nullptr || info->inks.empty() || info->inkTurn == turn) {
            continue;
        }
        info->inkTurn = turn;
        QList<QTextLayout::FormatRange> ranges;
        for (const InkRun &run : info->inks) {
            QTextLayout::FormatRange range;
            range.start = run.begin;
            range.length = run.length;
            range.format.setForeground(inkColour(run.role));
            if (run.role == InkRole::Comment) {
                range.format.setFontItalic(true);
            }
            ranges.push_back(range);
        }
        block.layout()->setFormats(ranges);
    }
    cursor.endEditBlock();
}

} // namespace Lectern::Ui
