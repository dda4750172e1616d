// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "candidates.h"

namespace Lectern::Recognition {

/// Fills in what each candidate line says by itself and by what stands around it.
void weighLines(Analysis *analysis);

} // namespace Lectern::Recognition
