// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Lectern::Ui {

class ActionCatalogue;

/// How to mark words and to comment on them, with the keys in force: a sentence.
[[nodiscard]] QString markingHint(const ActionCatalogue &actions);

} // namespace Lectern::Ui
