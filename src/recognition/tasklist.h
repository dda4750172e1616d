// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notes.h"

#include <optional>

namespace Lectern::Recognition {

/// Goes through a document line by line and knows which lines are items of a list whose heading asks for
/// action. The heading may be a heading, a bold line or a lone line above a list; an Org heading has the
/// headings one level below it as items. What stands deeper than the first item belongs to an item.
class TaskListTracker final
{
public:
    /// `notes` must outlive the object.
    explicit TaskListTracker(const Notes &notes);

    enum class Part { None, Head, Item };

    /// What the line, counted from 0, is of such a list. To be asked once for each line, in order.
    [[nodiscard]] Part partOf(int line);

private:
    enum class Head { None, Heading, Lead };

    [[nodiscard]] Part partOfHeading(int line);
    [[nodiscard]] Part partOfText(int line);
    [[nodiscard]] Part partOfBullet(int line);

    [[nodiscard]] bool isOutlineItem(int line) const;
    [[nodiscard]] bool startsList(int line) const;
    void open(int line, Head head);

    const Notes &m_notes;
    Head m_head = Head::None;
    int m_headLine = 0;
    std::optional<int> m_indent; ///< of the items, once one was met
};

} // namespace Lectern::Recognition
