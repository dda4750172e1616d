// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <optional>

namespace Lectern::Recognition {

/// A stretch of text that is followed by itself, as slide exports have it.
struct Doubling {
    qsizetype begin = 0;
    qsizetype endOfFirst = 0;
    qsizetype end = 0;
};
[[nodiscard]] std::optional<Doubling> findDoubling(QStringView text);

} // namespace Lectern::Recognition
