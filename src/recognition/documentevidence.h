// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "candidates.h"

#include <QString>

#include <optional>

namespace Lectern::Recognition {

/// What speaks for the whole file being one talk. Needs scored candidates.
[[nodiscard]] Evidence<DocumentClue> weighDocument(const Analysis &analysis);

} // namespace Lectern::Recognition
