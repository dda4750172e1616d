// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar.h"

#include "eventspane.h"
#include "eventstree.h"
#include "filterlist.h"
#include "hairlinesplitter.h"
#include "paneheading.h"
#include "tagspane.h"

#include "ui/theme.h"

#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace Lectern::Ui {

using namespace Lectern::Models;

Sidebar::Sidebar(LibraryModel &library, FilterListModel &filters, TagTreeModel &tags, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
{
    setObjectName(QStringLiteral("sidebar"));
    setAccessibleName(tr("Sidebar"));
    build(filters, tags);
    connectParts();
}

void Sidebar::build(FilterListModel &filters, TagTreeModel &tags)
{
    m_filters = new FilterList(filters, this);
    m_splitter = new HairlineSplitter(Qt::Vertical, this);
    m_events = new EventsPane(m_library, m_splitter);
    m_tags = new TagsPane(tags, m_splitter);
    m_splitter->addWidget(m_events);
    m_splitter->addWidget(m_tags);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);

    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, scaled(8), 0, 0);
    m_layout->setSpacing(scaled(4));
    m_layout->addWidget(m_filters);
    m_layout->addWidget(m_splitter, 1);

    setTabOrder(m_filters, m_events->heading()->button());
    setTabOrder(m_events->heading()->button(), m_events->tree());
    setTabOrder(m_events->tree(), m_tags->tree());
}

void Sidebar::connectParts()
{
    connect(m_filters, &FilterList::filterChosen, this, [this](LibraryFilter filter) {
        m_events->setFilter(filter);
        Q_EMIT filterChosen(filter);
    });
    connect(m_filters, &FilterList::searchChosen, this, &Sidebar::searchChosen);
    connect(m_filters, &FilterList::searchRemoved, this, &Sidebar::searchRemoved);
    connect(m_tags, &TagsPane::tagChosen, this, [this](const QString &tag) {
        m_events->setTag(tag);
        Q_EMIT tagChosen(tag);
    });
    connect(m_events, &EventsPane::everythingRequested, this, [this] {
        setFilter(LibraryFilter::All);
        setTag({});
        Q_EMIT filterChosen(LibraryFilter::All);
        Q_EMIT tagChosen({});
    });
    connect(m_tags, &TagsPane::moreRoomRequested, this, [this] {
        const int room = m_splitter->height();
        const int wanted = qMin(room / 2, scaled(320));
        m_splitter->setSizes({room - wanted, wanted});
    });
    connect(m_events, &EventsPane::talkChosen, this, &Sidebar::talkChosen);
    connect(m_events, &EventsPane::sectionChosen, this, &Sidebar::sectionChosen);
    connect(m_events, &EventsPane::talkMenuRequested, this, &Sidebar::talkMenuRequested);
    connect(m_events, &EventsPane::eventMenuRequested, this, &Sidebar::eventMenuRequested);
    connect(m_tags, &TagsPane::tagMenuRequested, this, &Sidebar::tagMenuRequested);
    connect(m_tags, &TagsPane::newTagRequested, this, &Sidebar::newTagRequested);
    connect(m_tags, &TagsPane::tagRenameRequested, this, &Sidebar::tagRenameRequested);
    connect(m_tags, &TagsPane::tagRemoveRequested, this, &Sidebar::tagRemoveRequested);
    // Sections of the open talk come later than the talk, and unfold when they come.
    connect(&m_library, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &parent) {
        const TalkRow *talk = m_library.talk(parent);
        if (talk && talk->id == m_currentTalk) {
            m_events->tree()->expand(parent);
        }
    });
}

void Sidebar::setCurrentTalk(const QUuid &talk)
{
    m_currentTalk = talk;
    TreeQuery query = m_library.query();
    query.kept = talk;
    m_library.setQuery(query);
    m_events->showTalk(talk);
}

void Sidebar::setFilter(LibraryFilter filter)
{
    m_filters->setFilter(filter);
    m_events->setFilter(filter);
}

void Sidebar::setTag(const QString &tag)
{
    m_tags->setTag(tag);
    m_events->setTag(tag);
}

void Sidebar::setGrouping(LibraryGrouping grouping) { m_events->setGrouping(grouping); }

void Sidebar::setOrder(LibraryOrder order) { m_events->setOrder(order); }

void Sidebar::setTreeMenu(QMenu *menu) { m_events->setMenu(menu); }

LibraryFilter Sidebar::filter() const { return m_library.query().filter; }

QString Sidebar::tag() const { return m_library.query().tag; }

QWidget *Sidebar::filterView() const { return m_filters; }

QWidget *Sidebar::treeView() const { return m_events->tree(); }

QWidget *Sidebar::tagView() const { return m_tags->tree(); }

void Sidebar::focusTree() { m_events->tree()->setFocus(Qt::ShortcutFocusReason); }

TreeChoice Sidebar::selection() const { return m_events->selection(); }

QByteArray Sidebar::saveState() const { return m_splitter->saveState(); }

void Sidebar::restoreState(const QByteArray &state) { m_splitter->restoreState(state); }

QString Sidebar::unfolded() const { return m_events->unfolded(); }

void Sidebar::unfoldLater(const QString &unfolded) { m_events->unfoldLater(unfolded); }

QSize Sidebar::sizeHint() const { return {scaled(272), scaled(600)}; }

} // namespace Lectern::Ui
