// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Lectern::Recognition {

/// "Speaker:", "by", "von", … in front of a text; captures nothing. Needs something behind it.
[[nodiscard]] QString withoutLabel(const QString &text);
[[nodiscard]] bool hasLabel(const QString &text);
/// As hasLabel(), but only labels that cannot be the begin of a sentence.
[[nodiscard]] bool hasStrongLabel(const QString &text);

} // namespace Lectern::Recognition
