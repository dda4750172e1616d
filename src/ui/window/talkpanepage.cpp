// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands on the page and leads on: links, pictures, tasks, languages of code, the source beside.

#include "talkpane.h"

#include "document/lecternlink.h"
#include "services/pictures.h"
#include "services/settings.h"
#include "ui/reader/readerpage.h"
#include "ui/reader/talksource.h"
#include "ui/shell/messagebar.h"
#include "ui/window/linkflow.h"

#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace Lectern::Ui {

QWidget *TalkPane::buildPageSide()
{
    m_source = new TalkSource(this);
    m_source->setObjectName(QStringLiteral("talkSource"));
    m_source->hide();
    m_pageSide = new QSplitter(Qt::Horizontal, this);
    m_pageSide->setChildrenCollapsible(false);
    m_pageSide->addWidget(m_page);
    m_pageSide->addWidget(m_source);
    m_pageSide->setStretchFactor(0, 3);
    m_pageSide->setStretchFactor(1, 2);
    return m_pageSide;
}

void TalkPane::connectContent()
{
    auto &editor = m_parts.editor;
    auto *question = new MessageBar(this);
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, question);
    m_links = new LinkFlow(m_parts.library, m_parts.settings, question, this);
    connect(m_links, &LinkFlow::failed, this, &TalkPane::failed);
    connect(m_links, &LinkFlow::talkFound, this, [this](const QUuid &talk) {
        Q_EMIT openRequested({.talk = talk, .range = {}, .mark = {}, .scroll = -1});
    });
    connect(this, &TalkPane::talkShown, m_links, &LinkFlow::forget);
    connect(m_page, &ReaderPage::linkActivated, this, [this](const QUrl &target) {
        if (isLecternLink(target.toString())) {
            Q_EMIT linkRequested(target.toString());
        } else {
            m_links->openOutside(target);
        }
    });
    connect(m_page, &ReaderPage::notesRequested, this, [this](const QString &path, const QString &fragment) {
        const JoinedTalks &talks = m_page->talks();
        const size_t part = talks.partAt(m_page->caretPosition()); // a click puts it on the link
        m_links->openNotes(talks.parts()[part].talk.row.sourcePath, path, fragment);
    });
    m_page->setPictureOpener(&Services::openPicture);
    connect(m_page, &ReaderPage::taskClicked, this, &TalkPane::tickTask);
    connect(m_page, &ReaderPage::codeLanguageChosen, this, [this](int block, const QString &language) {
        switchTo(m_page->talks().partOfBlock(static_cast<size_t>(block)));
        m_parts.editor.setCodeLanguage(block - firstBlock(), language);
    });
    connect(
        &editor, &Editing::TalkEditor::codeLanguageChanged, this, [this](int block, const QString &language) {
            m_page->setCodeLanguage(block + firstBlock(), language);
        });
    connect(m_page, &ReaderPage::scrolled, this, &TalkPane::followInSource);
    connect(m_source, &TalkSource::closeRequested, this, [this] { Q_EMIT sourceCloseRequested(); });
    connect(this, &TalkPane::talkShown, this, [this] { fillSource(); });
    connect(this, &TalkPane::talkEntered, this, [this] { fillSource(); });
}

/// A task of the notes becomes a to-do of the reader's; the next click ticks it, one more opens it again.
void TalkPane::tickTask(Utf16Range onPage)
{
    auto &editor = m_parts.editor;
    const Utf16Range item = switchTo(onPage);
    const qint64 offset = editor.talk().offset;
    const auto todo = std::ranges::find_if(editor.marks(), [this, item, offset](const MarkRow &mark) {
        const Utf16Range place = toUtf16({mark.range.begin - offset, mark.range.end - offset});
        return mark.todo != Todo::None && !place.isEmpty() && item.contains(place.begin);
    });
    if (todo == editor.marks().end()) {
        editor.addMark(item, m_lastKind, {}, {}, Todo::Open);
    } else {
        editor.setTodo(todo->id, todo->todo == Todo::Open ? Todo::Done : Todo::Open);
    }
}

void TalkPane::setSourceVisible(bool visible)
{
    if (visible == m_source->isVisibleTo(this)) {
        return;
    }
    m_source->setVisible(visible);
    fillSource();
    if (!visible) {
        m_page->view()->setFocus();
    }
}

void TalkPane::fillSource()
{
    if (m_source->isVisibleTo(this)) {
        m_source->setTalk(m_parts.editor.talk());
        followInSource();
    }
}

void TalkPane::followInSource()
{
    if (m_source->isVisibleTo(this) && !m_page->talks().isEmpty()) {
        const Utf16Range text = m_page->talks().parts()[m_part].text;
        const auto read = static_cast<double>(m_page->topPosition() - text.begin);
        m_source->scrollToPlace(read / static_cast<double>(std::max<qsizetype>(1, text.length())));
    }
}

} // namespace Lectern::Ui
