// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/pagepainter.h"
#include "ui/reader/passagegeometry.h"
#include "ui/reader/picturedecoding.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>

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

QRectF tagRowRect(const PageScene &scene, size_t talk)
{
    const auto &rows = scene.builder->titleRows();
    if (talk >= rows.size() || rows[talk].tags < 0) {
        return {};
    }
    const QRectF rect = textRect(scene.document->findBlockByNumber(rows[talk].tags));
    return {double(scene.metrics.columnLeft), rect.top(), double(scene.metrics.columnWidth), rect.height()};
}

std::vector<Chip> tagChips(const PageScene &scene, size_t talk)
{
    const QRectF row = tagRowRect(scene, talk);
    if (row.isEmpty()) {
        return {};
    }
    const QStringList &tags = scene.talks->parts()[talk].talk.row.tags;
    std::vector<Chip> chips = layChips(tags, row.topLeft(), row.width(), scene.canTag);
    const int title = scene.builder->titleRows()[talk].title;
    if (scene.document->findBlockByNumber(title).textDirection() == Qt::RightToLeft) {
        mirrorChips(chips, row.left(), row.width()); // they follow the title
    }
    return chips;
}

std::pair<int, QRectF> addChipAt(const PageScene &scene, QPointF page)
{
    const QTextBlock near = firstBlockAt(*scene.document, scene.laidOut, page.y());
    for (const QTextBlock &block : {near, near.next()}) {
        const BlockInfo *info = block.isValid() ? infoOf(block) : nullptr;
        if (info != nullptr && info->kind == PageBlockKind::TagRow) {
            const std::vector<Chip> chips = tagChips(scene, static_cast<size_t>(info->group));
            if (!chips.empty() && chips.back().isAdd && chips.back().rect.contains(page)) {
                return {info->group, chips.back().rect};
            }
        }
    }
    return {-1, {}};
}

LineStart startOf(const QTextBlock &block)
{
    const QPointF origin = originOf(block);
    LineStart start;
    start.isRightToLeft = block.textDirection() == Qt::RightToLeft;
    if (block.layout()->lineCount() > 0) {
        const QTextLine line = block.layout()->lineAt(0);
        start.x = origin.x() + (start.isRightToLeft ? line.x() + line.width() : line.x());
        start.baseline = origin.y() + line.y() + line.ascent();
    }
    start.caps = QFontMetricsF(block.charFormat().font()).capHeight();
    return start;
}

QPointF markerCentre(const PageScene &scene, const QTextBlock &block)
{
    const LineStart start = startOf(block);
    const double away = 14.5 * scene.appearance.size / 18.0;
    return {start.isRightToLeft ? start.x + away : start.x - away, start.baseline - start.caps / 2};
}

QRectF taskBox(const PageScene &scene, const QTextBlock &block)
{
    const int side = atSize(15, scene.appearance);
    return {(markerCentre(scene, block) - QPointF(side, side) / 2).toPoint(), QSizeF(side, side)};
}

bool isTicked(const PageScene &scene, const BlockInfo &info)
{
    const Utf16Range item = scene.talks->whole().document->blocks[static_cast<size_t>(info.source)].text;
    const auto todo = std::ranges::find_if(scene.placed, [&scene, &item](const PageMark &mark) {
        return item.contains(mark.talk.begin) && scene.marks[mark.row].todo != Todo::None;
    });
    return todo == scene.placed.end() ? info.isDone : scene.marks[todo->row].todo == Todo::Done;
}

QRectF pictureFrame(const PageScene &scene, const QTextBlock &block)
{
    const BlockInfo &info = *infoOf(block);
    const double below = setting(Element::Caption, scene.appearance).below;
    const double height = block.blockFormat().topMargin() - info.aboveFrame - below;
    const double bottom = textRect(block).top() - below;
    const QSize natural = info.kind == PageBlockKind::Image && scene.pictures != nullptr
        ? scene.pictures->size(info.pictureKey)
        : QSize();
    const double room = scene.metrics.columnWidth - indentOf(scene, block);
    const double width = natural.isEmpty() ? room : shownPictureSize(scene, block, natural).width();
    const bool isMirrored = block.textDirection() == Qt::RightToLeft;
    const double left =
        isMirrored ? scene.metrics.columnRight() - width : scene.metrics.columnLeft + indentOf(scene, block);
    return {left, bottom - height, width, height};
}

QSize shownPictureSize(const PageScene &scene, const QTextBlock &block, QSize natural)
{
    // A strip of a thousand screens would be all there is to see of the talk.
    constexpr int mostHeight = 2400;
    const auto room = static_cast<int>(scene.metrics.columnWidth - indentOf(scene, block));
    return fittedSize(natural, {std::max(1, room), scaled(mostHeight)});
}

QSize pixelsOf(const QRectF &frame, double devicePixelRatio)
{
    return (frame.size() * devicePixelRatio).toSize().expandedTo({1, 1});
}

QRectF languageButton(const PageScene &scene, int group)
{
    if (!groupOf(scene, group).isUnlabelled) {
        return {};
    }
    const QRectF frame = codeFrame(scene, group);
    const double width =
        QFontMetricsF(uiFont(-1)).horizontalAdvance(scene.code[static_cast<size_t>(group)].label);
    return {frame.left() + scaled(6), frame.top() + scaled(3), width + scaled(16), double(scaled(27))};
}

} // namespace Lectern::Ui
