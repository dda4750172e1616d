// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rstparser.h"

#include "readers/rsttables.h"

#include <algorithm>

namespace Lectern::Readers::Rst {

RstParser::RstParser(DocumentBuilder &builder)
    : m_builder(builder)
    , m_lines(builder.source())
    , m_targets(m_lines)
    , m_inline(m_targets)
{
    m_rules.markup = &m_inline;
    m_rules.foldsLines = true;
}

void RstParser::parse() { parseBody({0, m_lines.count()}); }

void RstParser::parseBody(LineRange body)
{
    if (m_depth >= maxDepth) {
        appendFlat(body);
        return;
    }
    ++m_depth;
    size_t i = m_lines.firstText(body);
    int indent = i < body.end ? m_lines[i].indent : 0;
    while (i < body.end && !m_builder.isExhausted()) {
        if (m_lines[i].indent > indent) {
            const size_t end = m_lines.endOfDeeper({i, body.end}, indent);
            parseDeeper({i, end});
            i = end;
        } else {
            indent = m_lines[i].indent;
            i = parseBlock(i, body.end, indent);
        }
        i = m_lines.firstText({i, body.end});
    }
    --m_depth;
}

/// Lines that are indented for no other reason are a quote; lists are often indented out of habit.
void RstParser::parseDeeper(LineRange deeper)
{
    if (beginsList(deeper.first, deeper.end)) {
        parseBody(deeper);
        return;
    }
    m_builder.openContainer({ContainerKind::Quote});
    parseBody(deeper);
    m_builder.closeContainer();
}

/// What begins at line `i`, which has text; the line that comes next.
size_t RstParser::parseBlock(size_t i, size_t end, int indent)
{
    const QStringView line = text(i);
    if (isExplicit(line) || isTarget(line)) {
        return parseExplicit(i, end);
    }
    if (bulletLength(line) > 0) {
        return parseBullets(i, end, indent);
    }
    if (const size_t tableEnd = endOfTable(m_lines, {i, end}); tableEnd > i) {
        appendTable(m_builder, m_lines, {i, tableEnd}, m_rules);
        return tableEnd;
    }
    if (const size_t behind = parseTitle(i, end); behind > i) {
        return behind;
    }
    if (const auto enumerator = enumeratorOf(line); enumerator && isNumberedItem(i, end, *enumerator)) {
        return parseNumbers(i, end, indent);
    }
    if (fieldLength(line) > 0) {
        return parseField(i, end, indent);
    }
    if (const size_t behind = parseOption(i, end, indent); behind > i) {
        return behind;
    }
    if (isDoctest(line)) {
        return parseDoctest(i, end);
    }
    if (isLineBlock(line)) {
        return parseLineBlock(i, end, indent);
    }
    return parseParagraph(i, end, indent);
}

/// A title with its lines of signs, or such a line alone; `i` where neither stands.
size_t RstParser::parseTitle(size_t i, size_t end)
{
    const bool isSigns = isAdornment(text(i));
    const bool isOverlined =
        isSigns && i + 2 < end && text(i + 2).startsWith(text(i)[0]) && underlines(text(i + 2), text(i + 1));
    if (isOverlined) {
        appendHeading({i, i + 3}, i + 1);
        return i + 3;
    }
    if (i + 1 < end && !m_lines[i + 1].isBlank() && underlines(text(i + 1), text(i))) {
        appendHeading({i, i + 2}, i);
        return i + 2;
    }
    if (!isTransition(text(i))) {
        return i;
    }
    m_builder.beginBlock(makeBlock(BlockKind::Rule));
    m_builder.touch(m_lines[i].text);
    m_builder.endBlock();
    return i + 1;
}

void RstParser::appendHeading(LineRange lines, size_t title)
{
    // The first sign that is used is that of the highest titles, and so on; overlined ones apart.
    const QChar sign = text(lines.end - 1)[0];
    const QChar style = title > lines.first ? QChar(sign.unicode() + 0x100U) : sign;
    if (!m_titleSigns.contains(style)) {
        m_titleSigns += style;
    }
    const int level = std::min(6, static_cast<int>(m_titleSigns.indexOf(style)) + 1);
    m_builder.beginBlock(makeBlock(BlockKind::Heading, level));
    m_builder.touch(m_lines.placeOf(lines));
    appendInline(m_builder, m_lines[title].text, m_rules);
    m_builder.endBlock();
}

/// Whether a list begins at line `i`, be it in the midst of a paragraph.
bool RstParser::beginsList(size_t i, size_t end) const
{
    if (bulletLength(text(i)) > 0) {
        return true;
    }
    const auto enumerator = enumeratorOf(text(i));
    return enumerator && enumerator->numberBehind(0) == 1 && isNumberedItem(i, end, *enumerator);
}

bool RstParser::endsParagraph(size_t i, size_t end) const
{
    const QStringView line = text(i);
    return line.isEmpty() || isExplicit(line) || fieldLength(line) > 0 || isGridBorder(line)
        || beginsList(i, end);
}

size_t RstParser::endOfParagraph(size_t i, size_t end) const
{
    while (i < end && !endsParagraph(i, end)) {
        ++i;
    }
    return i;
}

size_t RstParser::parseParagraph(size_t i, size_t end, int indent)
{
    if (isTerm(i, end)) {
        return parseDefinitions(i, end, indent);
    }
    size_t next = i + 1;
    while (!text(next - 1).endsWith(u"::") && next < end && !endsParagraph(next, end)) {
        ++next;
    }
    const size_t last = next - 1;
    if (!text(last).endsWith(u"::")) {
        appendParagraph({i, next}, false);
        return next;
    }
    // A line that ends so in the midst of a paragraph announces nothing.
    const size_t code = parseLiteral(i, next, end, indent);
    if (code > next) {
        return code;
    }
    next = endOfParagraph(next, end);
    appendParagraph({i, next}, next == last + 1);
    return next;
}

/// The paragraph from line `announced` on, which ends with "::" before line `from`, and the code below it;
/// `from` where there is no code.
size_t RstParser::parseLiteral(size_t announced, size_t from, size_t end, int indent)
{
    const size_t first = m_lines.firstText({from, end});
    if (first == end) {
        return from;
    }
    size_t last = m_lines.endOfDeeper({first, end}, indent);
    if (last == first && first > from) {
        // Unindented code has the same sign before each line.
        const QChar sign = text(first)[0];
        const bool isSign = sign.unicode() < 127 && !sign.isLetterOrNumber();
        while (isSign && last < end && text(last).startsWith(sign)) {
            ++last;
        }
    }
    if (last == first) {
        return from;
    }
    appendParagraph({announced, from}, true);
    appendCode(m_builder, m_lines, {first, last}, m_language, m_lines.placeOf({first, last}));
    return last;
}

/// "like this::" announces code and reads "like this:"; "::" alone is not shown.
void RstParser::appendParagraph(LineRange lines, bool announcesLiteral)
{
    Utf16Range range{m_lines[lines.first].text.begin, m_lines[lines.end - 1].text.end};
    if (announcesLiteral) {
        const bool standsAlone = range.length() == 2 || m_lines.source()[range.end - 3].isSpace();
        range.end -= standsAlone ? 2 : 1;
        while (range.end > range.begin && m_lines.source()[range.end - 1].isSpace()) {
            --range.end;
        }
    }
    if (range.isEmpty()) {
        return;
    }
    m_builder.beginBlock(makeBlock(BlockKind::Paragraph));
    m_builder.touch(m_lines.placeOf(lines));
    appendInline(m_builder, range, m_rules);
    m_builder.endBlock();
}

size_t RstParser::parseDoctest(size_t i, size_t end)
{
    const size_t last = m_lines.endOfTextRun({i, end});
    appendCode(m_builder, m_lines, {i, last}, QStringLiteral("python"), m_lines.placeOf({i, last}));
    return last;
}

/// "| line" by line; a line that goes on below is indented there.
size_t RstParser::parseLineBlock(size_t i, size_t end, int indent)
{
    m_builder.beginBlock(makeBlock(BlockKind::Paragraph));
    size_t next = i;
    for (; next < end && !m_lines[next].isBlank(); ++next) {
        const bool isOwnLine = isLineBlock(text(next)) && m_lines[next].indent == indent;
        if (!isOwnLine && (next == i || m_lines[next].indent <= indent)) {
            break;
        }
        if (next > i) {
            const qsizetype at = m_builder.textEnd();
            const Utf16Range lineEnd{m_lines[next - 1].end, m_lines[next - 1].end + 1};
            m_builder.copy(lineEnd);
            if (isOwnLine) {
                m_builder.addSpan({SpanKind::HardBreak, {at, at + 1}, lineEnd, {}, {}});
            }
        }
        Utf16Range range = m_lines[next].text;
        range.begin = std::min(range.end, range.begin + (isOwnLine ? 2 : 0));
        m_builder.touch(m_lines[next].text);
        appendInline(m_builder, range, m_rules);
    }
    m_builder.endBlock();
    return next;
}

/// What is nested too deep to be told apart.
void RstParser::appendFlat(LineRange lines)
{
    for (size_t i = m_lines.firstText(lines); i < lines.end && !m_builder.isExhausted();) {
        const size_t end = m_lines.endOfTextRun({i, lines.end});
        appendParagraph({i, end}, false);
        i = m_lines.firstText({end, lines.end});
    }
}

} // namespace Lectern::Readers::Rst
