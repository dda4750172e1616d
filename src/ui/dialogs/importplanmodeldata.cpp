// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the rows say; structure and edits stand in importplanmodel.cpp.

#include "importplanmodel.h"

#include "models/datewords.h"

#include <QFileInfo>

namespace Lectern::Ui {

namespace {

bool isOfNotes(ImportRowKind kind)
{
    return kind == ImportRowKind::NotesGroup || kind == ImportRowKind::Notes;
}

} // namespace

const ImportPlanModel::Node &ImportPlanModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<const Node *>(index.constInternalPointer()) : m_root;
}

const PlannedTalk &ImportPlanModel::talkOf(const Node &node) const
{
    return m_branches[static_cast<size_t>(node.document)].shown[static_cast<size_t>(node.talk)];
}

Certainty ImportPlanModel::certaintyOfNode(const Node &node) const
{
    return certaintyOf(talkOf(node), m_branches[static_cast<size_t>(node.document)].isSpeakerExpected);
}

QModelIndex ImportPlanModel::indexOfNode(const Node &node, int column) const
{
    return createIndex(node.row, column, &node);
}

QModelIndex ImportPlanModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent)
        ? indexOfNode(*nodeOf(parent).children[static_cast<size_t>(row)], column)
        : QModelIndex();
}

QModelIndex ImportPlanModel::parent(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return {};
    }
    const Node *above = nodeOf(index).parent;
    return above == &m_root ? QModelIndex() : indexOfNode(*above);
}

int ImportPlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent).children.size());
}

int ImportPlanModel::columnCount(const QModelIndex &) const { return ColumnCount; }

Qt::ItemFlags ImportPlanModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled;
    const ImportRowKind kind = nodeOf(index).kind;
    if (kind == ImportRowKind::Talk) {
        flags |= Qt::ItemIsDragEnabled;
    }
    if (index.column() == TalkColumn && !isOfNotes(kind)) {
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
    case ImportTalkRole:
        return node.kind == ImportRowKind::Talk ? node.talk : -1;
    case Qt::CheckStateRole:
        return index.column() == TalkColumn && !isOfNotes(node.kind) ? QVariant(checkStateOf(node))
                                                                     : QVariant();
    default:
        break;
    }
    return isOfNotes(node.kind)            ? notesData(node, role)
        : node.kind == ImportRowKind::Talk ? talkData(node, role)
                                           : groupData(node, role);
}

QVariant ImportPlanModel::notesData(const Node &node, int role) const
{
    const bool isGroup = node.kind == ImportRowKind::NotesGroup;
    const PlannedTalk &notes = eventNotes(node.document)[static_cast<size_t>(isGroup ? 0 : node.talk)];
    switch (role) {
    case Qt::DisplayRole:
    case ImportTitleRole:
        return isGroup ? tr("Notes of the event") : notes.title;
    case ImportDetailRole: {
        int lines = 0;
        for (const PlannedTalk &stretch : eventNotes(node.document)) {
            lines += stretch.endLine - stretch.line + 1;
        }
        return isGroup ? tr("%Ln line(s)", nullptr, lines) : QString();
    }
    case ImportLineRole:
        return notes.line;
    case ImportEndLineRole:
        return notes.endLine;
    case Qt::ToolTipRole:
        return tr("Lines that belong to no talk. They are kept, shown and found as notes of the event.");
    case Qt::AccessibleTextRole:
        return isGroup ? tr("Notes of the event") : tr("%1, notes of the event").arg(notes.title);
    default:
        return {};
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
        return static_cast<int>(certaintyOfNode(node));
    case ImportReasonRole:
        return reasonOf(node);
    case Qt::ToolTipRole:
        return talk.why.join(u'\n');
    case ImportIncludedRole:
        return !talk.isLeftOut;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(talk.title, talk.speakers.join(QStringLiteral(", ")));
    default:
        return {};
    }
}

QString ImportPlanModel::reasonOf(const Node &node) const
{
    const PlannedTalk &talk = talkOf(node);
    if (certaintyOfNode(node) == Certainty::Sure) {
        return {};
    }
    const bool lacksSpeaker =
        talk.speakers.isEmpty() && m_branches[static_cast<size_t>(node.document)].isSpeakerExpected;
    if (!lacksSpeaker) {
        return talk.why.value(0);
    }
    return talk.confidence >= likelyFrom || talk.why.isEmpty()
        ? tr("No speaker found.")
        : tr("No speaker found. %1", "why it is taken for a talk").arg(talk.why.front());
}

QVariant ImportPlanModel::groupData(const Node &node, int role) const
{
    const Services::PlannedDocument &document = documents()[static_cast<size_t>(node.document)];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case ImportTitleRole: {
        if (node.kind == ImportRowKind::Day) {
            return node.day;
        }
        const QString name = eventLabel(document.plan.event.value_or(EventName{}));
        return name.isEmpty() ? QFileInfo(document.path).fileName() : name;
    }
    case ImportDetailRole:
        return groupDetail(node);
    case ImportDateRole:
        return node.kind == ImportRowKind::Day
            ? fullDateOf(node.day, document.plan.event.value_or(EventName{}).year)
            : QString();
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
    std::vector<const Node *> open{&node};
    while (!open.empty()) {
        const Node &below = *open.back();
        open.pop_back();
        for (const auto &child : below.children) {
            open.push_back(child.get());
        }
        if (below.kind == ImportRowKind::Talk) {
            ++talks;
            toCheck += !talkOf(below).isLeftOut && certaintyOfNode(below) == Certainty::Check ? 1 : 0;
        }
    }
    if (talks == 0) {
        return tr("no talk found");
    }
    const QString count = tr("%Ln talk(s)", nullptr, talks);
    return toCheck > 0 ? tr("%1, %2 to check").arg(count).arg(toCheck) : count;
}

Qt::CheckState ImportPlanModel::checkStateOf(const Node &node) const
{
    if (node.kind == ImportRowKind::Talk) {
        return talkOf(node).isLeftOut ? Qt::Unchecked : Qt::Checked;
    }
    bool hasOn = false;
    bool hasOff = false;
    for (const auto &child : node.children) {
        if (child->kind == ImportRowKind::NotesGroup) {
            continue;
        }
        const Qt::CheckState state = checkStateOf(*child);
        hasOn = hasOn || state != Qt::Unchecked;
        hasOff = hasOff || state != Qt::Checked;
    }
    if (hasOn && hasOff) {
        return Qt::PartiallyChecked;
    }
    return hasOn ? Qt::Checked : Qt::Unchecked;
}

} // namespace Lectern::Ui
