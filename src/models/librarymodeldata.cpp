// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the rows of a LibraryModel answer to each role, what a screen reader says of them, and the numbers
// that events and days sum up.

#include "datewords.h"
#include "librarylayout.h"
#include "librarymodel.h"

#include "document/eventnotes.h"
#include "document/plan.h"

namespace Lectern::Models {

namespace {

QString statusWord(const TalkRow &talk)
{
    switch (talk.status) {
    case ReadStatus::Unread:
        return LibraryModel::tr("unread");
    case ReadStatus::Reading:
        return LibraryModel::tr("reading");
    case ReadStatus::Done:
        return LibraryModel::tr("done");
    }
    return {};
}

QString markCount(int marks) { return LibraryModel::tr("%n mark(s)", nullptr, marks); }

QString talksInWords(int talks) { return LibraryModel::tr("%n talk(s)", nullptr, talks); }

QVariant kindsOf(const TalkRow &talk)
{
    QList<int> kinds;
    for (const MarkKind kind : talk.markKinds) {
        kinds.append(int(kind));
    }
    return QVariant::fromValue(kinds);
}

} // namespace

QString spokenNames(const QStringList &names)
{
    if (names.size() < 2) {
        return names.join(QString());
    }
    return LibraryModel::tr("%1 and %2", "list of names")
        .arg(names.first(names.size() - 1).join(QStringLiteral(", ")), names.last());
}

QString spokenTalk(const TalkRow &talk)
{
    QStringList parts{talk.title};
    if (isEventNotes(talk)) {
        parts.append(LibraryModel::tr("notes of the event"));
    }
    if (!talk.speakers.isEmpty()) {
        parts.append(spokenNames(talk.speakers));
    }
    parts.append(statusWord(talk));
    if (talk.status == ReadStatus::Reading) {
        parts.append(LibraryModel::tr("%1 percent").arg(qRound(talk.progress * 100)));
    }
    if (talk.isStarred) {
        parts.append(LibraryModel::tr("starred"));
    }
    if (talk.marks > 0) {
        parts.append(markCount(talk.marks));
    }
    if (talk.openTodos > 0) {
        parts.append(LibraryModel::tr("%n open to-do(s)", nullptr, talk.openTodos));
    }
    return parts.join(QStringLiteral(", "));
}

QString LibraryModel::dayName(const DayNode &day) const
{
    if (day.key == LibraryLayout::notesKey()) {
        return tr("Notes of the event");
    }
    if (!day.name.isEmpty()) {
        return day.name;
    }
    int before = 0;
    for (const int other : m_events[size_t(day.event)].children) {
        const DayNode &node = m_days[size_t(other)];
        if (!node.name.isEmpty()) {
            return tr("Without a day");
        }
        before += node.position < day.position && node.key != LibraryLayout::notesKey() ? 1 : 0;
    }
    return tr("Day %1").arg(before + 1);
}

QVariant LibraryModel::eventData(const EventNode &event, int role) const
{
    EventName name = event.row.name;
    if (name.name.isEmpty()) {
        name.name = tr("Without an event");
    }
    // Until its talks are there, an event counts as the library said.
    const int talks = event.children.isEmpty() ? event.row.talks : event.tally.talks;
    const int done = event.children.isEmpty() ? event.row.done : event.tally.done;
    switch (role) {
    case Qt::DisplayRole:
        return eventLabel(name);
    case Qt::AccessibleTextRole: {
        QStringList parts{name.name, eventDatesInWords(name), talksInWords(talks), tr("%1 done").arg(done)};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case Qt::ToolTipRole: {
        QStringList parts{name.name, eventDatesInWords(name), name.place};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case IdRole:
        return event.row.id;
    case NameRole:
        return name.name;
    case YearRole:
        return name.year;
    case ProgressRole:
        return talks > 0 ? double(done) / talks : 0.0;
    case DoneCountRole:
        return done;
    case TalkCountRole:
        return talks;
    case UnreadCountRole:
        return event.tally.unread;
    default:
        return {};
    }
}

QVariant LibraryModel::dayData(const DayNode &day, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return dayName(day);
    case Qt::AccessibleTextRole:
        return QStringList{dayName(day), talksInWords(day.tally.talks), tr("%1 done").arg(day.tally.done)}
            .join(QStringLiteral(", "));
    case ProgressRole:
        return day.tally.talks > 0 ? double(day.tally.done) / day.tally.talks : 0.0;
    case DoneCountRole:
        return day.tally.done;
    case TalkCountRole:
        return day.tally.talks;
    case UnreadCountRole:
        return day.tally.unread;
    default:
        return {};
    }
}

QVariant LibraryModel::talkData(const TalkRow &talk, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return talk.title;
    case Qt::AccessibleTextRole:
        return spokenTalk(talk);
    case IdRole:
        return talk.id;
    case YearRole:
        return talk.eventName.year;
    case SpeakersRole:
        return talk.speakers;
    case EventNotesRole:
        return isEventNotes(talk);
    case StatusRole:
        return int(talk.status);
    case ProgressRole:
        return talk.progress;
    case StarredRole:
        return talk.isStarred;
    case MarkKindsRole:
        return kindsOf(talk);
    case MarkCountRole:
        return talk.marks;
    case OpenTodosRole:
        return talk.openTodos;
    case TagsRole:
        return talk.tags;
    default:
        return {};
    }
}

QVariant LibraryModel::sectionData(int section, int role) const
{
    const Section &row = m_sections[section];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return row.title;
    case Qt::AccessibleTextRole: {
        QStringList parts{row.title, tr("section")};
        if (row.marks > 0) {
            parts.append(markCount(row.marks));
        }
        return parts.join(QStringLiteral(", "));
    }
    case MarkCountRole:
        return row.marks;
    case LevelRole:
        return row.level;
    case CurrentRole:
        return section == m_currentSection;
    case PositionRole:
        return row.position;
    default:
        return {};
    }
}

void LibraryModel::updateEventRow(int event, const EventRow *row)
{
    EventNode &node = m_events[size_t(event)];
    const Tally tally = tallyOf(-1 - event);
    if (node.tally != tally || (row && node.row != *row)) {
        node.tally = tally;
        node.row = row ? *row : node.row;
        Q_EMIT dataChanged(eventIndex(event), eventIndex(event));
    }
}

void LibraryModel::updateDayRow(int day)
{
    DayNode &node = m_days[size_t(day)];
    if (const Tally tally = tallyOf(day); node.tally != tally) {
        node.tally = tally;
        Q_EMIT dataChanged(dayIndex(day), dayIndex(day));
    }
}

void LibraryModel::updateTallies(int parent)
{
    if (parent < 0) {
        updateEventRow(-1 - parent, nullptr);
        return;
    }
    updateDayRow(parent);
    updateEventRow(m_days[size_t(parent)].event, nullptr);
}

LibraryModel::Tally LibraryModel::tallyOf(int parent) const
{
    Tally tally;
    if (parent < 0 && m_events[size_t(-1 - parent)].hasDays) {
        for (const int day : m_events[size_t(-1 - parent)].children) {
            const Tally part = tallyOf(day);
            tally.talks += part.talks;
            tally.done += part.done;
            tally.unread += part.unread;
        }
        return tally;
    }
    for (const int slot : childrenOf(parent)) {
        const TalkRow &row = m_talks[size_t(slot)].row;
        if (isEventNotes(row)) {
            continue;
        }
        const ReadStatus status = row.status;
        ++tally.talks;
        tally.done += status == ReadStatus::Done ? 1 : 0;
        tally.unread += status == ReadStatus::Unread ? 1 : 0;
    }
    return tally;
}

QHash<int, QByteArray> LibraryModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractItemModel::roleNames();
    names.insert({{RowKindRole, "rowKind"}, {IdRole, "id"}, {NameRole, "name"}, {YearRole, "year"},
        {SpeakersRole, "speakers"}, {StatusRole, "status"}, {ProgressRole, "progress"},
        {DoneCountRole, "doneCount"}, {TalkCountRole, "talkCount"}, {UnreadCountRole, "unreadCount"},
        {StarredRole, "starred"}, {MarkKindsRole, "markKinds"}, {MarkCountRole, "markCount"},
        {OpenTodosRole, "openTodos"}, {TagsRole, "tags"}, {LevelRole, "level"}, {CurrentRole, "current"},
        {PositionRole, "position"}, {EventNotesRole, "eventNotes"}});
    return names;
}

} // namespace Lectern::Models
