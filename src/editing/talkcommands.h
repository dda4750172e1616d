// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editing/librarydeed.h"

#include <QUndoCommand>

#include <functional>
#include <memory>
#include <optional>

namespace Lectern::Editing {

class TalkEditor;

/// What the library made of an edit: batches of the change log. Filled and read by jobs of the library's
/// thread, which run in the order they were given; the window hands it from one to the next and never looks
/// inside.
class KeptDeed final
{
public:
    using Part = std::shared_ptr<std::vector<qint64>>;
    KeptDeed() = default;
    explicit KeptDeed(std::vector<qint64> batches);

    /// For a change that is kept now.
    [[nodiscard]] Part add();
    /// Two edits that became one are taken back together.
    void append(const KeptDeed &other);
    /// What is taken back, and, from then on, the one place for what takes it back.
    [[nodiscard]] std::vector<Part> exchange(const Part &undoing);

private:
    std::vector<Part> m_parts;
};

/// The job that takes a deed back; what takes it back is kept in its place.
[[nodiscard]] std::function<Result<void>(Services::LibrarySession &, const std::stop_token &)> takingBack(
    KeptDeed &deed);

/// An edit of one talk, or with a null id of what belongs to none. Everything on the window's undo stack is
/// one.
class EditCommand : public QUndoCommand
{
public:
    EditCommand(QUuid talk, const QString &text);
    /// That it can only be undone on; null: on none.
    [[nodiscard]] const QUuid &talk() const { return m_talk; }
    /// Whether the talk is in the bin once this was done.
    [[nodiscard]] virtual bool takesAway(const QUuid &) const { return false; }

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
    KeptDeed m_kept;
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
    bool m_wasDone = false;
    KeptDeed m_kept;
};

/// Chooses a language for code that the notes name none for.
class CodeLanguageCommand final : public EditCommand
{
public:
    /// `code`: its text. Empty languages: none known.
    CodeLanguageCommand(TalkEditor &editor, QUuid talk, QString code, QString before, QString after);

    void undo() override;
    void redo() override;

private:
    TalkEditor &m_editor;
    QString m_code;
    QString m_before;
    QString m_after;
    bool m_wasDone = false;
    KeptDeed m_kept;
};

/// An edit of several things in one go. Talks are shown changed at once, all else once the library has it.
class DeedCommand final : public EditCommand
{
public:
    DeedCommand(TalkEditor &editor, LibraryDeed deed);

    void undo() override;
    void redo() override;
    [[nodiscard]] bool takesAway(const QUuid &talk) const override;

private:
    void tell();

    TalkEditor &m_editor;
    LibraryDeed m_deed;
    bool m_wasDone = false;
    KeptDeed m_kept;
};

/// Something done before the window was opened, or elsewhere, as the change log tells of it: taken back and
/// done again by the library, and then read anew.
class LoggedCommand final : public EditCommand
{
public:
    LoggedCommand(TalkEditor &editor, const Store::Deed &deed);

    void undo() override;
    void redo() override;
    [[nodiscard]] bool takesAway(const QUuid &talk) const override;

private:
    void exchange();

    TalkEditor &m_editor;
    QUuid m_shown; ///< the talk to read anew
    bool m_changesLists;
    bool m_isUpdate; ///< of files
    std::vector<QUuid> m_binned;
    KeptDeed m_kept;
};

} // namespace Lectern::Editing
