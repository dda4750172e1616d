// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a LibraryModel takes what was read: children are matched with those that are there by their keys. What
// is wanted no more goes, what stays is put in order, what is new comes between; so signals are exact and
// few.

#include "librarylayout.h"
#include "librarymodel.h"
#include "librarynode_p.h"

#include "document/eventnotes.h"

#include <algorithm>

namespace Lectern::Models {

namespace {

template <typename Value>
QSet<Value> setOf(const QList<Value> &values)
{
    return QSet<Value>(values.begin(), values.end());
}

void countTalks(LibraryNode &part)
{
    LibraryNode::Part &row = part.part();
    row.talks = row.done = row.unread = 0;
    for (const auto &child : part.children) {
        const TalkRow &talk = child->talk();
        if (!isEventNotes(talk)) {
            ++row.talks;
            row.done += talk.status == ReadStatus::Done ? 1 : 0;
            row.unread += talk.status == ReadStatus::Unread ? 1 : 0;
        }
    }
}

QString partKey(const LibraryNode &node) { return node.part().key; }
QUuid talkKey(const LibraryNode &node) { return node.talk().id; }
QString groupKey(const LibraryNode &node) { return node.group().row.key; }

} // namespace

bool LibraryModel::hasGroups() const
{
    return !m_root->children.empty() && m_shown.grouping == m_query.grouping;
}

void LibraryModel::setTree(const TreeRows &rows)
{
    const auto isSameBut = [&rows](TreeQuery query) {
        query.kept = rows.query.kept;
        return rows.query == query;
    };
    if (!isSameBut(m_query)) {
        return; // asked for before; what is wanted now is on its way
    }
    const bool isReread = isSameBut(m_shown);
    if (!m_shown.isNarrowed() && rows.query.isNarrowed()) {
        m_loadedBefore = loadedGroups();
    }
    const bool isRegrouped = rows.query.grouping != m_shown.grouping;
    m_shown = rows.query;
    if (isRegrouped) {
        beginResetModel();
        rebuild(rows);
        endResetModel();
    } else {
        matchGroups(rows, isReread);
    }
    unfoldSections();
    Q_EMIT treeSet();
}

QStringList LibraryModel::groupsToRead() const
{
    return m_shown.isNarrowed() && !m_query.isNarrowed() ? m_loadedBefore : loadedGroups();
}

/// `isReread`: the same was asked for before, so groups that came meanwhile are as they should be.
void LibraryModel::matchGroups(const TreeRows &rows, bool isReread)
{
    QStringList keys;
    QHash<QString, const TreeGroup *> wanted;
    for (const TreeGroup &group : rows.groups) {
        keys.append(group.key);
        wanted.insert(group.key, &group);
    }
    match(*m_root, keys, groupKey, [this, &wanted](const QString &key) {
        return std::make_unique<Node>(Node{Node::Group{*wanted.value(key)}, m_root.get(), 0, {}});
    });
    for (const auto &node : m_root->children) {
        const TreeGroup &row = *wanted.value(groupKey(*node));
        if (node->group().row != row) {
            node->group().row = row;
            changed(*node);
        }
    }
    QSet<QString> read;
    for (const TreeRows::OfGroup &group : rows.talks) {
        read.insert(group.key);
        if (Node *node = groupNode(group.key)) {
            layTalks(*node, group.talks);
        }
    }
    for (const auto &node : m_root->children) {
        if (!isReread && node->group().isLoaded && !read.contains(groupKey(*node))) {
            unload(*node);
        }
    }
}

void LibraryModel::rebuild(const TreeRows &rows)
{
    m_folded.clear();
    m_loadedBefore.clear();
    m_groups.clear();
    m_talks.clear();
    m_opened = nullptr;
    m_root->children.clear();
    for (const TreeGroup &group : rows.groups) {
        m_root->children.push_back(std::make_unique<Node>(Node{Node::Group{group}, m_root.get(), 0, {}}));
        m_groups.insert(group.key, m_root->children.back().get());
    }
    m_root->number();
    for (const TreeRows::OfGroup &group : rows.talks) {
        Node *node = groupNode(group.key);
        if (!node) {
            continue;
        }
        const LibraryLayout layout = layOut(m_shown.grouping, group.talks);
        node->group().isLoaded = true;
        node->group().hasParts = layout.hasParts;
        for (const LaidOutPart &part : layout.parts) {
            if (layout.hasParts) {
                node->children.push_back(makePart(part, group.talks, *node));
                continue;
            }
            for (const int talk : part.talks) {
                node->children.push_back(makeTalk(group.talks[static_cast<size_t>(talk)], *node));
            }
        }
        node->number();
        noteTalks(*node);
    }
}

void LibraryModel::setTalks(const QString &group, const std::vector<TalkRow> &talks)
{
    if (Node *node = groupNode(group)) {
        layTalks(*node, talks);
        unfoldSections();
        Q_EMIT talksSet(group);
    }
}

void LibraryModel::layTalks(Node &group, const std::vector<TalkRow> &talks)
{
    const LibraryLayout layout = layOut(m_shown.grouping, talks);
    Node::Group &state = group.group();
    if (state.hasParts != layout.hasParts && !group.children.empty()) {
        remove(group, 0, static_cast<int>(group.children.size()));
    }
    state.hasParts = layout.hasParts;
    state.isLoaded = true;
    state.isWanted = false;
    if (!layout.hasParts) {
        layPart(group, layout.parts.isEmpty() ? LaidOutPart() : layout.parts.first(), talks);
        return;
    }
    QStringList keys;
    QHash<QString, const LaidOutPart *> wanted;
    for (const LaidOutPart &part : layout.parts) {
        keys.append(part.key);
        wanted.insert(part.key, &part);
    }
    match(group, keys, partKey, [this, &wanted, &talks, &group](const QString &key) {
        return makePart(*wanted.value(key), talks, group);
    });
    for (const auto &node : group.children) {
        const LaidOutPart &part = *wanted.value(partKey(*node));
        layPart(*node, part, talks);
        const Node::Part before = node->part();
        node->part().name = part.name;
        countTalks(*node);
        if (node->part() != before) {
            changed(*node);
        }
    }
}

/// Puts the talks of a part below `parent`, and new values into those that are there.
void LibraryModel::layPart(Node &parent, const LaidOutPart &part, const std::vector<TalkRow> &talks)
{
    QList<QUuid> ids;
    QHash<QUuid, const TalkRow *> wanted;
    for (const int talk : part.talks) {
        const TalkRow &row = talks[static_cast<size_t>(talk)];
        if (!wanted.contains(row.id)) {
            ids.append(row.id);
            wanted.insert(row.id, &row);
        }
    }
    match(parent, ids, talkKey,
        [this, &wanted, &parent](const QUuid &id) { return makeTalk(*wanted.value(id), parent); });
    for (const auto &node : parent.children) {
        const TalkRow &row = *wanted.value(talkKey(*node));
        if (node->talk() != row) {
            node->talk() = row;
            changed(*node);
        }
    }
}

/// Makes the children of `parent` those of `wanted`, in this order. Keys are unique.
template <typename Key, typename KeyOf, typename Make>
void LibraryModel::match(Node &parent, const QList<Key> &wanted, KeyOf keyOf, Make make)
{
    const QSet<Key> stays = setOf(wanted);
    for (auto end = static_cast<int>(parent.children.size()); end > 0;) {
        int begin = end;
        while (begin > 0 && !stays.contains(keyOf(*parent.children[static_cast<size_t>(begin - 1)]))) {
            --begin;
        }
        if (begin < end) {
            remove(parent, begin, end - begin);
        }
        end = std::min(begin, end - 1);
    }
    QHash<Key, Node *> there;
    for (const auto &child : parent.children) {
        there.insert(keyOf(*child), child.get());
    }
    std::vector<Node *> order;
    for (const Key &key : wanted) {
        if (Node *node = there.value(key)) {
            order.push_back(node);
        }
    }
    reorder(parent, order);
    for (qsizetype row = 0; row < wanted.size();) {
        if (there.contains(wanted[row])) {
            ++row;
            continue;
        }
        Nodes made;
        const qsizetype first = row;
        for (; row < wanted.size() && !there.contains(wanted[row]); ++row) {
            made.push_back(make(wanted[row]));
        }
        insert(parent, static_cast<int>(first), std::move(made));
    }
}

void LibraryModel::insert(Node &parent, int row, Nodes nodes)
{
    beginInsertRows(indexOf(parent), row, row + static_cast<int>(nodes.size()) - 1);
    for (const auto &node : nodes) {
        noteTalks(*node);
        if (node->kind() == LibraryRowKind::Group) {
            m_groups.insert(node->group().row.key, node.get());
        }
    }
    parent.children.insert(parent.children.begin() + row, std::make_move_iterator(nodes.begin()),
        std::make_move_iterator(nodes.end()));
    parent.number();
    endInsertRows();
}

void LibraryModel::remove(Node &parent, int first, int count)
{
    beginRemoveRows(indexOf(parent), first, first + count - 1);
    const auto begin = parent.children.begin() + first;
    const auto end = begin + count;
    Nodes gone(std::make_move_iterator(begin), std::make_move_iterator(end));
    parent.children.erase(begin, end);
    parent.number();
    for (const auto &node : gone) {
        forgetTalks(*node);
        if (node->kind() == LibraryRowKind::Group) {
            m_groups.remove(node->group().row.key);
            m_folded.removeOne(node.get());
        }
    }
    endRemoveRows(); // and only then the rows die
}

/// `order` has all children of `parent`.
void LibraryModel::reorder(Node &parent, const std::vector<Node *> &order)
{
    const auto isSame = [](const std::unique_ptr<Node> &child, const Node *node) {
        return child.get() == node;
    };
    if (std::ranges::equal(parent.children, order, isSame)) {
        return;
    }
    const QList<QPersistentModelIndex> parents{indexOf(parent)};
    Q_EMIT layoutAboutToBeChanged(parents, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    for (const auto &child : parent.children) {
        child->row = 0;
    }
    for (size_t i = 0; i < order.size(); ++i) {
        order[i]->row = static_cast<int>(i);
    }
    std::ranges::sort(parent.children, {}, [](const auto &child) { return child->row; });
    QModelIndexList after;
    for (const QModelIndex &index : before) {
        after.append(indexOf(nodeOf(index)));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged(parents, QAbstractItemModel::VerticalSortHint);
}

std::unique_ptr<LibraryNode> LibraryModel::makeTalk(const TalkRow &row, Node &parent)
{
    return std::make_unique<Node>(Node{Node::Talk{row}, &parent, 0, {}});
}

std::unique_ptr<LibraryNode> LibraryModel::makePart(
    const LaidOutPart &part, const std::vector<TalkRow> &talks, Node &parent)
{
    auto node = std::make_unique<Node>(Node{Node::Part{part.key, part.name}, &parent, 0, {}});
    for (const int talk : part.talks) {
        node->children.push_back(makeTalk(talks[static_cast<size_t>(talk)], *node));
    }
    node->number();
    countTalks(*node);
    return node;
}

void LibraryModel::noteTalks(Node &node)
{
    if (node.kind() == LibraryRowKind::Talk) {
        m_talks.insert(node.talk().id, &node);
        return;
    }
    for (const auto &child : node.children) {
        noteTalks(*child);
    }
}

void LibraryModel::forgetTalks(Node &node)
{
    if (node.kind() == LibraryRowKind::Talk) {
        m_talks.remove(node.talk().id, &node);
        m_opened = m_opened == &node ? nullptr : m_opened;
        return;
    }
    for (const auto &child : node.children) {
        forgetTalks(*child);
    }
}

} // namespace Lectern::Models
