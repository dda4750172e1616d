// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Lectern::Exporters {

/// The style sheet of the exported page: colours and measures of shared/design/ui.md, sections 4, 5 and 12.
[[nodiscard]] QString pageStyle();

} // namespace Lectern::Exporters
