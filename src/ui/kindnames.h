// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

namespace Lectern::Ui {

/// Names that a person gave to the kinds of marks, in their order: what nameOf() answers from now on. An
/// empty one stands for the translated name of the program. GUI thread.
void setKindNames(const std::array<QString, 5> &names);

} // namespace Lectern::Ui
