// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineindex.h"

#include <algorithm>

namespace Lectern::Readers {

LineIndex::LineIndex(QStringView text)
    : m_text(text)
{
    m_starts.push_back(0);
    for (qsizetype at = text.indexOf(u'\n'); at >= 0; at = text.indexOf(u'\n', at + 1)) {
        m_starts.push_back(at + 1);
    }
}

qsizetype LineIndex::lineAt(qsizetype position) const
{
    const auto next = std::upper_bound(m_starts.begin(), m_starts.end(), position);
    return std::max<qsizetype>(0, next - m_starts.begin() - 1);
}

qsizetype LineIndex::begin(qsizetype line) const
{
    return line < count() ? m_starts[static_cast<size_t>(std::max<qsizetype>(line, 0))] : m_text.size();
}

qsizetype LineIndex::end(qsizetype line) const
{
    return line + 1 < count() ? m_starts[static_cast<size_t>(line + 1)] - 1 : m_text.size();
}

QStringView LineIndex::line(qsizetype line) const
{
    return m_text.sliced(begin(line), end(line) - begin(line));
}

Utf16Range LineIndex::wholeLines(Utf16Range range) const
{
    const qsizetype last = range.isEmpty() ? range.begin : range.end - 1;
    return {begin(lineAt(range.begin)), std::max(end(lineAt(last)), range.end)};
}

} // namespace Lectern::Readers
