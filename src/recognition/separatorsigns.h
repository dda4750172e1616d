// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textposition.h"

#include <QStringView>

#include <vector>

namespace Lectern::Recognition {

/// Places of signs that part a line, with the blanks around them, in order; they do not overlap. Read by
/// hand: most lines are asked for all of them. The patterns behind the names are what they mean, and the test
/// compares them.
/// \s+[-–—]{1,3}\s+|\s*—\s*|\s+[-–—]{1,3}(?=[A-Z@])|(?<=[\w?!)])[-–]\s+(?=[A-Z@])
[[nodiscard]] std::vector<Utf16Range> dashPlaces(QStringView text);
[[nodiscard]] std::vector<Utf16Range> barPlaces(QStringView text); ///< \s*[|｜]\s*
[[nodiscard]] std::vector<Utf16Range> commaPlaces(QStringView text); ///< \s*[,，]\s+
[[nodiscard]] std::vector<Utf16Range> colonPlaces(QStringView text); ///< \s*[:：]\s*
[[nodiscard]] std::vector<Utf16Range> slashPlaces(QStringView text); ///< \s+/{1,2}\s+

} // namespace Lectern::Recognition
