// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkcommands.h"

#include "editing/deedtexts.h"
#include "editing/talkeditor.h"

#include <algorithm>

namespace Lectern::Editing {

namespace {

bool movesTalk(const Store::Deed &deed)
{
    return deed.entity == QLatin1StringView("talk")
        && (deed.verb == QLatin1StringView("bin") || deed.verb == QLatin1StringView("restore"));
}

/// Of files, by which talks come and go that only the library knows.
bool isUpdate(const Store::Deed &deed) { return deed.entity == QLatin1StringView("source"); }

/// Whether lists change by it, not a talk alone.
bool changesLists(const Store::Deed &deed)
{
    return isUpdate(deed) || deed.entity == QLatin1StringView("saved_search")
        || deed.entity == QLatin1StringView("tag") || deed.entity == QLatin1StringView("speaker")
        || movesTalk(deed) || deed.verb == QLatin1StringView("move") || deed.things.size() > 1;
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

DeedCommand::DeedCommand(TalkEditor &editor, LibraryDeed deed)
    : EditCommand({}, deed.text)
    , m_editor(editor)
    , m_deed(std::move(deed))
{
}

void DeedCommand::undo()
{
    m_editor.showTalks(m_deed.before);
    if (m_deed.takeBack) {
        const LibraryDeed back{.text = m_deed.text, .change = [takeBack = m_deed.takeBack](auto &session) {
                                   return takeBack(session).transform([] { return qint64(0); });
                               }};
        m_editor.keepDeed(back, m_kept.add());
    } else {
        m_editor.takeBack({}, m_kept);
    }
    tell();
}

void DeedCommand::redo()
{
    m_editor.showTalks(m_deed.after);
    if (m_wasDone && !m_deed.takeBack) {
        m_editor.takeBack({}, m_kept);
    } else {
        m_editor.keepDeed(m_deed, m_kept.add());
    }
    m_wasDone = true;
    tell();
}

/// What is shown at once may be a little old (marks were made since): the rows are read anew.
void DeedCommand::tell()
{
    if (m_deed.changesLists) {
        m_editor.tellOfChangedLists();
    } else {
        m_editor.readRows(m_deed.before);
    }
}

/// A cut that is undone takes the talk along that it made, whose id only the library knows.
bool DeedCommand::takesAway(const QUuid &talk) const
{
    return m_deed.takeBack || std::ranges::contains(m_deed.binned, talk);
}

LoggedCommand::LoggedCommand(TalkEditor &editor, const Store::Deed &deed)
    : EditCommand(movesTalk(deed) ? QUuid() : deed.talk, deedText(deed))
    , m_editor(editor)
    , m_shown(deed.talk)
    , m_changesLists(changesLists(deed))
    , m_isUpdate(isUpdate(deed))
    , m_binned(movesTalk(deed) && deed.verb == QLatin1StringView("bin") ? deed.things : std::vector<QUuid>())
    , m_kept(deed.batches)
{
}

bool LoggedCommand::takesAway(const QUuid &talk) const
{
    return m_isUpdate || std::ranges::contains(m_binned, talk);
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
