// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/rowlistmodel.h"
#include "services/librarysession.h"

namespace Lectern::Models {

enum BinRole {
    BinIdRole = Qt::UserRole + 1, ///< QUuid
    BinKindRole, ///< int(Store::BinnedKind)
    BinPlaceRole, ///< QString: kind and where it was, in words
    BinTimeRole, ///< QDateTime: when it was taken away
};

/// What is in the bin, as Store::Bin::rows() lists it.
class BinModel final : public RowListModel<Store::BinnedRow>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BinModel)
public:
    explicit BinModel(QObject *parent = nullptr);

    void setRows(const std::vector<Store::BinnedRow> &rows);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// "Mark", "Talk", …
    [[nodiscard]] static QString nameOf(Store::BinnedKind kind);
};

} // namespace Lectern::Models
