// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

#include <vector>

namespace Lectern {

/// Where the lines of a document's source begin: textOfLines() for many ranges of one document, which looks
/// for each from the begin. The document must stay as it is meanwhile.
class LinePlaces final
{
public:
    explicit LinePlaces(const Document &document);

    /// As textOfLines().
    [[nodiscard]] Utf16Range textOf(int firstLine, int lastLine) const;

private:
    [[nodiscard]] qsizetype startOf(int lineFromOne) const;

    const Document &m_document;
    std::vector<qsizetype> m_starts; ///< by line, the first one 0
};

} // namespace Lectern
