// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a LibraryModel gives to a drag, and takes from one.

#include "draggedtalks.h"
#include "librarymodel.h"
#include "librarynode_p.h"

#include <QMimeData>

namespace Lectern::Models {

Qt::ItemFlags LibraryModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    const auto kind = static_cast<LibraryRowKind>(index.data(RowKindRole).toInt());
    if (!index.isValid() || kind == LibraryRowKind::Section) {
        return flags;
    }
    return kind == LibraryRowKind::Talk ? flags | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled
                                        : flags | Qt::ItemIsDropEnabled;
}

QStringList LibraryModel::mimeTypes() const { return draggedTalksTypes(); }

QMimeData *LibraryModel::mimeData(const QModelIndexList &indexes) const
{
    QList<QUuid> talks;
    for (const QModelIndex &index : indexes) {
        if (const TalkRow *row = talk(index)) {
            talks.append(row->id);
        }
    }
    return draggedTalks(talks);
}

bool LibraryModel::canDropMimeData(
    const QMimeData *data, Qt::DropAction, int row, int, const QModelIndex &parent) const
{
    // Onto a row, not between two: the order within a day is that of the notes. Speakers and years are said
    // by the notes, too.
    return m_shown.grouping == TreeGrouping::Event && row < 0 && parent.isValid() && !talksIn(data).isEmpty();
}

bool LibraryModel::dropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent)) {
        return false;
    }
    Node &onto = nodeOf(parent);
    const TalkRow *told = talk(parent);
    if (onto.kind() == LibraryRowKind::Part) {
        told = talk(index(0, 0, parent)); // a day is that of its talks
    }
    Q_EMIT talksDropped(talksIn(data), topOf(onto).group().row.id, told ? told->day : QString());
    return true;
}

} // namespace Lectern::Models
