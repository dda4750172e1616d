// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markupzones.h"

#include "lineshape.h"
#include "orgmarkup.h"
#include "rstmarkup.h"

#include <algorithm>
#include <array>

namespace Lectern::Readers {

namespace {

class RstZones final
{
public:
    RstZones(const ScannedLines &lines, std::vector<SourceLine> &result)
        : m_lines(lines)
        , m_result(result)
    {
    }

    void markFrom(size_t line)
    {
        while (line < m_lines.size()) {
            const bool isOpen = m_result[line].zone == LineZone::None && !isBlank(line);
            line = isOpen ? step(line) : line + 1;
        }
    }

private:
    [[nodiscard]] bool isBlank(size_t line) const { return m_lines[line].trimmed.isEmpty(); }

    /// What begins at a line with text; the line that comes next.
    size_t step(size_t line)
    {
        const QStringView text = m_lines[line].trimmed;
        if (Rst::isExplicit(text)) {
            return stepExplicit(line, text);
        }
        if (!text.endsWith(u"::") || Rst::isAdornment(text)) {
            return line + 1;
        }
        mark(line + 1, endOfDeeper(line + 1, columnOfText(line)), LineZone::Code);
        return line + 1;
    }

    size_t stepExplicit(size_t line, QStringView text)
    {
        const size_t next = line + 1;
        if (text == u".." && (next == m_lines.size() || isBlank(next))) {
            return next; // an empty comment hides nothing
        }
        const auto head = Rst::directiveOf(text);
        const bool isCode = head && namesCode(text.sliced(head->nameBegin, head->nameEnd - head->nameBegin));
        const bool isShown = head ? !isCode : Rst::isFootnote(text) || Rst::isTarget(text);
        if (!isShown) {
            const size_t end = endOfDeeper(next, indentOf(m_lines[line].text));
            mark(line, end, isCode ? LineZone::Code : LineZone::Comment);
            return end;
        }
        return next;
    }

    static bool namesCode(QStringView directive)
    {
        static constexpr std::array<QStringView, 8> names{u"code", u"code-block", u"sourcecode", u"prompt",
            u"parsed-literal", u"literalinclude", u"doctest", u"testcode"};
        return std::ranges::any_of(names,
            [directive](QStringView name) { return directive.compare(name, Qt::CaseInsensitive) == 0; });
    }

    /// Behind a bullet: what belongs to an item is indented as far.
    [[nodiscard]] int columnOfText(size_t line) const
    {
        const QString &text = m_lines[line].text;
        const auto behind = textBehindBullet(text);
        const int indent = indentOf(text);
        return behind ? indent + static_cast<int>(behind->data() - m_lines[line].trimmed.data()) : indent;
    }

    /// End of the lines from `line` on that are blank or indented deeper than `indent`.
    [[nodiscard]] size_t endOfDeeper(size_t line, int indent) const
    {
        size_t end = line;
        for (; line < m_lines.size(); ++line) {
            if (isBlank(line)) {
                continue;
            }
            if (indentOf(m_lines[line].text) <= indent) {
                break;
            }
            end = line + 1;
        }
        return end;
    }

    void mark(size_t line, size_t end, LineZone zone)
    {
        for (; line < end; ++line) {
            if (m_result[line].zone == LineZone::None) {
                m_result[line].zone = zone;
            }
        }
    }

    const ScannedLines &m_lines;
    std::vector<SourceLine> &m_result;
};

/// Whether the words of a headline begin with COMMENT.
bool isSetAside(QStringView line, const Org::Headline &headline)
{
    const QStringView title = line.sliced(headline.title.begin, headline.title.length());
    constexpr QStringView word = u"COMMENT";
    return title.startsWith(word) && (title.size() == word.size() || title[word.size()].isSpace());
}

} // namespace

void markRstZones(const ScannedLines &lines, size_t first, std::vector<SourceLine> *result)
{
    RstZones(lines, *result).markFrom(first);
}

void markOrgZones(const ScannedLines &lines, size_t first, std::vector<SourceLine> *result)
{
    int levelAside = 0; // of the headline that sets aside what stands here; 0: none
    for (size_t line = first; line < lines.size(); ++line) {
        if ((*result)[line].zone != LineZone::None) {
            continue;
        }
        const auto headline =
            lines[line].text.startsWith(u'*') ? Org::headlineOf(lines[line].text) : std::nullopt;
        if (headline && (levelAside == 0 || headline->level <= levelAside)) {
            levelAside = isSetAside(lines[line].text, *headline) ? headline->level : 0;
        }
        if (levelAside > 0 || Org::isComment(lines[line].trimmed)) {
            (*result)[line].zone = LineZone::Comment;
        }
    }
}

} // namespace Lectern::Readers
