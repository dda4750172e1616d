// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/roles.h"
#include "services/librarysession.h"

#include <QAbstractListModel>

namespace Lectern::Models {

/// All talks, Unread, Reading, To-dos, Starred, each with its count.
class FilterListModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterListModel)
public:
    explicit FilterListModel(QObject *parent = nullptr);

    void setCounts(const Store::LibraryCounts &counts);
    [[nodiscard]] QModelIndex indexOf(LibraryFilter filter) const;
    [[nodiscard]] static QString nameOf(LibraryFilter filter);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] static int countOf(const Store::LibraryCounts &counts, LibraryFilter filter);

    Store::LibraryCounts m_counts;
};

} // namespace Lectern::Models
