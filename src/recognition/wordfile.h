// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QLatin1StringView>

namespace Lectern::Recognition {

/// Text of a list of resources/recognition, by its name without ending: UTF-8, one entry a line.
/// Internal: the program lacks it.
[[nodiscard]] Result<QByteArray> readWordFile(QLatin1StringView name);

} // namespace Lectern::Recognition
