// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/librarysession.h"
#include "store/mentions.h"

namespace Lectern::Services {

/// One or two terms over the whole library.
struct Concordance {
    QStringList terms; ///< as they were looked for, one blank between words
    std::vector<Store::TalkMentions> talks; ///< by event, day and order; only those that have a term
    std::vector<int> totals; ///< one a term
};

/// Where the terms are mentioned (see Store::findMentions). InvalidInput for no term, for one without a
/// letter, and for more than two.
[[nodiscard]] Result<Concordance> concordanceOf(
    LibrarySession &session, const QStringList &terms, const std::stop_token &stop);

} // namespace Lectern::Services
