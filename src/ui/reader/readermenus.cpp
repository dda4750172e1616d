// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Menus of the page and the buttons of code frames.

#include "ui/reader/pagepainter.h"
#include "ui/reader/readerview.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

namespace Lectern::Ui {

namespace {

constexpr int copiedForMs = 2000;

} // namespace

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

void ReaderView::scrollCode(int group, double pixels)
{
    CodeState &state = m_scene.code[static_cast<size_t>(group)];
    state.width = codeContentWidth(m_scene, group);
    const double most = std::max(0.0, state.width - codeFrame(m_scene, group).width());
    state.scroll = std::clamp(state.scroll + pixels, 0.0, most);
    viewport()->update();
}

void ReaderView::copyCode(int group)
{
    const Utf16Range range =
        m_talk.document.blocks[m_builder->codeGroups()[static_cast<size_t>(group)].source].text;
    QGuiApplication::clipboard()->setText(m_talk.document.text.mid(range.begin, range.length()));
    m_scene.code[static_cast<size_t>(group)].isCopied = true;
    viewport()->update();
    QTimer::singleShot(copiedForMs, this, [this, group, generation = m_generation] {
        if (generation == m_generation && static_cast<size_t>(group) < m_scene.code.size()) {
            m_scene.code[static_cast<size_t>(group)].isCopied = false;
            viewport()->update();
        }
    });
}

} // namespace Lectern::Ui
