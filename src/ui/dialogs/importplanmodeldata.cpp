// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the rows say; structure and edits stand in importplanmodel.cpp.

#include "importplanmodel.h"

#include <QFileInfo>

#include <algorithm>

namespace Lectern::Ui {

const ImportPlanModel::Node &ImportPlanModel::nodeOf(const QModelIndex &index) const
{
    return m_nodes[index.internalId()];
}

const PlannedTalk &ImportPlanModel::talkOf(const Node &node) const
{
    return m_documents[static_cast<size_t>(node.document)].plan.talks[static_cast<size_t>(node.talk)];
}

const std::vector<int> &ImportPlanModel::childrenOf(const QModelIndex &parent) const
{
    return parent.isValid() ? nodeOf(parent).children : m_roots;
}

QModelIndex ImportPlanModel::indexOfNode(int node, int column) const
{
    const int parent = m_nodes[static_cast<size_t>(node)].parent;
    const auto &siblings = parent < 0 ? m_roots : m_nodes[static_cast<size_t>(parent)].children;
    const auto place = std::ranges::find(siblings, node);
    return createIndex(static_cast<int>(place - siblings.begin()), column, static_cast<quintptr>(node));
}

QModelIndex ImportPlanModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, static_cast<quintptr>(childrenOf(parent)[static_cast<size_t>(row)]));
}

QModelIndex ImportPlanModel::parent(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return {};
    }
    const int above = nodeOf(index).parent;
    return above < 0 ? QModelIndex() : indexOfNode(above);
}

int ImportPlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(childrenOf(parent).size());
}

int ImportPlanModel::columnCount(const QModelIndex &) const { return ColumnCount; }

Qt::ItemFlags ImportPlanModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == TalkColumn) {
        flags |= Qt::ItemIsUserCheckable;
        if (nodeOf(index).kind == ImportRowKind::Talk) {
            flags |= Qt::ItemIsEditable;
        }
    }
    return flags;
}

QVariant ImportPlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>((section == LinesColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case TalkColumn:
        return tr("Talk and speakers");
    case LinesColumn:
        return tr("Lines");
    case CertaintyColumn:
        return tr("Confidence");
    default:
        return {};
    }
}

QVariant ImportPlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Node &node = nodeOf(index);
    switch (role) {
    case ImportRowKindRole:
        return static_cast<int>(node.kind);
    case ImportDocumentRole:
        return node.document;
    case Qt::CheckStateRole:
        return index.column() == TalkColumn ? QVariant(checkStateOf(node)) : QVariant();
    default:
        return node.kind == ImportRowKind::Talk ? talkData(node, role) : groupData(node, role);
    }
}

QVariant ImportPlanModel::talkData(const Node &node, int role) const
{
    const PlannedTalk &talk = talkOf(node);
    switch (role) {
    case Qt::DisplayRole:
    case ImportTitleRole:
        return talk.title;
    case ImportSpeakersRole:
        return talk.speakers;
    case ImportLineRole:
        return talk.line;
    case ImportEndLineRole:
        return talk.endLine;
    case ImportCertaintyRole:
        return static_cast<int>(certaintyOf(talk));
    case ImportReasonRole:
        return certaintyOf(talk) == Certainty::Sure ? QString() : talk.why.value(0);
    case Qt::ToolTipRole:
        return talk.why.join(u'\n');
    case ImportIncludedRole:
        return node.isIncluded;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(talk.title, talk.speakers.join(QStringLiteral(", ")));
    default:
        return {};
    }
}

QVariant ImportPlanModel::groupData(const Node &node, int role) const
{
    const Services::PlannedDocument &document = m_documents[static_cast<size_t>(node.document)];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case ImportTitleRole: {
        if (node.kind == ImportRowKind::Day) {
            return node.day;
        }
        const EventName event = document.plan.event.value_or(EventName{});
        const QString year = event.year > 0 ? QString::number(event.year) : QString();
        const QString name = QStringLiteral("%1 %2").arg(event.name, year).trimmed();
        return name.isEmpty() ? QFileInfo(document.path).fileName() : name;
    }
    case ImportDetailRole:
        return groupDetail(node);
    case Qt::ToolTipRole:
        return document.path;
    default:
        return {};
    }
}

QString ImportPlanModel::groupDetail(const Node &node) const
{
    int talks = 0;
    int toCheck = 0;
    std::vector<int> open(node.children);
    while (!open.empty()) {
        const Node &below = m_nodes[static_cast<size_t>(open.back())];
        open.pop_back();
        open.insert(open.end(), below.children.begin(), below.children.end());
        if (below.kind == ImportRowKind::Talk) {
            ++talks;
            toCheck += certaintyOf(talkOf(below)) == Certainty::Check ? 1 : 0;
        }
    }
    const QString count = tr("%Ln talk(s)", nullptr, talks);
    return toCheck > 0 ? tr("%1, %2 to check").arg(count).arg(toCheck) : count;
}

Qt::CheckState ImportPlanModel::checkStateOf(const Node &node) const
{
    if (node.kind == ImportRowKind::Talk) {
        return node.isIncluded ? Qt::Checked : Qt::Unchecked;
    }
    bool hasOn = false;
    bool hasOff = false;
    for (const int child : node.children) {
        const Qt::CheckState state = checkStateOf(m_nodes[static_cast<size_t>(child)]);
        hasOn = hasOn || state != Qt::Unchecked;
        hasOff = hasOff || state != Qt::Checked;
    }
    if (hasOn && hasOff) {
        return Qt::PartiallyChecked;
    }
    return hasOn ? Qt::Checked : Qt::Unchecked;
}

} // namespace Lectern::Ui
