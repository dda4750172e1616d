// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "document/sourceline.h"

#include <QStringList>

#include <vector>

namespace Lectern::Readers {

/// Which signs mean what in a source: told by its format, else by what stands in it.
struct Dialect {
    bool isOrg = false;
    bool isRst = false;
    bool isAsciiDoc = false;
    bool isHtml = false;
    bool hasPlainName = false; ///< name without an extension, or "txt"
    bool allowsBareHeadings = false; ///< '##Title' is a heading too: the writer does it habitually
};

[[nodiscard]] Dialect dialectOf(const QStringList &lines, const QString &name, Format format);

/// Gives each line its kind, level, style and text. Lines that have a zone already are left alone.
class LineClassifier final
{
public:
    /// `lines` and `result` have the same size and outlive the classifier; `result` has numbers, raw text and
    /// zones.
    LineClassifier(const QStringList &lines, Dialect dialect, std::vector<SourceLine> *result);

    void classifyFrom(int firstLine);

private:
    void findBareHeadings(int firstLine);
    [[nodiscard]] int classify(int index);
    [[nodiscard]] bool takeHtmlHeading(int index);
    [[nodiscard]] bool takeSignedHeading(int index);
    [[nodiscard]] bool takeHashHeading(int index);
    [[nodiscard]] bool takeUnderlinedHeading(int index);
    [[nodiscard]] bool takeTableRow(int index);
    [[nodiscard]] bool takeQuote(int index);
    [[nodiscard]] bool takeBullet(int index);
    [[nodiscard]] bool takeBold(int index);
    void markHeading(int index, int level, const QString &style, const QString &text);
    void settleUnderlinedLevels();

    [[nodiscard]] SourceLine &line(int index) { return (*m_result)[size_t(index)]; }

    const QStringList &m_lines;
    Dialect m_dialect;
    std::vector<SourceLine> *m_result;
    QStringList m_underlineOrder; ///< signs of underlined headings by first use: the order of their levels
};

} // namespace Lectern::Readers
