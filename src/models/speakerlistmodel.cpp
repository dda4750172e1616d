// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "speakerlistmodel.h"

#include "base/folding.h"

namespace Lectern::Models {

namespace {

QString spoken(const SpeakerRow &row)
{
    QStringList parts{row.name, SpeakerListModel::tr("%Ln talk(s)", nullptr, row.talks)};
    if (!row.aliases.isEmpty()) {
        parts += SpeakerListModel::tr("also %1", "other names of a speaker")
                     .arg(row.aliases.join(QStringLiteral(", ")));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

SpeakerListModel::SpeakerListModel(QObject *parent)
    : RowListModel(parent)
{
}

void SpeakerListModel::setRows(const std::vector<SpeakerRow> &rows)
{
    RowListModel::setRows(QList<SpeakerRow>(rows.begin(), rows.end()), [](const auto &shown) {
        QList<QUuid> keys;
        for (const SpeakerRow &row : shown) {
            keys.append(row.id);
        }
        return keys;
    });
}

QVariant SpeakerListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const SpeakerRow &row = rows()[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::AccessibleTextRole:
        return spoken(row);
    case SpeakerIdRole:
        return row.id;
    case SpeakerAliasesRole:
        return row.aliases;
    case SpeakerTalksRole:
        return row.talks;
    case SpeakerSoughtRole:
        return folded((QStringList{row.name} + row.aliases).join(u'\n'));
    default:
        return {};
    }
}

} // namespace Lectern::Models
