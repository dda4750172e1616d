// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/importservice.h"

namespace Lectern::Services {

/// The sources of the sample library that are here, for takeBack(): what came with the sample (its marks,
/// tags and stars) is nothing of the person's, what was put on since is. Empty: there is no sample.
[[nodiscard]] Result<std::vector<AddedSource>> sampleSources(LibrarySession &session);

} // namespace Lectern::Services
