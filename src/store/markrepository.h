// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "document/catalogue.h"
#include "document/foreignmark.h"

#include <stop_token>

namespace Lectern::Store {

class Database;

/// A new mark. `range` counts code points of the talk's text (from the talk's begin, as TalkText::document
/// does).
struct NewMark {
    QUuid id; ///< null: made by the store; else a version 7 UUID that is not in use
    QUuid talk;
    CodePointRange range;
    MarkKind kind = MarkKind::Key;
    QString comment;
    QStringList tags;
    Todo todo = Todo::None;
};

/// What became of a mark that was made elsewhere.
enum class MarkFate {
    Added,
    Updated, ///< the same mark, changed later there than here
    Unchanged, ///< the same mark, and nothing new
    Older, ///< the same mark, changed later here than there: stays as it is
    Duplicate, ///< a mark of another id says the same of the same words
    InBin, ///< the same mark, which a person took off here since
    NoTalk, ///< its notes are not in this library
    NoWords, ///< it names no words, and no place that is there
};

struct MergedMark {
    MarkFate fate = MarkFate::NoTalk;
    QUuid id; ///< of the mark here; null: there is none
    AnchorState state = AnchorState::Orphan; ///< of a mark that was added or updated
};

/// Marks. Every change is one synced transaction and one row of the change log; it is kept when the call
/// returns. Ranges in MarkRow count code points from the begin of the revision's text; those of one talk can
/// be had in talk positions by taking TalkText::offset off.
class MarkRepository final
{
public:
    explicit MarkRepository(Database &database);

    /// Quote, prefix and suffix are taken from the text here. InvalidInput for an empty range or one outside
    /// the talk.
    [[nodiscard]] Result<MarkRow> add(const NewMark &mark);
    /// Writes kind, comment, tags and to-do of `mark.id` as given (the other fields of MarkRow are not
    /// changed by hand).
    [[nodiscard]] Result<MarkRow> change(const MarkRow &mark);
    /// A person says where a mark stands in the text that its talk shows: lengthened, shortened, put on other
    /// words, a doubtful place confirmed, or one that had no place attached again. What becomes of its state
    /// and words is said by placedByHand(). `range` counts as NewMark::range; InvalidInput for an empty one
    /// or one outside the talk.
    [[nodiscard]] Result<MarkRow> setPlace(const QUuid &mark, CodePointRange range);
    /// A person leaves a mark that has no place as it is: MarkRow::isKept, until a version of the text finds
    /// it, or setPlace() attaches it. Nothing for one that is kept already; InvalidInput for one that has a
    /// place.
    [[nodiscard]] Result<MarkRow> keepWithoutPlace(const QUuid &mark);
    [[nodiscard]] Result<void> moveToBin(const QUuid &mark);
    [[nodiscard]] Result<MarkRow> restoreFromBin(const QUuid &mark);

    /// Takes marks made elsewhere into the library: one transaction, one batch of the change log; one answer
    /// a mark, in their order. A known id is the same mark: the one changed last (to the second) wins; where
    /// both were changed at once, or when is not known (a time to come says nothing), both stay, the new one
    /// under an id made of both. A mark in the bin stays there, unless it was changed after a person took it
    /// off, or none did, but its import was taken back. A mark whose talk is known is never refused: words
    /// that are not found again make an orphan. Cancelled: nothing was changed.
    [[nodiscard]] Result<std::vector<MergedMark>> merge(
        const std::vector<ForeignMark> &marks, Progress &progress, const std::stop_token &stop);

    [[nodiscard]] Result<MarkRow> mark(const QUuid &id);
    /// By place in the text, then time made.
    [[nodiscard]] Result<std::vector<MarkRow>> marksOfTalk(const QUuid &talk);
    [[nodiscard]] Result<std::vector<MarkRow>> marks();
    /// An id, its `lectern:` link or a unique start of an id (at least 4 characters).
    [[nodiscard]] Result<QUuid> find(const QString &id);

private:
    Database &m_database;
};

} // namespace Lectern::Store
