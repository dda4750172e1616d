// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/documentbuilder.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace Lectern::Readers {

/// A line of a mark-up that nests by indent, or what is left of it behind a bullet. Positions are those of
/// the source.
struct MarkupLine {
    qsizetype begin = 0; ///< of the line, or of what is left of it
    int beginColumn = 0;
    Utf16Range text; ///< blanks at both ends off
    int indent = 0; ///< column of the text; tabs to multiples of 4
    qsizetype end = 0; ///< without the line end

    [[nodiscard]] bool isBlank() const { return text.isEmpty(); }
};

/// Lines from `first` to the one before `end`.
struct LineRange {
    size_t first = 0;
    size_t end = 0;

    [[nodiscard]] bool isEmpty() const { return end <= first; }
};

/// The lines of a source, as the readers of RST and Org walk over them: an item's first line is read once
/// more from behind its bullet, so that what stands in an item is read like what stands outside. The source
/// must outlive it. One reader, one thread.
class MarkupLines
{
public:
    explicit MarkupLines(QStringView source);

    [[nodiscard]] size_t count() const { return m_lines.size(); }
    [[nodiscard]] const MarkupLine &operator[](size_t line) const { return m_lines[line]; }
    [[nodiscard]] QStringView source() const { return m_source; }
    [[nodiscard]] QStringView text(size_t line) const;

    /// The line begins at `position` from now on.
    void beginAt(size_t line, qsizetype position);

    /// First line of `range` that is not blank; range.end if there is none.
    [[nodiscard]] size_t firstText(LineRange range) const;
    /// End of the lines at the begin of `range` that are blank or indented deeper than `indent`; blank lines
    /// before the end are not among them.
    [[nodiscard]] size_t endOfDeeper(LineRange range, int indent) const;
    /// End of the lines at the begin of `range` that are not blank.
    [[nodiscard]] size_t endOfTextRun(LineRange range) const;
    /// From the first character to the end of the last line. REQUIRES: not empty.
    [[nodiscard]] Utf16Range placeOf(LineRange range) const;

private:
    QStringView m_source;
    std::vector<MarkupLine> m_lines;
};

/// Adds lines as a code block: their common indent and blank lines around them off. Nothing where no line has
/// text. `touched` belongs to the block, too.
void appendCode(DocumentBuilder &builder, const MarkupLines &lines, LineRange range, const QString &language,
    Utf16Range touched);

} // namespace Lectern::Readers
