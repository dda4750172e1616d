// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plaintextblocks.h"

#include "exporter.h"
#include "textescape.h"

#include <algorithm>

namespace Lectern::Exporters {

namespace {

class PlainText
{
public:
    PlainText(const Document &document, const std::vector<std::pair<qsizetype, int>> &numbers)
        : m_document(document)
        , m_numbers(numbers)
    {
    }

    QStringList lines(const Node &node) const
    {
        if (node.block) {
            return leaf(*node.block);
        }
        if (!node.container) {
            return children(node, false);
        }
        switch (node.container->kind) {
        case ContainerKind::Quote:
            return prefixed(children(node, false), QStringLiteral("> "), QStringLiteral("> "));
        case ContainerKind::BulletList:
        case ContainerKind::OrderedList:
            return list(node);
        case ContainerKind::Item:
            return children(node, true);
        case ContainerKind::Table:
            return table(node);
        }
        return {};
    }

private:
    QString text(Utf16Range range) const
    {
        QString result;
        qsizetype at = range.begin;
        for (const auto &[position, number] : m_numbers) {
            if (position > range.begin && position <= range.end) {
                result += QStringView(m_document.text).sliced(at, position - at);
                result += u'[' + QString::number(number) + u']';
                at = position;
            }
        }
        result += QStringView(m_document.text).sliced(at, range.end - at);
        return result;
    }

    QStringList leaf(const Block &block) const
    {
        const QStringList lines =
            block.kind == BlockKind::Rule ? QStringList(QString(20, u'-')) : text(block.text).split(u'\n');
        if (block.kind == BlockKind::Code || block.kind == BlockKind::Html) {
            return prefixed(lines, QStringLiteral("    "), QStringLiteral("    "));
        }
        if (block.kind == BlockKind::Heading && block.level <= 2) {
            const auto width = std::min<qsizetype>(72, lines.last().size());
            return lines + QStringList(QString(width, block.level == 1 ? u'=' : u'-'));
        }
        return lines;
    }

    QStringList children(const Node &node, bool isTight) const
    {
        QStringList result;
        for (const Node &child : node.children) {
            if (!result.isEmpty() && !(isTight && child.isList())) {
                result.append(QString());
            }
            result.append(lines(child));
        }
        return result;
    }

    QStringList list(const Node &node) const
    {
        QStringList result;
        int number = node.container->start;
        for (const Node &child : node.children) {
            QString marker = node.isContainer(ContainerKind::OrderedList)
                ? QString(QString::number(number) + u". ")
                : QStringLiteral("- ");
            ++number;
            if (child.container && child.container->isTask) {
                marker += child.container->isDone ? u"[x] " : u"[ ] ";
            }
            if (!result.isEmpty() && !node.container->tight) {
                result.append(QString());
            }
            QStringList inner = lines(child);
            if (inner.isEmpty()) {
                inner.append(QString());
            }
            result.append(prefixed(inner, marker, QString(marker.size(), u' ')));
        }
        return result;
    }

    QStringList table(const Node &node) const
    {
        QStringList result;
        for (const auto &row : rowsOf(node)) {
            QStringList cells;
            for (const Block *block : row) {
                cells.append(block ? oneLine(text(block->text)) : QString());
            }
            result.append(cells.join(u" | "));
        }
        return result;
    }

    static QStringList prefixed(const QStringList &lines, const QString &first, const QString &others)
    {
        QStringList result;
        for (const QString &line : lines) {
            QString whole = (result.isEmpty() ? first : others) + line;
            while (line.isEmpty() && whole.endsWith(u' ')) {
                whole.chop(1);
            }
            result.append(whole);
        }
        return result;
    }

    const Document &m_document;
    const std::vector<std::pair<qsizetype, int>> &m_numbers;
};

} // namespace

QString plainText(
    const Document &document, const std::vector<std::pair<qsizetype, int>> &numbers, bool withoutFirst)
{
    Node root = treeOf(document);
    if (withoutFirst && !root.children.empty()) {
        root.children.erase(root.children.begin());
    }
    const QStringList lines = PlainText(document, numbers).lines(root);
    return lines.isEmpty() ? QString() : QString(lines.join(u'\n') + u'\n');
}

QString plainTextOf(const Document &document) { return plainText(document, {}); }

} // namespace Lectern::Exporters
