// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterlist.h"

#include "rowpainter.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
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
    return QStringLiteral("search"); // a saved one
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
        const bool isSaved = index.data(Models::FilterIdRole).toInt() < 0;
        const bool isOn =
            option.state.testFlag(QStyle::State_Selected) && filter != LibraryFilter::All && !isSaved;
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
        if (const int count = index.data(Models::FilterCountRole).toInt(); count >= 0) {
            row.text(row.span(scaled(41), scaled(17)), locale(option).toString(count),
                withTabularFigures(uiFont(-1)), isOn ? tokens().accentInk : tokens().muted, Qt::AlignRight);
        }
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
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setFilter(LibraryFilter::All);
    fitHeight();
    connectParts();
}

void FilterList::connectParts()
{
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (!m_isSilent && current.isValid() && !m_model.savedSearch(current)) {
            Q_EMIT filterChosen(static_cast<LibraryFilter>(current.data(Models::FilterIdRole).toInt()));
        }
    });
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (const Store::SavedSearch *search = m_model.savedSearch(index)) {
            Q_EMIT searchChosen(QString(search->query));
        }
    });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &FilterList::fitHeight);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &FilterList::fitHeight);
}

void FilterList::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index =
        event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (!m_model.savedSearch(index)) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex row(index);
    connect(menu->addAction(tr("Rename")), &QAction::triggered, this, [this, row] { edit(row); });
    connect(menu->addAction(tr("Remove")), &QAction::triggered, this, [this, row] { remove(row); });
    menu->popup(event->reason() == QContextMenuEvent::Keyboard
            ? viewport()->mapToGlobal(visualRect(index).center())
            : event->globalPos());
}

void FilterList::keyPressEvent(QKeyEvent *event)
{
    const Store::SavedSearch *search = m_model.savedSearch(currentIndex());
    if (search && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT searchChosen(QString(search->query));
    } else if (search && event->matches(QKeySequence::Delete)) {
        remove(currentIndex());
    } else {
        QListView::keyPressEvent(event);
    }
}

void FilterList::remove(const QModelIndex &index)
{
    if (const Store::SavedSearch *search = m_model.savedSearch(index)) {
        Q_EMIT searchRemoved(Store::SavedSearch(*search));
    }
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
