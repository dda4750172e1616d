// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "candidates.h"

namespace Lectern::Recognition {

/// Groups the candidates by style and finds each one's parent, end and body.
void buildStructure(Analysis *analysis);

} // namespace Lectern::Recognition
