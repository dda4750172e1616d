// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

namespace Lectern {

/// The part of a document that a selection holds, as a document of its own: like excerpt(), but `range` may
/// begin and end inside of blocks and spans, of which the part in it stays. `runs` is left empty, too.
[[nodiscard]] Document cutOut(const Document &document, Utf16Range range);

} // namespace Lectern
