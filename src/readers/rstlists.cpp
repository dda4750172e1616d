// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rstparser.h"

namespace Lectern::Readers::Rst {

void RstParser::openList(ContainerKind kind, int start)
{
    Container list{kind};
    list.start = start;
    m_builder.openContainer(list);
}

void RstParser::closeList(bool hasGaps)
{
    if (hasGaps && m_builder.container() >= 0) {
        m_builder.document().containers[static_cast<size_t>(m_builder.container())].tight = false;
    }
    m_builder.closeContainer();
}

void RstParser::parseItem(LineRange item, qsizetype contentBegin, int number)
{
    Container container{ContainerKind::Item};
    container.start = number;
    m_builder.openContainer(container);
    m_lines.beginAt(item.first, contentBegin);
    parseBody(item);
    m_builder.closeContainer();
}

size_t RstParser::parseBullets(size_t i, size_t end, int indent)
{
    const QChar sign = text(i)[0];
    bool hasGaps = false;
    openList(ContainerKind::BulletList, 1);
    for (int number = 1; !m_builder.isExhausted(); ++number) {
        const size_t itemEnd = m_lines.endOfDeeper({i + 1, end}, indent);
        parseItem({i, itemEnd}, m_lines[i].text.begin + bulletLength(text(i)), number);
        const size_t next = m_lines.firstText({itemEnd, end});
        const bool goesOn = next < end && m_lines[next].indent == indent && text(next)[0] == sign
            && bulletLength(text(next)) > 0;
        if (!goesOn) {
            i = itemEnd;
            break;
        }
        hasGaps = hasGaps || next > itemEnd;
        i = next;
    }
    closeList(hasGaps);
    return i;
}

/// An enumerator begins an item if what stands below is in the item, no part of it, or the next item: "1999.
/// A good year" may stand at the begin of a wrapped line.
bool RstParser::isNumberedItem(size_t i, size_t end, const Enumerator &enumerator) const
{
    if (!enumerator.numberBehind(0)) {
        return false;
    }
    const size_t next = i + 1;
    return next >= end || m_lines[next].isBlank() || m_lines[next].indent > m_lines[i].indent
        || enumeratorOf(text(next)) || bulletLength(text(next)) > 0;
}

size_t RstParser::parseNumbers(size_t i, size_t end, int indent)
{
    auto enumerator = enumeratorOf(text(i));
    const QString shape = enumerator->shape;
    int number = enumerator->numberBehind(0).value_or(1);
    bool hasGaps = false;
    openList(ContainerKind::OrderedList, number);
    while (!m_builder.isExhausted()) {
        const size_t itemEnd = m_lines.endOfDeeper({i + 1, end}, indent);
        parseItem({i, itemEnd}, m_lines[i].text.begin + enumerator->length, number);
        const size_t next = m_lines.firstText({itemEnd, end});
        const bool isAligned = next < end && m_lines[next].indent == indent;
        enumerator = isAligned ? enumeratorOf(text(next)) : std::nullopt;
        const auto nextNumber =
            enumerator && (enumerator->shape == shape) ? enumerator->numberBehind(number) : std::nullopt;
        if (!nextNumber) {
            i = itemEnd;
            break;
        }
        number = *nextNumber;
        hasGaps = hasGaps || next > itemEnd;
        i = next;
    }
    closeList(hasGaps);
    return i;
}

/// A line with a deeper one right below is a term; what is indented tells of it. The document has no
/// container for that, so it becomes a list whose items begin with strong text.
size_t RstParser::parseDefinitions(size_t i, size_t end, int indent)
{
    bool hasGaps = false;
    openList(ContainerKind::BulletList, 1);
    for (int number = 1; !m_builder.isExhausted(); ++number) {
        Container item{ContainerKind::Item};
        item.start = number;
        m_builder.openContainer(item);
        const qsizetype classifier = text(i).indexOf(u" : ");
        const Utf16Range line = m_lines[i].text;
        const qsizetype termEnd = classifier < 0 ? line.end : line.begin + classifier;
        m_builder.beginBlock(makeBlock(BlockKind::Paragraph));
        m_builder.openSpan(SpanKind::Strong, line.begin);
        appendInline(m_builder, {line.begin, termEnd}, m_rules);
        m_builder.closeSpan(termEnd);
        appendInline(m_builder, {termEnd, line.end}, m_rules);
        m_builder.endBlock();
        const size_t itemEnd = m_lines.endOfDeeper({i + 1, end}, indent);
        parseBody({i + 1, itemEnd});
        m_builder.closeContainer();
        const size_t next = m_lines.firstText({itemEnd, end});
        i = itemEnd;
        if (next >= end || m_lines[next].indent != indent || !isTerm(next, end)) {
            break;
        }
        hasGaps = hasGaps || next > itemEnd;
        i = next;
    }
    closeList(hasGaps);
    return i;
}

bool RstParser::isTerm(size_t i, size_t end) const
{
    const size_t below = i + 1;
    // Behind a bullet nobody writes a term: what is indented deeper there goes on with the item.
    if (below >= end || m_lines[below].isBlank() || m_lines[below].indent <= m_lines[i].indent
        || m_lines[i].beginColumn > 0) {
        return false;
    }
    const QStringView line = text(i);
    const bool isOther = endsParagraph(i, end) || line.endsWith(u"::") || isTarget(line) || isAdornment(line)
        || optionsLength(line) > 0 || isDoctest(line) || isLineBlock(line) || isSimpleBorder(line);
    return !isOther && !underlines(text(below), line) && !endsParagraph(below, end);
}

size_t RstParser::parseField(size_t i, size_t end, int indent)
{
    const qsizetype length = fieldLength(text(i));
    const size_t fieldEnd = m_lines.endOfDeeper({i + 1, end}, indent);
    const qsizetype begin = m_lines[i].text.begin;
    const size_t behind =
        appendLabelled({i, fieldEnd}, SpanKind::Strong, {begin + 1, begin + length - 1}, begin + length - 1);
    parseBody({behind, fieldEnd});
    return fieldEnd;
}

/// "-o FILE  what it does"; `i` where no option with its text stands.
size_t RstParser::parseOption(size_t i, size_t end, int indent)
{
    const qsizetype length = optionsLength(text(i));
    const size_t optionEnd = m_lines.endOfDeeper({i + 1, end}, indent);
    const bool hasText = length < text(i).size() || (optionEnd > i + 1 && !m_lines[i + 1].isBlank());
    if (length == 0 || !hasText) {
        return i;
    }
    const qsizetype begin = m_lines[i].text.begin;
    const size_t behind =
        appendLabelled({i, optionEnd}, SpanKind::Code, {begin, begin + length}, begin + length);
    parseBody({behind, optionEnd});
    return optionEnd;
}

size_t RstParser::appendLabelled(LineRange lines, SpanKind kind, Utf16Range label, qsizetype restBegin)
{
    const Utf16Range first = m_lines[lines.first].text;
    const Utf16Range rest{restBegin, first.end};
    const QStringView words = m_lines.source().sliced(rest.begin, rest.length());
    const bool hasWords = words.size() > 1 && !words.sliced(1).trimmed().isEmpty();
    const size_t behind = hasWords ? endOfParagraph(lines.first + 1, lines.end) : lines.first + 1;
    m_builder.beginBlock(makeBlock(BlockKind::Paragraph));
    m_builder.touch(first);
    m_builder.openSpan(kind, label.begin);
    m_builder.copy(label);
    m_builder.closeSpan(label.end);
    appendInline(m_builder, {rest.begin, m_lines[behind - 1].text.end}, m_rules);
    m_builder.endBlock();
    return behind;
}

} // namespace Lectern::Readers::Rst
