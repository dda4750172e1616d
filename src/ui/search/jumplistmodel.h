// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/search/jumprows.h"

#include <QAbstractListModel>

namespace Lectern::Ui {

enum JumpRole {
    JumpKindRole = Qt::UserRole + 1, ///< int(JumpKind)
    JumpAboutRole, ///< QString
};

/// Places to jump to, as they were ranked. What cannot be done now is there, but not enabled.
class JumpListModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JumpListModel)
public:
    using QAbstractListModel::QAbstractListModel;

    /// Another list altogether; the same one says nothing.
    void setRows(std::vector<JumpRow> rows);
    /// Null for an invalid index.
    [[nodiscard]] const JumpRow *row(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<JumpRow> m_rows;
};

/// What a screen reader says of a row.
[[nodiscard]] QString spokenJump(const JumpRow &row);
/// "Section", "Talk" and so on: translated.
[[nodiscard]] QString nameOf(JumpKind kind);
/// Of resources/icons.
[[nodiscard]] QString glyphOf(JumpKind kind);

} // namespace Lectern::Ui
