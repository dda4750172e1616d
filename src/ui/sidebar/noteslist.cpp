// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noteslist.h"

#include "chip.h"
#include "dropdownbutton.h"
#include "emptystate.h"
#include "markdelegate.h"
#include "rowpainter.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedWidget>

namespace Lectern::Ui {

using namespace Lectern::Models;

namespace {

/// The chips in their order: all, notes, to-dos, then the five kinds.
MarkFilter filterOf(int chip)
{
    MarkFilter filter;
    filter.notesOnly = chip == 1;
    filter.todosOnly = chip == 2;
    if (chip >= 3) {
        filter.kind = allMarkKinds[size_t(chip - 3)];
    }
    return filter;
}

QString nameOf(NotesList::Scope scope)
{
    switch (scope) {
    case NotesList::Scope::Talk:
        return NotesList::tr("This talk");
    case NotesList::Scope::Event:
        return NotesList::tr("This event");
    case NotesList::Scope::Library:
        return NotesList::tr("Library");
    }
    return {};
}

QUuid markOf(const QModelIndex &index) { return index.data(MarkIdRole).toUuid(); }

/// Heights depend on the width: they are asked for anew when it changes.
class NotesView final : public QListView
{
public:
    using QListView::QListView;

protected:
    /// Headers are no stops.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override
    {
        const QModelIndex next = QListView::moveCursor(action, modifiers);
        if (!next.isValid() || !markOf(next).isNull()) {
            return next;
        }
        const bool isUpwards =
            action == MoveUp || action == MovePrevious || action == MovePageUp || action == MoveEnd;
        const QModelIndex beside = next.siblingAtRow(next.row() + (isUpwards ? -1 : 1));
        return beside.isValid() ? beside : currentIndex();
    }

    void resizeEvent(QResizeEvent *event) override
    {
        QListView::resizeEvent(event);
        scheduleDelayedItemsLayout();
    }
};

} // namespace

NotesList::NotesList(MarkListModel &marks, const TagTreeModel *tags, QWidget *parent)
    : QWidget(parent)
    , m_marks(marks)
    , m_stack(new QStackedWidget(this))
    , m_view(new NotesView(this))
    , m_empty(new EmptyState(this))
{
    setObjectName(QStringLiteral("notesList"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_shown.setSource(&marks);
    buildScope();
    buildChips();
    buildView(tags);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *chipRow = new QHBoxLayout;
    chipRow->setContentsMargins(scaled(14), scaled(10), scaled(4), scaled(2));
    chipRow->addWidget(m_chips);
    layout->addLayout(chipRow);
    layout->addWidget(m_stack, 1);
    refreshChips();
    refreshEmptyState();
}

NotesList::~NotesList()
{
    delete m_stack; // the view goes before the proxy it looks at
}

void NotesList::buildScope()
{
    m_scopeButton = new DropDownButton(false, this);
    m_scopeButton->setObjectName(QStringLiteral("notesScope"));
    m_scopeButton->setToolTip(tr("Whose notes are listed"));
    auto *menu = new QMenu(this);
    for (const Scope scope : {Scope::Talk, Scope::Event, Scope::Library}) {
        connect(menu->addAction(nameOf(scope)), &QAction::triggered, this, [this, scope] {
            setScope(scope);
            Q_EMIT scopeChosen(scope);
        });
    }
    m_scopeButton->setMenu(menu);
    setScope(Scope::Talk);
}

void NotesList::buildChips()
{
    m_chips = new ChipRow(this);
    for (int chip = 0; chip < 3; ++chip) {
        m_chips->addChip(QString());
    }
    for (const MarkKind kind : allMarkKinds) {
        m_chips->addSwatch(kind);
    }
    connect(m_chips, &ChipRow::chosen, this, [this](int chip) {
        m_shown.setFilter(filterOf(chip));
        refreshEmptyState();
    });
}

void NotesList::buildView(const TagTreeModel *tags)
{
    m_view->setObjectName(QStringLiteral("notesView"));
    m_view->setAccessibleName(tr("Notes"));
    prepareRowView(*m_view);
    auto *delegate = new MarkDelegate(tags, m_view);
    m_view->setItemDelegate(delegate);
    m_view->setModel(&m_shown);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    connect(delegate, &MarkDelegate::todoClicked, this,
        [this](const QModelIndex &index) { Q_EMIT todoToggled(markOf(index)); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) {
            if (!m_isSelecting) {
                choose(current);
            }
        });
    const auto refresh = [this] {
        refreshChips();
        refreshEmptyState();
    };
    connect(&m_marks, &QAbstractItemModel::rowsInserted, this, refresh);
    connect(&m_marks, &QAbstractItemModel::rowsRemoved, this, refresh);
    connect(&m_marks, &QAbstractItemModel::dataChanged, this, refresh);
    connect(&m_shown, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_isSelecting = true; });
    connect(&m_shown, &QAbstractItemModel::rowsRemoved, this, [this] { m_isSelecting = false; });
}

void NotesList::setScope(Scope scope)
{
    m_scope = scope;
    m_scopeButton->setText(nameOf(scope));
    m_scopeButton->setAccessibleName(tr("Notes of: %1").arg(nameOf(scope)));
    m_scopeButton->updateGeometry();
}

void NotesList::setCurrentMark(const QUuid &mark)
{
    const QScopedValueRollback selecting(m_isSelecting, true);
    const int row = m_marks.rowOf(mark);
    const QModelIndex index = row < 0 ? QModelIndex() : m_shown.mapFromSource(m_marks.index(row));
    m_view->setCurrentIndex(index);
    if (index.isValid()) {
        m_view->scrollTo(index);
    }
}

QUuid NotesList::currentMark() const { return markOf(m_view->currentIndex()); }

QWidget *NotesList::scopeButton() const { return m_scopeButton; }

QSize NotesList::sizeHint() const { return {scaled(368), scaled(600)}; }

void NotesList::refreshChips()
{
    const std::array names{tr("All %1"), tr("Notes %1"), tr("To-dos %1")};
    for (int chip = 0; chip < 3; ++chip) {
        m_chips->setText(chip, names[size_t(chip)].arg(m_marks.count(filterOf(chip))));
    }
}

void NotesList::refreshEmptyState()
{
    const bool isEmpty = m_shown.rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_view);
    if (!isEmpty) {
        return;
    }
    if (m_marks.rowCount() == 0) {
        m_empty->setContent(QStringLiteral("quick-mark"), tr("No notes yet"),
            tr("Select words in the text and press 1 to 5 to mark them, or C to comment."));
    } else {
        m_empty->setContent(QStringLiteral("filter"), tr("No marks of this kind here"));
    }
}

void NotesList::choose(const QModelIndex &index)
{
    if (const QUuid mark = markOf(index); !mark.isNull()) {
        Q_EMIT markChosen(index.data(MarkTalkRole).toUuid(), mark);
    }
}

bool NotesList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        return handleKey(static_cast<QKeyEvent *>(event)->key());
    }
    // The kind of event first: the view still reports events while it is being destroyed.
    if (event->type() == QEvent::ContextMenu && watched == m_view->viewport()) {
        auto *menu = static_cast<QContextMenuEvent *>(event);
        const bool isByKey = menu->reason() == QContextMenuEvent::Keyboard;
        const QModelIndex index = isByKey ? m_view->currentIndex() : m_view->indexAt(menu->pos());
        if (!markOf(index).isNull()) {
            const QPoint at = isByKey ? m_view->visualRect(index).center() : menu->pos();
            Q_EMIT markMenuRequested(markOf(index), m_view->viewport()->mapToGlobal(at));
        }
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool NotesList::handleKey(int key)
{
    const QModelIndex current = m_view->currentIndex();
    const bool isOnMark = !markOf(current).isNull();
    switch (key) {
    case Qt::Key_Space:
        if (isOnMark && static_cast<Todo>(current.data(MarkTodoRole).toInt()) != Todo::None) {
            Q_EMIT todoToggled(markOf(current));
        }
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(current);
        return true;
    case Qt::Key_Delete:
        if (isOnMark) {
            Q_EMIT removeRequested(markOf(current));
        }
        return true;
    default:
        return false;
    }
}

} // namespace Lectern::Ui
