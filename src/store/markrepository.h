// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "document/catalogue.h"

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
    [[nodiscard]] Result<void> moveToBin(const QUuid &mark);
    [[nodiscard]] Result<MarkRow> restoreFromBin(const QUuid &mark);

    [[nodiscard]] Result<MarkRow> mark(const QUuid &id);
    /// By place in the text, then time made.
    [[nodiscard]] Result<std::vector<MarkRow>> marksOfTalk(const QUuid &talk);
    [[nodiscard]] Result<std::vector<MarkRow>> marks();
    /// An id or a unique start of one (at least 4 characters).
    [[nodiscard]] Result<QUuid> find(const QString &id);

private:
    Database &m_database;
};

} // namespace Lectern::Store
