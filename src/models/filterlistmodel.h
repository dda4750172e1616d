// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/roles.h"
#include "services/librarysession.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace Lectern::Models {

/// A saved search and how many talks it finds now.
struct SavedSearchRow {
    Store::SavedSearch search;
    int talks = -1; ///< -1: not known
    bool operator==(const SavedSearchRow &) const = default;
};

/// All talks, Unread, Reading, To-dos, Starred, then the saved searches, each with its count, once that is
/// known. The name of a
/// saved search can be edited: renamed() says what a person gave, the row changes when it is read anew.
class FilterListModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterListModel)
public:
    explicit FilterListModel(QObject *parent = nullptr);

    void setCounts(const Store::LibraryCounts &counts);
    void setSavedSearches(const std::vector<SavedSearchRow> &searches);
    /// Null for the other rows.
    [[nodiscard]] const Store::SavedSearch *savedSearch(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(LibraryFilter filter) const;
    [[nodiscard]] static QString nameOf(LibraryFilter filter);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void renamed(const Lectern::Store::SavedSearch &search, const QString &name);

private:
    [[nodiscard]] static int countOf(const std::optional<Store::LibraryCounts> &counts, LibraryFilter filter);
    [[nodiscard]] static QString spoken(const QString &name, int count);

    [[nodiscard]] QVariant savedData(const SavedSearchRow &row, int role) const;

    std::optional<Store::LibraryCounts> m_counts; ///< none until they were counted
    std::vector<SavedSearchRow> m_saved;
};

} // namespace Lectern::Models
