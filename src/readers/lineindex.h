// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textposition.h"

#include <QStringView>

#include <vector>

namespace Lectern::Readers {

/// Where the lines of a text begin. Lines count from 0 here and are split at '\n'; a text that ends in '\n'
/// has an empty last line. The view must outlive the index. Building is O(text), asking O(log lines).
class LineIndex
{
public:
    explicit LineIndex(QStringView text);

    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_starts.size()); }
    /// Line of a position; positions behind the end lie on the last line.
    [[nodiscard]] qsizetype lineAt(qsizetype position) const;
    [[nodiscard]] qsizetype begin(qsizetype line) const;
    /// End without the line end.
    [[nodiscard]] qsizetype end(qsizetype line) const;
    [[nodiscard]] QStringView line(qsizetype line) const;
    /// `range` grown to whole lines, without the last line end.
    [[nodiscard]] Utf16Range wholeLines(Utf16Range range) const;

private:
    QStringView m_text;
    std::vector<qsizetype> m_starts;
};

} // namespace Lectern::Readers
