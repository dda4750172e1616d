// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notes.h"

#include <QStringList>

namespace Lectern::Recognition {

/// The names without those that are struck through wherever they stand in the lines [begin, end) (from 0):
/// whoever was taken off did not speak.
[[nodiscard]] QStringList withoutStruckNames(QStringList names, const Notes &notes, int begin, int end);

} // namespace Lectern::Recognition
