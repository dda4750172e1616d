// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkdelegate.h"

#include "rowpainter.h"

#include "models/librarymodel.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QToolTip>

namespace Lectern::Ui {

using namespace Lectern::Models;

namespace {

constexpr int endPad = 17;
constexpr int textStart = 35;

LibraryRowKind kindOf(const QModelIndex &index)
{
    return static_cast<LibraryRowKind>(index.data(RowKindRole).toInt());
}

bool isEventNotes(const QModelIndex &talk) { return talk.data(EventNotesRole).toBool(); }

bool isUnread(const QModelIndex &talk)
{
    return !isEventNotes(talk)
        && static_cast<ReadStatus>(talk.data(StatusRole).toInt()) == ReadStatus::Unread;
}

QFont titleFont(const QModelIndex &talk) { return uiFont(0, isUnread(talk) ? QFont::Medium : QFont::Normal); }

bool isLastSection(const QModelIndex &section)
{
    return section.row() == section.model()->rowCount(section.parent()) - 1;
}

/// Among talks, with no row above that says what they are.
bool isUngroupedNotes(const QModelIndex &talk)
{
    return isEventNotes(talk) && kindOf(talk.parent()) == LibraryRowKind::Group;
}

/// Names while they fit, else their number: a row of lightning talks has nine.
QString speakersLine(const QModelIndex &talk, int width)
{
    if (isUngroupedNotes(talk)) {
        return TalkDelegate::tr("Notes of the event");
    }
    const QStringList names = talk.data(BylineRole).toStringList();
    const QString all = names.join(QStringLiteral(", "));
    const bool isTooMany = names.size() > 3 && QFontMetrics(uiFont(-1)).horizontalAdvance(all) > width;
    return isTooMany ? TalkDelegate::tr("%n speaker(s)", nullptr, int(names.size())) : all;
}

bool hasSecondLine(const QModelIndex &talk)
{
    return isUngroupedNotes(talk) || !talk.data(BylineRole).toStringList().isEmpty()
        || !talk.data(MarkKindsRole).value<QList<int>>().isEmpty();
}

int heightOf(const QModelIndex &index)
{
    switch (kindOf(index)) {
    case LibraryRowKind::Group:
        return scaled(32);
    case LibraryRowKind::Part:
        return scaled(26);
    case LibraryRowKind::Talk:
        return scaled(hasSecondLine(index) ? 44 : 30);
    case LibraryRowKind::Section:
        return scaled(isLastSection(index) ? 28 : 24);
    }
    return scaled(30);
}

/// Several rows can be selected; only those are told by a fill, besides the one under the pointer.
void fillBranch(RowPainter &row, const QStyleOptionViewItem &option)
{
    if (option.state.testFlag(QStyle::State_Selected)) {
        row.fill(tokens().hover);
    } else {
        row.hover();
    }
}

} // namespace

void TalkDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    RowPainter row(*painter, option);
    switch (kindOf(index)) {
    case LibraryRowKind::Group:
        paintEvent(row, option, index);
        break;
    case LibraryRowKind::Part:
        paintDay(row, option, index);
        break;
    case LibraryRowKind::Talk:
        paintTalk(row, index, option.state.testFlag(QStyle::State_Selected));
        break;
    case LibraryRowKind::Section:
        paintSection(row, index);
        break;
    }
    row.focusRing();
}

QSize TalkDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {scaled(120), heightOf(index)};
}

void TalkDelegate::paintEvent(RowPainter &row, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    fillBranch(row, option);
    const QRect all = row.row();
    const int middle = all.center().y();
    row.chevron({all.left() + scaled(19), middle}, option.state.testFlag(QStyle::State_Open), scaled(13));
    const QPoint sign(all.left() + scaled(40), middle);
    const int talks = index.data(TalkCountRole).toInt();
    if (talks > 0 && index.data(DoneCountRole).toInt() == talks) {
        row.doneBadge(sign, scaled(13));
    } else {
        row.ring(sign, scaled(13), index.data(ProgressRole).toDouble());
    }
    const int year = index.data(YearRole).toInt();
    const QString yearText = year > 0 ? QString::number(year) : QString();
    const QFont yearFont = withTabularFigures(uiFont(-1));
    const int yearWidth = QFontMetrics(yearFont).horizontalAdvance(yearText);
    row.text(row.span(scaled(54), scaled(endPad) + yearWidth + scaled(8)), index.data(NameRole).toString(),
        uiFont(0, QFont::Medium), tokens().text);
    row.text(row.span(scaled(54), scaled(endPad)), yearText, yearFont, tokens().muted, Qt::AlignRight);
}

void TalkDelegate::paintDay(RowPainter &row, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    fillBranch(row, option);
    const bool isOpen = option.state.testFlag(QStyle::State_Open);
    row.chevron({row.row().left() + scaled(22), row.row().center().y()}, isOpen, scaled(12));
    const int done = index.data(DoneCountRole).toInt();
    // Open days show each talk's own sign.
    const QString count = !isOpen && done > 0 ? tr("%n done", nullptr, done) : QString();
    const QFont font = uiFont(-1);
    const int countWidth = QFontMetrics(font).horizontalAdvance(count);
    row.text(row.span(scaled(textStart), scaled(endPad) + countWidth + scaled(8)),
        index.data(NameRole).toString(), uiFont(-1, QFont::Medium), tokens().muted);
    row.text(row.span(scaled(textStart), scaled(endPad)), count, withTabularFigures(font), tokens().muted,
        Qt::AlignRight);
}

void TalkDelegate::paintTalk(RowPainter &row, const QModelIndex &index, bool isGathered) const
{
    const bool isOpen = !m_openTalk.isNull() && index.data(IdRole).toUuid() == m_openTalk;
    if (isOpen || isGathered) {
        row.fill(isOpen ? tokens().accentSoft : tokens().hover);
    } else {
        row.hover();
    }
    const QRect all = row.row();
    const QFontMetrics titleMetrics(titleFont(index));
    const QFontMetrics lineMetrics(uiFont(-1));
    const int gap = scaled(1);
    const int textHeight = titleMetrics.height() + (hasSecondLine(index) ? gap + lineMetrics.height() : 0);
    const int top = all.top() + (all.height() - textHeight) / 2;
    const QRect title(
        all.left() + scaled(textStart), top, all.width() - scaled(textStart + endPad), titleMetrics.height());
    const QRect second(title.left(), title.bottom() + 1 + gap, title.width(), lineMetrics.height());

    paintStatus(row, title.center().y(), index);
    row.text(title, index.data(NameRole).toString(), titleFont(index), tokens().text);
    const int dots = row.dots(
        all.right() + 1 - scaled(endPad), second.center().y(), index.data(MarkKindsRole).value<QList<int>>());
    const QRect speakers = second.adjusted(0, 0, dots > 0 ? -dots - scaled(8) : 0, 0);
    row.text(speakers, speakersLine(index, speakers.width()), uiFont(-1),
        isOpen ? tokens().accentInk : tokens().muted);
}

void TalkDelegate::paintStatus(RowPainter &row, int middle, const QModelIndex &index)
{
    const QPoint centre(row.row().left() + scaled(22), middle);
    if (isEventNotes(index)) {
        row.glyph(centre, scaled(14), QStringLiteral("document"), tokens().muted);
        return;
    }
    switch (static_cast<ReadStatus>(index.data(StatusRole).toInt())) {
    case ReadStatus::Unread:
        row.disc(centre, scaled(8), tokens().accent);
        break;
    case ReadStatus::Reading:
        row.ring(centre, scaled(11), index.data(ProgressRole).toDouble());
        break;
    case ReadStatus::Done:
        row.glyph(centre, scaled(14), QStringLiteral("check"), tokens().muted);
        break;
    }
}

void TalkDelegate::paintSection(RowPainter &row, const QModelIndex &index)
{
    const bool isCurrent = index.data(CurrentRole).toBool();
    QRect all = row.row();
    // The last one keeps a little air below, where the rule ends.
    all.setHeight(scaled(24));
    const QRect rule(all.left() + scaled(35), all.top(), isCurrent ? 2 : 1, all.height());
    row.bar(rule, isCurrent ? tokens().accent : tokens().lineStrong);
    const int indent = qBound(0, index.data(LevelRole).toInt() - 2, 3) * scaled(10);
    const int marks = index.data(MarkCountRole).toInt();
    const QString count = marks > 0 ? QLocale().toString(marks) : QString();
    const QFont figures = withTabularFigures(uiFont(-1));
    row.text(all.adjusted(scaled(50), 0, -scaled(endPad), 0), count, figures, tokens().muted, Qt::AlignRight);
    const int taken = count.isEmpty() ? 0 : QFontMetrics(figures).horizontalAdvance(count) + scaled(8);
    const QRect words = all.adjusted(scaled(50) + indent, 0, -scaled(endPad) - taken, 0);
    row.text(
        words, index.data(NameRole).toString(), uiFont(-1), isCurrent ? tokens().accentInk : tokens().muted);
}

bool TalkDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool isToolTip = event->type() == QEvent::ToolTip && index.isValid();
    if (!isToolTip) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    const QString name = index.data(NameRole).toString();
    QStringList lines;
    if (kindOf(index) == LibraryRowKind::Talk) {
        const int room = option.rect.width() - scaled(textStart + endPad);
        const QStringList speakers = index.data(BylineRole).toStringList();
        const bool isCut = QFontMetrics(titleFont(index)).horizontalAdvance(name) > room
            || QFontMetrics(uiFont(-1)).horizontalAdvance(speakers.join(QStringLiteral(", ")))
                > room - scaled(60);
        lines = isCut ? QStringList{name, speakers.join(QStringLiteral(", "))} : QStringList();
    } else if (QFontMetrics(uiFont(0, QFont::Medium)).horizontalAdvance(name)
        > option.rect.width() - scaled(110)) {
        lines = {name};
    }
    QToolTip::showText(event->globalPos(), lines.join(QLatin1Char('\n')), view);
    return true;
}

} // namespace Lectern::Ui
