// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/dialogs/importplanmodel.h"

class QStyleOptionViewItem;
class QWidget;

/// Where the parts of a row of the import window's tree stand. Sizes of the design, before they are scaled.
namespace Lectern::Ui::ImportPlanRows {

inline constexpr int talkRow = 44;
inline constexpr int reasonRow = 20;
inline constexpr int boxRoom = 26; ///< check box and the gap behind it
inline constexpr int endRoom = 4; ///< behind the texts of a talk
inline constexpr int signRoom = 19; ///< in front of a reason
inline constexpr int mostReasonLines = 3;

[[nodiscard]] ImportRowKind kindOf(const QModelIndex &index);
/// Room for the reason of a row that is `width` wide, as a row of one line or more; 0: it has none.
[[nodiscard]] int reasonHeight(const QModelIndex &index, int width);
/// How wide the first cell of a row is, which is not known yet where its height is asked for.
[[nodiscard]] int cellWidth(const QWidget *view, const QModelIndex &index);
/// Where the words of a row begin; those of a group stand over those of its talks.
[[nodiscard]] int textStart(const QStyleOptionViewItem &option, const QModelIndex &index);
[[nodiscard]] QRect boxRect(const QStyleOptionViewItem &option, const QModelIndex &index);
/// A group is its sign. What ticks all of it at once comes when it is looked at, and stays where some of it
/// is left out.
[[nodiscard]] bool showsBox(const QStyleOptionViewItem &option, const QModelIndex &index);
/// Whether the reason says what the line of speakers would: that there are none.
[[nodiscard]] bool standsForSpeakers(const QModelIndex &index);

} // namespace Lectern::Ui::ImportPlanRows
