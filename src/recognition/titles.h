// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "people.h"

#include <QString>

namespace Lectern::Recognition {

/// A title without the number in front ("3.", "#12:", "04 - "); what would leave nothing stays.
[[nodiscard]] QString withoutNumber(const QString &title);

/// A title without tails ("(Slides)"), links, quotes around it and signs at its ends.
[[nodiscard]] QString tidied(const QString &title);

/// A title without field name, number and kind in front ("Keynote: …") and tidied; what would leave nothing
/// stays.
[[nodiscard]] QString cleanTitle(const QString &title, const People &people);

} // namespace Lectern::Recognition
