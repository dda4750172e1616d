// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkcommands.h"

#include "editing/savedsearcheditor.h"
#include "editing/talkeditor.h"

namespace Lectern::Editing {

QString markText(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Key:
        return TalkEditor::tr("Mark as key idea");
    case MarkKind::Definition:
        return TalkEditor::tr("Mark as definition");
    case MarkKind::Technique:
        return TalkEditor::tr("Mark as technique");
    case MarkKind::Doubt:
        return TalkEditor::tr("Mark as doubt");
    case MarkKind::Quote:
        return TalkEditor::tr("Mark as quote");
    }
    return {};
}

namespace {

QString codeLanguageText() { return TalkEditor::tr("Choose the language of code"); }

/// As the window words its own edits, by entity and verb.
QString textOf(const Store::Deed &deed)
{
    const auto isOf = [&deed](const char *entity, const char *verb) {
        return deed.entity == QLatin1StringView(entity) && deed.verb == QLatin1StringView(verb);
    };
    if (isOf("mark", "add")) {
        const auto kind = markKindFromName(deed.after.value(QLatin1StringView("kind")).toString());
        return markText(kind.value_or(MarkKind::Key));
    }
    if (isOf("mark", "bin")) {
        return TalkEditor::tr("Remove a mark");
    }
    if (isOf("mark", "place")) {
        return TalkEditor::tr("Set the place of a mark");
    }
    if (isOf("mark", "change")) {
        return deed.after.contains(QLatin1StringView("comment")) ? TalkEditor::tr("Write a note")
                                                                 : TalkEditor::tr("Change a mark");
    }
    if (isOf("talk", "status")) {
        return TalkEditor::tr("Set the reading status");
    }
    if (isOf("talk", "star")) {
        return deed.after.value(QLatin1StringView("starred")).toBool() ? TalkEditor::tr("Star a talk")
                                                                       : TalkEditor::tr("Take the star off");
    }
    if (isOf("talk", "tag") || isOf("talk", "untag")) {
        return TalkEditor::tr("Tag a talk");
    }
    if (isOf("talk", "language")) {
        return codeLanguageText();
    }
    if (isOf("talk", "bin")) {
        return TalkEditor::tr("Remove a talk");
    }
    if (isOf("saved_search", "change")) {
        return SavedSearchEditor::tr("Rename the saved search");
    }
    if (deed.entity == QLatin1StringView("saved_search")) {
        return isOf("saved_search", "bin") ? SavedSearchEditor::tr("Remove the saved search")
                                           : SavedSearchEditor::tr("Save the search");
    }
    if (isOf("follow_up", "tick")) {
        return TalkEditor::tr("Tick a follow-up");
    }
    return TalkEditor::tr("Change a talk");
}

bool movesTalk(const Store::Deed &deed)
{
    return deed.entity == QLatin1StringView("talk")
        && (deed.verb == QLatin1StringView("bin") || deed.verb == QLatin1StringView("restore"));
}

/// Whether lists change by it, not a talk alone.
bool changesLists(const Store::Deed &deed)
{
    return deed.entity == QLatin1StringView("saved_search") || movesTalk(deed);
}

} // namespace

KeptDeed::KeptDeed(std::vector<qint64> batches)
    : m_parts{std::make_shared<std::vector<qint64>>(std::move(batches))}
{
}

KeptDeed::Part KeptDeed::add()
{
    m_parts.push_back(std::make_shared<std::vector<qint64>>());
    return m_parts.back();
}

void KeptDeed::append(const KeptDeed &other)
{
    m_parts.insert(m_parts.end(), other.m_parts.begin(), other.m_parts.end());
}

std::vector<KeptDeed::Part> KeptDeed::exchange(const Part &undoing)
{
    return std::exchange(m_parts, {undoing});
}

std::function<Result<void>(Services::LibrarySession &, const std::stop_token &)> takingBack(KeptDeed &deed)
{
    const auto undoing = std::make_shared<std::vector<qint64>>();
    return [parts = deed.exchange(undoing), undoing](
               Services::LibrarySession &session, const std::stop_token &) -> Result<void> {
        std::vector<qint64> batches;
        for (const KeptDeed::Part &part : parts) {
            batches.insert(batches.end(), part->begin(), part->end());
        }
        if (batches.empty()) {
            return {}; // it changed nothing
        }
        const auto batch = session.history().takeBack(batches);
        if (!batch) {
            return passOn(batch);
        }
        *undoing = {*batch};
        return {};
    };
}

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
    m_editor.showMark(talk(), m_after, m_before);
    m_editor.takeBack(talk(), m_kept);
    m_editor.readRow(talk());
}

void MarkCommand::redo()
{
    m_editor.showMark(talk(), m_before, m_after);
    if (m_wasDone) {
        m_editor.takeBack(talk(), m_kept);
    } else {
        m_editor.keepMark(talk(), m_before, m_after, m_kept.add());
    }
    m_editor.readRow(talk());
    m_wasDone = true;
}

bool MarkCommand::mergeWith(const QUndoCommand *other)
{
    const auto *next = static_cast<const MarkCommand *>(other);
    if (!m_after || !next->m_after || m_after->id != next->m_after->id) {
        return false;
    }
    m_after = next->m_after;
    m_kept.append(next->m_kept);
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

void TalkCommand::undo()
{
    m_editor.showTalk(m_before);
    m_editor.takeBack(talk(), m_kept);
}

void TalkCommand::redo()
{
    m_editor.showTalk(m_after);
    if (m_wasDone) {
        m_editor.takeBack(talk(), m_kept);
    } else {
        m_editor.keepTalk(m_before, m_after, m_kept.add());
    }
    m_wasDone = true;
}

CodeLanguageCommand::CodeLanguageCommand(
    TalkEditor &editor, QUuid talk, QString code, QString before, QString after)
    : EditCommand(talk, codeLanguageText())
    , m_editor(editor)
    , m_code(std::move(code))
    , m_before(std::move(before))
    , m_after(std::move(after))
{
}

void CodeLanguageCommand::undo()
{
    m_editor.showCodeLanguage(talk(), m_code, m_before);
    m_editor.takeBack(talk(), m_kept);
}

void CodeLanguageCommand::redo()
{
    m_editor.showCodeLanguage(talk(), m_code, m_after);
    if (m_wasDone) {
        m_editor.takeBack(talk(), m_kept);
    } else {
        const auto change = [id = talk(), code = m_code, language = m_after](
                                Services::LibrarySession &session) {
            return session.talks().setCodeLanguage(id, code, language);
        };
        m_editor.keep(talk(), talk(), change, m_kept.add());
    }
    m_wasDone = true;
}

LoggedCommand::LoggedCommand(TalkEditor &editor, const Store::Deed &deed)
    : EditCommand(movesTalk(deed) ? QUuid() : deed.talk, textOf(deed))
    , m_editor(editor)
    , m_shown(deed.talk)
    , m_changesLists(changesLists(deed))
    , m_kept(deed.batches)
{
}

void LoggedCommand::undo() { exchange(); }

void LoggedCommand::redo() { exchange(); }

void LoggedCommand::exchange()
{
    if (!m_editor.isLoadingHistory()) { // the stack is only being filled
        m_editor.takeBack(m_shown, m_kept);
        m_editor.reload(m_shown);
        if (m_changesLists) {
            m_editor.tellOfChangedLists();
        }
    }
}

} // namespace Lectern::Editing
