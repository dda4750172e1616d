// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notesflow.h"

#include <utility>

namespace Lectern::Ui {

using namespace Lectern::Models;

namespace {

/// Marks of the library, or of one of its events, as rows of a list. Talks in the bin are left out.
Result<QList<MarkListRow>> listedMarks(
    Services::LibrarySession &session, NotesList::Scope scope, const QUuid &event)
{
    auto marks = session.marks().marks();
    if (!marks) {
        return passOn(marks);
    }
    std::vector<QUuid> ids;
    for (const MarkRow &mark : *marks) {
        if (ids.empty() || ids.back() != mark.talk) {
            ids.push_back(mark.talk);
        }
    }
    const auto talks = session.talks().talks(ids);
    if (!talks) {
        return passOn(talks);
    }
    QHash<QUuid, QString> titles;
    for (const TalkRow &talk : *talks) {
        const QString label = eventLabel(talk.eventName);
        if (scope == NotesList::Scope::Event && talk.event == event) {
            titles.insert(talk.id, talk.title);
        } else if (scope == NotesList::Scope::Library) {
            titles.insert(talk.id,
                label.isEmpty() ? talk.title
                                : NotesList::tr("%1 · %2", "talk, event").arg(talk.title, label));
        }
    }
    std::erase_if(*marks, [&titles](const MarkRow &mark) { return !titles.contains(mark.talk); });
    return rowsOfTalks(*marks, titles);
}

} // namespace

NotesFlow::NotesFlow(Services::LibraryThread &library, Editing::TalkEditor &editor, MarkListModel &marks,
    NotesList &list, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_editor(editor)
    , m_marks(marks)
    , m_list(list)
{
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &NotesFlow::read);
    m_editor.markElsewhere = [this](const QUuid &mark) { return m_marks.mark(m_marks.rowOf(mark)); };
    connect(&m_editor, &Editing::TalkEditor::marksChanged, this, &NotesFlow::showTalk);
    connect(&m_editor, &Editing::TalkEditor::markElsewhereChanged, this, &NotesFlow::showElsewhere);
    connect(&m_editor, &Editing::TalkEditor::listsChanged, this, &NotesFlow::reload);
    connect(&m_list, &NotesList::scopeChosen, this, [this](NotesList::Scope scope) { setScope(scope); });
}

void NotesFlow::setScope(NotesList::Scope scope, const std::function<void()> &shown)
{
    m_list.setScope(scope);
    m_shown = shown;
    if (isTalk()) {
        ++m_request; // what is being read comes too late
        showTalk();
        if (const auto done = std::exchange(m_shown, {})) {
            done();
        }
    } else {
        read();
    }
}

void NotesFlow::reload()
{
    if (!isTalk()) {
        m_later.start();
    }
}

void NotesFlow::clear()
{
    ++m_request;
    m_later.stop();
    m_marks.clear();
}

void NotesFlow::showTalk()
{
    const TalkRow &talk = m_editor.talk().row;
    if (isTalk()) {
        m_marks.setMarksOfTalk(m_editor.marks());
    } else if (talk.id.isNull()) {
        return;
    } else if (m_list.scope() == NotesList::Scope::Event && talk.event != m_event) {
        read();
    } else if (!m_marks.updateTalk(talk.id, m_editor.marks())) {
        reload();
    }
}

void NotesFlow::showElsewhere(const std::optional<MarkRow> &before, const std::optional<MarkRow> &after)
{
    if (!after) {
        m_marks.removeMark(before->id);
    } else if (m_marks.rowOf(after->id) >= 0) {
        m_marks.updateMark(*after);
    } else {
        reload();
    }
}

void NotesFlow::read()
{
    m_later.stop();
    const NotesList::Scope scope = m_list.scope();
    m_event = m_editor.talk().row.event;
    m_library.run(
        this,
        [scope, event = m_event](Services::LibrarySession &session, const std::stop_token &) {
            return listedMarks(session, scope, event);
        },
        [this, request = ++m_request](const Result<QList<MarkListRow>> &rows) {
            if (request != m_request) {
                return;
            }
            const auto done = std::exchange(m_shown, {});
            if (!rows) {
                Q_EMIT failed(rows.error());
                return;
            }
            m_marks.showRows(*rows);
            if (done) {
                done();
            }
        });
}

} // namespace Lectern::Ui
