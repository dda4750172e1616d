// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <optional>

namespace Lectern::Recognition {

class Notes;

/// A stretch of text that is followed by itself, as slide exports have it.
struct Doubling {
    qsizetype begin = 0;
    qsizetype endOfFirst = 0;
    qsizetype end = 0;
};
[[nodiscard]] std::optional<Doubling> findDoubling(QStringView text);

/// Whether a document says most of its sentences twice in one line, as text that was exported from slides
/// does.
[[nodiscard]] bool isSaidTwiceOver(const Notes &notes);

} // namespace Lectern::Recognition
