// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/pagepainter.h"
#include "ui/reader/passagegeometry.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QTextLayout>

namespace Lectern::Ui {

namespace {

const CodeGroup &groupOf(const PageScene &scene, int group)
{
    return scene.builder->codeGroups()[static_cast<size_t>(group)];
}

double indentOf(const PageScene &scene, const QTextBlock &block)
{
    return block.blockFormat().indent() * scene.document->indentWidth();
}

} // namespace

QRectF codeFrame(const PageScene &scene, int group)
{
    const CodeGroup &code = groupOf(scene, group);
    const QTextBlock first = scene.document->findBlockByNumber(code.firstLine);
    const QTextBlock last = scene.document->findBlockByNumber(code.firstLine + code.lines - 1);
    const double indent = indentOf(scene, first) + first.blockFormat().leftMargin() - scaled(15);
    const double left = scene.metrics.columnLeft + indent;
    const double top = textRect(first).top() - DocumentBuilder::codeHeader();
    const double bottom = textRect(last).bottom() + DocumentBuilder::codeFooter();
    return {QPointF(left, top), QPointF(scene.metrics.columnRight(), bottom)};
}

QRectF codeLinesRect(const PageScene &scene, int group)
{
    return codeFrame(scene, group).adjusted(1, DocumentBuilder::codeHeader(), -1, -1);
}

QRectF copyButton(const PageScene &scene, int group)
{
    const QRectF frame = codeFrame(scene, group);
    const bool isCopied =
        static_cast<size_t>(group) < scene.code.size() && scene.code[static_cast<size_t>(group)].isCopied;
    const QString text = isCopied ? QCoreApplication::translate("PagePainter", "Copied")
                                  : QCoreApplication::translate("PagePainter", "Copy");
    const double width = QFontMetricsF(uiFont(-1)).horizontalAdvance(text) + scaled(14 + 6 + 14 + 10);
    return {frame.right() - width, frame.top() + scaled(3), width - scaled(4), double(scaled(27))};
}

double codeContentWidth(const PageScene &scene, int group)
{
    const CodeGroup &code = groupOf(scene, group);
    double width = 0;
    QTextBlock block = scene.document->findBlockByNumber(code.firstLine);
    for (int i = 0; i < code.lines && block.isValid(); ++i, block = block.next()) {
        (void)textRect(block); // lays it out
        if (block.layout()->lineCount() > 0) {
            width = std::max(width, block.layout()->lineAt(0).naturalTextWidth());
        }
    }
    return width + scaled(30);
}

QRectF tagRowRect(const PageScene &scene)
{
    // Title, byline, tags: the third paragraph.
    const QTextBlock block = scene.document->findBlockByNumber(2);
    const BlockInfo *info = block.isValid() ? infoOf(block) : nullptr;
    if (info == nullptr || info->kind != PageBlockKind::TagRow) {
        return {};
    }
    const QRectF rect = textRect(block);
    return {double(scene.metrics.columnLeft), rect.top(), double(scene.metrics.columnWidth), rect.height()};
}

std::vector<Chip> tagChips(const PageScene &scene)
{
    const QRectF row = tagRowRect(scene);
    return row.isEmpty() ? std::vector<Chip>()
                         : layChips(scene.talk->row.tags, row.topLeft(), row.width(), scene.canTag);
}

QRectF pictureFrame(const PageScene &scene, const QTextBlock &block)
{
    const double left = scene.metrics.columnLeft + indentOf(scene, block);
    const double bottom = textRect(block).top() - atSize(6, scene.appearance);
    return {QPointF(left, bottom - scaled(56)), QPointF(scene.metrics.columnRight(), bottom)};
}

} // namespace Lectern::Ui
