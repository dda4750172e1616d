// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace Lectern::Recognition {

/// A blank for each "(…)", "（…）" and "[…]" with what stands in it. Round brackets may hold others, which
/// hold none; what is not closed stays.
[[nodiscard]] QString withoutBrackets(QStringView text);

} // namespace Lectern::Recognition
