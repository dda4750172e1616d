// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterlist.h"

#include "rowpainter.h"

#include <QEvent>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

namespace Lectern::Ui {

using Models::LibraryFilter;

namespace {

QString glyphOf(LibraryFilter filter)
{
    switch (filter) {
    case LibraryFilter::All:
        return QStringLiteral("library");
    case LibraryFilter::Unread:
        return QStringLiteral("unread");
    case LibraryFilter::Reading:
        return QStringLiteral("reading-book");
    case LibraryFilter::Todos:
        return QStringLiteral("todo");
    case LibraryFilter::Starred:
        return QStringLiteral("star");
    }
    return {};
}

class FilterDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        RowPainter row(*painter, option);
        const auto filter = static_cast<LibraryFilter>(index.data(Models::FilterIdRole).toInt());
        // "All talks" is the rest: nothing is narrowed, so nothing is marked.
        const bool isOn = option.state.testFlag(QStyle::State_Selected) && filter != LibraryFilter::All;
        if (isOn) {
            row.fill(tokens().accentSoft);
        } else {
            row.hover();
        }
        const QRect all = row.row();
        const QColor ink = isOn ? tokens().accentInk : tokens().text;
        row.glyph({all.left() + scaled(24), all.center().y()}, scaled(18), glyphOf(filter),
            isOn ? tokens().accentInk : tokens().muted);
        row.text(row.span(scaled(41), scaled(60)), index.data().toString(), uiFont(), ink);
        row.text(row.span(scaled(41), scaled(17)),
            locale(option).toString(index.data(Models::FilterCountRole).toInt()),
            withTabularFigures(uiFont(-1)), isOn ? tokens().accentInk : tokens().muted, Qt::AlignRight);
        row.focusRing();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {scaled(120), scaled(30)};
    }

private:
    static QLocale locale(const QStyleOptionViewItem &option)
    {
        return option.widget ? option.widget->locale() : QLocale();
    }
};

} // namespace

FilterList::FilterList(Models::FilterListModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("filterList"));
    setAccessibleName(tr("Filters"));
    prepareRowView(*this, false);
    setUniformItemSizes(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setItemDelegate(new FilterDelegate(this));
    setModel(&model);
    setFilter(LibraryFilter::All);
    fitHeight();
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (!m_isSilent && current.isValid()) {
            Q_EMIT filterChosen(static_cast<LibraryFilter>(current.data(Models::FilterIdRole).toInt()));
        }
    });
}

void FilterList::setFilter(LibraryFilter filter)
{
    const QScopedValueRollback silent(m_isSilent, true);
    setCurrentIndex(m_model.indexOf(filter));
}

QSize FilterList::sizeHint() const { return {scaled(200), m_model.rowCount() * scaled(30)}; }

void FilterList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitHeight();
    }
}

void FilterList::fitHeight()
{
    setFixedHeight(sizeHint().height());
    scheduleDelayedItemsLayout();
}

} // namespace Lectern::Ui
