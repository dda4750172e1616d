// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Lectern::Recognition {

/// A title and what its line says of when: "Title - 11:45 am, Day 1", "Title (Saturday)".
struct ScheduledTitle {
    QString title;
    QString day; ///< as the writer worded it; empty: none
    bool isTimed = false;
};

/// Takes time and day off the end of a title. Only where a sign parts them from it: a talk may be about a
/// Monday. A text of nothing but time and day stays as it is.
[[nodiscard]] ScheduledTitle withoutSchedule(const QString &text);

} // namespace Lectern::Recognition
