// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/relatedtalks.h"
#include "store/searchindex.h"

namespace Lectern::Services {

/// What stands above results that do not match exactly: "Other forms: retries, retried".
[[nodiscard]] QString standInsText(const Store::StandIns &standIns);
/// What is wrong with a query, with its place in words: "… It stands in column 7." Columns count from 1 and
/// by characters as a person sees them in `query`.
[[nodiscard]] QString withPlace(const Error &error, const QString &query);

/// Why a talk is related to another: "Both speak of quorum, paxos".
[[nodiscard]] QString relatedText(const Store::RelatedTalk &related);

} // namespace Lectern::Services
