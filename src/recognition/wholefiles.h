// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/plan.h"

#include <QStringList>

#include <vector>

namespace Lectern::Recognition {

/// A folder holds a talk a file, or files that each stand for themselves. Says for each file, given its name
/// without extension and the plan it would have alone, whether it holds several talks.
[[nodiscard]] std::vector<bool> holdSeveralTalks(
    const std::vector<Plan> &alone, const QStringList &fileStems);

} // namespace Lectern::Recognition
