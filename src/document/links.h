// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

#include <vector>

namespace Lectern {

/// A link as a talk cites it.
struct Link {
    qsizetype at = 0; ///< in Document::text, UTF-16
    QString target; ///< as written; "www.…" with "http://" before it
    QString text; ///< what is shown, on one line

    bool operator==(const Link &) const = default;
};

/// What a link leads to, as far as its host or its words tell.
enum class LinkKind { Other, Slides, Video };

/// Links of the blocks that lie wholly within `range` of Document::text, in order: those of the mark-up and
/// addresses that stand in the text without any. Within a block a target is told once.
/// No links: mail addresses, places of the same page ("#…"), scripts and data, and whatever stands in code.
[[nodiscard]] std::vector<Link> linksIn(const Document &document, Utf16Range range);

/// By the host of the target, else by the words that are shown.
[[nodiscard]] LinkKind linkKind(const QString &target, const QString &text);

} // namespace Lectern
