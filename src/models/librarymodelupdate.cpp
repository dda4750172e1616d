// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a LibraryModel takes a new snapshot: first everything goes that is no longer at its place, then what is
// new comes and the order is mended, so that a talk that changed its day is never there twice.

#include "librarylayout.h"
#include "librarymodel.h"
#include "liststeps.h"

namespace Lectern::Models {

namespace {

/// What stays of `before`, in its order: the goal of the first pass.
template <typename List>
List keptOf(const List &before, const List &after)
{
    const QSet<typename List::value_type> wanted(after.begin(), after.end());
    List kept;
    for (const auto &key : before) {
        if (wanted.contains(key)) {
            kept.append(key);
        }
    }
    return kept;
}

QList<QUuid> idsOf(const LibraryLayout &layout, const QList<int> &talks)
{
    QList<QUuid> ids;
    ids.reserve(talks.size());
    for (const int place : talks) {
        ids.append(layout.talks[size_t(place)].id);
    }
    return ids;
}

} // namespace

std::vector<EventRow> LibraryModel::eventRows() const
{
    std::vector<EventRow> rows;
    rows.reserve(size_t(m_order.size()));
    for (const int event : m_order) {
        rows.push_back(m_events[size_t(event)].row);
    }
    return rows;
}

std::vector<TalkRow> LibraryModel::talkRows() const
{
    std::vector<TalkRow> rows;
    rows.reserve(size_t(m_slotOfTalk.size()));
    const auto take = [this, &rows](int parent) {
        for (const int slot : childrenOf(parent)) {
            rows.push_back(m_talks[size_t(slot)].row);
        }
    };
    for (const int event : m_order) {
        const EventNode &node = m_events[size_t(event)];
        if (!node.hasDays) {
            take(-1 - event);
            continue;
        }
        for (const int day : node.children) {
            take(day);
        }
    }
    return rows;
}

QList<QUuid> LibraryModel::eventIds() const
{
    QList<QUuid> ids;
    for (const int event : m_order) {
        ids.append(m_events[size_t(event)].row.id);
    }
    return ids;
}

QStringList LibraryModel::dayKeys(int event) const
{
    QStringList keys;
    for (const int day : m_events[size_t(event)].children) {
        keys.append(m_days[size_t(day)].key);
    }
    return keys;
}

QList<QUuid> LibraryModel::talkIds(int parent) const
{
    QList<QUuid> ids;
    for (const int slot : childrenOf(parent)) {
        ids.append(m_talks[size_t(slot)].row.id);
    }
    return ids;
}

void LibraryModel::rebuild(const LibraryLayout &wanted)
{
    m_events.clear();
    m_days.clear();
    m_talks.clear();
    m_order.clear();
    m_slotOfTalk.clear();
    m_talks.reserve(wanted.talks.size());
    for (int event = 0; event < wanted.events.size(); ++event) {
        m_order.append(addEvent(wanted, event));
    }
    renumberEvents();
    if (slotOf(m_openTalk) < 0) {
        m_openTalk = {};
        m_sections.clear();
        m_currentSection = -1;
    }
}

void LibraryModel::apply(const LibraryLayout &wanted)
{
    for (const Pass pass : {Pass::Remove, Pass::Complete}) {
        applyEvents(wanted, pass);
        for (const int event : m_order) {
            applyChildren(event, wanted, wanted.placeOfEvent.value(m_events[size_t(event)].row.id), pass);
        }
    }
    updateRows(wanted);
    if (slotOf(m_openTalk) < 0) {
        m_openTalk = {};
        m_sections.clear();
        m_currentSection = -1;
    }
}

void LibraryModel::applyEvents(const LibraryLayout &wanted, Pass pass)
{
    QList<QUuid> ids;
    for (const LibraryLayout::Event &event : wanted.events) {
        ids.append(event.row.id);
    }
    const QList<QUuid> before = eventIds();
    for (const ListStep &step : stepsBetween(before, pass == Pass::Remove ? keptOf(before, ids) : ids)) {
        switch (step.kind) {
        case ListStep::Kind::Remove:
            beginRemoveRows({}, step.from, step.from + step.count - 1);
            for (const int event : m_order.sliced(step.from, step.count)) {
                forgetEvent(event);
            }
            m_order.remove(step.from, step.count);
            renumberEvents();
            endRemoveRows();
            break;
        case ListStep::Kind::Insert:
            beginInsertRows({}, step.from, step.from + step.count - 1);
            for (int row = step.from; row < step.from + step.count; ++row) {
                m_order.insert(row, addEvent(wanted, row));
            }
            renumberEvents();
            endInsertRows();
            break;
        case ListStep::Kind::Move:
            beginMoveRows({}, step.from, step.from, {}, step.to);
            m_order.move(step.from, step.to);
            renumberEvents();
            endMoveRows();
            break;
        }
    }
}

void LibraryModel::applyChildren(int event, const LibraryLayout &wanted, int wantedEvent, Pass pass)
{
    const LibraryLayout::Event &goal = wanted.events[wantedEvent];
    if (m_events[size_t(event)].hasDays != goal.hasDays) {
        removeChildren(event);
        m_events[size_t(event)].hasDays = goal.hasDays;
    }
    if (!goal.hasDays) {
        applyTalks(-1 - event, wanted, wanted.talksOf(wantedEvent), pass);
        return;
    }
    QStringList keys;
    for (const LibraryLayout::Day &day : goal.days) {
        keys.append(day.key);
    }
    const QStringList before = dayKeys(event);
    const QStringList after = pass == Pass::Remove ? keptOf(before, keys) : keys;
    for (const ListStep &step : stepsBetween<QString>(before, after)) {
        // The list is asked for anew: adding a day may move the vector of events' nodes about.
        if (step.kind == ListStep::Kind::Remove) {
            beginRemoveRows(eventIndex(event), step.from, step.from + step.count - 1);
            for (const int day : m_events[size_t(event)].children.sliced(step.from, step.count)) {
                forgetDay(day);
            }
            m_events[size_t(event)].children.remove(step.from, step.count);
            renumberDays(event);
            endRemoveRows();
        } else if (step.kind == ListStep::Kind::Insert) {
            beginInsertRows(eventIndex(event), step.from, step.from + step.count - 1);
            for (int row = step.from; row < step.from + step.count; ++row) {
                const int day = addDay(event, wanted, wantedEvent, row);
                m_events[size_t(event)].children.insert(row, day);
            }
            renumberDays(event);
            endInsertRows();
        } else {
            beginMoveRows(eventIndex(event), step.from, step.from, eventIndex(event), step.to);
            m_events[size_t(event)].children.move(step.from, step.to);
            renumberDays(event);
            endMoveRows();
        }
    }
    for (const int day : m_events[size_t(event)].children) {
        const int wantedDay = wanted.dayOf(wantedEvent, m_days[size_t(day)].key);
        applyTalks(day, wanted, goal.days[wantedDay].talks, pass);
    }
}

void LibraryModel::applyTalks(int parent, const LibraryLayout &wanted, const QList<int> &talks, Pass pass)
{
    const QList<QUuid> ids = idsOf(wanted, talks);
    const QList<QUuid> before = talkIds(parent);
    for (const ListStep &step : stepsBetween(before, pass == Pass::Remove ? keptOf(before, ids) : ids)) {
        const QModelIndex above = parentIndex(parent);
        switch (step.kind) {
        case ListStep::Kind::Remove:
            beginRemoveRows(above, step.from, step.from + step.count - 1);
            for (const int slot : childrenOf(parent).sliced(step.from, step.count)) {
                forgetTalk(slot);
            }
            childrenOf(parent).remove(step.from, step.count);
            endRemoveRows();
            break;
        case ListStep::Kind::Insert:
            beginInsertRows(above, step.from, step.from + step.count - 1);
            for (int row = step.from; row < step.from + step.count; ++row) {
                childrenOf(parent).insert(row, addTalk(wanted.talks[size_t(talks[row])], parent));
            }
            endInsertRows();
            break;
        case ListStep::Kind::Move:
            beginMoveRows(above, step.from, step.from, above, step.to);
            childrenOf(parent).move(step.from, step.to);
            endMoveRows();
            break;
        }
    }
}

void LibraryModel::removeChildren(int event)
{
    const auto count = int(m_events[size_t(event)].children.size());
    if (count == 0) {
        return;
    }
    beginRemoveRows(eventIndex(event), 0, count - 1);
    forgetEvent(event);
    m_events[size_t(event)].children.clear();
    endRemoveRows();
}

void LibraryModel::forgetEvent(int event)
{
    const EventNode &node = m_events[size_t(event)];
    for (const int child : node.children) {
        if (node.hasDays) {
            forgetDay(child);
        } else {
            forgetTalk(child);
        }
    }
}

void LibraryModel::forgetDay(int day)
{
    for (const int slot : m_days[size_t(day)].children) {
        forgetTalk(slot);
    }
}

void LibraryModel::forgetTalk(int slot)
{
    // The row itself stays until the next rebuild: a view may ask for its parent while rows go.
    m_slotOfTalk.remove(m_talks[size_t(slot)].row.id);
}

int LibraryModel::addEvent(const LibraryLayout &wanted, int wantedEvent)
{
    const LibraryLayout::Event &goal = wanted.events[wantedEvent];
    const auto event = int(m_events.size());
    m_events.push_back({goal.row, 0, goal.hasDays, {}, {}});
    QList<int> children;
    if (goal.hasDays) {
        for (int day = 0; day < goal.days.size(); ++day) {
            children.append(addDay(event, wanted, wantedEvent, day));
        }
    } else {
        for (const int talk : wanted.talksOf(wantedEvent)) {
            children.append(addTalk(wanted.talks[size_t(talk)], -1 - event));
        }
    }
    m_events[size_t(event)].children = children;
    renumberDays(event);
    m_events[size_t(event)].tally = tallyOf(-1 - event);
    return event;
}

int LibraryModel::addDay(int event, const LibraryLayout &wanted, int wantedEvent, int wantedDay)
{
    const LibraryLayout::Day &goal = wanted.events[wantedEvent].days[wantedDay];
    const auto day = int(m_days.size());
    m_days.push_back({event, wantedDay, goal.order, goal.key, goal.name, {}, {}});
    QList<int> children;
    for (const int talk : goal.talks) {
        children.append(addTalk(wanted.talks[size_t(talk)], day));
    }
    m_days[size_t(day)].children = children;
    m_days[size_t(day)].tally = tallyOf(day);
    return day;
}

int LibraryModel::addTalk(const TalkRow &row, int parent)
{
    const auto slot = int(m_talks.size());
    m_talks.push_back({row, parent});
    m_slotOfTalk.insert(row.id, slot);
    return slot;
}

void LibraryModel::renumberEvents()
{
    for (int row = 0; row < m_order.size(); ++row) {
        m_events[size_t(m_order[row])].position = row;
    }
}

void LibraryModel::renumberDays(int event)
{
    const EventNode &node = m_events[size_t(event)];
    for (int row = 0; node.hasDays && row < node.children.size(); ++row) {
        m_days[size_t(node.children[row])].position = row;
    }
}

void LibraryModel::updateRows(const LibraryLayout &wanted)
{
    for (const TalkRow &row : wanted.talks) {
        const int slot = slotOf(row.id);
        TalkNode &node = m_talks[size_t(slot)];
        if (node.row != row) {
            node.row = row;
            const QModelIndex index = indexOfTalk(row.id);
            Q_EMIT dataChanged(index, index);
        }
    }
    for (int row = 0; row < m_order.size(); ++row) {
        const int event = m_order[row];
        if (m_events[size_t(event)].hasDays) {
            for (const int day : m_events[size_t(event)].children) {
                updateDayRow(day);
            }
        }
        updateEventRow(event, &wanted.events[row].row);
    }
}

} // namespace Lectern::Models
