// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Lectern::Ui {

/// How long a text of so many words is read, in words: whole minutes from 1 on, "7 min read", from three
/// hours on whole hours, "4 h read". Empty where there are no words.
[[nodiscard]] QString readingTime(int words);

} // namespace Lectern::Ui
