// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkcommands.h"

#include "editing/talkeditor.h"

namespace Lectern::Editing {

EditCommand::EditCommand(QUuid talk, const QString &text)
    : QUndoCommand(text)
    , m_talk(talk)
{
}

MarkCommand::MarkCommand(TalkEditor &editor, QUuid talk, std::optional<MarkRow> before,
    std::optional<MarkRow> after, const QString &text, int mergeId)
    : EditCommand(talk, text)
    , m_editor(editor)
    , m_before(std::move(before))
    , m_after(std::move(after))
    , m_mergeId(mergeId)
{
}

void MarkCommand::undo()
{
    m_editor.applyMark(talk(), m_after, m_before, TalkEditor::Existence::WasKeptBefore);
}

void MarkCommand::redo()
{
    m_editor.applyMark(talk(), m_before, m_after,
        m_wasDone ? TalkEditor::Existence::WasKeptBefore : TalkEditor::Existence::New);
    m_wasDone = true;
}

bool MarkCommand::mergeWith(const QUndoCommand *other)
{
    const auto *next = static_cast<const MarkCommand *>(other);
    if (!m_after || !next->m_after || m_after->id != next->m_after->id) {
        return false;
    }
    m_after = next->m_after;
    setObsolete(m_before && *m_before == *m_after);
    return true;
}

TalkCommand::TalkCommand(TalkEditor &editor, TalkRow before, TalkRow after, const QString &text)
    : EditCommand(before.id, text)
    , m_editor(editor)
    , m_before(std::move(before))
    , m_after(std::move(after))
{
}

void TalkCommand::undo() { m_editor.applyTalk(m_after, m_before); }

void TalkCommand::redo() { m_editor.applyTalk(m_before, m_after); }

} // namespace Lectern::Editing
