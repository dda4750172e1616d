// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "binmodel.h"

#include <QLocale>

namespace Lectern::Models {

namespace {

QString placeOf(const Store::BinnedRow &row)
{
    const QString kind = BinModel::nameOf(row.kind);
    return row.place.isEmpty() ? kind : BinModel::tr("%1 · %2", "kind, where it was").arg(kind, row.place);
}

/// The name of a file is enough; its folders are in the tooltip.
QString titleOf(const Store::BinnedRow &row)
{
    return row.kind == Store::BinnedKind::Source ? row.title.section(u'/', -1) : row.title;
}

} // namespace

BinModel::BinModel(QObject *parent)
    : RowListModel(parent)
{
}

void BinModel::setRows(const std::vector<Store::BinnedRow> &rows)
{
    RowListModel::setRows(QList<Store::BinnedRow>(rows.begin(), rows.end()), [](const auto &shown) {
        QList<QUuid> keys;
        for (const Store::BinnedRow &row : shown) {
            keys.append(row.id);
        }
        return keys;
    });
}

QString BinModel::nameOf(Store::BinnedKind kind)
{
    switch (kind) {
    case Store::BinnedKind::Talk:
        return tr("Talk");
    case Store::BinnedKind::Mark:
        return tr("Mark");
    case Store::BinnedKind::Tag:
        return tr("Tag");
    case Store::BinnedKind::SavedSearch:
        return tr("Saved search");
    case Store::BinnedKind::Source:
        return tr("Imported file");
    }
    return {};
}

QVariant BinModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Store::BinnedRow &row = rows()[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(row);
    case Qt::ToolTipRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return QStringList{
            titleOf(row), placeOf(row), QLocale().toString(row.when.toLocalTime(), QLocale::ShortFormat)}
            .join(QStringLiteral(", "));
    case BinIdRole:
        return row.id;
    case BinKindRole:
        return static_cast<int>(row.kind);
    case BinPlaceRole:
        return placeOf(row);
    case BinTimeRole:
        return row.when;
    default:
        return {};
    }
}

} // namespace Lectern::Models
