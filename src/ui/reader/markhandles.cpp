// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/markhandles.h"

#include "ui/reader/blockinfo.h"
#include "ui/reader/passagegeometry.h"
#include "ui/theme.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

namespace Lectern::Ui {

namespace {

constexpr double radius = 4;
constexpr double reach = 9; ///< around the middle of a handle

/// Where a handle's middle is: below the outer edge of the first or last line.
QPointF middleOf(const PageScene &scene, const PageMark &mark, MarkEnd end)
{
    const bool isBegin = end == MarkEnd::Begin;
    const LineBox line = isBegin ? firstLine(*scene.document, mark.doc) : lastLine(*scene.document, mark.doc);
    const bool isMirrored = line.block.textDirection() == Qt::RightToLeft;
    const double x = isBegin != isMirrored ? line.box.left() : line.box.right();
    const BlockInfo *info = infoOf(line.block);
    const bool isCode = info != nullptr && info->kind == PageBlockKind::Code
        && static_cast<size_t>(info->group) < scene.code.size();
    const double scrolled = isCode ? scene.code[static_cast<size_t>(info->group)].scroll : 0;
    return {x - scrolled, line.box.bottom() + scaled(radius)};
}

} // namespace

MarkEnd handleAt(const PageScene &scene, QPointF page)
{
    const PageMark *mark = scene.find(scene.active);
    if (mark == nullptr) {
        return MarkEnd::None;
    }
    for (const MarkEnd end : {MarkEnd::End, MarkEnd::Begin}) {
        const QPointF off = middleOf(scene, *mark, end) - page;
        if (std::hypot(off.x(), off.y()) <= scaled(reach)) {
            return end;
        }
    }
    return MarkEnd::None;
}

void paintHandles(QPainter &painter, const PageScene &scene)
{
    const PageMark *mark = scene.find(scene.active);
    if (mark == nullptr) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens().page, 1.5));
    painter.setBrush(tokens().lineOf(mark->kind));
    for (const MarkEnd end : {MarkEnd::Begin, MarkEnd::End}) {
        painter.drawEllipse(middleOf(scene, *mark, end), scaled(radius), scaled(radius));
    }
    painter.restore();
}

qsizetype wordEndFrom(const QString &text, qsizetype position, int words)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(std::clamp<qsizetype>(position, 0, text.size()));
    const bool isForwards = words > 0;
    for (int left = std::abs(words); left > 0;) {
        const qsizetype next = isForwards ? finder.toNextBoundary() : finder.toPreviousBoundary();
        if (next < 0) {
            return isForwards ? text.size() : 0;
        }
        left -= finder.boundaryReasons().testFlag(QTextBoundaryFinder::EndOfItem) ? 1 : 0;
    }
    return finder.position();
}

Utf16Range draggedTo(const QString &text, Utf16Range range, MarkEnd end, qsizetype position)
{
    const auto reason =
        end == MarkEnd::Begin ? QTextBoundaryFinder::StartOfItem : QTextBoundaryFinder::EndOfItem;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    const auto isBorder = [&finder, reason] { return finder.boundaryReasons().testFlag(reason); };
    const qsizetype from = std::clamp<qsizetype>(position, 0, text.size());
    finder.setPosition(from);
    qsizetype best = isBorder() ? from : -1;
    while (best < 0 && finder.toPreviousBoundary() >= 0) {
        best = isBorder() ? finder.position() : -1;
    }
    const qsizetype before = best;
    finder.setPosition(from);
    qsizetype behind = -1;
    while (behind < 0 && finder.toNextBoundary() >= 0) {
        behind = isBorder() ? finder.position() : -1;
    }
    if (behind >= 0 && (before < 0 || behind - from < from - before)) {
        best = behind;
    }
    if (best < 0) {
        return range;
    }
    const Utf16Range dragged =
        end == MarkEnd::Begin ? Utf16Range{best, range.end} : Utf16Range{range.begin, best};
    return dragged.begin < dragged.end ? dragged : range;
}

} // namespace Lectern::Ui
