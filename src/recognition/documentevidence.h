// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "candidates.h"

#include <QString>

#include <optional>

namespace Lectern::Recognition {

/// What speaks for the whole file being one talk. Needs scored candidates.
[[nodiscard]] Evidence<DocumentClue> weighDocument(const Analysis &analysis);

/// A stretch of text that is followed by itself, as slide exports have it.
struct Doubling {
    qsizetype begin = 0;
    qsizetype endOfFirst = 0;
    qsizetype end = 0;
};
[[nodiscard]] std::optional<Doubling> findDoubling(QStringView text);

} // namespace Lectern::Recognition
