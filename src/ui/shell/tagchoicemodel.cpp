// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tagchoicemodel.h"

#include <algorithm>

namespace Lectern::Ui {

namespace {

/// "a/b" before "a/b/c" before "a/c": the slash sorts below every letter.
bool standsBefore(const QString &left, const QString &right)
{
    const QStringList lefts = left.split(u'/');
    const QStringList rights = right.split(u'/');
    for (qsizetype part = 0; part < qMin(lefts.size(), rights.size()); ++part) {
        if (const int order = QString::localeAwareCompare(lefts.at(part), rights.at(part)); order != 0) {
            return order < 0;
        }
    }
    return lefts.size() < rights.size();
}

} // namespace

TagChoiceModel::TagChoiceModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void TagChoiceModel::setTags(const std::vector<TagRow> &tags, const QHash<QString, Qt::CheckState> &states)
{
    beginResetModel();
    m_entries.clear();
    for (const TagRow &tag : tags) {
        m_entries.push_back({tag.name, tag.hue, tag.talks, states.value(tag.name, Qt::Unchecked)});
    }
    addMissingParents();
    sortEntries();
    refreshShown();
    endResetModel();
}

void TagChoiceModel::addMissingParents()
{
    for (size_t index = 0; index < m_entries.size(); ++index) {
        const QString name = m_entries[index].name;
        const qsizetype slash = name.lastIndexOf(u'/');
        if (slash > 0 && !contains(name.left(slash))) {
            const int hue = m_entries[index].hue;
            m_entries.push_back({name.left(slash), hue, 0, Qt::Unchecked});
        }
    }
}

void TagChoiceModel::sortEntries() { std::ranges::sort(m_entries, standsBefore, &Entry::name); }

void TagChoiceModel::setFilter(const QString &text)
{
    beginResetModel();
    m_filter = text.trimmed();
    refreshShown();
    endResetModel();
}

void TagChoiceModel::refreshShown()
{
    m_shown.clear();
    QStringList wanted;
    for (const Entry &entry : m_entries) {
        if (entry.name.contains(m_filter, Qt::CaseInsensitive)) {
            wanted.append(entry.name);
        }
    }
    for (size_t index = 0; index < m_entries.size(); ++index) {
        const QString &name = m_entries[index].name;
        const bool isShown = std::ranges::any_of(wanted, [&name](const QString &hit) {
            return hit == name || hit.startsWith(name + u'/') || name.startsWith(hit + u'/');
        });
        if (isShown) {
            m_shown.push_back(index);
        }
    }
}

void TagChoiceModel::addTag(const QString &name)
{
    beginResetModel();
    m_entries.push_back({name, 0, 0, Qt::Checked});
    addMissingParents();
    sortEntries();
    m_filter.clear();
    refreshShown();
    endResetModel();
}

bool TagChoiceModel::contains(const QString &name) const
{
    return std::ranges::find(m_entries, name, &Entry::name) != m_entries.end();
}

int TagChoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int TagChoiceModel::depthOf(const Entry &entry) const { return static_cast<int>(entry.name.count(u'/')); }

QVariant TagChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Entry &entry = m_entries[m_shown[static_cast<size_t>(index.row())]];
    switch (role) {
    case Qt::DisplayRole:
        return entry.name.section(u'/', -1);
    case Qt::CheckStateRole:
        return entry.state;
    case Qt::AccessibleTextRole:
        return tr("%1, %Ln talk(s)", nullptr, entry.count).arg(entry.name);
    case NameRole:
    case Qt::ToolTipRole:
        return entry.name;
    case DepthRole:
        return depthOf(entry);
    case HueRole:
        return entry.hue;
    case CountRole:
        return entry.count;
    default:
        return {};
    }
}

bool TagChoiceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    m_entries[m_shown[static_cast<size_t>(index.row())]].state = static_cast<Qt::CheckState>(value.toInt());
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags TagChoiceModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                           : Qt::NoItemFlags;
}

} // namespace Lectern::Ui
