// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importplanrows.h"

#include "ui/sidebar/textlines.h"
#include "ui/theme.h"

#include <QStyle>
#include <QTreeView>

namespace Lectern::Ui::ImportPlanRows {

namespace {

bool hasReason(const QModelIndex &index)
{
    return static_cast<Certainty>(index.data(ImportCertaintyRole).toInt()) == Certainty::Check
        && !index.data(ImportReasonRole).toString().isEmpty();
}

} // namespace

ImportRowKind kindOf(const QModelIndex &index)
{
    return static_cast<ImportRowKind>(index.data(ImportRowKindRole).toInt());
}

int reasonHeight(const QModelIndex &index, int width)
{
    if (!hasReason(index)) {
        return 0;
    }
    const QFont font = uiFont(-1);
    const int room = width - scaled(boxRoom + endRoom + signRoom);
    const int text = textHeight(index.data(ImportReasonRole).toString(), font, room, mostReasonLines);
    return scaled(reasonRow) + text - QFontMetrics(font).height();
}

int cellWidth(const QWidget *view, const QModelIndex &index)
{
    const auto *tree = qobject_cast<const QTreeView *>(view);
    int depth = 1; // the tree draws branches for its first level, too
    for (QModelIndex up = index.parent(); up.isValid(); up = up.parent()) {
        ++depth;
    }
    return tree ? tree->columnWidth(index.column()) - depth * tree->indentation() : scaled(300);
}

int textStart(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *tree = qobject_cast<const QTreeView *>(option.widget);
    const bool isGroup = kindOf(index) != ImportRowKind::Talk && kindOf(index) != ImportRowKind::Notes;
    return scaled(boxRoom) + (isGroup && tree ? tree->indentation() : 0);
}

QRect boxRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const int size = scaled(16);
    const bool isTalk = kindOf(index) == ImportRowKind::Talk;
    const int y =
        isTalk ? option.rect.y() + (scaled(talkRow) - size) / 2 : option.rect.center().y() - size / 2 + 1;
    const int x = option.rect.x() + textStart(option, index) - scaled(boxRoom);
    return QStyle::visualRect(option.direction, option.rect, QRect(x, y, size, size));
}

bool showsBox(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    constexpr auto lookedAt = QStyle::State_MouseOver | QStyle::State_Selected;
    return index.flags().testFlag(Qt::ItemIsUserCheckable)
        && ((option.state & lookedAt) || index.data(Qt::CheckStateRole).toInt() != Qt::Checked);
}

bool standsForSpeakers(const QModelIndex &index)
{
    return hasReason(index) && index.data(ImportSpeakersRole).toStringList().isEmpty();
}

} // namespace Lectern::Ui::ImportPlanRows
