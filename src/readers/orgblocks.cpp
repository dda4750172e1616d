// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orgparser.h"

#include "readers/markuptable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Readers::Org {

/// Keywords are for machines, but for a caption; what would be fetched from elsewhere is only named.
size_t OrgParser::parseKeyword(size_t i, const Keyword &keyword)
{
    if (keyword.name == u"include"_s) {
        appendPlaceholder({i, i + 1}, 2, keyword.name.size());
    } else if (keyword.name == u"caption"_s && keyword.value < text(i).size()) {
        const Utf16Range line = m_lines[i].text;
        m_builder.beginBlock(makeBlock(BlockKind::Paragraph));
        m_builder.touch(line);
        appendInline(m_builder, {line.begin + keyword.value, line.end}, m_rules);
        m_builder.endBlock();
    }
    return i + 1;
}

/// The name of what is not shown, as it stands in the first line.
void OrgParser::appendPlaceholder(LineRange lines, qsizetype name, qsizetype nameLength)
{
    const Utf16Range line = m_lines[lines.first].text;
    Block placeholder = makeBlock(BlockKind::Placeholder);
    placeholder.target = text(lines.first).sliced(name + nameLength).toString().section(u' ', 1).trimmed();
    m_builder.beginBlock(std::move(placeholder));
    m_builder.copy({line.begin + name, line.begin + name + nameLength});
    m_builder.touch(m_lines.placeOf(lines));
    m_builder.endBlock();
}

/// "#+begin_NAME" at line `i`, its end at line `blockEnd`.
size_t OrgParser::parseNamedBlock(size_t i, size_t blockEnd)
{
    const QString name = blockName(text(i));
    const LineRange content{i + 1, blockEnd};
    const Utf16Range place = m_lines.placeOf({i, blockEnd + 1});
    if (name == u"src"_s || name == u"example"_s) {
        dropCommas(content);
    }
    if (name == u"src"_s) {
        const QString language = text(i).toString().simplified().section(u' ', 1, 1).toLower();
        appendCode(m_builder, m_lines, content, language, place);
    } else if (name == u"example"_s) {
        appendCode(m_builder, m_lines, content, {}, place);
    } else if (name == u"export"_s) {
        appendPlaceholder({i, blockEnd + 1}, QStringView(u"#+begin_").size(), name.size());
    } else if (name == u"verse"_s) {
        appendVerse(content);
    } else if (name == u"quote"_s) {
        m_builder.openContainer({ContainerKind::Quote});
        parseBody(content);
        m_builder.closeContainer();
    } else if (name != u"comment"_s) {
        parseBody(content);
    }
    return blockEnd + 1;
}

/// A comma keeps lines of code from being read as headlines or keywords.
void OrgParser::dropCommas(LineRange lines)
{
    for (size_t i = lines.first; i < lines.end; ++i) {
        const bool isEscaped =
            text(i).startsWith(u",*") || text(i).startsWith(u",#+") || text(i).startsWith(u",,");
        if (isEscaped) {
            m_lines.beginAt(i, m_lines[i].text.begin + 1);
        }
    }
}

/// Properties and log books are for machines; what stands in other drawers is only folded away in Emacs.
size_t OrgParser::parseDrawer(size_t i, size_t drawerEnd)
{
    const QString name = drawerName(text(i));
    if (name != u"properties"_s && name != u"logbook"_s) {
        parseBody({i + 1, drawerEnd});
    }
    return drawerEnd + 1;
}

/// Lines of a verse end where they end.
void OrgParser::appendVerse(LineRange lines)
{
    m_builder.beginBlock(makeBlock(BlockKind::Paragraph));
    const size_t first = m_lines.firstText(lines);
    for (size_t i = first; i < lines.end; ++i) {
        if (i > first) {
            const qsizetype at = m_builder.textEnd();
            const Utf16Range lineEnd{m_lines[i - 1].end, m_lines[i - 1].end + 1};
            m_builder.copy(lineEnd);
            m_builder.addSpan({SpanKind::HardBreak, {at, at + 1}, lineEnd, {}, {}});
        }
        m_builder.touch(m_lines[i].text);
        appendInline(m_builder, m_lines[i].text, m_rules);
    }
    m_builder.trimBlockEnd();
    m_builder.endBlock();
}

size_t OrgParser::parseFixedWidth(size_t i, size_t end)
{
    size_t next = i;
    for (; next < end && isFixedWidth(text(next)); ++next) {
        m_lines.beginAt(next, std::min(m_lines[next].end, m_lines[next].text.begin + 2));
    }
    appendCode(m_builder, m_lines, {i, next}, {}, m_lines.placeOf({i, next}));
    return next;
}

/// The rows above the first line between rows are the head.
size_t OrgParser::parseTable(size_t i, size_t end)
{
    std::vector<TableRow> rows;
    bool hasHead = false;
    size_t next = i;
    for (; next < end && text(next).startsWith(u'|'); ++next) {
        const QStringView line = text(next);
        if (isTableRule(line)) {
            if (!hasHead && !rows.empty()) {
                hasHead = true;
                std::ranges::for_each(rows, [](TableRow &row) { row.isHeader = true; });
            }
            continue;
        }
        TableRow row;
        row.line = m_lines[next].text;
        for (qsizetype bar = 0; bar < line.size() - 1;) {
            const qsizetype found = line.indexOf(u'|', bar + 1);
            const qsizetype cellEnd = found < 0 ? line.size() : found;
            row.cells.push_back(
                trimmedRange(m_lines.source(), {row.line.begin + bar + 1, row.line.begin + cellEnd}));
            bar = cellEnd;
        }
        rows.push_back(std::move(row));
    }
    // A head with nothing below is no head.
    if (hasHead && rows.back().isHeader) {
        std::ranges::for_each(rows, [](TableRow &row) { row.isHeader = false; });
    }
    appendTable(m_builder, rows, m_rules);
    return next;
}

std::optional<ListItem> OrgParser::itemAt(size_t i) const
{
    return listItemOf(text(i), m_lines[i].indent > 0);
}

/// Lines of the item that begins at line `i`: those indented deeper, up to two blank lines.
size_t OrgParser::endOfItem(size_t i, size_t end) const
{
    const size_t deeper = m_lines.endOfDeeper({i + 1, end}, m_lines[i].indent);
    for (size_t next = i + 1; next + 1 < deeper; ++next) {
        if (m_lines[next].isBlank() && m_lines[next + 1].isBlank()) {
            return next;
        }
    }
    return deeper;
}

void OrgParser::parseItem(LineRange item, const ListItem &found, int number)
{
    Container container{ContainerKind::Item};
    container.start = number;
    container.isTask = found.isTask;
    container.isDone = found.isDone;
    m_builder.openContainer(container);
    const qsizetype begin = m_lines[item.first].text.begin;
    size_t behind = item.first;
    if (!found.term.isEmpty()) {
        behind = parseTerm(item, {begin + found.term.begin, begin + found.term.end}, begin + found.content);
    } else {
        m_lines.beginAt(item.first, begin + found.content);
    }
    parseBody({behind, item.end});
    m_builder.closeContainer();
}

/// "term :: what it means" reads "term: what it means".
size_t OrgParser::parseTerm(LineRange item, Utf16Range term, qsizetype rest)
{
    size_t next = item.first + 1;
    while (next < item.end && !m_lines[next].isBlank() && !beginsBlock(next, item.end)) {
        ++next;
    }
    m_builder.beginBlock(makeBlock(BlockKind::Paragraph));
    m_builder.touch(m_lines[item.first].text);
    m_builder.openSpan(SpanKind::Strong, term.begin);
    appendInline(m_builder, term, m_rules);
    m_builder.closeSpan(term.end);
    appendInline(m_builder, {rest, m_lines[next - 1].text.end}, m_rules);
    m_builder.endBlock();
    return next;
}

size_t OrgParser::parseList(size_t i, size_t end)
{
    auto item = itemAt(i);
    const bool isOrdered = item->isOrdered;
    const int indent = m_lines[i].indent;
    Container list{isOrdered ? ContainerKind::OrderedList : ContainerKind::BulletList};
    list.start = isOrdered ? item->number : 1;
    m_builder.openContainer(list);
    const int index = m_builder.container();
    for (int number = list.start; item && !m_builder.isExhausted(); ++number) {
        number = isOrdered ? item->number : number;
        const size_t itemEnd = endOfItem(i, end);
        parseItem({i, itemEnd}, *item, number);
        const size_t next = m_lines.firstText({itemEnd, end});
        const bool goesOn = next < end && next < itemEnd + 2 && m_lines[next].indent == indent;
        item = goesOn ? itemAt(next) : std::nullopt;
        if (item && item->isOrdered != isOrdered) {
            item.reset();
        }
        if (item && next > itemEnd && index >= 0) {
            m_builder.document().containers[static_cast<size_t>(index)].tight = false;
        }
        i = item ? next : itemEnd;
    }
    m_builder.closeContainer();
    return i;
}

} // namespace Lectern::Readers::Org
