// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/librarytree.h"

#include <QVariant>

namespace Lectern::Store {

/// A piece of a query and what is bound in it, in the order of its "?".
struct SqlPiece {
    QString text;
    QVariantList values;
};

/// Condition on rows of `talk t` that are not in the bin: what the query leaves.
[[nodiscard]] SqlPiece leftBy(const TreeQuery &query);
/// Condition on rows of `talk t`: belongs to this group.
[[nodiscard]] SqlPiece belongsTo(TreeGrouping grouping, const QString &group);
/// The groups of a query in their order. Columns: key, uuid, name, year, place, first day, last day, talks,
/// done, unread, rows.
[[nodiscard]] SqlPiece groupsOf(const TreeQuery &query);
/// The same columns without numbers, for events and years of a query that is not narrowed: no talk is walked
/// over but the first of each event.
[[nodiscard]] SqlPiece uncountedGroupsOf(const TreeQuery &query);
/// Keys of the groups of one talk by its uuid, the first of them first.
[[nodiscard]] SqlPiece keysOfTalk(const TreeQuery &query, const QUuid &talk);

/// The order of talks in an event; `talk t LEFT JOIN day d`.
[[nodiscard]] QString orderInEvent();

} // namespace Lectern::Store
