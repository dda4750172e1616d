// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Lectern {

/// What names are found and sorted by: without case, accents, compatibility forms and superfluous blanks. The
/// library keeps names in this form, so it is part of its contract. Any thread.
[[nodiscard]] QString folded(QStringView name);

} // namespace Lectern
