// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/linesigns.h"

#include <QString>

#include <utility>
#include <vector>

namespace Lectern::Readers {

/// A line as the rules of the line scanner look at it: what many of them ask for is found out once.
struct ScannedLine {
    ScannedLine() = default;
    explicit ScannedLine(QString line)
        : text(std::move(line))
        , trimmed(QStringView(text).trimmed())
        , signs(trimmed)
    {
    }

    /// Blank if the line has no text.
    [[nodiscard]] QChar firstSign() const { return trimmed.isEmpty() ? QChar(u' ') : trimmed.front(); }

    QString text; ///< without the line end; not changed once it is here
    QStringView trimmed; ///< part of `text`
    LineSigns signs; ///< of `trimmed`
};

using ScannedLines = std::vector<ScannedLine>;

} // namespace Lectern::Readers
