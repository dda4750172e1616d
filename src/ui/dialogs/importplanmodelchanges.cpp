// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person changes in the rows: ticks, fields, days by dragging.

#include "importplanmodel.h"

#include "services/planedits.h"

#include <QMimeData>

#include <algorithm>
#include <map>

namespace Lectern::Ui {

namespace {

const QString draggedTalk = QStringLiteral("application/x-lectern-planned-talk");

} // namespace

void ImportPlanModel::setEvent(int document, const EventName &event)
{
    m_editor.apply(document, Services::withEvent(m_editor.plan(document), event), tr("Edit event"));
}

bool ImportPlanModel::setTalk(const QModelIndex &talk, const QString &title, const QStringList &speakers)
{
    const Node &node = nodeOf(talk);
    const int document = node.document;
    const auto place = static_cast<size_t>(node.talk);
    const PlannedTalk before = talkOf(node);
    if (!m_editor.apply(document, Services::withFields(m_editor.plan(document), node.talk, title, speakers),
            tr("Edit talk"))) {
        return false;
    }
    Q_EMIT talkEdited(document, before, m_editor.plan(document).talks[place]);
    return true;
}

bool ImportPlanModel::isIncluded(int document) const
{
    return !std::ranges::all_of(m_editor.plan(document).talks, &PlannedTalk::isLeftOut);
}

void ImportPlanModel::setIncluded(const std::vector<int> &documents, bool isIncluded)
{
    std::vector<const Node *> talks;
    for (const int document : documents) {
        const auto &nodes = m_branches[static_cast<size_t>(document)].talks;
        talks.insert(talks.end(), nodes.begin(), nodes.end());
    }
    setTalksIncluded(talks, isIncluded);
}

void ImportPlanModel::setTalksIncluded(const std::vector<const Node *> &talks, bool isIncluded)
{
    std::map<int, Plan> plans;
    for (const Node *node : talks) {
        Plan &plan = plans.try_emplace(node->document, m_editor.plan(node->document)).first->second;
        plan = Services::withLeftOut(std::move(plan), node->talk, !isIncluded).value_or(Plan());
    }
    std::vector<Editing::PlanChange> changes;
    for (auto &[document, plan] : plans) {
        changes.push_back({document, std::move(plan)});
    }
    m_editor.applyAll(std::move(changes), isIncluded ? tr("Take in") : tr("Leave out"));
}

void ImportPlanModel::announce(const Node &node)
{
    Q_EMIT dataChanged(indexOfNode(node), indexOfNode(node, ColumnCount - 1));
}

bool ImportPlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    std::vector<const Node *> talks;
    std::vector<const Node *> open{&nodeOf(index)};
    while (!open.empty()) {
        const Node *below = open.back();
        open.pop_back();
        for (const auto &child : below->children) {
            open.push_back(child.get());
        }
        if (below->kind == ImportRowKind::Talk) {
            talks.push_back(below);
        }
    }
    if (const Node &node = nodeOf(index); talks.empty()) { // whoever wants it nevertheless has one talk
        return m_editor.apply(node.document,
            Services::madeOneTalk(
                m_editor.plan(node.document), documents()[static_cast<size_t>(node.document)].document),
            tr("Make one talk"));
    }
    setTalksIncluded(talks, value.toInt() == Qt::Checked);
    return true;
}

QStringList ImportPlanModel::mimeTypes() const { return {draggedTalk}; }

QMimeData *ImportPlanModel::mimeData(const QModelIndexList &indexes) const
{
    for (const QModelIndex &index : indexes) {
        if (const Node &node = nodeOf(index); node.kind == ImportRowKind::Talk) {
            auto *dragged = new QMimeData;
            dragged->setData(
                draggedTalk, QByteArray::number(node.document) + ' ' + QByteArray::number(node.talk));
            return dragged;
        }
    }
    return nullptr;
}

bool ImportPlanModel::canDropMimeData(
    const QMimeData *data, Qt::DropAction action, int, int, const QModelIndex &parent) const
{
    return action == Qt::MoveAction && data->hasFormat(draggedTalk) && parent.isValid()
        && nodeOf(parent).document == data->data(draggedTalk).split(' ').value(0).toInt();
}

bool ImportPlanModel::dropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent)) {
        return false;
    }
    const Node &target = nodeOf(parent);
    // On the notes of the event, as on the document: no day.
    const QString day = target.kind == ImportRowKind::Talk ? talkOf(target).day : target.day;
    const int talk = data->data(draggedTalk).split(' ').value(1).toInt();
    return m_editor.apply(
        target.document, Services::withDay(m_editor.plan(target.document), talk, day), tr("Move talk"));
}

} // namespace Lectern::Ui
