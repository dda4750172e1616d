// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/sourceline.h"
#include "readers/dialect.h"

#include <QStringList>

#include <vector>

namespace Lectern::Readers {

/// Gives each line its kind, level, style and text. Lines that have a zone already are left alone.
class LineClassifier final
{
public:
    /// `lines` and `result` have the same size and outlive the classifier; `result` has numbers, raw text and
    /// zones.
    LineClassifier(const ScannedLines &lines, Dialect dialect, std::vector<SourceLine> *result);

    void classifyFrom(int firstLine);

private:
    void findBareHeadings(size_t firstLine);
    [[nodiscard]] size_t classify(size_t index);
    void findLinks(size_t index);
    [[nodiscard]] bool takeHeading(size_t index);
    [[nodiscard]] bool takeHtmlHeading(size_t index);
    [[nodiscard]] bool takeSignedHeading(size_t index);
    [[nodiscard]] bool takeHashHeading(size_t index);
    [[nodiscard]] bool takeUnderlinedHeading(size_t index);
    [[nodiscard]] bool isHeaderCell(size_t index) const;
    [[nodiscard]] bool takeTableRow(size_t index);
    [[nodiscard]] bool takeQuote(size_t index);
    [[nodiscard]] bool takeBullet(size_t index);
    [[nodiscard]] bool takeBold(size_t index);
    void markHeading(size_t index, int level, const QString &style, const QString &text);
    void settleUnderlinedLevels();

    [[nodiscard]] SourceLine &line(size_t index) { return (*m_result)[index]; }

    const ScannedLines &m_lines;
    Dialect m_dialect;
    std::vector<SourceLine> *m_result;
    QStringList m_underlineOrder; ///< signs of underlined headings by first use: the order of their levels
};

} // namespace Lectern::Readers
