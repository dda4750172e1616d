// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How TalkEditor's edits get into the library, and out again: jobs of the library's thread.

#include "editing/talkcommands.h"
#include "editing/talkeditor.h"

namespace Lectern::Editing {

namespace {

/// A result of which only the success counts.
template <typename T>
Result<void> outcomeOf(const Result<T> &result)
{
    return result ? Result<void>() : Result<void>(passOn(result));
}

Result<void> changeTalkIn(Services::LibrarySession &session, const TalkRow &before, const TalkRow &after)
{
    Result<void> outcome;
    if (before.status != after.status) {
        outcome = session.talks().setStatus(after.id, after.status);
    }
    if (outcome && before.isStarred != after.isStarred) {
        outcome = session.talks().setStarred(after.id, after.isStarred);
    }
    for (const QString &tag : after.tags) {
        if (outcome && !before.tags.contains(tag)) {
            outcome = session.talks().addTag(after.id, tag);
        }
    }
    for (const QString &tag : before.tags) {
        if (outcome && !after.tags.contains(tag)) {
            outcome = session.talks().removeTag(after.id, tag);
        }
    }
    return outcome;
}

bool isPlacedAnew(const MarkRow &before, const MarkRow &after)
{
    return before.range != after.range || before.state != after.state || before.reason != after.reason;
}

} // namespace

void TalkEditor::keep(const QUuid &talk, const QUuid &entity, const Change &change, const Kept &kept)
{
    ++m_edits;
    m_library.run(
        this,
        [entity, change, kept](Services::LibrarySession &session, const std::stop_token &) -> Result<void> {
            auto batches = Services::keepDeed(session, entity, [&] { return change(session); });
            if (batches) {
                *kept = *batches;
            }
            return outcomeOf(batches);
        },
        [this, talk](const Result<void> &outcome) {
            if (!outcome) {
                report(talk, outcome.error());
            }
        });
}

void TalkEditor::keepMark(const QUuid &talk, const std::optional<MarkRow> &before,
    const std::optional<MarkRow> &after, const Kept &kept)
{
    const qint64 offset = m_talk.row.id == talk ? m_talk.offset : 0;
    const auto change = [talk, before, after, offset](Services::LibrarySession &session) -> Result<void> {
        if (!after) {
            return session.marks().moveToBin(before->id);
        }
        const CodePointRange range{after->range.begin - offset, after->range.end - offset};
        if (before && after->isKept && !before->isKept) {
            return outcomeOf(session.marks().keepWithoutPlace(after->id));
        }
        if (before) {
            return outcomeOf(isPlacedAnew(*before, *after) ? session.marks().setPlace(after->id, range)
                                                           : session.marks().change(*after));
        }
        return outcomeOf(session.marks().add({.id = after->id,
            .talk = talk,
            .range = range,
            .kind = after->kind,
            .comment = after->comment,
            .tags = after->tags,
            .todo = after->todo}));
    };
    keep(talk, before ? before->id : after->id, change, kept);
}

void TalkEditor::keepTalk(const TalkRow &before, const TalkRow &after, const Kept &kept)
{
    keep(
        after.id, after.id,
        [before, after](Services::LibrarySession &session) { return changeTalkIn(session, before, after); },
        kept);
}

void TalkEditor::keepDeed(const LibraryDeed &deed, const Kept &kept)
{
    ++m_edits;
    m_library.run(
        this,
        [change = deed.change, kept](
            Services::LibrarySession &session, const std::stop_token &) -> Result<void> {
            const auto batch = change(session);
            if (batch && *batch != 0) {
                *kept = {*batch};
            }
            return outcomeOf(batch);
        },
        [this, whenKept = deed.whenKept](const Result<void> &outcome) {
            if (outcome && whenKept) {
                whenKept();
            }
            if (!outcome) {
                Q_EMIT failed(outcome.error());
                m_isStackWrong = true; // the step that was not kept is on it
                loadHistory();
            }
        });
}

void TalkEditor::takeBack(const QUuid &talk, KeptDeed &deed)
{
    ++m_edits;
    m_library.run(this, takingBack(deed), [this, talk](const Result<void> &outcome) {
        if (!outcome) {
            report(talk, outcome.error());
            m_isStackWrong = true;
            loadHistory();
        }
    });
}

void TalkEditor::loadHistory()
{
    m_library.run(
        this,
        [](Services::LibrarySession &session, const std::stop_token &) -> Result<Store::DeedStacks> {
            constexpr int mostDeeds = 100;
            return session.history().stacks(mostDeeds);
        },
        [this, edits = m_edits](const Result<Store::DeedStacks> &stacks) {
            if (stacks && edits == m_edits) {
                m_isStackWrong = false;
                fillStack(*stacks);
            } else if (stacks && m_isStackWrong) {
                loadHistory(); // with what was done meanwhile
            } // else the stack knows more already
        });
}

void TalkEditor::fillStack(const Store::DeedStacks &stacks)
{
    m_isLoadingHistory = true;
    m_undoStack.clear();
    for (auto deed = stacks.done.rbegin(); deed != stacks.done.rend(); ++deed) {
        m_undoStack.push(new LoggedCommand(*this, *deed));
    }
    for (const Store::Deed &deed : stacks.undone) {
        m_undoStack.push(new LoggedCommand(*this, deed));
    }
    m_undoStack.setIndex(static_cast<int>(stacks.done.size()));
    m_isLoadingHistory = false;
}

void TalkEditor::readRows(const std::vector<TalkRow> &rows)
{
    std::vector<QUuid> ids;
    for (const TalkRow &row : rows) {
        ids.push_back(row.id);
    }
    m_library.run(
        this,
        [ids](Services::LibrarySession &session, const std::stop_token &) {
            return session.talks().talks(ids);
        },
        [this, edits = m_edits](const Result<std::vector<TalkRow>> &kept) {
            if (kept && edits == m_edits) {
                showTalks(*kept);
            } else if (kept) {
                readRows(*kept); // an edit was shown meanwhile that these rows do not know
            }
        });
}

void TalkEditor::tellOfChangedLists()
{
    m_library.run(
        this, [](Services::LibrarySession &, const std::stop_token &) { return Result<void>(); },
        [this](const Result<void> &) { Q_EMIT listsChanged(); });
}

} // namespace Lectern::Editing
