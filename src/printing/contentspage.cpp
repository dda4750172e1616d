// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contentspage.h"

#include "exporters/texts.h"

#include <QFontMetricsF>
#include <QTextOption>

#include "printing/blocksetter.h"
#include "printing/notesetter.h"
#include "printing/pageform.h"

namespace Lectern::Printing {

namespace {

void addTitle(QTextCursor &cursor, const QString &title)
{
    QFont font = serifFont(Size::title);
    font.setBold(true);
    QTextBlockFormat format;
    format.setBottomMargin(points(4));
    openParagraph(cursor, format, typeOf(font));
    cursor.insertText(title, typeOf(font));
    format.setBottomMargin(points(10));
    const QTextCharFormat muted = typeOf(sansFont(Size::small), mutedInk);
    openParagraph(cursor, format, muted);
    cursor.insertText(Exporters::Texts::tr("Contents"), muted);
}

void addEvent(QTextCursor &cursor, const QString &name)
{
    QFont font = serifFont(Size::subsection);
    font.setBold(true);
    QTextBlockFormat format;
    format.setTopMargin(points(10));
    format.setBottomMargin(points(3));
    format.setProperty(KeepsWithNext, true);
    openParagraph(cursor, format, typeOf(font));
    cursor.insertText(name, typeOf(font));
}

void addTalk(QTextCursor &cursor, const ContentsEntry &entry, qreal width)
{
    const qreal number = points(30);
    QTextBlockFormat format;
    format.setBottomMargin(points(3));
    format.setRightMargin(0);
    format.setTabPositions({QTextOption::Tab(width - 1, QTextOption::RightTab)});
    QTextCharFormat type = typeOf(serifFont(Size::body));
    openParagraph(cursor, format, type);
    QTextCharFormat link = type;
    if (!entry.anchor.isEmpty()) {
        link.setAnchor(true);
        link.setAnchorHref(u'#' + entry.anchor);
    }
    // A title that would reach the number is shortened: the number stands on its line.
    const QTextCharFormat who = typeOf(sansFont(Size::small), mutedInk);
    const qreal room = width - number;
    const QFontMetricsF metrics(type.font());
    const QString title = metrics.elidedText(entry.title, Qt::ElideRight, room);
    cursor.insertText(title, link);
    const qreal left = room - metrics.horizontalAdvance(title);
    const QFontMetricsF small(who.font());
    if (!entry.who.isEmpty() && left > points(40)) {
        cursor.insertText(small.elidedText(u"  " + entry.who, Qt::ElideRight, left), who);
    }
    cursor.insertText(u'\t' + QString::number(entry.page), type);
}

} // namespace

std::unique_ptr<QTextDocument> contentsOf(
    const QString &title, const std::vector<ContentsEntry> &entries, qreal width)
{
    auto document = std::make_unique<QTextDocument>();
    prepare(*document, width);
    QTextCursor cursor(document.get());
    addTitle(cursor, title);
    for (const ContentsEntry &entry : entries) {
        if (entry.page == 0) {
            addEvent(cursor, entry.title);
        } else {
            addTalk(cursor, entry, width);
        }
    }
    return document;
}

} // namespace Lectern::Printing
