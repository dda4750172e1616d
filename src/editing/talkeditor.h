// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"
#include "editing/librarydeed.h"
#include "services/librarythread.h"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <optional>

namespace Lectern::Editing {

class KeptDeed;

/// The open talk and everything a person does to it. Each edit is an undo command: it changes the values here
/// at once, so that the window answers in the same frame, and is kept by the library thread; if that fails,
/// failed() says so and the values are read again. GUI thread.
///
/// Ranges of marks count code points of the revision's text, as in the library; take TalkText::offset off for
/// positions in the talk's text.
class TalkEditor final : public QObject
{
    Q_OBJECT
public:
    explicit TalkEditor(Services::LibraryThread &library, QObject *parent = nullptr);

    /// Undo and redo of all talks, of this session and those before; texts are whole verbs ("Mark as key
    /// idea").
    [[nodiscard]] QUndoStack &undoStack() { return m_undoStack; }
    /// Fills the stack from the change log of the library that is open: what was done before, or elsewhere,
    /// can be undone like an edit of this window.
    void loadHistory();

    /// Talks that commands on the undo stack are about.
    [[nodiscard]] QList<QUuid> talksToUndo();
    /// Empties the undo stack if a command on it is about a talk that `isThere` denies, unless another one on
    /// it moved that to the bin: its steps hang on each other, so that one cannot be taken out alone.
    void forgetTalksBut(const std::function<bool(const QUuid &talk)> &isThere);

    /// Why nothing can be changed, in words: every edit then answers failed() with it and changes nothing.
    /// Empty: edits are kept.
    void setReadOnly(const QString &reason);
    [[nodiscard]] bool isReadOnly() const { return !m_readOnlyReason.isEmpty(); }
    [[nodiscard]] const QString &readOnlyReason() const { return m_readOnlyReason; }

    /// Reads a talk as it is kept and tells of it: talkChanged(), and talkOpened() if it is the open one.
    void reload(const QUuid &talk);

    /// Shows another talk. Undo commands of other talks stay and name their talk.
    void setTalk(const TalkText &talk);
    void clear();
    [[nodiscard]] bool hasTalk() const { return !m_talk.row.id.isNull(); }
    [[nodiscard]] const TalkText &talk() const { return m_talk; }
    [[nodiscard]] const std::vector<MarkRow> &marks() const { return m_talk.marks; }
    /// A mark of the open talk, or one that markElsewhere knows; null: neither.
    [[nodiscard]] const MarkRow *mark(const QUuid &id) const;
    /// Finds a mark of a talk that is not open, null for none: what a list shows of other talks is changed
    /// and removed as what stands on the open one. Unset: none is found.
    std::function<const MarkRow *(const QUuid &mark)> markElsewhere;

    /// Marks `range` (UTF-16, in the talk's text; snapped outwards to grapheme borders, blanks at both ends
    /// dropped). Answers the new mark's id, or a null id for a range with no text and for a library that can
    /// only be read.
    QUuid addMark(Utf16Range range, MarkKind kind, const QString &comment = {}, const QStringList &tags = {},
        Todo todo = Todo::None);
    void setKind(const QUuid &mark, MarkKind kind);
    /// Typing in one comment merges into one undo step.
    void setComment(const QUuid &mark, const QString &comment);
    void setMarkTags(const QUuid &mark, const QStringList &tags);
    void setTodo(const QUuid &mark, Todo todo);
    /// Says where a mark stands, as MarkRepository::setPlace(); `range` as in addMark(). Nothing for a range
    /// with no text, and for marks of other talks than the open one.
    void setMarkPlace(const QUuid &mark, Utf16Range range);
    /// Leaves a mark that has no place as it is: MarkRepository::keepWithoutPlace(). Nothing for others.
    void keepWithoutPlace(const QUuid &mark);
    /// False where nothing was removed: there is no such mark, or the library can only be read.
    bool removeMark(const QUuid &mark);

    void setStatus(ReadStatus status);
    void setStarred(bool starred);
    void setTags(const QStringList &tags);
    /// Of a code block (index into Document::blocks) that the notes name no language for; others of the same
    /// text take it too.
    void setCodeLanguage(int block, const QString &language);
    /// Of the open talk. Not undone: a place, not a decision.
    void setProgress(double progress) { setProgress(m_talk.row, progress); }
    /// Of another one, as its row was when it was read.
    void setProgress(const TalkRow &talk, double progress);

    /// Does something to more than the open talk, as one step to undo; listsChanged() follows when the
    /// library has it, or talkChanged() of each talk where lists stay as they are.
    void doDeed(LibraryDeed deed);

Q_SIGNALS:
    void talkOpened();
    void marksChanged(); ///< of the open talk
    /// A mark of a talk that is not open: changed, removed (`after` is missing), or there again (`before`
    /// is).
    void markElsewhereChanged(
        const std::optional<Lectern::MarkRow> &before, const std::optional<Lectern::MarkRow> &after);
    /// A talk that is not open was read again: its marks may be others.
    void talkReloaded(const Lectern::TalkText &talk);
    void codeLanguageChanged(int block, const QString &language); ///< of the open talk
    void talkChanged(const Lectern::TalkRow &row); ///< row of any talk that an edit changed
    /// Rows of lists came, went or changed by a deed, its undo or redo: talks, tags, saved searches.
    void listsChanged();
    void failed(const Lectern::Error &error);

private:
    friend class MarkCommand;
    friend class TalkCommand;
    friend class CodeLanguageCommand;
    friend class LoggedCommand;
    friend class DeedCommand;

    using Kept = std::shared_ptr<std::vector<qint64>>; ///< KeptDeed::Part
    using Change = std::function<Result<void>(Services::LibrarySession &)>;
    void showMark(
        const QUuid &talk, const std::optional<MarkRow> &before, const std::optional<MarkRow> &after);
    void keepMark(const QUuid &talk, const std::optional<MarkRow> &before,
        const std::optional<MarkRow> &after, const Kept &kept);
    void showTalk(const TalkRow &row);
    void showCodeLanguage(const QUuid &talk, const QString &code, const QString &language);
    void showTalks(const std::vector<TalkRow> &rows);
    void keepDeed(const LibraryDeed &deed, const Kept &kept);
    [[nodiscard]] bool wasMovedToBin(const QUuid &talk) const;
    void keepTalk(const TalkRow &before, const TalkRow &after, const Kept &kept);
    void keep(const QUuid &talk, const QUuid &entity, const Change &change, const Kept &kept);
    void takeBack(const QUuid &talk, KeptDeed &deed);
    void fillStack(const Store::DeedStacks &stacks);
    [[nodiscard]] bool isLoadingHistory() const { return m_isLoadingHistory; }
    void tellOfChangedLists();
    void readRows(const std::vector<TalkRow> &rows);
    void refreshRow();
    /// Reads the row of a talk that is not open, once what was done to its marks is kept.
    void readRow(const QUuid &talk);
    /// Takes ownership. False for a library that can only be read, which failed() then says.
    bool push(QUndoCommand *command);
    void report(const QUuid &talk, const Error &error);
    void changeMark(
        const QUuid &mark, const QString &text, int mergeId, const std::function<void(MarkRow &)> &change);
    void changeTalk(const QString &text, const std::function<void(TalkRow &)> &change);
    [[nodiscard]] Utf16Range snapped(Utf16Range range) const;

    Services::LibraryThread &m_library;
    QUndoStack m_undoStack;
    bool m_isLoadingHistory = false;
    bool m_isStackWrong = false; ///< since an undo failed: the stack takes it for done
    quint64 m_edits = 0; ///< given to the library so far, undo and redo among them
    QString m_readOnlyReason;
    TalkText m_talk;
    CodePointMap m_map;
};

} // namespace Lectern::Editing
