// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resultdelegate.h"

#include "base/textposition.h"
#include "models/searchresultsmodel.h"
#include "ui/sidebar/rowpainter.h"
#include "ui/sidebar/textlines.h"

#include <QAbstractItemView>
#include <QPainter>

namespace Lectern::Ui {

using namespace Lectern::Models;
using Store::SearchField;

namespace {

constexpr int endPad = 17;
constexpr int textStart = 40;
constexpr int snippetLines = 2;
constexpr int air = 6; ///< above and below a passage

ResultRowKind kindOf(const QModelIndex &index)
{
    return static_cast<ResultRowKind>(index.data(ResultKindRole).toInt());
}

SearchField fieldOf(const QModelIndex &index)
{
    return static_cast<SearchField>(index.data(ResultFieldRole).toInt());
}

MarkKind markKindOf(const QModelIndex &index)
{
    return static_cast<MarkKind>(index.data(ResultMarkKindRole).toInt());
}

/// Where the passage stands and on what: "Stacked retries · Technique", "Your note".
QString placeText(const QModelIndex &index)
{
    QStringList parts{index.data(ResultSectionRole).toString()};
    switch (fieldOf(index)) {
    case SearchField::Quote:
        parts.append(nameOf(markKindOf(index)));
        break;
    case SearchField::Comment:
        parts.prepend(ResultDelegate::tr("Your note"));
        break;
    case SearchField::Code:
        parts.append(ResultDelegate::tr("Code"));
        break;
    case SearchField::Speaker:
        parts.append(ResultDelegate::tr("Speaker"));
        break;
    case SearchField::Tag:
        parts.append(ResultDelegate::tr("Tag"));
        break;
    case SearchField::Title:
    case SearchField::Text:
        break;
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

int viewWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

int hitHeight(const QModelIndex &index, int width)
{
    const int room = width - scaled(textStart + endPad);
    const int place = placeText(index).isEmpty() ? 0 : QFontMetrics(uiFont(-2)).height() + scaled(1);
    return textHeight(index.data(ResultSnippetRole).toString(), uiFont(), room, snippetLines) + place
        + 2 * scaled(air);
}

/// Three lines of text, as a small list: a passage of the talk's own words.
void paintTextGlyph(RowPainter &row, QPoint centre, const QColor &colour)
{
    for (int line = 0; line < 3; ++line) {
        const int indent = line == 0 ? 0 : scaled(4);
        const int y = centre.y() + (line - 1) * scaled(4);
        row.bar({centre.x() - scaled(7) + indent, y, scaled(line == 0 ? 11 : 9), 1}, colour);
    }
}

void paintSign(RowPainter &row, const QModelIndex &index, QPoint centre)
{
    const QColor line = tokens().lineOf(markKindOf(index));
    switch (fieldOf(index)) {
    case SearchField::Quote:
        row.glyph(centre, scaled(15), QStringLiteral("quick-mark"), line);
        break;
    case SearchField::Comment:
        row.glyph(centre, scaled(15), QStringLiteral("comment"), line);
        break;
    case SearchField::Tag:
        row.glyph(centre, scaled(15), QStringLiteral("tag"), tokens().faint);
        break;
    default:
        paintTextGlyph(row, centre, tokens().faint);
    }
}

void paintTalk(RowPainter &row, const QModelIndex &index, const QStyleOptionViewItem &option)
{
    QRect line = row.span(scaled(16), scaled(endPad));
    line.setTop(line.bottom() - scaled(25));
    const QFont countFont = withTabularFigures(uiFont(-1));
    const QString count = option.locale.toString(index.data(ResultCountRole).toInt());
    const int countWidth = QFontMetrics(countFont).horizontalAdvance(count) + scaled(12);
    row.text(line, count, countFont, tokens().muted, Qt::AlignRight);

    const QFont titleFont = uiFont(0, QFont::DemiBold);
    const QString title = index.data(ResultTitleRole).toString();
    const int room = line.width() - countWidth;
    // The lines below are laid out with fractions of pixels, which can add up to some more than the metrics
    // say.
    const int titleWidth = qMin(QFontMetrics(titleFont).horizontalAdvance(title) + scaled(4), room);
    const QFontMetrics metrics(titleFont);
    const QRect titleRect(
        line.left(), line.top() + (line.height() - metrics.height()) / 2, titleWidth, metrics.height());
    paintLines(row.painter(), row.mirrored(titleRect), title, titleFont, tokens().text, 1, option.direction,
        {index.data(ResultMatchesRole).value<QList<Utf16Range>>(), tokens().findFill, {}});
    QStringList about{index.data(ResultSpeakersRole).toStringList().join(QStringLiteral(", ")),
        index.data(ResultEventRole).toString()};
    about.removeAll(QString());
    QRect rest = line.adjusted(titleWidth + scaled(8), 0, -countWidth, 0);
    if (rest.width() > scaled(24)) {
        row.text(rest, about.join(QStringLiteral(" · ")), uiFont(-1), tokens().muted);
    }
}

void paintHit(RowPainter &row, const QModelIndex &index, const QStyleOptionViewItem &option)
{
    if (option.state.testFlag(QStyle::State_Selected)) {
        row.fill(tokens().accentSoft);
    } else {
        row.hover();
    }
    const QRect all = row.row();
    const QFontMetrics metrics(uiFont());
    const QString snippet = index.data(ResultSnippetRole).toString();
    const int width = all.width() - scaled(textStart + endPad);
    const QRect words(all.left() + scaled(textStart), all.top() + scaled(air), width,
        textHeight(snippet, uiFont(), width, snippetLines));
    paintSign(row, index, {all.left() + scaled(24), words.top() + metrics.height() / 2});
    paintLines(row.painter(), row.mirrored(words), snippet, uiFont(), tokens().text, snippetLines,
        option.direction, {index.data(ResultMatchesRole).value<QList<Utf16Range>>(), tokens().findFill, {}});
    const QRect place(words.left(), words.bottom() + 1 + scaled(1), width, QFontMetrics(uiFont(-2)).height());
    row.text(place, placeText(index), uiFont(-2), tokens().muted);
}

/// A hairline, and below it what the talks that follow were found by.
void paintStandIns(RowPainter &row, const QModelIndex &index)
{
    QRect line = row.span(scaled(16), scaled(endPad));
    if (index.row() > 0) {
        row.bar({line.left(), line.top() + scaled(6), line.width(), 1}, tokens().line);
    }
    line.setTop(line.top() + scaled(10));
    row.text(line, index.data().toString(), uiFont(-1), tokens().muted);
}

} // namespace

void ResultDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    RowPainter row(*painter, option);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    switch (kindOf(index)) {
    case ResultRowKind::Talk:
        if (isSelected) {
            row.fill(tokens().accentSoft);
        }
        paintTalk(row, index, option);
        break;
    case ResultRowKind::Hit:
        paintHit(row, index, option);
        break;
    case ResultRowKind::More:
        if (isSelected) {
            row.fill(tokens().accentSoft);
        }
        row.text(row.span(scaled(textStart), scaled(endPad)), index.data().toString(), uiFont(-1),
            tokens().accent);
        break;
    case ResultRowKind::Late:
        row.bar(
            {option.rect.left() + scaled(16), option.rect.center().y(), option.rect.width() - scaled(32), 1},
            tokens().line);
        break;
    case ResultRowKind::StandIns:
        paintStandIns(row, index);
        break;
    }
    row.focusRing();
}

QSize ResultDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = viewWidth(option);
    switch (kindOf(index)) {
    case ResultRowKind::Talk:
        return {width, scaled(33)};
    case ResultRowKind::Hit:
        return {width, hitHeight(index, width)};
    case ResultRowKind::More:
        return {width, scaled(26)};
    case ResultRowKind::Late:
        return {width, scaled(17)};
    case ResultRowKind::StandIns:
        return {width, scaled(34)};
    }
    return {width, scaled(30)};
}

} // namespace Lectern::Ui
