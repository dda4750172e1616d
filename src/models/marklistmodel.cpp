// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "marklistmodel.h"

#include <QCoreApplication>

#include <algorithm>

namespace Lectern::Models {

namespace {

QString kindWord(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Key:
        return MarkListModel::tr("Key idea");
    case MarkKind::Definition:
        return MarkListModel::tr("Definition");
    case MarkKind::Technique:
        return MarkListModel::tr("Technique");
    case MarkKind::Doubt:
        return MarkListModel::tr("Doubt");
    case MarkKind::Quote:
        return MarkListModel::tr("Quote");
    }
    return {};
}

/// "Key idea: the words, note: the comment, to-do open".
QString spokenMark(const MarkRow &mark)
{
    QStringList parts{
        MarkListModel::tr("%1: %2", "kind of mark, its words").arg(kindWord(mark.kind), mark.quote)};
    if (!mark.comment.isEmpty()) {
        parts.append(MarkListModel::tr("note: %1").arg(mark.comment));
    }
    if (!mark.tags.isEmpty()) {
        parts.append(MarkListModel::tr("tags: %1").arg(mark.tags.join(QStringLiteral(", "))));
    }
    if (mark.todo != Todo::None) {
        parts.append(
            mark.todo == Todo::Done ? MarkListModel::tr("to-do done") : MarkListModel::tr("to-do open"));
    }
    return parts.join(QStringLiteral(", "));
}

bool isInBranch(const QStringList &tags, const QString &branch)
{
    const QString below = branch + QLatin1Char('/');
    return std::any_of(tags.begin(), tags.end(), [&](const QString &tag) {
        return tag.compare(branch, Qt::CaseInsensitive) == 0 || tag.startsWith(below, Qt::CaseInsensitive);
    });
}

} // namespace

bool accepts(const MarkFilter &filter, const MarkRow &mark)
{
    return (!filter.notesOnly || !mark.comment.isEmpty()) && (!filter.todosOnly || mark.todo != Todo::None)
        && (!filter.kind || *filter.kind == mark.kind)
        && (filter.tag.isEmpty() || isInBranch(mark.tags, filter.tag));
}

MarkListModel::MarkListModel(QObject *parent)
    : RowListModel(parent)
{
}

void MarkListModel::setMarksOfTalk(const std::vector<MarkRow> &marks)
{
    QList<MarkListRow> rows;
    QList<MarkListRow> lost;
    for (const MarkRow &mark : marks) {
        const bool isLost = mark.state == AnchorState::Orphan;
        const QString header = isLost ? tr("Without a place") : mark.section;
        QList<MarkListRow> &list = isLost ? lost : rows;
        // Marks above the first heading stand without one.
        const bool isNewGroup = list.isEmpty() ? !header.isEmpty() : list.last().header != header;
        if (isNewGroup) {
            list.append({header, {}});
        }
        list.append({header, mark});
    }
    showRows(rows + lost);
}

void MarkListModel::setMarks(const std::vector<MarkRow> &marks, const QHash<QUuid, QString> &titles)
{
    QList<MarkListRow> rows;
    QUuid talk;
    for (const MarkRow &mark : marks) {
        const QString header = titles.value(mark.talk);
        if (rows.isEmpty() || mark.talk != talk) {
            rows.append({header, {}});
        }
        rows.append({header, mark});
        talk = mark.talk;
    }
    showRows(rows);
}

void MarkListModel::clear() { showRows({}); }

void MarkListModel::showRows(const QList<MarkListRow> &wanted)
{
    // A heading may come twice in a talk: headers are told apart by their number.
    setRows(wanted, [](const QList<MarkListRow> &list) {
        QList<QString> keys;
        QHash<QString, int> seen;
        for (const MarkListRow &row : list) {
            keys.append(row.mark ? row.mark->id.toString()
                                 : QStringLiteral("%1/%2").arg(seen[row.header]++).arg(row.header));
        }
        return keys;
    });
}

int MarkListModel::count(const MarkFilter &filter) const
{
    return int(std::count_if(rows().begin(), rows().end(),
        [&filter](const MarkListRow &row) { return row.mark && accepts(filter, *row.mark); }));
}

const MarkRow *MarkListModel::mark(int row) const
{
    const bool isMark = row >= 0 && row < rows().size() && rows()[row].mark;
    return isMark ? &*rows()[row].mark : nullptr;
}

int MarkListModel::rowOf(const QUuid &mark) const
{
    const auto isSame = [&mark](const MarkListRow &row) { return row.mark && row.mark->id == mark; };
    const auto found = std::find_if(rows().begin(), rows().end(), isSame);
    return found == rows().end() ? -1 : int(found - rows().begin());
}

Qt::ItemFlags MarkListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    const Qt::ItemFlags all = RowListModel::flags(index) | Qt::ItemNeverHasChildren;
    return mark(index.row()) ? all : all & ~Qt::ItemIsSelectable;
}

QVariant MarkListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const MarkListRow &row = rows()[index.row()];
    if (role == MarkRowKindRole) {
        return int(row.mark ? MarkRowKind::Mark : MarkRowKind::Header);
    }
    if (role == MarkHeaderRole) {
        return row.header;
    }
    if (!row.mark) {
        const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
        return isText ? QVariant(row.header) : QVariant();
    }
    return markData(*row.mark, role);
}

QVariant MarkListModel::markData(const MarkRow &mark, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case MarkQuoteRole:
        return mark.quote;
    case Qt::AccessibleTextRole:
        return spokenMark(mark);
    case MarkIdRole:
        return mark.id;
    case MarkTalkRole:
        return mark.talk;
    case MarkKindRole:
        return int(mark.kind);
    case MarkCommentRole:
        return mark.comment;
    case MarkTagsRole:
        return mark.tags;
    case MarkTodoRole:
        return int(mark.todo);
    case MarkTimeRole:
        return mark.modified.isValid() ? mark.modified : mark.created;
    case MarkStateRole:
        return int(mark.state);
    default:
        return {};
    }
}

MarkFilterModel::MarkFilterModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(true);
}

void MarkFilterModel::setSource(MarkListModel *marks)
{
    m_marks = marks;
    setSourceModel(marks);
    // A header depends on the marks below it, which its own signals do not tell.
    const auto lookAgain = [this] {
        if (m_filter != MarkFilter{}) {
            invalidateRowsFilter();
        }
    };
    connect(marks, &QAbstractItemModel::dataChanged, this, lookAgain);
    connect(marks, &QAbstractItemModel::rowsInserted, this, lookAgain);
    connect(marks, &QAbstractItemModel::rowsRemoved, this, lookAgain);
    connect(marks, &QAbstractItemModel::rowsMoved, this, lookAgain);
}

void MarkFilterModel::setFilter(const MarkFilter &filter)
{
    if (m_filter != filter) {
        m_filter = filter;
        invalidateRowsFilter();
    }
}

bool MarkFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    if (!m_marks || m_filter == MarkFilter{}) {
        return true;
    }
    if (const MarkRow *mark = m_marks->mark(sourceRow)) {
        return accepts(m_filter, *mark);
    }
    for (int row = sourceRow + 1; const MarkRow *mark = m_marks->mark(row); ++row) {
        if (accepts(m_filter, *mark)) {
            return true;
        }
    }
    return false;
}

} // namespace Lectern::Models
