// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace Lectern::Recognition {

/// What stands before the first sign or word that ends a name: "at", "from", "who" and their like, a dash or
/// bar between blanks, a colon, a bracket, a link, an address or the end of a sentence. `piece` has single
/// blanks only.
[[nodiscard]] QStringView withoutTail(QStringView piece);

} // namespace Lectern::Recognition
