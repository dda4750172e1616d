// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QDateTime;

namespace Lectern::Ui {

/// Date and time of day as the locale writes them shortly; minutes are enough, though some short formats
/// count seconds.
[[nodiscard]] QString timeInWords(const QDateTime &time);

} // namespace Lectern::Ui
