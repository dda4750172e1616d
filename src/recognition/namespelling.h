// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/signset.h"

#include <QString>

namespace Lectern::Recognition {

/// A name without a nick between quotes ('First "nick" Last') and with its initials parted ("J.Smith"); null
/// if it has neither. `signs` are the name's.
[[nodiscard]] QString plainSpelling(QStringView name, const SignSet &signs);

} // namespace Lectern::Recognition
