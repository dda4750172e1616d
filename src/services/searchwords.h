// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/searchindex.h"

namespace Lectern::Services {

/// What stands above results that do not match exactly: "Other forms: retries, retried".
[[nodiscard]] QString standInsText(const Store::StandIns &standIns);

} // namespace Lectern::Services
