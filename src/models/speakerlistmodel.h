// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"
#include "models/rowlistmodel.h"

namespace Lectern::Models {

enum SpeakerRole {
    SpeakerIdRole = Qt::UserRole + 1, ///< QUuid
    SpeakerAliasesRole, ///< QStringList
    SpeakerTalksRole, ///< int
    SpeakerSoughtRole, ///< QString: all names, folded, for filtering
};

/// The speakers of a library, as Store::TalkRepository::speakers() lists them.
class SpeakerListModel final : public RowListModel<SpeakerRow>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpeakerListModel)
public:
    explicit SpeakerListModel(QObject *parent = nullptr);

    void setRows(const std::vector<SpeakerRow> &rows);
    /// Of a row of this model.
    [[nodiscard]] const SpeakerRow &speaker(int row) const { return rows()[row]; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
};

} // namespace Lectern::Models
