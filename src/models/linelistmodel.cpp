// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linelistmodel.h"

#include <algorithm>
#include <utility>

namespace Lectern::Models {

LineListModel::LineListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void LineListModel::setLines(
    LibraryLines lines, const QHash<QUuid, QString> &titles, const QHash<QUuid, QString> &about)
{
    const auto isUnknown = [&titles](const auto &line) { return !titles.contains(line.talk); };
    std::erase_if(lines.followUps, isUnknown);
    std::erase_if(lines.links, isUnknown);
    m_lines = std::move(lines);
    m_titles = titles;
    m_about = about;
    rebuild();
}

void LineListModel::setShown(Shown shown)
{
    m_shown = shown;
    m_staying.clear();
    rebuild();
}

void LineListModel::setWords(const QString &words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    rebuild();
}

void LineListModel::setDone(const QUuid &followUp, bool isDone)
{
    const auto line = std::ranges::find(m_lines.followUps, followUp, &FollowUpRow::id);
    if (line != m_lines.followUps.end()) {
        line->isDone = isDone;
        m_staying.insert(followUp);
    }
    const auto row = std::ranges::find_if(m_rows,
        [&](const Row &shown) { return shown.kind == LineRowKind::FollowUp && shown.id == followUp; });
    if (row != m_rows.end() && std::exchange(row->isDone, isDone) != isDone) {
        const QModelIndex changed = index(static_cast<int>(row - m_rows.begin()));
        Q_EMIT dataChanged(changed, changed, {LineDoneRole, Qt::AccessibleTextRole});
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

std::vector<LineListModel::Row> LineListModel::linesShown() const
{
    std::vector<Row> rows;
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

bool LineListModel::hasWords(const Row &row) const
{
    return std::ranges::all_of(m_words, [&](const QString &word) {
        return row.text.contains(word, Qt::CaseInsensitive) || row.target.contains(word, Qt::CaseInsensitive)
            || m_titles.value(row.talk).contains(word, Qt::CaseInsensitive);
    });
}

/// Lines of a talk that stand together have one header.
std::vector<LineListModel::Row> LineListModel::wanted() const
{
    std::vector<Row> rows;
    for (Row &line : linesShown()) {
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

void LineListModel::rebuild()
{
    std::vector<Row> rows = wanted();
    if (rows == m_rows) {
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int LineListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LineListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::ToolTipRole:
        return row.kind == LineRowKind::Link ? row.target : row.text;
    case Qt::AccessibleTextRole:
        return row.kind != LineRowKind::FollowUp ? row.text
            : row.isDone                         ? tr("Done: %1").arg(row.text)
                                                 : tr("To do: %1").arg(row.text);
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
