// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tagtreemodel.h"

#include "draggedtalks.h"
#include "liststeps.h"

#include <QMimeData>

#include <algorithm>
#include <map>

namespace Lectern::Models {

namespace {

constexpr QChar slash = u'/';
const auto tagType = QStringLiteral("application/x-lectern-tag");

/// Empty for anything else that is dragged.
QString tagIn(const QMimeData *dragged)
{
    return dragged ? QString::fromUtf8(dragged->data(tagType)) : QString();
}

QString parentName(const QString &name)
{
    const qsizetype at = name.lastIndexOf(slash);
    return at < 0 ? QString() : name.first(at);
}

/// The same hue for the same name in every run, unlike qHash.
int steadyHue(const QString &name)
{
    const QString root = name.section(slash, 0, 0);
    int sum = 0;
    for (const QChar c : root) {
        sum = (sum * 31 + c.toLower().unicode()) & 0xFFFF;
    }
    return sum & 7;
}

} // namespace

/// A level of the tree that is wanted: names of the children, sorted, and what each branch shows.
struct TagTreeModel::Branch {
    QStringList children;
    int hue = -1;
    int count = 0;
    bool isTag = false;
};

TagTreeModel::TagTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void TagTreeModel::setTags(const std::vector<TagRow> &tags)
{
    std::map<QString, const TagRow *> sorted;
    for (const TagRow &tag : tags) {
        sorted.emplace(tag.name, &tag);
    }
    QHash<QString, Branch> branches;
    for (const auto &[name, tag] : sorted) {
        branches[name].hue = tag->hue;
        branches[name].count = tag->talks;
        branches[name].isTag = true;
        // Every level above is there too, as a tag of its own or as a mere branch.
        for (QString child = name; !child.isEmpty(); child = parentName(child)) {
            Branch &above = branches[parentName(child)];
            if (!above.children.contains(child)) {
                above.children.append(child);
            }
            above.hue = above.hue < 0 ? tag->hue : above.hue;
            above.count += above.isTag ? 0 : tag->talks;
        }
    }
    for (Branch &branch : branches) {
        std::sort(
            branch.children.begin(), branch.children.end(), [](const QString &left, const QString &right) {
                return QString::localeAwareCompare(left, right) < 0;
            });
    }
    applyLevel(-1, {}, branches);
}

void TagTreeModel::applyLevel(int node, const QString &name, const QHash<QString, Branch> &branches)
{
    const QStringList after = branches.value(name).children;
    QStringList before;
    for (const int child : childrenOf(node)) {
        before.append(m_nodes[child].name);
    }
    for (const ListStep &step : stepsBetween<QString>(before, after)) {
        const QModelIndex above = indexOfNode(node);
        const int last = step.from + step.count - 1;
        if (step.kind == ListStep::Kind::Remove) {
            beginRemoveRows(above, step.from, last);
            for (const int child : childrenOf(node).sliced(step.from, step.count)) {
                forget(child);
            }
            childrenOf(node).remove(step.from, step.count);
            endRemoveRows();
        } else if (step.kind == ListStep::Kind::Insert) {
            beginInsertRows(above, step.from, last);
            for (int row = step.from; row <= last; ++row) {
                const Branch &branch = branches[after[row]];
                const auto child = int(m_nodes.size());
                m_nodes.append({after[row], node, branch.hue, branch.count, branch.isTag, {}});
                m_nodeOfName.insert(after[row], child);
                childrenOf(node).insert(row, child);
            }
            endInsertRows();
        } else {
            beginMoveRows(above, step.from, step.from, above, step.to);
            childrenOf(node).move(step.from, step.to);
            endMoveRows();
        }
    }
    const QList<int> children = childrenOf(node);
    for (const int child : children) {
        const Branch &branch = branches[m_nodes[child].name];
        Node &shown = m_nodes[child];
        if (shown.hue != branch.hue || shown.count != branch.count || shown.isTag != branch.isTag) {
            shown.hue = branch.hue;
            shown.count = branch.count;
            shown.isTag = branch.isTag;
            Q_EMIT dataChanged(indexOfNode(child), indexOfNode(child));
        }
        applyLevel(child, m_nodes[child].name, branches);
    }
}

void TagTreeModel::forget(int node)
{
    m_nodeOfName.remove(m_nodes[node].name);
    for (const int child : m_nodes[node].children) {
        forget(child);
    }
}

QModelIndex TagTreeModel::indexOf(const QString &tag) const
{
    return indexOfNode(m_nodeOfName.value(tag, -1));
}

int TagTreeModel::hueOf(const QString &tag) const
{
    for (QString name = tag; !name.isEmpty(); name = parentName(name)) {
        if (const auto found = m_nodeOfName.constFind(name); found != m_nodeOfName.cend()) {
            return m_nodes[*found].hue;
        }
    }
    return steadyHue(tag);
}

QModelIndex TagTreeModel::indexOfNode(int node) const
{
    if (node < 0) {
        return {};
    }
    return createIndex(int(childrenOf(m_nodes[node].parent).indexOf(node)), 0, quintptr(node));
}

QList<int> &TagTreeModel::childrenOf(int node) { return node < 0 ? m_roots : m_nodes[node].children; }

const QList<int> &TagTreeModel::childrenOf(int node) const
{
    return node < 0 ? m_roots : m_nodes[node].children;
}

QModelIndex TagTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const QList<int> &children = childrenOf(parent.isValid() ? int(parent.internalId()) : -1);
    const bool isThere = column == 0 && row >= 0 && row < children.size();
    return isThere ? createIndex(row, 0, quintptr(children[row])) : QModelIndex();
}

QModelIndex TagTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOfNode(m_nodes[int(index.internalId())].parent) : QModelIndex();
}

int TagTreeModel::rowCount(const QModelIndex &parent) const
{
    return int(childrenOf(parent.isValid() ? int(parent.internalId()) : -1).size());
}

int TagTreeModel::columnCount(const QModelIndex &) const { return 1; }

QVariant TagTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Node &node = m_nodes[int(index.internalId())];
    switch (role) {
    case Qt::DisplayRole:
        return node.name.section(slash, -1);
    case Qt::ToolTipRole:
    case TagNameRole:
        return node.name;
    case Qt::AccessibleTextRole:
        return tr("%1, %n talk(s)", nullptr, node.count).arg(node.name);
    case TagHueRole:
        return node.hue;
    case TagCountRole:
        return node.count;
    case TagIsBranchRole:
        return !node.isTag;
    default:
        return {};
    }
}

Qt::ItemFlags TagTreeModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index) | Qt::ItemIsDropEnabled;
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList TagTreeModel::mimeTypes() const { return draggedTalksTypes() << tagType; }

QMimeData *TagTreeModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty()) {
        return nullptr;
    }
    auto *dragged = new QMimeData;
    dragged->setData(tagType, indexes.front().data(TagNameRole).toString().toUtf8());
    return dragged;
}

bool TagTreeModel::canDropMimeData(
    const QMimeData *data, Qt::DropAction, int row, int, const QModelIndex &parent) const
{
    if (const QString tag = tagIn(data); !tag.isEmpty()) {
        return row < 0 && canPut(tag, parent.data(TagNameRole).toString());
    }
    return row < 0 && parent.isValid() && !talksIn(data).isEmpty();
}

bool TagTreeModel::canPut(const QString &tag, const QString &into)
{
    return into != tag && !into.startsWith(tag + slash) && into != parentName(tag);
}

QString TagTreeModel::nameInside(const QString &tag, const QString &into)
{
    const QString last = tag.section(slash, -1);
    return into.isEmpty() ? last : into + slash + last;
}

QStringList TagTreeModel::names() const
{
    QStringList names = m_nodeOfName.keys();
    std::ranges::sort(names, [](const QString &left, const QString &right) {
        return QString::localeAwareCompare(left, right) < 0;
    });
    return names;
}

bool TagTreeModel::dropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent)) {
        return false;
    }
    const QString into = parent.data(TagNameRole).toString();
    if (const QString tag = tagIn(data); !tag.isEmpty()) {
        Q_EMIT tagDropped(tag, into);
    } else {
        Q_EMIT talksDropped(talksIn(data), into);
    }
    return true;
}

} // namespace Lectern::Models
