// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterlistmodel.h"

namespace Lectern::Models {

namespace {

constexpr std::array filters{LibraryFilter::All, LibraryFilter::Unread, LibraryFilter::Reading,
    LibraryFilter::Todos, LibraryFilter::Starred};

} // namespace

FilterListModel::FilterListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void FilterListModel::setCounts(const Store::LibraryCounts &counts)
{
    const Store::LibraryCounts before = std::exchange(m_counts, counts);
    for (int row = 0; row < int(filters.size()); ++row) {
        const LibraryFilter filter = filters[size_t(row)];
        if (countOf(before, filter) != countOf(counts, filter)) {
            Q_EMIT dataChanged(index(row), index(row), {FilterCountRole, Qt::AccessibleTextRole});
        }
    }
}

QModelIndex FilterListModel::indexOf(LibraryFilter filter) const { return index(int(filter)); }

QString FilterListModel::nameOf(LibraryFilter filter)
{
    switch (filter) {
    case LibraryFilter::All:
        return tr("All talks");
    case LibraryFilter::Unread:
        return tr("Unread");
    case LibraryFilter::Reading:
        return tr("Reading");
    case LibraryFilter::Todos:
        return tr("To-dos");
    case LibraryFilter::Starred:
        return tr("Starred");
    }
    return {};
}

int FilterListModel::countOf(const Store::LibraryCounts &counts, LibraryFilter filter)
{
    switch (filter) {
    case LibraryFilter::All:
        return counts.talks;
    case LibraryFilter::Unread:
        return counts.unread;
    case LibraryFilter::Reading:
        return counts.reading;
    case LibraryFilter::Todos:
        return counts.openTodos;
    case LibraryFilter::Starred:
        return counts.starred;
    }
    return 0;
}

int FilterListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(filters.size());
}

QVariant FilterListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const LibraryFilter filter = filters[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(filter);
    case Qt::AccessibleTextRole:
        return tr("%1, %2", "filter, number").arg(nameOf(filter)).arg(countOf(m_counts, filter));
    case FilterIdRole:
        return int(filter);
    case FilterCountRole:
        return countOf(m_counts, filter);
    default:
        return {};
    }
}

} // namespace Lectern::Models
