// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orgparser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Readers::Org {

OrgParser::OrgParser(DocumentBuilder &builder)
    : m_builder(builder)
    , m_lines(builder.source())
    , m_states(usualStates())
{
    m_rules.markup = &m_inline;
    m_rules.foldsLines = true;
}

void OrgParser::parse()
{
    findEnds();
    readKeywords();
    size_t begin = 0;
    for (size_t i = 0; i <= m_lines.count() && !m_builder.isExhausted(); ++i) {
        const bool isEnd = i == m_lines.count();
        const auto headline = isEnd || m_lines[i].indent > 0 ? std::nullopt : headlineOf(text(i), m_states);
        if (isEnd || headline) {
            parseBody({begin, i});
            begin = i + 1;
        }
        if (headline) {
            appendHeadline(i, *headline);
        }
    }
}

/// Ends are found once for all, so that a thousand begins without one cost nothing.
void OrgParser::findEnds()
{
    for (size_t i = 0; i < m_lines.count(); ++i) {
        if (const QString name = blockEndName(text(i)); !name.isEmpty()) {
            m_ends[name].push_back(i);
        } else if (!drawerName(text(i)).isEmpty()) {
            m_drawers.push_back(i);
        }
    }
}

/// What holds for the whole file, wherever it stands: TODO words, and the head as meta fields.
void OrgParser::readKeywords()
{
    static const QStringList stateNames{u"todo"_s, u"seq_todo"_s, u"typ_todo"_s};
    static const QStringList headNames{u"title"_s, u"subtitle"_s, u"author"_s, u"date"_s, u"event"_s,
        u"description"_s, u"keywords"_s, u"filetags"_s, u"email"_s, u"language"_s};
    for (size_t i = 0; i < m_lines.count(); ++i) {
        const auto keyword = keywordOf(text(i));
        if (!keyword) {
            continue;
        }
        const QString value = text(i).sliced(keyword->value).toString();
        if (stateNames.contains(keyword->name)) {
            const QStringList words = value.split(u' ', Qt::SkipEmptyParts);
            for (const QString &word : words) {
                m_states << word.section(u'(', 0, 0);
            }
            m_states.removeAll(u"|"_s);
            m_states.removeAll(QString());
        } else if (headNames.contains(keyword->name)) {
            m_builder.document().meta.push_back({keyword->name, value, static_cast<int>(i) + 1});
        }
    }
}

/// Line of the end of that name among `lines`; lines.end if there is none.
size_t OrgParser::endNamed(const QString &name, LineRange lines) const
{
    const auto ends = m_ends.constFind(name);
    if (ends == m_ends.constEnd()) {
        return lines.end;
    }
    const auto found = std::ranges::lower_bound(*ends, lines.first);
    return found == ends->end() ? lines.end : std::min(*found, lines.end);
}

/// Line of ":END:" of the drawer that begins `lines`; lines.end if there is none: drawers do not nest.
size_t OrgParser::endOfDrawer(LineRange lines) const
{
    const auto next = std::ranges::upper_bound(m_drawers, lines.first);
    const bool isEnd = next != m_drawers.end() && *next < lines.end && drawerName(text(*next)) == u"end"_s;
    return isEnd ? *next : lines.end;
}

void OrgParser::appendHeadline(size_t i, const Headline &headline)
{
    const qsizetype begin = m_lines[i].text.begin;
    m_builder.beginBlock(makeBlock(BlockKind::Heading, std::min(headline.level, 6)));
    m_builder.touch(m_lines[i].text);
    appendInline(m_builder, {begin + headline.title.begin, begin + headline.title.end}, m_rules);
    m_builder.endBlock();
}

void OrgParser::parseBody(LineRange body)
{
    if (m_depth >= maxDepth) {
        appendFlat(body);
        return;
    }
    ++m_depth;
    size_t i = m_lines.firstText(body);
    while (i < body.end && !m_builder.isExhausted()) {
        i = m_lines.firstText({parseBlock(i, body.end), body.end});
    }
    --m_depth;
}

bool OrgParser::isHidden(size_t i) const { return isPlanning(text(i)) || isComment(text(i)); }

/// Whether something else than a paragraph begins at line `i`, which has text.
bool OrgParser::beginsBlock(size_t i, size_t end) const
{
    const QStringView line = text(i);
    if (isHidden(i) || isFixedWidth(line) || isRule(line) || line.startsWith(u'|') || keywordOf(line)
        || itemAt(i)) {
        return true;
    }
    const QString block = blockName(line);
    if (!block.isEmpty()) {
        return endNamed(block, {i, end}) < end;
    }
    const QString drawer = drawerName(line);
    return !drawer.isEmpty() && drawer != u"end"_s && endOfDrawer({i, end}) < end;
}

/// What begins at line `i`, which has text; the line that comes next.
size_t OrgParser::parseBlock(size_t i, size_t end)
{
    const QStringView line = text(i);
    if (!beginsBlock(i, end)) {
        return parseParagraph(i, end);
    }
    if (isHidden(i)) {
        return i + 1;
    }
    if (const auto keyword = keywordOf(line)) {
        return parseKeyword(i, *keyword);
    }
    if (const QString block = blockName(line); !block.isEmpty()) {
        return parseNamedBlock(i, endNamed(block, {i, end}));
    }
    if (isFixedWidth(line)) {
        return parseFixedWidth(i, end);
    }
    if (line.startsWith(u'|')) {
        return parseTable(i, end);
    }
    if (isRule(line)) {
        m_builder.beginBlock(makeBlock(BlockKind::Rule));
        m_builder.touch(m_lines[i].text);
        m_builder.endBlock();
        return i + 1;
    }
    return itemAt(i) ? parseList(i, end) : parseDrawer(i, endOfDrawer({i, end}));
}

size_t OrgParser::parseParagraph(size_t i, size_t end)
{
    size_t next = i + 1;
    while (next < end && !m_lines[next].isBlank() && !beginsBlock(next, end)) {
        ++next;
    }
    m_builder.beginBlock(makeBlock(BlockKind::Paragraph));
    m_builder.touch(m_lines.placeOf({i, next}));
    appendInline(m_builder, {m_lines[i].text.begin, m_lines[next - 1].text.end}, m_rules);
    settleLoneImage(m_builder.block());
    m_builder.endBlock();
    return next;
}

/// What is nested too deep to be told apart.
void OrgParser::appendFlat(LineRange lines)
{
    for (size_t i = m_lines.firstText(lines); i < lines.end && !m_builder.isExhausted();) {
        const size_t end = m_lines.endOfTextRun({i, lines.end});
        m_builder.beginBlock(makeBlock(BlockKind::Paragraph));
        appendInline(m_builder, {m_lines[i].text.begin, m_lines[end - 1].text.end}, m_rules);
        m_builder.endBlock();
        i = m_lines.firstText({end, lines.end});
    }
}

} // namespace Lectern::Readers::Org
