// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the rows of a LibraryModel answer to each role, and what a screen reader says of them.

#include "datewords.h"
#include "librarylayout.h"
#include "librarymodel.h"
#include "librarynode_p.h"

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

QString LibraryModel::groupName(const TreeGroup &group) const
{
    switch (m_shown.grouping) {
    case TreeGrouping::Event:
        return shownEventName(group.name);
    case TreeGrouping::Speaker:
        return group.id.isNull() ? tr("Without a speaker") : group.name.name;
    case TreeGrouping::Year:
        return group.name.year == 0 ? tr("Without a year") : QString::number(group.name.year);
    case TreeGrouping::Tag:
        return group.id.isNull() ? tr("Without a tag") : group.name.name;
    }
    return {};
}

QVariant LibraryModel::groupData(const TreeGroup &group, int role) const
{
    const bool isEvent = m_shown.grouping == TreeGrouping::Event;
    const bool isCounted = group.talks != TreeGroup::notCounted;
    const QString name = groupName(group);
    switch (role) {
    case Qt::DisplayRole: {
        EventName shown = group.name;
        shown.name = name;
        return isEvent ? eventLabel(shown) : name;
    }
    case Qt::AccessibleTextRole: {
        QStringList parts{name, isEvent ? eventDatesInWords(group.name) : QString(),
            isCounted ? talksInWords(group.talks) : QString(),
            isCounted ? tr("%1 done").arg(group.done) : QString()};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case Qt::ToolTipRole: {
        QStringList parts{name, isEvent ? eventDatesInWords(group.name) : QString(), group.name.place};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case IdRole:
        return group.id;
    case KeyRole:
        return group.key;
    case NameRole:
        return name;
    case YearRole:
        return isEvent ? group.name.year : 0;
    case ProgressRole:
        return group.talks > 0 ? double(group.done) / group.talks : 0.0;
    case DoneCountRole:
        return group.done;
    case TalkCountRole:
        return isCounted ? group.talks : 0;
    case UnreadCountRole:
        return group.unread;
    default:
        return {};
    }
}

QVariant LibraryModel::partData(const Node &node, int role) const
{
    const Node::Part &part = node.part();
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return part.name;
    case Qt::AccessibleTextRole:
        return QStringList{part.name, talksInWords(part.talks), tr("%1 done").arg(part.done)}.join(
            QStringLiteral(", "));
    case KeyRole:
        return part.key;
    case ProgressRole:
        return part.talks > 0 ? double(part.done) / part.talks : 0.0;
    case DoneCountRole:
        return part.done;
    case TalkCountRole:
        return part.talks;
    case UnreadCountRole:
        return part.unread;
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
    case BylineRole:
        return m_shown.grouping == TreeGrouping::Speaker ? QStringList{eventLabel(talk.eventName)}
                                                         : talk.speakers;
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

QHash<int, QByteArray> LibraryModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractItemModel::roleNames();
    names.insert({{RowKindRole, "rowKind"}, {IdRole, "id"}, {NameRole, "name"}, {YearRole, "year"},
        {SpeakersRole, "speakers"}, {StatusRole, "status"}, {ProgressRole, "progress"},
        {DoneCountRole, "doneCount"}, {TalkCountRole, "talkCount"}, {UnreadCountRole, "unreadCount"},
        {StarredRole, "starred"}, {MarkKindsRole, "markKinds"}, {MarkCountRole, "markCount"},
        {OpenTodosRole, "openTodos"}, {TagsRole, "tags"}, {LevelRole, "level"}, {CurrentRole, "current"},
        {PositionRole, "position"}, {EventNotesRole, "eventNotes"}, {KeyRole, "key"},
        {BylineRole, "byline"}});
    return names;
}

} // namespace Lectern::Models
