// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noteslist.h"

#include "chip.h"
#include "dropdownbutton.h"
#include "emptystate.h"
#include "markdelegate.h"
#include "mutedlabel.h"
#include "notesfiltermenu.h"
#include "placecard.h"
#include "rowpainter.h"

#include "document/markwords.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>

#include <utility>

namespace Lectern::Ui {

using namespace Lectern::Models;

namespace {

/// Rows laid out at a time: a library may have very many, and none of them waits for the rest.
constexpr int batch = 100;

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
        if (!next.isValid() || !NotesList::markOf(next).isNull()) {
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
    , m_filter(new NotesFilterMenu(marks, this))
    , m_stack(new QStackedWidget(this))
    , m_view(new NotesView(this))
    , m_empty(new EmptyState(this))
    , m_card(new PlaceCard(this))
{
    setObjectName(QStringLiteral("notesList"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusProxy(m_view);
    m_shown.setSource(&marks);
    buildScope();
    buildChips();
    buildWords();
    buildNarrowing();
    buildView(tags);
    buildCard();
    build();
    connectModels();
    applyFilter();
    refresh();
}

void NotesList::build()
{
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(scaled(14), scaled(10), scaled(4), scaled(4));
    head->setSpacing(scaled(8));
    head->addWidget(m_chips);
    auto *fields = new QVBoxLayout;
    fields->setContentsMargins(0, 0, scaled(10), 0);
    fields->addWidget(m_words);
    fields->addWidget(m_narrowing);
    head->addLayout(fields);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_card);
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
    connect(m_chips, &ChipRow::chosen, this, &NotesList::applyFilter);
}

void NotesList::buildWords()
{
    m_words = new QLineEdit(this);
    m_words->setObjectName(QStringLiteral("notesWords"));
    m_words->setPlaceholderText(tr("Words in quotes, notes and tags"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    connect(m_words, &QLineEdit::textChanged, this, &NotesList::applyFilter);
}

void NotesList::buildNarrowing()
{
    m_narrowing = new QWidget(this);
    m_narrowedBy = new MutedLabel(QString(), m_narrowing);
    m_narrowedBy->setTextFormat(Qt::PlainText);
    auto *all = new QToolButton(m_narrowing);
    all->setText(tr("Show all"));
    connect(all, &QToolButton::clicked, this, &NotesList::showAll);
    auto *row = new QHBoxLayout(m_narrowing);
    row->setContentsMargins({});
    row->addWidget(m_narrowedBy, 1);
    row->addWidget(all);
    connect(m_empty, &EmptyState::linkActivated, this, &NotesList::showAll);
    connect(m_filter, &NotesFilterMenu::chosen, this, [this] {
        applyFilter();
        Q_EMIT narrowed();
    });
}

void NotesList::buildCard()
{
    connect(m_card, &PlaceCard::confirmRequested, this, [this] { Q_EMIT placeConfirmed(currentMark()); });
    connect(m_card, &PlaceCard::moveRequested, this, [this] { Q_EMIT moveRequested(currentMark()); });
    connect(m_card, &PlaceCard::keepRequested, this, [this] { Q_EMIT keepRequested(currentMark()); });
    connect(m_card, &PlaceCard::removeRequested, this, [this] { Q_EMIT removeRequested(currentMark()); });
    connect(m_card, &PlaceCard::offerTaken, this,
        [this](CodePointRange range) { Q_EMIT offerTaken(currentMark(), range); });
    connect(m_card, &PlaceCard::nextRequested, this, [this] { chooseNext(true); });
}

void NotesList::showOffers(const QUuid &mark, const std::vector<PlaceOffer> &offers)
{
    if (mark == currentMark() && mark == m_asked) {
        m_card->showOffers(offers);
    }
}

void NotesList::applyFilter()
{
    MarkFilter filter = filterOf(m_chips->current());
    filter.words = filterWords(m_words->text());
    filter.states = m_filter->states();
    filter.needsLook = m_filter->isToCheck();
    filter.tag = m_filter->tag();
    m_shown.setFilter(filter);
    m_narrowedBy->setText(tr("Only: %1").arg(m_filter->words()));
    m_narrowing->setVisible(m_filter->isNarrowing());
    Q_EMIT narrowingChanged(m_filter->isNarrowing());
    refreshEmptyState();
}

void NotesList::showAll() { showStates({}); }

void NotesList::showStates(const std::vector<AnchorState> &states)
{
    m_chips->setCurrent(0);
    m_words->clear();
    m_filter->clear();
    m_filter->setStates(states);
    applyFilter();
}

void NotesList::showToCheck()
{
    m_chips->setCurrent(0);
    m_words->clear();
    m_filter->clear();
    m_filter->setToCheck();
    applyFilter();
}

bool NotesList::chooseNext(bool needsLook)
{
    const int count = m_shown.rowCount();
    const int current = m_view->currentIndex().row();
    for (int step = 1; step <= count; ++step) {
        const QModelIndex next = m_shown.index((current + step) % count, 0);
        const MarkRow *mark = m_marks.mark(m_shown.mapToSource(next).row());
        if (mark && (!needsLook || Lectern::needsLook(*mark))) {
            const QScopedValueRollback selecting(m_isSelecting, true);
            m_view->setCurrentIndex(next);
            m_view->scrollTo(next);
            refreshCard();
            choose(next, false);
            return true;
        }
    }
    return false;
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
    m_view->setLayoutMode(QListView::Batched);
    m_view->setBatchSize(batch);
    connect(delegate, &MarkDelegate::todoClicked, this,
        [this](const QModelIndex &index) { Q_EMIT todoTicked(markOf(index)); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) {
            if (!m_isSelecting) {
                choose(current, false);
            }
            refreshCard();
        });
}

void NotesList::connectModels()
{
    connect(&m_marks, &QAbstractItemModel::rowsInserted, this, &NotesList::refresh);
    connect(&m_marks, &QAbstractItemModel::rowsRemoved, this, &NotesList::refresh);
    connect(&m_marks, &QAbstractItemModel::dataChanged, this, &NotesList::refresh);
    connect(&m_marks, &QAbstractItemModel::modelReset, this, &NotesList::refresh);
    connect(&m_shown, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_isSelecting = true; });
    connect(&m_shown, &QAbstractItemModel::rowsRemoved, this, [this] {
        m_isSelecting = false;
        refreshCard();
        // The next row took the place of the one that left: one who works through the list goes on there.
        if (m_view->hasFocus() && currentMark() != m_chosen) {
            QMetaObject::invokeMethod(
                this, [this] { choose(m_view->currentIndex(), false); }, Qt::QueuedConnection);
        }
    });
}

void NotesList::refresh()
{
    refreshChips();
    refreshCard();
    refreshEmptyState();
}

void NotesList::setMarkingHint(const QString &sentence)
{
    m_markingHint = sentence;
    refreshEmptyState();
}

void NotesList::setScope(Scope scope)
{
    m_scope = scope;
    m_scopeButton->setText(nameOf(scope));
    m_scopeButton->setAccessibleName(tr("Notes of: %1").arg(nameOf(scope)));
    m_scopeButton->updateGeometry();
    Q_EMIT scopeShown();
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
    refreshCard();
}

QUuid NotesList::markOf(const QModelIndex &index) { return index.data(MarkIdRole).toUuid(); }

QUuid NotesList::currentMark() const { return markOf(m_view->currentIndex()); }

QWidget *NotesList::scopeButton() const { return m_scopeButton; }

QMenu *NotesList::filterMenu() const { return m_filter; }

QSize NotesList::sizeHint() const { return {scaled(368), scaled(600)}; }

void NotesList::refreshChips()
{
    const std::array names{tr("All %1"), tr("Notes %1"), tr("To-dos %1")};
    for (int chip = 0; chip < 3; ++chip) {
        m_chips->setText(chip, names[size_t(chip)].arg(m_marks.count(filterOf(chip))));
    }
}

void NotesList::refreshCard()
{
    const MarkRow *mark = m_marks.mark(m_marks.rowOf(currentMark()));
    if (!mark || mark->state == AnchorState::Exact) {
        m_card->clear();
        m_asked = {};
        return;
    }
    m_card->setToCheck(m_marks.count({.needsLook = true}));
    m_card->showMark(*mark, wordsNow ? wordsNow(*mark) : QString());
    if (Lectern::needsLook(*mark) && std::exchange(m_asked, mark->id) != mark->id) {
        Q_EMIT offersWanted(mark->id);
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
        m_empty->setContent(QStringLiteral("quick-mark"), tr("No notes yet"), m_markingHint);
    } else {
        const bool isByWords = !m_words->text().trimmed().isEmpty();
        m_empty->setContent(QStringLiteral("filter"),
            isByWords ? tr("No mark here has these words") : tr("No marks of this kind here"),
            EmptyState::link(QStringLiteral("all"), tr("Show all")));
    }
}

} // namespace Lectern::Ui
