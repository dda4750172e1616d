// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plaintextroles.h"

#include "readers/codeshape.h"

#include <QString>

#include <algorithm>

namespace Lectern::Readers {

namespace {

QStringView textOf(QStringView source, const TextLine &line)
{
    return source.sliced(line.text.begin, line.text.length());
}

bool underlines(const RoleLines &lines, size_t title)
{
    const TextLine &line = lines[title].line;
    const TextLine &below = lines[title + 1].line;
    if (line.isBlank() || line.shape == TextShape::Rule || below.shape != TextShape::Rule
        || line.indent > 8) {
        return false;
    }
    const bool isFree =
        title == 0 || lines[title - 1].line.isBlank() || lines[title - 1].line.shape == TextShape::Rule;
    const qsizetype off = std::abs(line.text.length() - below.text.length());
    return isFree && line.text.length() <= 200 && off <= std::max<qsizetype>(4, line.text.length() / 2);
}

/// Looks for code in lines whose titles are known.
class CodeFinder
{
public:
    CodeFinder(QStringView source, RoleLines &lines, int baseIndent)
        : m_source(source)
        , m_lines(lines)
        , m_baseIndent(baseIndent)
        , m_scores(lines.size())
    {
    }

    void find();

private:
    [[nodiscard]] bool mayBeCode(size_t i, int leastIndent) const;
    void markCode(size_t seed);

    QStringView m_source;
    RoleLines &m_lines;
    int m_baseIndent = 0;
    std::vector<int> m_scores; ///< codeScore() of each line
};

bool CodeFinder::mayBeCode(size_t i, int leastIndent) const
{
    const RoleLine &line = m_lines[i];
    const bool isText = line.role == Role::Text && !line.line.isBlank() && line.line.shape != TextShape::Rule;
    if (!isText || line.line.shape == TextShape::Bullet || line.line.shape == TextShape::Number) {
        return false;
    }
    return m_scores[i] >= 1 || (line.line.indent >= leastIndent + 2 && line.line.text.length() <= 100);
}

/// Grows a run of code around a line that is likely code, and marks it if the whole run convinces.
void CodeFinder::markCode(size_t seed)
{
    const int indent = m_lines[seed].line.indent;
    size_t last = seed;
    // What stands right below a Python prompt is its answer.
    const bool isSession = textOf(m_source, m_lines[seed].line).startsWith(u">>>");
    int score = m_scores[seed];
    int lines = 1;
    for (size_t i = seed + 1; i < m_lines.size(); ++i) {
        const bool isGap = m_lines[i].line.isBlank() && i + 1 < m_lines.size() && mayBeCode(i + 1, indent)
            && (m_scores[i + 1] >= 2 || m_lines[i + 1].line.indent > indent);
        if (isGap) {
            continue;
        }
        if (isSession && m_lines[i].role == Role::Text && !m_lines[i].line.isBlank()) {
            last = i;
            continue;
        }
        if (!mayBeCode(i, indent) || m_lines[i].line.indent < std::min(indent, m_baseIndent)) {
            break;
        }
        score += m_scores[i];
        ++lines;
        last = i;
    }
    const bool isConvincing =
        lines == 1 ? score >= 3 || (score >= 2 && indent >= m_baseIndent + 4) : score >= 4 && score >= lines;
    if (isConvincing) {
        for (size_t i = seed; i <= last; ++i) {
            m_lines[i].role = Role::Code;
        }
    }
}

void CodeFinder::find()
{
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const bool isPlain = m_lines[i].role == Role::Text && m_lines[i].line.shape == TextShape::Plain;
        m_scores[i] = isPlain ? codeScore(textOf(m_source, m_lines[i].line)) : 0;
    }
    size_t tried = 0;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].role == Role::Text && m_scores[i] >= 2 && i >= tried) {
            markCode(i);
            // A run that did not convince is not tried again from each of its lines: that would be quadratic.
            tried = m_lines[i].role == Role::Code ? i + 1 : i + 3;
        }
    }
}

} // namespace

void findTitles(QStringView source, RoleLines &lines)
{
    QString signs; // in order of their first use: the first is the highest level, overlined ones apart
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i].role != Role::Text || !underlines(lines, i)) {
            continue;
        }
        const QChar sign = textOf(source, lines[i + 1].line)[0];
        const bool hasOverline = i > 0 && lines[i - 1].line.shape == TextShape::Rule
            && textOf(source, lines[i - 1].line)[0] == sign && lines[i - 1].role == Role::Text;
        const QChar style = hasOverline ? QChar(sign.unicode() + 0x100U) : sign;
        if (!signs.contains(style)) {
            signs += style;
        }
        lines[i].role = Role::Title;
        lines[i].level = std::min(6, static_cast<int>(signs.indexOf(style)) + 1);
        lines[i + 1].role = Role::Underline;
        if (hasOverline) {
            lines[i - 1].role = Role::Overline;
        }
    }
}

void findCode(QStringView source, RoleLines &lines, int baseIndent)
{
    CodeFinder(source, lines, baseIndent).find();
}

} // namespace Lectern::Readers
