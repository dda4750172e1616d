// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QStringView>

namespace Lectern::Recognition {

/// All texts that an expression of words matches, so that they can be looked up before the pattern is asked,
/// and stand in one place only. Knows alternatives, groups "(?:…)", sets of single signs "[…]", escaped signs
/// and "?", and nothing else.
[[nodiscard]] QStringList alternativesOf(QStringView expression);

} // namespace Lectern::Recognition
