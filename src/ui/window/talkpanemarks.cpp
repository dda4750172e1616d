// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is done to marks and tags from the keyboard, the menus and the tag pop-up.

#include "talkpane.h"

#include "services/searchwords.h"
#include "ui/reader/markhandles.h"
#include "ui/reader/readerpage.h"
#include "ui/shell/relatedpopup.h"
#include "ui/shell/tagpopup.h"
#include "ui/window/notesflow.h"

#include <QListView>

namespace Lectern::Ui {

bool TalkPane::isListInUse() const
{
    return m_notes->isVisible() && m_notes->view()->hasFocus() && !m_notes->currentMark().isNull();
}

void TalkPane::mark(MarkKind kind)
{
    if (isListInUse()) {
        m_parts.editor.setKind(m_notes->currentMark(), kind);
    } else {
        m_lastKind = kind;
        m_page->applyKind(kind);
    }
}

void TalkPane::comment()
{
    if (isListInUse()) {
        editNote();
    } else {
        m_page->applyComment();
    }
}

void TalkPane::editNote()
{
    const QUuid mark = isListInUse() ? m_notes->currentMark() : m_page->markAtHand();
    if (!mark.isNull()) {
        atMark(mark, [this, mark] { m_page->editNote(mark); });
    }
}

void TalkPane::toggleTodo()
{
    if (isListInUse()) {
        toggleTodoOf(m_notes->currentMark());
    } else {
        m_page->applyTodo();
    }
}

void TalkPane::toggleTodoOf(const QUuid &id)
{
    if (const MarkRow *mark = m_parts.editor.mark(id)) {
        m_parts.editor.setTodo(id, mark->todo == Todo::None ? Todo::Open : Todo::None);
    }
}

void TalkPane::tickTodoOf(const QUuid &id)
{
    if (const MarkRow *mark = m_parts.editor.mark(id)) {
        m_parts.editor.setTodo(id, mark->todo == Todo::Open ? Todo::Done : Todo::Open);
    }
}

void TalkPane::removeMark()
{
    if (isListInUse()) {
        removeMarkOf(m_notes->currentMark());
    } else {
        m_page->applyRemoval();
    }
}

void TalkPane::removeMarkOf(const QUuid &mark)
{
    if (m_parts.editor.removeMark(mark)) {
        Q_EMIT markRemoved();
    }
}

void TalkPane::openTags()
{
    const QPoint middle = m_page->mapToGlobal(m_page->rect().center());
    if (isListInUse()) {
        openTagPopup(m_notes->currentMark(), middle);
    } else {
        m_page->applyTag(middle);
    }
}

void TalkPane::stretchMark(int words)
{
    const QUuid mark = isListInUse() ? m_notes->currentMark() : m_page->markAtHand();
    stretchMarkOf(mark, words);
}

void TalkPane::stretchMarkOf(const QUuid &id, int words)
{
    const MarkRow *mark = switchToMark(id);
    if (!mark || mark->talk != m_parts.editor.talk().row.id || mark->state == AnchorState::Orphan) {
        return;
    }
    Utf16Range range = rangeOf(*mark);
    range.end = wordEndFrom(m_parts.editor.talk().document->text, range.end, words);
    if (!range.isEmpty()) {
        m_parts.editor.setMarkPlace(mark->id, range);
    }
}

Utf16Range TalkPane::rangeOf(const MarkRow &mark) const
{
    const qint64 offset = m_parts.editor.talk().offset;
    return toUtf16({mark.range.begin - offset, mark.range.end - offset});
}

TagPopup &TalkPane::tagPopup()
{
    if (m_tagPopup == nullptr) {
        m_tagPopup = new TagPopup(this);
        connect(m_tagPopup, &TagPopup::tagToggled, this,
            [this](const QString &tag, bool isOn) { applyTag(m_taggedMark, tag, isOn); });
        connect(m_tagPopup, &TagPopup::newTagRequested, this,
            [this](const QString &tag) { applyTag(m_taggedMark, tag, true); });
    }
    return *m_tagPopup;
}

RelatedPopup &TalkPane::relatedPopup()
{
    if (m_related == nullptr) {
        m_related = new RelatedPopup(this);
        connect(m_related, &RelatedPopup::talkChosen, this, [this](const QUuid &talk) {
            Q_EMIT openRequested({.talk = talk, .range = {}, .mark = {}, .scroll = -1});
        });
    }
    return *m_related;
}

void TalkPane::openTagPopup(const QUuid &mark, const QPoint &position)
{
    if (!m_parts.editor.hasTalk()) {
        return;
    }
    m_taggedMark = mark;
    m_parts.library.run(
        this,
        [](Services::LibrarySession &session, const std::stop_token &) { return session.talks().tags(); },
        [this, position](const Result<std::vector<TagRow>> &tags) {
            if (!tags) {
                Q_EMIT failed(tags.error());
                return;
            }
            const MarkRow *tagged = m_parts.editor.mark(m_taggedMark);
            const QStringList names = tagged ? tagged->tags : m_parts.editor.talk().row.tags;
            QHash<QString, Qt::CheckState> states;
            for (const QString &name : names) {
                states.insert(name, Qt::Checked);
            }
            tagPopup().setTags(*tags, states);
            tagPopup().showAt(position);
        });
}

void TalkPane::openRelated()
{
    if (!m_parts.editor.hasTalk()) {
        return;
    }
    constexpr int most = 20;
    m_parts.library.run(
        this,
        [id = m_parts.editor.talk().row.id](Services::LibrarySession &session, const std::stop_token &stop) {
            return Store::relatedTalks(session.database(), id, most, stop);
        },
        [this](const Result<std::vector<Store::RelatedTalk>> &talks) {
            if (talks) {
                relatedPopup().setTalks(*talks);
                relatedPopup().showAt(m_header);
            } else {
                Q_EMIT failed(talks.error());
            }
        });
}

void TalkPane::applyTag(const QUuid &mark, const QString &tag, bool isOn)
{
    const auto changed = [&tag, isOn](QStringList tags) {
        tags.removeAll(tag);
        if (isOn) {
            tags << tag;
        }
        return tags;
    };
    if (const MarkRow *row = m_parts.editor.mark(mark)) {
        m_parts.editor.setMarkTags(mark, changed(row->tags));
    } else if (mark.isNull()) {
        m_parts.editor.setTags(changed(m_parts.editor.talk().row.tags));
    }
}

} // namespace Lectern::Ui
