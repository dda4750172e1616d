// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql/database_p.h"
#include "store/sql/statement_p.h"

#include <QString>

#include <vector>

namespace Lectern::Store {

/// A talk of the older or the newer state of a source, as far as telling them apart needs.
struct TalkForm {
    QString title; ///< as recognised
    QString text;
};

/// A kept talk at the revision it stands on; without text if that revision cannot be read.
[[nodiscard]] TalkForm talkForm(
    Database::Private &database, const QString &foundTitle, RowId revision, CodePointRange range);

/// Which older talk each newer one is: for each of `newer` the index in `older`, or -1 for a new talk. No
/// older one is given twice. First by equal folded title (of several, the one whose text shares most), then
/// by the most shared words in order, if that is enough. Pure.
[[nodiscard]] std::vector<int> matchTalks(
    const std::vector<TalkForm> &older, const std::vector<TalkForm> &newer);

/// How much two texts share, 0 to 1: pairs of neighbouring words that stand in both.
[[nodiscard]] double sharedWords(const QString &left, const QString &right);

} // namespace Lectern::Store
