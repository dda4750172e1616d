// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

namespace Lectern::Ui {

/// Which first blocks of a talk say no more than the title rows of the page do, and so are not shown twice.
struct TitleMatch {
    size_t hiddenBlocks = 0; ///< 0 to 2: the heading with the title, a lone line of speakers below it
    Utf16Range title; ///< where the title stands in the talk's text; empty if it stands nowhere
    QString rest; ///< what the hidden lines say beside title and speakers ("10:30"): goes to the byline

    bool operator==(const TitleMatch &) const = default;
};

/// Level of the highest heading behind the first `hiddenBlocks`: it is set as the page's second level,
/// whatever level the writer's talks stand on. 2 when there is none.
[[nodiscard]] int topSectionLevel(const Document &document, size_t hiddenBlocks);

[[nodiscard]] TitleMatch matchTitle(const Document &document, const TalkRow &row);

} // namespace Lectern::Ui
