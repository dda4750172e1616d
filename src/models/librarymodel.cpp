// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "librarymodel.h"

#include "librarynode_p.h"

#include "document/eventnotes.h"

#include <algorithm>

namespace Lectern::Models {

namespace {

/// Talks of folded groups that stay, so that folding and unfolding costs nothing.
constexpr size_t mostFoldedTalks = 5000;

size_t talksBelow(const LibraryNode &node)
{
    size_t talks = node.kind() == LibraryRowKind::Talk ? 1 : 0;
    for (const auto &child : node.children) {
        talks += talksBelow(*child);
    }
    return talks;
}

/// What a talk adds to the numbers above it.
void count(const TalkRow &talk, int sign, int &done, int &unread)
{
    if (!isEventNotes(talk)) {
        done += talk.status == ReadStatus::Done ? sign : 0;
        unread += talk.status == ReadStatus::Unread ? sign : 0;
    }
}

} // namespace

LibraryModel::LibraryModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
}

LibraryModel::~LibraryModel() = default;

void LibraryModel::setQuery(const TreeQuery &query)
{
    if (query == m_query) {
        return;
    }
    TreeQuery shown = m_query;
    shown.kept = query.kept;
    const bool isOnlyKept = shown == query && !query.isNarrowed();
    m_query = query;
    if (!isOnlyKept) {
        Q_EMIT queryChanged();
    }
}

void LibraryModel::updateTalk(const TalkRow &talk)
{
    const QList<Node *> nodes = m_talks.values(talk.id);
    for (Node *node : nodes) {
        if (node->talk() == talk) {
            continue;
        }
        for (Node *above = node->parent; above != m_root.get(); above = above->parent) {
            const bool isGroup = above->kind() == LibraryRowKind::Group;
            int &done = isGroup ? above->group().row.done : above->part().done;
            int &unread = isGroup ? above->group().row.unread : above->part().unread;
            count(node->talk(), -1, done, unread);
            count(talk, 1, done, unread);
        }
        const bool isStatus = node->talk().status != talk.status;
        node->talk() = talk;
        changed(*node);
        for (Node *above = node->parent; isStatus && above != m_root.get(); above = above->parent) {
            changed(*above);
        }
    }
}

void LibraryModel::changed(const Node &node, const QList<int> &roles)
{
    Q_EMIT dataChanged(indexOf(node), indexOf(node), roles);
}

void LibraryModel::setFolded(const QModelIndex &index, bool isFolded)
{
    Node *node = index.isValid() ? &nodeOf(index) : nullptr;
    if (!node || node->kind() != LibraryRowKind::Group) {
        return;
    }
    m_folded.removeOne(node);
    if (!isFolded || !node->group().isLoaded) {
        return;
    }
    m_folded.append(node);
    size_t talks = 0;
    for (qsizetype i = m_folded.size() - 1; i >= 0; --i) {
        Node *group = m_folded[i];
        talks += talksBelow(*group);
        const bool isOpen = m_opened && &topOf(*m_opened) == group;
        if (talks > mostFoldedTalks && group != node && !isOpen) {
            unload(*group);
        }
    }
}

void LibraryModel::unload(Node &group)
{
    if (!group.children.empty()) {
        remove(group, 0, static_cast<int>(group.children.size()));
    }
    group.group().isLoaded = false;
    group.group().isWanted = false;
    m_folded.removeOne(&group);
}

void LibraryModel::setSections(const QUuid &talk, const QList<Section> &sections)
{
    if (talk == m_openTalk && sections.size() == m_sections.size()) {
        if (sections != m_sections) {
            m_sections = sections;
            if (m_opened) {
                Q_EMIT dataChanged(indexOfSection(0), indexOfSection(int(m_sections.size()) - 1));
            }
        }
        return;
    }
    if (m_opened && !m_opened->children.empty()) {
        remove(*m_opened, 0, static_cast<int>(m_opened->children.size()));
    }
    m_opened = nullptr;
    m_currentSection = -1;
    m_openTalk = talk;
    m_sections = sections;
    unfoldSections();
}

/// Gives the sections to a row of the open talk, if there is one and none has them.
void LibraryModel::unfoldSections()
{
    const QList<Node *> nodes = m_opened ? QList<Node *>() : m_talks.values(m_openTalk);
    if (nodes.isEmpty()) {
        return;
    }
    m_opened = nodes.first();
    for (Node *node : nodes) {
        m_opened = topOf(*node).group().row.key == m_chosenGroup ? node : m_opened;
    }
    Nodes headings;
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        headings.push_back(std::make_unique<Node>(Node{Node::Heading{}, m_opened, 0, {}}));
    }
    if (!headings.empty()) {
        insert(*m_opened, 0, std::move(headings));
    }
}

void LibraryModel::setCurrentSection(int section)
{
    const int wanted = section < m_sections.size() ? section : -1;
    const int before = std::exchange(m_currentSection, wanted);
    if (before == wanted) {
        return;
    }
    for (const int row : {before, wanted}) {
        if (const QModelIndex index = indexOfSection(row); index.isValid()) {
            Q_EMIT dataChanged(index, index, {CurrentRole});
        }
    }
}

void LibraryModel::setChosen(const QModelIndex &talk)
{
    if (this->talk(talk)) {
        m_chosenGroup = topOf(nodeOf(talk)).group().row.key;
    }
}

const TalkRow *LibraryModel::talk(const QUuid &id) const
{
    const Node *node = m_talks.value(id);
    return node ? &node->talk() : nullptr;
}

const TalkRow *LibraryModel::talk(const QModelIndex &index) const
{
    const bool isTalk =
        index.isValid() && index.model() == this && nodeOf(index).kind() == LibraryRowKind::Talk;
    return isTalk ? &nodeOf(index).talk() : nullptr;
}

const TreeGroup *LibraryModel::group(const QModelIndex &index) const
{
    const bool isGroup =
        index.isValid() && index.model() == this && nodeOf(index).kind() == LibraryRowKind::Group;
    return isGroup ? &nodeOf(index).group().row : nullptr;
}

QStringList LibraryModel::loadedGroups() const
{
    QStringList keys;
    for (const auto &node : m_root->children) {
        if (node->group().isLoaded) {
            keys.append(node->group().row.key);
        }
    }
    return keys;
}

bool LibraryModel::isWhole() const
{
    return std::ranges::all_of(m_root->children, [](const auto &node) { return node->group().isLoaded; });
}

LibraryModel::Node &LibraryModel::nodeOf(const QModelIndex &index)
{
    return *static_cast<Node *>(index.internalPointer());
}

const LibraryModel::Node &LibraryModel::nodeOrRoot(const QModelIndex &index) const
{
    return index.isValid() ? nodeOf(index) : *m_root;
}

QModelIndex LibraryModel::indexOf(const Node &node) const
{
    return &node == m_root.get() ? QModelIndex() : createIndex(node.row, 0, &node);
}

LibraryModel::Node *LibraryModel::groupNode(const QString &key) const { return m_groups.value(key); }

QModelIndex LibraryModel::indexOfTalk(const QUuid &talk) const
{
    const Node *node = m_opened && talk == m_openTalk ? m_opened : m_talks.value(talk);
    return node ? indexOf(*node) : QModelIndex();
}

QModelIndex LibraryModel::indexOfGroup(const QString &key) const
{
    const Node *node = groupNode(key);
    return node ? indexOf(*node) : QModelIndex();
}

QModelIndex LibraryModel::indexOfSection(int section) const
{
    return m_opened ? index(section, 0, indexOf(*m_opened)) : QModelIndex();
}

QModelIndex LibraryModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column != 0 || row >= rowCount(parent)) {
        return {};
    }
    return indexOf(*nodeOrRoot(parent).children[static_cast<size_t>(row)]);
}

QModelIndex LibraryModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(*nodeOf(index).parent) : QModelIndex();
}

int LibraryModel::rowCount(const QModelIndex &parent) const
{
    return static_cast<int>(nodeOrRoot(parent).children.size());
}

int LibraryModel::columnCount(const QModelIndex &) const { return 1; }

bool LibraryModel::hasChildren(const QModelIndex &parent) const
{
    // A group is there because something stands in it.
    const bool isUnread = group(parent) && !nodeOf(parent).group().isLoaded;
    return isUnread || rowCount(parent) > 0;
}

bool LibraryModel::canFetchMore(const QModelIndex &parent) const
{
    return group(parent) && !nodeOf(parent).group().isLoaded && !nodeOf(parent).group().isWanted;
}

void LibraryModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) {
        nodeOf(parent).group().isWanted = true;
        Q_EMIT talksWanted(nodeOf(parent).group().row.key);
    }
}

void LibraryModel::forgetWanted(const QString &group)
{
    if (Node *node = groupNode(group)) {
        node->group().isWanted = false;
    }
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Node &node = nodeOf(index);
    if (role == RowKindRole) {
        return int(node.kind());
    }
    switch (node.kind()) {
    case LibraryRowKind::Group:
        return groupData(node.group().row, role);
    case LibraryRowKind::Part:
        return partData(node, role);
    case LibraryRowKind::Talk:
        return talkData(node.talk(), role);
    case LibraryRowKind::Section:
        return sectionData(index.row(), role);
    }
    return {};
}

} // namespace Lectern::Models
