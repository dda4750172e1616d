// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterlistmodel.h"

#include <algorithm>
#include <utility>

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
    const std::optional<Store::LibraryCounts> before = std::exchange(m_counts, counts);
    for (int row = 0; row < int(filters.size()); ++row) {
        const LibraryFilter filter = filters[size_t(row)];
        if (countOf(before, filter) != countOf(m_counts, filter)) {
            Q_EMIT dataChanged(index(row), index(row), {FilterCountRole, Qt::AccessibleTextRole});
        }
    }
}

void FilterListModel::setSavedSearches(const std::vector<SavedSearchRow> &searches)
{
    const auto first = int(filters.size());
    const auto isSame = [](const SavedSearchRow &a, const SavedSearchRow &b) {
        return a.search.id == b.search.id;
    };
    if (std::ranges::equal(m_saved, searches, isSame)) {
        for (size_t i = 0; i < searches.size(); ++i) {
            if (std::exchange(m_saved[i], searches[i]) != searches[i]) {
                Q_EMIT dataChanged(index(first + int(i)), index(first + int(i)));
            }
        }
        return;
    }
    // There are few, and they come and go one by one: all of them anew.
    if (!m_saved.empty()) {
        beginRemoveRows({}, first, first + int(m_saved.size()) - 1);
        m_saved.clear();
        endRemoveRows();
    }
    if (!searches.empty()) {
        beginInsertRows({}, first, first + int(searches.size()) - 1);
        m_saved = searches;
        endInsertRows();
    }
}

const Store::SavedSearch *FilterListModel::savedSearch(const QModelIndex &index) const
{
    const auto saved = index.row() - int(filters.size());
    return index.isValid() && saved >= 0 ? &m_saved[size_t(saved)].search : nullptr;
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

/// -1: not counted yet.
int FilterListModel::countOf(const std::optional<Store::LibraryCounts> &counts, LibraryFilter filter)
{
    if (!counts) {
        return -1;
    }
    switch (filter) {
    case LibraryFilter::All:
        return counts->talks;
    case LibraryFilter::Unread:
        return counts->unread;
    case LibraryFilter::Reading:
        return counts->reading;
    case LibraryFilter::Todos:
        return counts->openTodos;
    case LibraryFilter::Starred:
        return counts->starred;
    }
    return 0;
}

QString FilterListModel::spoken(const QString &name, int count)
{
    return count < 0 ? name : tr("%1, %2", "filter, number").arg(name).arg(count);
}

int FilterListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(filters.size() + m_saved.size());
}

QVariant FilterListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (savedSearch(index)) {
        return savedData(m_saved[size_t(index.row()) - filters.size()], role);
    }
    const LibraryFilter filter = filters[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(filter);
    case Qt::AccessibleTextRole:
        return spoken(nameOf(filter), countOf(m_counts, filter));
    case FilterIdRole:
        return int(filter);
    case FilterCountRole:
        return countOf(m_counts, filter);
    default:
        return {};
    }
}

QVariant FilterListModel::savedData(const SavedSearchRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row.search.name;
    case Qt::ToolTipRole:
    case FilterQueryRole:
        return row.search.query;
    case Qt::AccessibleTextRole:
        return spoken(row.search.name, row.talks);
    case FilterIdRole:
        return -1;
    case FilterCountRole:
        return row.talks;
    default:
        return {};
    }
}

Qt::ItemFlags FilterListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return savedSearch(index) ? flags | Qt::ItemIsEditable : flags;
}

bool FilterListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Store::SavedSearch *search = savedSearch(index);
    const QString name = value.toString().trimmed();
    if (!search || role != Qt::EditRole || name.isEmpty() || name == search->name) {
        return false;
    }
    Q_EMIT renamed(Store::SavedSearch(*search), name);
    return true;
}

} // namespace Lectern::Models
