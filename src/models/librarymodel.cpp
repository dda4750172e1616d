// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "librarymodel.h"

#include "librarylayout.h"
#include "liststeps.h"

namespace Lectern::Models {

namespace {

// An index carries the id of its node and, in the two lowest bits, the kind of it.
quintptr idFor(LibraryRowKind kind, int node) { return (quintptr(node) << 2U) | quintptr(kind); }

LibraryRowKind kindOf(const QModelIndex &index)
{
    return static_cast<LibraryRowKind>(index.internalId() & 3U);
}

int nodeOf(const QModelIndex &index) { return int(index.internalId() >> 2U); }

// A talk's parent is a day (its id) or an event (-1 - its id).
int asParent(int event) { return -1 - event; }

/// Before the first talk of its event that has a later day or a higher order, else at the end.
std::vector<TalkRow>::const_iterator placeFor(const TalkRow &talk, const std::vector<TalkRow> &talks)
{
    return std::find_if(talks.begin(), talks.end(), [&talk](const TalkRow &row) {
        return row.event == talk.event
            && std::pair(row.dayOrder, row.order) > std::pair(talk.dayOrder, talk.order);
    });
}

} // namespace

LibraryModel::LibraryModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

LibraryModel::~LibraryModel() = default;

void LibraryModel::setLibrary(std::vector<EventRow> events, std::vector<TalkRow> talks)
{
    const LibraryLayout wanted = layOut(std::move(events), std::move(talks));
    const bool isAllNew = m_slotOfTalk.isEmpty() || wanted.talks.empty();
    if (isAllNew) {
        beginResetModel();
        rebuild(wanted);
        endResetModel();
    } else {
        apply(wanted);
    }
}

void LibraryModel::setEvents(std::vector<EventRow> events) { setLibrary(std::move(events), talkRows()); }

void LibraryModel::setTalks(std::vector<TalkRow> talks) { setLibrary(eventRows(), std::move(talks)); }

void LibraryModel::updateTalk(const TalkRow &talk)
{
    const int slot = slotOf(talk.id);
    if (slot < 0 || m_talks[size_t(slot)].row == talk) {
        return;
    }
    TalkNode &node = m_talks[size_t(slot)];
    const bool staysThere = node.row.event == talk.event && node.row.day == talk.day
        && node.row.dayOrder == talk.dayOrder && node.row.order == talk.order;
    if (!staysThere) {
        std::vector<TalkRow> talks = talkRows();
        std::erase_if(talks, [&talk](const TalkRow &row) { return row.id == talk.id; });
        talks.insert(placeFor(talk, talks), talk);
        setTalks(std::move(talks));
        return;
    }
    node.row = talk;
    const QModelIndex index = indexOfTalk(talk.id);
    Q_EMIT dataChanged(index, index);
    updateTallies(node.parent);
}

void LibraryModel::setSections(const QUuid &talk, const QList<Section> &sections)
{
    if (talk == m_openTalk && sections.size() == m_sections.size()) {
        if (sections != m_sections) {
            m_sections = sections;
            Q_EMIT dataChanged(indexOfSection(0), indexOfSection(int(m_sections.size()) - 1));
        }
        return;
    }
    const QModelIndex before = indexOfTalk(m_openTalk);
    if (before.isValid() && !m_sections.isEmpty()) {
        beginRemoveRows(before, 0, int(m_sections.size()) - 1);
        m_sections.clear();
        endRemoveRows();
    }
    m_sections.clear();
    m_currentSection = -1;
    m_openTalk = talk;
    const QModelIndex after = indexOfTalk(talk);
    if (after.isValid() && !sections.isEmpty()) {
        beginInsertRows(after, 0, int(sections.size()) - 1);
        m_sections = sections;
        endInsertRows();
    }
}

void LibraryModel::setCurrentSection(int section)
{
    const int wanted = section < m_sections.size() ? section : -1;
    const int before = std::exchange(m_currentSection, wanted);
    if (before == wanted) {
        return;
    }
    for (const int row : {before, wanted}) {
        if (const QModelIndex index = indexOfSection(row); index.isValid()) {
            Q_EMIT dataChanged(index, index, {CurrentRole});
        }
    }
}

const TalkRow *LibraryModel::talk(const QUuid &id) const
{
    const int slot = slotOf(id);
    return slot < 0 ? nullptr : &m_talks[size_t(slot)].row;
}

const TalkRow *LibraryModel::talk(const QModelIndex &index) const
{
    const bool isTalk = index.isValid() && index.model() == this && kindOf(index) == LibraryRowKind::Talk;
    return isTalk ? &m_talks[size_t(nodeOf(index))].row : nullptr;
}

const EventRow *LibraryModel::event(const QModelIndex &index) const
{
    const bool isEvent = index.isValid() && index.model() == this && kindOf(index) == LibraryRowKind::Event;
    return isEvent ? &m_events[size_t(nodeOf(index))].row : nullptr;
}

QModelIndex LibraryModel::indexOfTalk(const QUuid &talk) const
{
    const int slot = slotOf(talk);
    if (slot < 0) {
        return {};
    }
    const qsizetype row = childrenOf(m_talks[size_t(slot)].parent).indexOf(slot);
    return row < 0 ? QModelIndex() : createIndex(int(row), 0, idFor(LibraryRowKind::Talk, slot));
}

QModelIndex LibraryModel::indexOfEvent(const QUuid &event) const
{
    const auto isSame = [&](int node) { return m_events[size_t(node)].row.id == event; };
    const auto found = std::find_if(m_order.begin(), m_order.end(), isSame);
    return found == m_order.end() ? QModelIndex() : eventIndex(*found);
}

QModelIndex LibraryModel::indexOfSection(int section) const
{
    const QModelIndex talk = indexOfTalk(m_openTalk);
    return talk.isValid() && section >= 0 && section < m_sections.size() ? index(section, 0, talk)
                                                                         : QModelIndex();
}

QUuid LibraryModel::talkBeside(const QUuid &talk, int step) const
{
    QModelIndex index = indexOfTalk(talk);
    // Up until there is a neighbour, then down along the near edge; an event without talks is stepped over.
    while (index.isValid()) {
        QModelIndex next = index.siblingAtRow(index.row() + step);
        index = index.parent();
        while (next.isValid()) {
            if (const TalkRow *row = this->talk(next)) {
                return row->id;
            }
            const int children = rowCount(next);
            next = children > 0 ? this->index(step > 0 ? 0 : children - 1, 0, next)
                                : next.siblingAtRow(next.row() + step);
        }
    }
    return {};
}

QUuid LibraryModel::nextTalk(const QUuid &talk) const { return talkBeside(talk, 1); }

QUuid LibraryModel::previousTalk(const QUuid &talk) const { return talkBeside(talk, -1); }

QList<QUuid> LibraryModel::siblings(const QUuid &talk) const
{
    const int slot = slotOf(talk);
    return slot < 0 ? QList<QUuid>() : talkIds(m_talks[size_t(slot)].parent);
}

QList<std::pair<QString, QUuid>> LibraryModel::daysOfEvent(const QUuid &talk) const
{
    QList<std::pair<QString, QUuid>> days;
    const int slot = slotOf(talk);
    const int parent = slot < 0 ? -1 : m_talks[size_t(slot)].parent;
    if (parent >= 0) {
        for (const int day : m_events[size_t(m_days[size_t(parent)].event)].children) {
            const QList<QUuid> talks = talkIds(day);
            days.append({dayName(m_days[size_t(day)]), talks.isEmpty() ? QUuid() : talks.first()});
        }
    }
    return days;
}

QModelIndex LibraryModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column != 0 || row >= rowCount(parent)) {
        return {};
    }
    if (!parent.isValid()) {
        return createIndex(row, 0, idFor(LibraryRowKind::Event, m_order[row]));
    }
    const int node = nodeOf(parent);
    switch (kindOf(parent)) {
    case LibraryRowKind::Event: {
        const EventNode &event = m_events[size_t(node)];
        const auto kind = event.hasDays ? LibraryRowKind::Day : LibraryRowKind::Talk;
        return createIndex(row, 0, idFor(kind, event.children[row]));
    }
    case LibraryRowKind::Day:
        return createIndex(row, 0, idFor(LibraryRowKind::Talk, m_days[size_t(node)].children[row]));
    case LibraryRowKind::Talk:
        return createIndex(row, 0, idFor(LibraryRowKind::Section, node));
    case LibraryRowKind::Section:
        break;
    }
    return {};
}

QModelIndex LibraryModel::parent(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return {};
    }
    const auto node = size_t(nodeOf(index));
    switch (kindOf(index)) {
    case LibraryRowKind::Event:
        break;
    case LibraryRowKind::Day:
        return eventIndex(m_days[node].event);
    case LibraryRowKind::Talk:
        return parentIndex(m_talks[node].parent);
    case LibraryRowKind::Section:
        // A section's index carries its talk.
        return indexOfTalk(m_talks[node].row.id);
    }
    return {};
}

int LibraryModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return int(m_order.size());
    }
    const auto node = size_t(nodeOf(parent));
    switch (kindOf(parent)) {
    case LibraryRowKind::Event:
        return int(m_events[node].children.size());
    case LibraryRowKind::Day:
        return int(m_days[node].children.size());
    case LibraryRowKind::Talk:
        return m_talks[node].row.id == m_openTalk ? int(m_sections.size()) : 0;
    case LibraryRowKind::Section:
        break;
    }
    return 0;
}

int LibraryModel::columnCount(const QModelIndex &) const { return 1; }

bool LibraryModel::hasChildren(const QModelIndex &parent) const { return rowCount(parent) > 0; }

QModelIndex LibraryModel::eventIndex(int event) const
{
    return createIndex(m_events[size_t(event)].position, 0, idFor(LibraryRowKind::Event, event));
}

QModelIndex LibraryModel::dayIndex(int day) const
{
    return createIndex(m_days[size_t(day)].position, 0, idFor(LibraryRowKind::Day, day));
}

QModelIndex LibraryModel::parentIndex(int parent) const
{
    return parent >= 0 ? dayIndex(parent) : eventIndex(asParent(parent));
}

const QList<int> &LibraryModel::childrenOf(int parent) const
{
    return parent >= 0 ? m_days[size_t(parent)].children : m_events[size_t(asParent(parent))].children;
}

QList<int> &LibraryModel::childrenOf(int parent)
{
    return parent >= 0 ? m_days[size_t(parent)].children : m_events[size_t(asParent(parent))].children;
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == RowKindRole) {
        return int(kindOf(index));
    }
    const auto node = size_t(nodeOf(index));
    switch (kindOf(index)) {
    case LibraryRowKind::Event:
        return eventData(m_events[node], role);
    case LibraryRowKind::Day:
        return dayData(m_days[node], role);
    case LibraryRowKind::Talk:
        return talkData(m_talks[node].row, role);
    case LibraryRowKind::Section:
        return sectionData(index.row(), role);
    }
    return {};
}

} // namespace Lectern::Models
