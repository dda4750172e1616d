// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdelegate.h"

#include "rowpainter.h"

#include "document/markwords.h"
#include "models/datewords.h"
#include "models/roles.h"
#include "models/tagtreemodel.h"
#include "ui/placesign.h"
#include "ui/sidebar/textlines.h"
#include "ui/stylepainting.h"

#include <QAbstractItemView>
#include <QDateTime>
#include <QMouseEvent>
#include <QPainter>

namespace Lectern::Ui {

using namespace Lectern::Models;

namespace {

constexpr int sideStart = 25; ///< text begins here
constexpr int sideEnd = 16;
constexpr int air = 10; ///< above and below a mark

bool isHeader(const QModelIndex &index)
{
    return static_cast<MarkRowKind>(index.data(MarkRowKindRole).toInt()) == MarkRowKind::Header;
}

AnchorState stateOf(const QModelIndex &index)
{
    return static_cast<AnchorState>(index.data(MarkStateRole).toInt());
}

Todo todoOf(const QModelIndex &index) { return static_cast<Todo>(index.data(MarkTodoRole).toInt()); }

QFont quoteFont() { return readerFont(QFontInfo(uiFont()).pixelSize() + 1, false, true); }

/// Today the time, this week the day, else the date.
QString whenText(const QDateTime &utc, const QLocale &locale)
{
    if (!utc.isValid()) {
        return {};
    }
    const QDateTime local = utc.toLocalTime();
    const qint64 days = local.date().daysTo(QDate::currentDate());
    if (days == 0) {
        // Some short formats still count seconds.
        return locale.toString(
            local.time(), locale.timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss")));
    }
    if (days > 0 && days < 7) {
        return locale.dayName(local.date().dayOfWeek(), QLocale::ShortFormat);
    }
    return dayInWords(local.date(), local.date().year() != QDate::currentDate().year());
}

} // namespace

/// Where the parts of a mark's row lie, left to right, and what they say.
struct MarkDelegate::Parts {
    QRect head;
    QRect place; ///< null: the place is exact
    QRect quote;
    QRect box; ///< null: no to-do
    QRect comment;
    QList<QRect> tags;
    QString quoteText;
    QString commentText;
    QStringList tagNames;
    int height = 0;
};

MarkDelegate::MarkDelegate(const TagTreeModel *tags, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_tags(tags)
{
}

MarkDelegate::Parts MarkDelegate::partsOf(const QModelIndex &index, const QRect &row)
{
    Parts parts;
    const int left = row.left() + scaled(sideStart);
    const int width = qMax(scaled(60), row.width() - scaled(sideStart + sideEnd));
    const QFontMetrics small(uiFont(-1));
    int y = row.top() + scaled(air);
    const auto take = [&y, left, width](int height, int gap) {
        const QRect rect(left, y, width, height);
        y += height + gap;
        return rect;
    };
    parts.head = take(qMax(small.height(), scaled(14)), scaled(3));
    if (stateOf(index) != AnchorState::Exact) {
        parts.place = take(qMax(small.height(), scaled(14)), scaled(3));
    }
    parts.quoteText = index.data(MarkQuoteRole).toString().simplified();
    if (!parts.quoteText.isEmpty()) {
        parts.quote = take(textHeight(parts.quoteText, quoteFont(), width, 2), scaled(2));
    }
    parts.commentText = index.data(MarkCommentRole).toString().trimmed();
    const bool hasTodo = todoOf(index) != Todo::None;
    if (hasTodo && parts.commentText.isEmpty()) {
        parts.commentText = tr("To-do");
    }
    if (!parts.commentText.isEmpty()) {
        const int indent = hasTodo ? scaled(23) : 0;
        const int height = textHeight(parts.commentText, uiFont(), width - indent, 6);
        parts.comment = take(height, scaled(5)).adjusted(indent, 0, 0, 0);
        if (hasTodo) {
            parts.box = QRect(left, parts.comment.top() + (QFontMetrics(uiFont()).height() - scaled(15)) / 2,
                scaled(15), scaled(15));
        }
    }
    parts.tagNames = index.data(MarkTagsRole).toStringList();
    QPoint at(left, y + scaled(1));
    for (const QString &name : parts.tagNames) {
        const QSize size = tagChipSize(name).boundedTo({width, scaled(400)});
        if (at.x() > left && at.x() + size.width() > left + width) {
            at = {left, at.y() + size.height() + scaled(4)};
        }
        parts.tags.append(QRect(at, size));
        at.rx() += size.width() + scaled(4);
        y = at.y() + size.height() + scaled(2);
    }
    parts.height = y + scaled(air) - scaled(3) - row.top();
    return parts;
}

int MarkDelegate::widthFor(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

QSize MarkDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = widthFor(option);
    if (isHeader(index)) {
        return {width, index.row() == 0 ? scaled(30) : scaled(34)};
    }
    return {width, partsOf(index, {0, 0, width, 0}).height};
}

void MarkDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!isHeader(index)) {
        paintMark(*painter, option, index);
        return;
    }
    RowPainter row(*painter, option);
    QRect words = row.span(scaled(16), scaled(sideEnd));
    words.setTop(words.bottom() - scaled(25));
    row.text(words, index.data(MarkHeaderRole).toString(), uiFont(-1, QFont::DemiBold), tokens().muted);
}

void MarkDelegate::paintMark(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    RowPainter row(painter, option);
    if (isSelected) {
        row.fill(tokens().accentSoft);
    } else {
        row.hover();
    }
    const Parts parts = partsOf(index, option.rect);
    const auto kind = static_cast<MarkKind>(index.data(Models::MarkKindRole).toInt());
    const QColor line = tokens().lineOf(kind);
    const QRect all = option.rect;
    row.bar({all.left() + scaled(13), all.top() + scaled(air), 3, all.height() - 2 * scaled(air)}, line, 1);

    row.glyph({parts.head.left() + scaled(6), parts.head.center().y()}, scaled(13), glyphOf(kind), line);
    const QString when = whenText(index.data(MarkTimeRole).toDateTime(), option.locale);
    row.text(parts.head.adjusted(scaled(19), 0, -scaled(70), 0), nameOf(kind), uiFont(-1), tokens().muted);
    row.text(parts.head, when, withTabularFigures(uiFont(-1)), tokens().muted, Qt::AlignRight);

    if (!parts.place.isNull()) {
        const AnchorState state = stateOf(index);
        MarkRow place;
        place.state = state;
        place.isKept = index.data(MarkKeptRole).toBool();
        const QColor ink = signInk(state, place.isKept);
        row.glyph({parts.place.left() + scaled(6), parts.place.center().y()}, scaled(13), signOf(state), ink);
        row.text(parts.place.adjusted(scaled(19), 0, 0, 0), placeWords(place), uiFont(-1), ink);
    }
    paintLines(painter, row.mirrored(parts.quote), parts.quoteText, quoteFont(), tokens().muted, 2,
        option.direction);
    const bool isDone = todoOf(index) == Todo::Done;
    QFont commentFont = uiFont();
    commentFont.setStrikeOut(isDone);
    paintLines(painter, row.mirrored(parts.comment), parts.commentText, commentFont,
        isDone ? tokens().muted : tokens().text, 6, option.direction);
    if (!parts.box.isNull()) {
        Painting::checkBox(painter, row.mirrored(parts.box), isDone);
    }
    for (int i = 0; i < parts.tags.size(); ++i) {
        const int hue = m_tags ? m_tags->hueOf(parts.tagNames[i]) : 0;
        paintTagChip(
            painter, row.mirrored(parts.tags[i]), parts.tagNames[i], tokens().hue(hue), option.direction);
    }
    row.focusRing();
}

bool MarkDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease && !isHeader(index)) {
        const QRect box = partsOf(index, option.rect).box;
        const QRect target = QStyle::visualRect(option.direction, option.rect, box).adjusted(-6, -6, 6, 6);
        if (!box.isNull() && target.contains(static_cast<QMouseEvent *>(event)->position().toPoint())) {
            Q_EMIT todoClicked(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace Lectern::Ui
