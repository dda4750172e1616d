// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linelistmodel.h"

#include <algorithm>
#include <utility>

namespace Lectern::Models {

namespace {

/// Leaves the newest `most`, which come last; says whether there were more. Below 0: all.
template <typename Row>
bool isCutTo(int most, std::vector<Row> &rows)
{
    const auto length = static_cast<std::ptrdiff_t>(rows.size());
    if (most < 0 || length <= most) {
        return false;
    }
    rows.erase(rows.begin(), rows.end() - most);
    return true;
}

} // namespace

LineListModel::LineListModel(QObject *parent)
    : RowListModel(parent)
{
}

void LineListModel::setLines(
    LibraryLines lines, const QHash<QUuid, QString> &titles, const QHash<QUuid, QString> &about)
{
    m_areFollowUpsCut = isCutTo(lines.most, lines.followUps);
    m_areLinksCut = isCutTo(lines.most, lines.links);
    const auto isUnknown = [&titles](const auto &line) { return !titles.contains(line.talk); };
    std::erase_if(lines.followUps, isUnknown);
    std::erase_if(lines.links, isUnknown);
    m_lines = std::move(lines);
    m_titles = titles;
    m_about = about;
    showWanted();
}

void LineListModel::setShown(Shown shown)
{
    m_shown = shown;
    m_staying.clear();
    showWanted();
}

void LineListModel::setWords(const QString &words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    showWanted();
}

void LineListModel::setDone(const QUuid &followUp, bool isDone)
{
    const auto line = std::ranges::find(m_lines.followUps, followUp, &FollowUpRow::id);
    if (line != m_lines.followUps.end()) {
        line->isDone = isDone;
        m_staying.insert(followUp);
    }
    const auto shown = std::ranges::find_if(rows(), [&followUp](const LineListRow &row) {
        return row.kind == LineRowKind::FollowUp && row.id == followUp;
    });
    if (shown != rows().end()) {
        LineListRow changed = *shown;
        changed.isDone = isDone;
        setRow(static_cast<int>(shown - rows().begin()), changed);
    }
}

int LineListModel::count(Shown shown) const
{
    if (shown == Shown::Links) {
        return static_cast<int>(m_lines.links.size());
    }
    return static_cast<int>(
        std::ranges::count(m_lines.followUps, shown == Shown::Done, &FollowUpRow::isDone));
}

bool LineListModel::isCut(Shown shown) const
{
    return shown == Shown::Links ? m_areLinksCut : m_areFollowUpsCut;
}

QList<LineListRow> LineListModel::linesShown() const
{
    QList<LineListRow> rows;
    if (m_shown == Shown::Links) {
        for (const LinkRow &link : m_lines.links) {
            rows.push_back({LineRowKind::Link, link.talk, {}, link.text.isEmpty() ? link.target : link.text,
                link.target, false});
        }
        return rows;
    }
    for (const FollowUpRow &line : m_lines.followUps) {
        if (line.isDone == (m_shown == Shown::Done) || m_staying.contains(line.id)) {
            rows.push_back({LineRowKind::FollowUp, line.talk, line.id, line.text, {}, line.isDone});
        }
    }
    return rows;
}

bool LineListModel::hasWords(const LineListRow &row) const
{
    return std::ranges::all_of(m_words, [&](const QString &word) {
        return row.text.contains(word, Qt::CaseInsensitive) || row.target.contains(word, Qt::CaseInsensitive)
            || m_titles.value(row.talk).contains(word, Qt::CaseInsensitive);
    });
}

/// Lines of a talk that stand together have one header.
QList<LineListRow> LineListModel::wanted() const
{
    QList<LineListRow> rows;
    for (LineListRow &line : linesShown()) {
        if (!hasWords(line)) {
            continue;
        }
        if (rows.empty() || rows.back().talk != line.talk) {
            rows.push_back({LineRowKind::Header, line.talk, {}, m_titles.value(line.talk),
                m_about.value(line.talk), false});
        }
        rows.push_back(std::move(line));
    }
    return rows;
}

void LineListModel::showWanted()
{
    // A talk may come twice with other talks between, and a link may stand twice in one: each has a number.
    using Key = std::pair<size_t, int>;
    setRows(wanted(), [](const QList<LineListRow> &list) {
        QList<Key> keys;
        keys.reserve(list.size());
        QHash<size_t, int> seen;
        for (const LineListRow &row : list) {
            const size_t same = row.kind == LineRowKind::FollowUp ? qHash(row.id)
                : row.kind == LineRowKind::Link ? qHashMulti(0, row.talk, row.target, row.text)
                                                : qHash(row.talk);
            keys.append({same, seen[same]++});
        }
        return keys;
    });
}

QString LineListModel::spoken(const LineListRow &row)
{
    switch (row.kind) {
    case LineRowKind::Header:
        return row.target.isEmpty() ? row.text : tr("%1, %2").arg(row.text, row.target);
    case LineRowKind::FollowUp:
        return row.isDone ? tr("Done: %1").arg(row.text) : tr("To do: %1").arg(row.text);
    case LineRowKind::Link:
        break;
    }
    return row.text;
}

QVariant LineListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const LineListRow &row = rows()[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::ToolTipRole:
        return row.kind == LineRowKind::Link ? row.target : row.text;
    case Qt::AccessibleTextRole:
        return spoken(row);
    case LineRowKindRole:
        return static_cast<int>(row.kind);
    case LineTalkRole:
        return row.talk;
    case LineIdRole:
        return row.id;
    case LineTargetRole:
        return row.target;
    case LineDoneRole:
        return row.isDone;
    default:
        return {};
    }
}

} // namespace Lectern::Models
