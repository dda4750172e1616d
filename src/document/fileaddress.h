// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Lectern {

/// Whether a text is the address of a file (`file:///…`), as desktops and other programs name files.
[[nodiscard]] bool isFileAddress(const QString &text);
/// The path that the address of a file names; whatever else it is, as it is.
[[nodiscard]] QString withoutFileAddress(const QString &text);

} // namespace Lectern
