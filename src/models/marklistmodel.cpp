// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "marklistmodel.h"

#include "base/folding.h"
#include "document/markwords.h"

#include <QMap>

#include <algorithm>
#include <utility>

namespace Lectern::Models {

namespace {

MarkListRow madeRow(const QString &header, const MarkRow &mark)
{
    const QString words =
        mark.quote + QLatin1Char(' ') + mark.comment + QLatin1Char(' ') + mark.tags.join(QLatin1Char(' '));
    return {.header = header, .mark = mark, .words = folded(words)};
}

/// Headers go with the last of their marks.
QList<MarkListRow> withoutEmptyGroups(const QList<MarkListRow> &rows)
{
    QList<MarkListRow> kept;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const bool hasMarks = i + 1 < rows.size() && rows[i + 1].mark;
        if (rows[i].mark || hasMarks) {
            kept.append(rows[i]);
        }
    }
    return kept;
}

bool isInBranch(const QStringList &tags, const QString &branch)
{
    const QString below = branch + QLatin1Char('/');
    return std::any_of(tags.begin(), tags.end(), [&](const QString &tag) {
        return tag.compare(branch, Qt::CaseInsensitive) == 0 || tag.startsWith(below, Qt::CaseInsensitive);
    });
}

} // namespace

QStringList filterWords(const QString &typed)
{
    return folded(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool accepts(const MarkFilter &filter, const MarkListRow &row)
{
    if (!row.mark) {
        return false;
    }
    const MarkRow &mark = *row.mark;
    const auto isIn = [&row](const QString &word) { return row.words.contains(word); };
    return (!filter.notesOnly || !mark.comment.isEmpty()) && (!filter.todosOnly || mark.todo != Todo::None)
        && (!filter.kind || *filter.kind == mark.kind)
        && (filter.tag.isEmpty() || isInBranch(mark.tags, filter.tag))
        && (filter.states.empty() || std::ranges::contains(filter.states, mark.state))
        && (!filter.needsLook || needsLook(mark)) && std::ranges::all_of(filter.words, isIn);
}

QList<MarkListRow> rowsOfTalks(const std::vector<MarkRow> &marks, const QHash<QUuid, QString> &titles)
{
    QList<MarkListRow> rows;
    QList<MarkListRow> lost; // of the talk the rows have come to
    for (size_t i = 0; i < marks.size(); ++i) {
        const MarkRow &mark = marks[i];
        const QString header = titles.value(mark.talk);
        if (i == 0 || mark.talk != marks[i - 1].talk) {
            rows += std::exchange(lost, {});
            rows.append({.header = header});
        }
        (mark.state == AnchorState::Orphan ? lost : rows).append(madeRow(header, mark));
    }
    return rows + lost;
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
        const QString header = isLost ? placeWords(mark.state) : mark.section;
        QList<MarkListRow> &list = isLost ? lost : rows;
        // Marks above the first heading stand without one.
        const bool isNewGroup = list.isEmpty() ? !header.isEmpty() : list.last().header != header;
        if (isNewGroup) {
            list.append({.header = header});
        }
        list.append(madeRow(header, mark));
    }
    showRows(rows + lost);
}

bool MarkListModel::updateTalk(const QUuid &talk, const std::vector<MarkRow> &marks)
{
    QHash<QUuid, const MarkRow *> wanted;
    for (const MarkRow &mark : marks) {
        wanted.insert(mark.id, &mark);
    }
    QList<MarkListRow> changed;
    for (const MarkListRow &row : rows()) {
        const bool isOfTalk = row.mark && row.mark->talk == talk;
        const MarkRow *mark = isOfTalk ? wanted.take(row.mark->id) : nullptr;
        if (mark) {
            changed.append(*mark == *row.mark ? row : madeRow(row.header, *mark));
        } else if (!isOfTalk) {
            changed.append(row);
        }
    }
    showRows(withoutEmptyGroups(changed));
    return wanted.isEmpty();
}

void MarkListModel::updateMark(const MarkRow &mark)
{
    if (const int row = rowOf(mark.id); row >= 0) {
        setRow(row, madeRow(rows()[row].header, mark));
    }
}

void MarkListModel::removeMark(const QUuid &mark)
{
    if (const int row = rowOf(mark); row >= 0) {
        QList<MarkListRow> left = rows();
        left.removeAt(row);
        showRows(withoutEmptyGroups(left));
    }
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
    return int(std::count_if(
        rows().begin(), rows().end(), [&filter](const MarkListRow &row) { return accepts(filter, row); }));
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

std::vector<std::pair<QString, int>> MarkListModel::tags() const
{
    QMap<QString, int> counts;
    for (const MarkListRow &row : rows()) {
        for (const QString &tag : row.mark ? row.mark->tags : QStringList()) {
            ++counts[tag];
        }
    }
    std::vector<std::pair<QString, int>> list(counts.keyValueBegin(), counts.keyValueEnd());
    std::ranges::stable_sort(list, std::ranges::greater(), &std::pair<QString, int>::second);
    return list;
}

const MarkListRow *MarkListModel::row(int row) const
{
    return row >= 0 && row < rows().size() ? &rows()[row] : nullptr;
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
    case MarkKeptRole:
        return mark.isKept;
    case Qt::ToolTipRole:
        return mark.reason;
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
    if (m_marks->mark(sourceRow)) {
        return accepts(m_filter, *m_marks->row(sourceRow));
    }
    for (int row = sourceRow + 1; m_marks->mark(row); ++row) {
        if (accepts(m_filter, *m_marks->row(row))) {
            return true;
        }
    }
    return false;
}

} // namespace Lectern::Models
