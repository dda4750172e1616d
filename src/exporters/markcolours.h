// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

namespace Lectern::Exporters {

/// What a marked passage looks like on paper: "#RRGGBB".
struct MarkColours {
    const char *fill;
    const char *line;
};

[[nodiscard]] constexpr MarkColours markColours(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Key:
        return {"#FFEBB0", "#AE8A10"};
    case MarkKind::Definition:
        return {"#C9DAFD", "#3A8FEA"};
    case MarkKind::Technique:
        return {"#CDF5E6", "#00805A"};
    case MarkKind::Doubt:
        return {"#F7D0C4", "#AC2A00"};
    case MarkKind::Quote:
        break;
    }
    return {"#E6D8EE", "#783B8A"};
}

} // namespace Lectern::Exporters
