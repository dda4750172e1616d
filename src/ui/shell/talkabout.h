// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

namespace Lectern::Ui {

/// Who told a talk where, as it stands behind its title in lists: "Ines Okafor · Harbour Conf 2023"; empty if
/// neither is known.
[[nodiscard]] QString aboutTalk(const TalkRow &talk);

} // namespace Lectern::Ui
