// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/block.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace Lectern::Readers {

/// One HTML tag as it stands in a source.
struct HtmlTag {
    QString name; ///< lower case; empty: not a tag
    bool isClosing = false;
    std::vector<std::pair<QString, QString>>
        attributes; ///< names lower case, character references left alone

    /// Value of an attribute; empty if there is none.
    [[nodiscard]] QString attribute(QStringView name) const;
};

/// Reads the tag that fills `range` of `source`.
[[nodiscard]] HtmlTag readTag(QStringView source, Utf16Range range);
/// End of the tag that begins with '<' at `at`: behind its '>', quotes respected; -1 if none begins there or
/// it does not end within 4,000 characters.
[[nodiscard]] qsizetype tagEnd(QStringView source, qsizetype at);

/// Tags inside a line that can be left out of the shown text without losing a word.
[[nodiscard]] bool isSimpleInlineTag(QStringView name);
/// Formatting that a simple tag means; nothing for those that mean none here (u, small, a without target).
[[nodiscard]] std::optional<SpanKind> spanKindOfTag(const HtmlTag &tag);

/// Whether a parser may see this at all: gumbo needs quadratic time on deep nesting and on many attributes
/// (reliability.md, B3). Linear. At most 256 levels and 256 attributes a tag.
[[nodiscard]] bool isTameHtml(QStringView html);

} // namespace Lectern::Readers
