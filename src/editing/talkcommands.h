// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

#include <QUndoCommand>

#include <optional>

namespace Lectern::Editing {

class TalkEditor;

/// An edit of one talk, or with a null id of what belongs to none. Everything on the window's undo stack is
/// one.
class EditCommand : public QUndoCommand
{
public:
    EditCommand(QUuid talk, const QString &text);
    [[nodiscard]] const QUuid &talk() const { return m_talk; }

private:
    QUuid m_talk;
};

/// Puts a mark on, changes it or takes it off: swaps the mark before with the mark after (either may be
/// missing).
class MarkCommand final : public EditCommand
{
public:
    /// `mergeId` of at least 0: two commands with the same one on the same mark become one (typing a
    /// comment).
    MarkCommand(TalkEditor &editor, QUuid talk, std::optional<MarkRow> before, std::optional<MarkRow> after,
        const QString &text, int mergeId = -1);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override { return m_mergeId; }
    [[nodiscard]] bool mergeWith(const QUndoCommand *other) override;

private:
    TalkEditor &m_editor;
    std::optional<MarkRow> m_before;
    std::optional<MarkRow> m_after;
    int m_mergeId;
    bool m_wasDone = false;
};

/// Changes status, star or tags of a talk: swaps one row with another.
class TalkCommand final : public EditCommand
{
public:
    TalkCommand(TalkEditor &editor, TalkRow before, TalkRow after, const QString &text);

    void undo() override;
    void redo() override;

private:
    TalkEditor &m_editor;
    TalkRow m_before;
    TalkRow m_after;
};

} // namespace Lectern::Editing
