// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Menus of the page.

#include "ui/reader/pagepainter.h"
#include "ui/reader/readerview.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

namespace Lectern::Ui {

void ReaderView::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_builder == nullptr) {
        return;
    }
    const QPointF page = toPage(event->pos());
    const MarginNotes::Hit hit = m_notes.hitAt(page);
    const QUuid mark = hit.part != NotePart::None ? hit.mark : markAt(page);
    if (!textCursor().hasSelection() && !mark.isNull()) {
        setActiveMark(mark);
        Q_EMIT markActivated(mark);
        Q_EMIT markMenuRequested(mark, event->globalPos());
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool hasSelection = textCursor().hasSelection();
    menu->addAction(glyphIcon(QStringLiteral("copy")), tr("Copy"), this, [this] { copy(); })
        ->setEnabled(hasSelection);
    menu->addAction(tr("Copy as quote with source"), this, [this] { copyAsQuote(); })
        ->setEnabled(hasSelection);
    if (const QString target = anchorAt(event->pos()); !target.isEmpty()) {
        menu->addAction(tr("Open the link"), this, [this, target] { followLink(QUrl(target)); });
        menu->addAction(
            tr("Copy the link’s address"), this, [target] { QGuiApplication::clipboard()->setText(target); });
    }
    menu->addSeparator();
    for (const MarkKind kind : allMarkKinds) {
        menu->addAction(glyphIcon(glyphOf(kind), tokens().lineOf(kind)), nameOf(kind), this,
                [this, kind] { applyKind(kind); })
            ->setEnabled(hasSelection);
    }
    menu->addSeparator();
    menu->addAction(tr("Select all"), this, [this] { selectAll(); });
    menu->popup(event->globalPos());
}

} // namespace Lectern::Ui
