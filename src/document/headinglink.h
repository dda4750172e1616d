// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Lectern {

/// A heading as links name it behind '#': "Ground rules!" is "ground-rules".
[[nodiscard]] QString headingLink(const QString &heading);

} // namespace Lectern
