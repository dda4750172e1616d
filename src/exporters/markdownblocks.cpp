// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdownblocks.h"

#include "exporter.h"
#include "inlineevents.h"
#include "textescape.h"

#include <algorithm>

namespace Lectern::Exporters {

namespace {

QStringList prefixed(const QStringList &lines, const QString &first, const QString &others)
{
    QStringList result;
    for (const QString &line : lines) {
        const QString &prefix = result.isEmpty() ? first : others;
        QString whole = prefix + line;
        if (line.isEmpty()) {
            while (whole.endsWith(u' ')) {
                whole.chop(1);
            }
        }
        result.append(whole);
    }
    return result;
}

QString tableRule(Alignment alignment)
{
    switch (alignment) {
    case Alignment::Left:
        return QStringLiteral(":---");
    case Alignment::Center:
        return QStringLiteral(":---:");
    case Alignment::Right:
        return QStringLiteral("---:");
    case Alignment::Default:
        break;
    }
    return QStringLiteral("---");
}

QString tableLine(const QStringList &cells) { return u"| " + cells.join(u" | ") + u" |"; }

/// Whether `next` may follow `node` inside a tight item without a blank line between.
bool canFollowClosely(const Node &node, const Node &next)
{
    const bool endsByItself =
        node.isBlock(BlockKind::Code) || node.isBlock(BlockKind::Heading) || node.isBlock(BlockKind::Rule);
    const bool interrupts = next.isList() || next.isBlock(BlockKind::Code) || next.isBlock(BlockKind::Heading)
        || next.isContainer(ContainerKind::Quote);
    const bool isNumbered = next.isContainer(ContainerKind::OrderedList) && next.container->start != 1;
    return endsByItself || (node.isBlock(BlockKind::Paragraph) && interrupts && !isNumbered);
}

} // namespace

MarkdownBlocks::MarkdownBlocks(
    const Document &document, std::vector<Utf16Range> highlights, int headingShift, MarkdownFlavour flavour)
    : m_document(document)
    , m_inlines(document, std::move(highlights), flavour)
    , m_headingShift(headingShift)
{
}

QString MarkdownBlocks::rawText(const Block &block) const
{
    return m_document.text.sliced(block.text.begin, block.text.length());
}

QStringList MarkdownBlocks::lines(const Node &node, bool isSecondList) const
{
    if (node.block) {
        return leaf(*node.block);
    }
    if (!node.container) {
        return children(node, false);
    }
    switch (node.container->kind) {
    case ContainerKind::Quote: {
        const QStringList inner = children(node, false);
        return inner.isEmpty() ? inner : prefixed(inner, QStringLiteral("> "), QStringLiteral("> "));
    }
    case ContainerKind::BulletList:
    case ContainerKind::OrderedList:
        return list(node, isSecondList);
    case ContainerKind::Item:
        return item(node, QStringLiteral("- "), true);
    case ContainerKind::Table:
        return table(node);
    }
    return {};
}

QStringList MarkdownBlocks::children(const Node &node, bool isTight) const
{
    QStringList result;
    const Node *previous = nullptr;
    bool wasSecond = false;
    for (const Node &child : node.children) {
        const bool isSecond = previous && previous->isList() && child.isList()
            && previous->container->kind == child.container->kind && !wasSecond;
        const QStringList part = lines(child, isSecond);
        wasSecond = isSecond;
        if (part.isEmpty()) {
            continue;
        }
        if (previous && !(isTight && canFollowClosely(*previous, child))) {
            result.append(QString());
        }
        result.append(part);
        previous = &child;
    }
    return result;
}

QStringList MarkdownBlocks::leaf(const Block &block) const
{
    switch (block.kind) {
    case BlockKind::Heading: {
        const QString sign(std::clamp(block.level + m_headingShift, 1, 6), u'#');
        QString text = m_inlines.line(block, false);
        if (text.endsWith(u'#')) {
            text.insert(text.size() - 1, u'\\'); // else a closing sign
        }
        return {QString(sign + u' ' + text).trimmed()};
    }
    case BlockKind::Paragraph:
    case BlockKind::TableCell:
    case BlockKind::Placeholder: {
        QStringList result = m_inlines.lines(block);
        result.removeAll(QString());
        return result;
    }
    case BlockKind::Code:
        return code(block);
    case BlockKind::Image: {
        Block line = block;
        line.kind = BlockKind::Paragraph;
        line.spans.insert(
            line.spans.begin(), Span{SpanKind::Image, block.text, block.source, block.target, {}});
        return {m_inlines.line(line, false)};
    }
    case BlockKind::Rule:
        return {QStringLiteral("___")}; // dashes could underline a heading or begin an item
    case BlockKind::Html:
        return linesOf(rawText(block));
    }
    return {};
}

QStringList MarkdownBlocks::code(const Block &block) const
{
    const QString text = rawText(block);
    qsizetype longest = 2;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, u'`');
    QString info = block.languageGuessed ? QString() : oneLine(block.language);
    info.remove(u'`');
    QStringList result{fence + info};
    if (!text.isEmpty()) {
        result.append(text.split(u'\n'));
    }
    result.append(fence);
    return result;
}

QStringList MarkdownBlocks::list(const Node &node, bool isSecond) const
{
    const bool isOrdered = node.isContainer(ContainerKind::OrderedList);
    QStringList result;
    int number = node.container->start;
    for (const Node &child : node.children) {
        const QString sign = isOrdered ? QString(QString::number(number) + (isSecond ? u") " : u". "))
                                       : QString(isSecond ? u"* " : u"- ");
        ++number;
        if (!result.isEmpty() && !node.container->tight) {
            result.append(QString());
        }
        result.append(item(child, sign, node.container->tight));
    }
    return result;
}

QStringList MarkdownBlocks::item(const Node &node, const QString &marker, bool isTight) const
{
    QStringList inner = node.block ? leaf(*node.block) : children(node, isTight);
    if (node.container && node.container->isTask) {
        const QString box = node.container->isDone ? QStringLiteral("[x] ") : QStringLiteral("[ ] ");
        if (inner.isEmpty()) {
            inner.append(box);
        } else {
            inner.first().prepend(box);
        }
    }
    if (inner.isEmpty()) {
        return {marker.trimmed()};
    }
    return prefixed(inner, marker, QString(marker.size(), u' '));
}

QStringList MarkdownBlocks::table(const Node &node) const
{
    const auto rows = rowsOf(node);
    if (rows.empty() || rows.front().empty()) {
        return {};
    }
    const auto cellsOf = [&](const std::vector<const Block *> &row) {
        QStringList cells;
        for (const Block *block : row) {
            cells.append(block ? m_inlines.line(*block, true) : QString());
        }
        return cells;
    };
    QStringList rules;
    for (const Block *block : rows.front()) {
        rules.append(tableRule(block ? block->alignment : Alignment::Default));
    }
    const bool hasHeader =
        std::ranges::any_of(rows.front(), [](const Block *block) { return block && block->isHeader; });
    QStringList result;
    result.append(
        hasHeader ? tableLine(cellsOf(rows.front())) : tableLine(QStringList(rules.size(), QString())));
    result.append(tableLine(rules));
    for (size_t i = hasHeader ? 1 : 0; i < rows.size(); ++i) {
        result.append(tableLine(cellsOf(rows[i])));
    }
    return result;
}

QString markdownOf(const Document &document)
{
    const QStringList lines = MarkdownBlocks(document, {}).lines(treeOf(document));
    return lines.isEmpty() ? QString() : QString(lines.join(u'\n') + u'\n');
}

} // namespace Lectern::Exporters
