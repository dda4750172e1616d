// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "document/foreignmark.h"

#include <vector>

namespace Lectern::Services {

/// An item of a file that cannot be a mark here.
struct RefusedMark {
    int item = 0; ///< its place in the file, from 1
    QString reason; ///< a sentence
};

/// What a file of marks holds.
struct MarkFile {
    std::vector<ForeignMark> marks;
    std::vector<int> items; ///< places of the marks in the file, from 1
    std::vector<RefusedMark> refused;
    QStringList losses; ///< what of it a library has no place for, in sentences
};

/// Reads the formats of shared/interchange.md that marks are imported from, told apart by what is in them:
/// W3C Web Annotations (JSON-LD; a collection, a page, a list or one annotation, and Readium's sets),
/// Hypothesis' JSON, Readwise's CSV. Foreign files are hostile: at most 64 MiB, 200,000 items, nesting 64.
/// InvalidInput when the file is over the limits, broken, or none of these formats. Pure; any thread.
[[nodiscard]] Result<MarkFile> readMarkFile(const QByteArray &bytes);

} // namespace Lectern::Services
