// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jumplistmodel.h"

namespace Lectern::Ui {

void JumpListModel::setRows(std::vector<JumpRow> rows)
{
    if (rows == m_rows) {
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const JumpRow *JumpListModel::row(const QModelIndex &index) const
{
    return index.isValid() ? &m_rows[static_cast<size_t>(index.row())] : nullptr;
}

int JumpListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant JumpListModel::data(const QModelIndex &index, int role) const
{
    const JumpRow *jump = row(index);
    if (!jump) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return jump->name;
    case Qt::ToolTipRole:
        return jump->isEnabled ? QVariant() : QVariant(jump->about);
    case Qt::AccessibleTextRole:
        return spokenJump(*jump);
    case JumpKindRole:
        return static_cast<int>(jump->kind);
    case JumpAboutRole:
        return jump->about;
    default:
        return {};
    }
}

Qt::ItemFlags JumpListModel::flags(const QModelIndex &index) const
{
    const JumpRow *jump = row(index);
    if (!jump) {
        return Qt::NoItemFlags;
    }
    const Qt::ItemFlags shown = Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return jump->isEnabled ? shown | Qt::ItemIsEnabled : shown;
}

QString spokenJump(const JumpRow &row)
{
    const QString named = JumpListModel::tr("%1: %2", "kind, name").arg(nameOf(row.kind), row.name);
    return row.about.isEmpty() ? named
                               : JumpListModel::tr("%1, %2", "name, more about it").arg(named, row.about);
}

QString nameOf(JumpKind kind)
{
    switch (kind) {
    case JumpKind::Section:
        return JumpListModel::tr("Section");
    case JumpKind::Talk:
        return JumpListModel::tr("Talk");
    case JumpKind::Tag:
        return JumpListModel::tr("Tag");
    case JumpKind::Speaker:
        return JumpListModel::tr("Speaker");
    case JumpKind::Action:
        return JumpListModel::tr("Action");
    case JumpKind::Link:
        return JumpListModel::tr("Link");
    }
    return {};
}

QString glyphOf(JumpKind kind)
{
    switch (kind) {
    case JumpKind::Section:
        return QStringLiteral("chevron-right");
    case JumpKind::Talk:
        return QStringLiteral("document");
    case JumpKind::Tag:
        return QStringLiteral("tag");
    case JumpKind::Speaker:
        return QStringLiteral("comment");
    case JumpKind::Action:
        return QStringLiteral("quick-mark");
    case JumpKind::Link:
        return QStringLiteral("forward");
    }
    return {};
}

} // namespace Lectern::Ui
