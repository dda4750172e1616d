// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tagspane.h"

#include "paneheading.h"
#include "rowpainter.h"
#include "tagchips.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace Lectern::Ui {

namespace {

int depthOf(QModelIndex index)
{
    int depth = 0;
    while ((index = index.parent()).isValid()) {
        ++depth;
    }
    return depth;
}

/// Dot, last part of the name, count; the chevron stands left of the dot.
class TagDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QString chosen;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        RowPainter row(*painter, option);
        const bool isOn = !chosen.isEmpty() && index.data(Models::TagNameRole).toString() == chosen;
        if (isOn) {
            row.fill(tokens().accentSoft);
        } else {
            row.hover();
        }
        const QRect all = row.row();
        const int indent = depthOf(index) * scaled(19);
        if (index.model()->rowCount(index) > 0) {
            row.chevron({all.left() + scaled(19) + indent, all.center().y()},
                option.state.testFlag(QStyle::State_Open), scaled(13));
        }
        row.disc(QPointF(all.left() + scaled(37) + indent, all.center().y()), scaled(8),
            tokens().hue(index.data(Models::TagHueRole).toInt()));
        row.text(row.span(scaled(48) + indent, scaled(60)), index.data().toString(), uiFont(),
            isOn ? tokens().accentInk : tokens().text);
        row.text(row.span(scaled(48), scaled(17)), QString::number(index.data(Models::TagCountRole).toInt()),
            withTabularFigures(uiFont(-1)), tokens().muted, Qt::AlignRight);
        row.focusRing();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {scaled(120), scaled(28)};
    }
};

/// Rows painted whole by the delegate, as in the events tree.
class TagTree final : public QTreeView
{
public:
    explicit TagTree(QWidget *parent)
        : QTreeView(parent)
    {
        prepareRowView(*this);
        setHeaderHidden(true);
        setIndentation(0);
        setRootIsDecorated(false);
        setUniformRowHeights(true);
        setExpandsOnDoubleClick(false);
        setDragDropMode(QAbstractItemView::DragDrop);
        setDropIndicatorShown(true);
        setDragDropOverwriteMode(true); // onto rows, not between them
    }

protected:
    void drawRow(
        QPainter *painter, const QStyleOptionViewItem &options, const QModelIndex &index) const override
    {
        QStyleOptionViewItem option = options;
        option.rect = visualRect(index);
        option.state.setFlag(QStyle::State_Open, isExpanded(index));
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
        option.state.setFlag(
            QStyle::State_MouseOver, viewport()->underMouse() && option.rect.contains(pointer));
        itemDelegateForIndex(index)->paint(painter, option, index);
    }
};

} // namespace

TagsPane::TagsPane(Models::TagTreeModel &tags, QWidget *parent)
    : QWidget(parent)
    , m_model(tags)
    , m_heading(new PaneHeading(tr("Tags"), QStringLiteral("plus"), tr("New tag"), this))
    , m_stack(new QStackedWidget(this))
    , m_chips(new TagChips(tags, this))
    , m_tree(new TagTree(this))
{
    buildTree();
    m_stack->addWidget(m_chips);
    m_stack->addWidget(m_tree);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, scaled(6), 0, scaled(2));
    layout->setSpacing(scaled(2));
    layout->addWidget(m_heading);
    layout->addWidget(m_stack, 1);
    connect(m_heading->button(), &QToolButton::clicked, this, &TagsPane::newTagRequested);
    connect(m_chips, &TagChips::tagChosen, this, &TagsPane::choose);
    connect(m_chips, &TagChips::tagMenuRequested, this, &TagsPane::tagMenuRequested);
    connect(m_chips, &TagChips::moreRequested, this, &TagsPane::moreRoomRequested);
    refreshForm();
}

void TagsPane::buildTree()
{
    m_tree->setObjectName(QStringLiteral("tagTree"));
    m_tree->setAccessibleName(tr("Tags"));
    m_tree->setItemDelegate(new TagDelegate(m_tree));
    m_tree->setModel(&m_model);
    m_tree->installEventFilter(this);
    m_tree->viewport()->installEventFilter(this);
    connect(m_tree, &QTreeView::clicked, this,
        [this](const QModelIndex &index) { choose(index.data(Models::TagNameRole).toString()); });
}

void TagsPane::setTag(const QString &tag)
{
    m_tag = tag;
    m_chips->setTag(tag);
    static_cast<TagDelegate *>(m_tree->itemDelegate())->chosen = tag;
    m_tree->viewport()->update();
}

void TagsPane::choose(const QString &tag)
{
    setTag(tag == m_tag ? QString() : tag);
    Q_EMIT tagChosen(m_tag);
}

void TagsPane::refreshForm()
{
    const int room = height() - m_heading->sizeHint().height() - scaled(10);
    m_stack->setCurrentWidget(room < scaled(120) ? static_cast<QWidget *>(m_chips) : m_tree);
}

void TagsPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refreshForm();
}

QSize TagsPane::sizeHint() const { return {scaled(200), scaled(96)}; }

QSize TagsPane::minimumSizeHint() const { return {scaled(80), scaled(62)}; }

bool TagsPane::eventFilter(QObject *watched, QEvent *event)
{
    // The kind of event first: the tree still reports events while it is being destroyed.
    if (event->type() == QEvent::KeyPress && watched == m_tree) {
        const QModelIndex current = m_tree->currentIndex();
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && current.isValid()) {
            choose(current.data(Models::TagNameRole).toString());
            return true;
        }
        const bool isMenuKey =
            key == Qt::Key_F10 && static_cast<QKeyEvent *>(event)->modifiers() == Qt::ShiftModifier;
        if (isMenuKey && current.isValid()) {
            Q_EMIT tagMenuRequested(current.data(Models::TagNameRole).toString(),
                m_tree->viewport()->mapToGlobal(m_tree->visualRect(current).center()));
            return true;
        }
        if (key == Qt::Key_F2 && current.isValid()) {
            Q_EMIT tagRenameRequested(current.data(Models::TagNameRole).toString());
            return true;
        }
        if (key == Qt::Key_Delete && current.isValid()) {
            Q_EMIT tagRemoveRequested(current.data(Models::TagNameRole).toString());
            return true;
        }
    }
    if (event->type() == QEvent::MouseButtonPress && watched == m_tree->viewport()) {
        // The chevron unfolds; the rest of the row chooses.
        const QPoint at = static_cast<QMouseEvent *>(event)->position().toPoint();
        const QModelIndex index = m_tree->indexAt(at);
        const int x = layoutDirection() == Qt::LeftToRight ? at.x() : m_tree->viewport()->width() - at.x();
        if (m_model.rowCount(index) > 0 && index.isValid() && x < scaled(30) + depthOf(index) * scaled(19)) {
            m_tree->setExpanded(index, !m_tree->isExpanded(index));
            return true;
        }
    }
    if (event->type() == QEvent::ContextMenu && watched == m_tree->viewport()) {
        auto *menu = static_cast<QContextMenuEvent *>(event);
        const bool isByKey = menu->reason() == QContextMenuEvent::Keyboard;
        const QModelIndex index = isByKey ? m_tree->currentIndex() : m_tree->indexAt(menu->pos());
        if (index.isValid()) {
            const QPoint at = isByKey ? m_tree->visualRect(index).center() : menu->pos();
            Q_EMIT tagMenuRequested(
                index.data(Models::TagNameRole).toString(), m_tree->viewport()->mapToGlobal(at));
        }
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Lectern::Ui
