// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/marginnotes.h"

#include "ui/reader/blockinfo.h"
#include "ui/reader/marginlayout.h"
#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QPainterPath>

#include <algorithm>

namespace Lectern::Ui {

namespace {

constexpr double farFromPassage = 240;
constexpr double activeWeight = 1000;
constexpr int noteGap = 10;
constexpr int badgeGap = 4;
constexpr double leaderGap = 5;

double popUpWidth(const PageMetrics &metrics) { return std::min<double>(scaled(320), metrics.columnWidth); }

} // namespace

MarginNotes::MarginNotes(const PageScene &scene)
    : m_scene(scene)
{
}

std::shared_ptr<const NoteShape> MarginNotes::shapeOf(const MarkRow &row, double width, NoteLook look) const
{
    const bool comparesWords = look == NoteLook::Card && row.state != AnchorState::Exact;
    const QString words = comparesWords ? m_scene.wordsNow(row.id) : QString();
    Shaped &known = m_shapes[row.id];
    if (!known.shape || known.look != look || known.width != width || known.words != words
        || known.isMirrored != isMirrored() || known.row != row) {
        known = {row, width, look, words, isMirrored(),
            std::make_shared<const NoteShape>(shapeNote(row, width, look, words, isMirrored()))};
    }
    return known.shape;
}

/// Of notes that are gone, or that were written in other letters.
void MarginNotes::forgetShapes()
{
    constexpr qsizetype spare = 100;
    if (m_shapeFont != uiFont()
        || m_shapes.size() > 2 * static_cast<qsizetype>(m_scene.placed.size()) + spare) {
        m_shapeFont = uiFont();
        m_shapes.clear();
    }
}

NoteLook MarginNotes::lookOf(const MarkRow &row, bool isFolded) const
{
    if (row.id == m_scene.active && (row.id != m_editing)) {
        return NoteLook::Card;
    }
    return isBare(row) ? NoteLook::Bar : isFolded ? NoteLook::Folded : NoteLook::Plain;
}

void MarginNotes::layOut(const QUuid &editing, double editorHeight, double pageEnd)
{
    m_items.clear();
    m_items.reserve(m_scene.placed.size());
    forgetShapes();
    m_editing = editing;
    m_editorHeight = editorHeight;
    m_pageEnd = pageEnd;
    if (m_scene.document == nullptr || m_scene.metrics.notes == NotesPlace::Hidden) {
        return;
    }
    const bool isMargin = m_scene.metrics.notes == NotesPlace::Margin;
    for (const PageMark &mark : m_scene.placed) {
        const MarkRow &row = m_scene.marks[mark.row];
        if (mark.doc.begin >= m_scene.laidOut) {
            break; // by place: all others stand behind
        }
        const LineLevel line = firstLineLevel(*m_scene.document, mark.doc);
        Item item;
        item.mark = mark.id;
        item.row = mark.row;
        if (isMargin) {
            item.look = lookOf(row, false);
            item.shape = shapeOf(row, m_scene.metrics.notesWidth, item.look);
            item.height = item.shape->height;
            item.wanted = item.look == NoteLook::Bar ? line.boxCentre - item.height / 2
                                                     : line.top + (item.look == NoteLook::Card ? -3 : 1);
        } else {
            item.look = isBare(row) ? NoteLook::Bar : NoteLook::Plain;
            item.height = scaled(isBare(row) ? 18 : badgeSize);
            item.wanted = line.boxCentre - item.height / 2;
        }
        if (mark.id == editing && isMargin) {
            item.height = editorHeight;
        }
        m_items.push_back(std::move(item));
    }
    // By place on the page: cells of one table row come one after the other in the text.
    if (!std::ranges::is_sorted(m_items, {}, &Item::wanted)) {
        std::ranges::stable_sort(m_items, {}, &Item::wanted);
    }
    place();
    if (isMargin && foldFarNotes()) {
        place();
    }
}

void MarginNotes::place()
{
    const bool isMargin = m_scene.metrics.notes == NotesPlace::Margin;
    std::vector<MarginItem> wishes;
    wishes.reserve(m_items.size());
    for (const Item &item : m_items) {
        const bool isActive = item.mark == m_scene.active || item.mark == m_editing;
        wishes.push_back({item.wanted, item.height, isActive ? activeWeight : 1});
    }
    const std::vector<double> tops =
        placeNotes(wishes, scaled(isMargin ? noteGap : badgeGap), scaled(8), m_pageEnd - scaled(8));
    for (size_t i = 0; i < m_items.size(); ++i) {
        const double width = isMargin ? m_scene.metrics.notesWidth : scaled(badgeSize);
        const double left = isMargin ? m_scene.metrics.notesLeft : m_scene.metrics.notesLeft - width / 2;
        m_items[i].rect = QRectF(left, qRound(tops[i]), width, m_items[i].height);
    }
}

bool MarginNotes::foldFarNotes()
{
    // A stack is a run of notes that touch; if one of it is far from its passage, all inactive ones fold.
    bool hasFolded = false;
    for (size_t begin = 0; begin < m_items.size();) {
        size_t end = begin + 1;
        while (end < m_items.size()
            && m_items[end].rect.top() - m_items[end - 1].rect.bottom() < scaled(noteGap) + 2) {
            ++end;
        }
        const bool isFar = std::any_of(m_items.begin() + static_cast<long>(begin),
            m_items.begin() + static_cast<long>(end), [](const Item &item) {
                return std::abs(item.rect.top() - item.wanted) > scaled(farFromPassage);
            });
        for (size_t i = begin; isFar && i < end; ++i) {
            Item &item = m_items[i];
            if (item.look == NoteLook::Plain && item.mark != m_editing) {
                item.look = NoteLook::Folded;
                item.shape = shapeOf(m_scene.marks[item.row], m_scene.metrics.notesWidth, item.look);
                item.height = item.shape->height;
                hasFolded = true;
            }
        }
        begin = end;
    }
    return hasFolded;
}

void MarginNotes::paint(QPainter &painter, const QRectF &visible) const
{
    if (m_scene.metrics.notes == NotesPlace::Badges) {
        paintBadges(painter, visible);
        return;
    }
    for (const Item &item : m_items) {
        const bool isActive = item.mark == m_scene.active;
        if (isActive || item.mark == m_scene.hovered || item.mark == m_editing) {
            paintLeader(painter, item, visible);
        }
        if (!item.shape || !item.rect.intersects(visible) || item.mark == m_editing) {
            continue;
        }
        const NotePart hot = m_hot.mark == item.mark ? m_hot.part : NotePart::None;
        paintNote(painter, item.rect, *item.shape, m_scene.marks[item.row], m_scene, hot);
    }
}

void MarginNotes::paintLeader(QPainter &painter, const Item &item, const QRectF &visible) const
{
    const PageMark *mark = m_scene.find(item.mark);
    if (mark == nullptr) {
        return;
    }
    const LineBox line = firstLine(*m_scene.document, mark->doc);
    const double y = qRound(line.box.center().y()) + 0.5;
    if (y < visible.top() - 400 || y > visible.bottom() + 400) {
        return;
    }
    const double to = isMirrored() ? item.rect.right() : item.rect.left();
    const double from = leaderStart(line, isMirrored(), to);
    const double target =
        std::clamp(y, item.rect.top() + 6, std::max(item.rect.top() + 6, item.rect.bottom() - 6));
    painter.save();
    painter.setPen(QPen(tokens().lineOf(mark->kind), 1));
    if (std::abs(target - y) < 1) {
        painter.drawLine(QPointF(from, y), QPointF(to, y));
    } else {
        // A note that had to give way: the line bends in the space between column and margin.
        const double knee = isMirrored() ? to + scaled(14) : to - scaled(14);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.drawPolyline(QPolygonF{{from, y}, {knee, y}, {to, target}});
    }
    painter.restore();
}

double MarginNotes::leaderStart(const LineBox &line, bool isMirrored, double to) const
{
    const BlockInfo *info = infoOf(line.block);
    const bool isCell = info != nullptr && info->kind == PageBlockKind::Cell; // others stand beside it
    const PageMetrics &metrics = m_scene.metrics;
    if (isMirrored) {
        const double textEnd = line.line.left() - leaderGap;
        return std::max(to, isCell ? std::min<double>(textEnd, metrics.columnLeft) : textEnd);
    }
    const double textEnd = line.line.right() + leaderGap;
    return std::min(to, isCell ? std::max<double>(textEnd, metrics.columnRight()) : textEnd);
}

void MarginNotes::paintBadges(QPainter &painter, const QRectF &visible) const
{
    const Item *active = nullptr;
    for (const Item &item : m_items) {
        const bool isActive = item.mark == m_scene.active;
        active = isActive ? &item : active;
        if (!item.rect.intersects(visible)) {
            continue;
        }
        const MarkRow &row = m_scene.marks[item.row];
        if (item.look == NoteLook::Bar && !isActive) {
            const double width = scaled(3);
            painter.fillRect(
                QRectF(item.rect.center().x() - width / 2, item.rect.top(), width, item.rect.height()),
                tokens().lineOf(row.kind));
        } else {
            paintBadge(painter, item.rect.center(), row, isActive);
        }
    }
    if (active == nullptr || active->mark == m_editing) {
        return;
    }
    const MarkRow &row = m_scene.marks[active->row];
    const double width = popUpWidth(m_scene.metrics);
    const auto shape = shapeOf(row, width, NoteLook::Card);
    const QRectF rect = popUpRect(*active, width, shape->height);
    Painting::softShadow(painter, rect, scaled(Painting::cardRadius));
    paintNote(painter, rect, *shape, row, m_scene, m_hot.mark == active->mark ? m_hot.part : NotePart::None);
}

QRectF MarginNotes::popUpRect(const Item &item, double width, double height) const
{
    const double left = isMirrored() ? item.rect.left() : item.rect.right() - width;
    return {left, item.rect.bottom() + scaled(10), width, height};
}

MarginNotes::Hit MarginNotes::hitAt(QPointF position) const
{
    const Item *active = find(m_scene.active);
    if (m_scene.metrics.notes == NotesPlace::Badges && active != nullptr && active->mark != m_editing) {
        const double width = popUpWidth(m_scene.metrics);
        const auto shape = shapeOf(m_scene.marks[active->row], width, NoteLook::Card);
        const QRectF rect = popUpRect(*active, width, shape->height);
        if (rect.contains(position)) {
            return {active->mark, partAt(*shape, position - rect.topLeft(), width)};
        }
    }
    for (const Item &item : m_items) {
        const QRectF reach = item.look == NoteLook::Bar
            ? item.rect.adjusted(isMirrored() ? 0 : -10, -4, isMirrored() ? 10 : 0, 4)
            : item.rect;
        if (reach.contains(position) && item.mark != m_editing) {
            const bool isMargin = m_scene.metrics.notes == NotesPlace::Margin;
            const NotePart part = isMargin && item.shape && item.look != NoteLook::Bar
                ? partAt(*item.shape, position - item.rect.topLeft(), item.rect.width())
                : NotePart::Body;
            return {item.mark, part};
        }
    }
    return {};
}

const MarginNotes::Item *MarginNotes::find(const QUuid &mark) const
{
    const auto found = std::ranges::find(m_items, mark, &Item::mark);
    return mark.isNull() || found == m_items.end() ? nullptr : &*found;
}

QRectF MarginNotes::editorRect(const QUuid &mark, double height) const
{
    const Item *item = find(mark);
    if (item == nullptr) {
        return {};
    }
    if (m_scene.metrics.notes == NotesPlace::Badges) {
        return popUpRect(*item, popUpWidth(m_scene.metrics), height);
    }
    return {item->rect.topLeft(), QSizeF(item->rect.width(), height)};
}

} // namespace Lectern::Ui
