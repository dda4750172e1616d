// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QUuid>

#include <vector>

namespace Lectern::Store {

class Database;

enum class BinnedKind { Talk, Mark, Tag, SavedSearch, Source };

/// Something that a person took away.
struct BinnedRow {
    BinnedKind kind = BinnedKind::Talk;
    QUuid id;
    QString title; ///< of a talk, words of a mark, path of a tag or file, name of a search
    QString place; ///< where it was: talk of a mark, event of a talk, what a search looks for; may be empty
    QDateTime when;

    bool operator==(const BinnedRow &) const = default;
};

/// What was taken away and can come back. What went because its file did (a talk that is in no newer version
/// of it, or all talks of an import that was taken back) is not told one by one: it comes back with its file.
class Bin final
{
public:
    explicit Bin(Database &database);

    /// The last taken away first.
    [[nodiscard]] Result<std::vector<BinnedRow>> rows();

    /// Brings things back: a mark with its talk, a talk with its file, a tag onto the talks and marks that
    /// lost it. What is not in the bin (any more) is passed over. Answers the batch of the change log that
    /// can be taken back, 0 if there is none: files come back by one of their own, as imports.
    [[nodiscard]] Result<qint64> restore(const std::vector<QUuid> &ids);

private:
    Database &m_database;
};

} // namespace Lectern::Store
