// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/librarymodel.h"
#include "services/librarysession.h"

namespace Lectern::Preview {

/// The values of the pictures in shared/design.
struct Values {
    std::vector<EventRow> events;
    std::vector<TalkRow> talks;
    std::vector<TagRow> tags;
    Store::LibraryCounts counts;
    QUuid queues; ///< "Queues people can trust"
    QUuid dashboard; ///< "Your dashboard is lying politely"
    QList<Models::Section> queueSections;
    QList<Models::Section> dashboardSections;
    std::vector<MarkRow> marks; ///< of the dashboard talk
    Store::SearchResult result; ///< for "retry"
};

[[nodiscard]] Values makeValues();

} // namespace Lectern::Preview
