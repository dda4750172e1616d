// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importplanmodel.h"

#include "editing/planedits.h"

#include <QMimeData>
#include <QSet>

#include <algorithm>
#include <map>

namespace Lectern::Ui {

namespace {

// The recogniser's figures are meant as "how often this is right".
constexpr double sureFrom = 0.9;

const QString draggedTalk = QStringLiteral("application/x-lectern-planned-talk");

QString eventText(const EventName &event)
{
    return event.year > 0 ? QStringLiteral("%1 %2").arg(event.name).arg(event.year).trimmed() : event.name;
}

} // namespace

Certainty certaintyOf(const PlannedTalk &talk, bool isSpeakerExpected)
{
    if (!talk.isChecked && (talk.confidence < likelyFrom || (isSpeakerExpected && talk.speakers.isEmpty()))) {
        return Certainty::Check;
    }
    return talk.isChecked || talk.confidence >= sureFrom ? Certainty::Sure : Certainty::Likely;
}

ImportPlanModel::ImportPlanModel(std::vector<Services::PlannedDocument> documents, QObject *parent)
    : QAbstractItemModel(parent)
    , m_editor(std::move(documents))
    , m_branches(m_editor.documents().size())
{
    const int count = static_cast<int>(m_branches.size());
    for (int document = 0; document < count; ++document) {
        m_branches[static_cast<size_t>(document)].top =
            count > 1 ? addNode(m_root, ImportRowKind::Document, document) : &m_root;
        addTalks(document);
    }
    connect(&m_editor, &Editing::PlanEditor::planChanged, this, &ImportPlanModel::takePlan);
}

ImportPlanModel::~ImportPlanModel() = default;

ImportPlanModel::Node *ImportPlanModel::addNode(Node &parent, ImportRowKind kind, int document)
{
    auto node = std::make_unique<Node>();
    node->kind = kind;
    node->parent = &parent;
    node->row = static_cast<int>(parent.children.size());
    node->document = document;
    return parent.children.emplace_back(std::move(node)).get();
}

void ImportPlanModel::addTalks(int document)
{
    Branch &branch = m_branches[static_cast<size_t>(document)];
    takeShown(document);
    const auto &talks = branch.shown;
    branch.talks.clear();
    std::map<QString, Node *> days;
    for (int talk = 0; talk < static_cast<int>(talks.size()); ++talk) {
        const QString &day = talks[static_cast<size_t>(talk)].day;
        Node *parent = branch.top;
        if (!day.isEmpty()) {
            Node *&dayNode = days[day];
            if (!dayNode) {
                dayNode = addNode(*branch.top, ImportRowKind::Day, document);
                dayNode->day = day;
            }
            parent = dayNode;
        }
        Node *node = addNode(*parent, ImportRowKind::Talk, document);
        node->talk = talk;
        branch.talks.push_back(node);
    }
}

void ImportPlanModel::takeShown(int document)
{
    Branch &branch = m_branches[static_cast<size_t>(document)];
    branch.shown = m_editor.plan(document).talks;
    branch.isSpeakerExpected =
        std::ranges::any_of(branch.shown, [](const PlannedTalk &talk) { return !talk.speakers.isEmpty(); });
}

bool ImportPlanModel::hasSameShape(int document) const
{
    const auto &talks = m_editor.plan(document).talks;
    const auto &nodes = m_branches[static_cast<size_t>(document)].talks;
    return std::ranges::equal(talks, nodes, [](const PlannedTalk &talk, const Node *node) {
        return talk.day == (node->parent->kind == ImportRowKind::Day ? node->parent->day : QString());
    });
}

void ImportPlanModel::takePlan(int document)
{
    Branch &branch = m_branches[static_cast<size_t>(document)];
    if (hasSameShape(document)) {
        takeShown(document);
        for (const Node *node : branch.talks) {
            announce(*node);
        }
        for (const auto &node : branch.top->children) {
            announce(*node);
        }
    } else {
        rebuild(document);
    }
    if (branch.top != &m_root) {
        announce(*branch.top);
    }
    Q_EMIT countsChanged();
}

void ImportPlanModel::rebuild(int document)
{
    Q_EMIT aboutToRestructure();
    Branch &branch = m_branches[static_cast<size_t>(document)];
    const QModelIndex top = branch.top == &m_root ? QModelIndex() : indexOfNode(*branch.top);
    if (!branch.top->children.empty()) {
        beginRemoveRows(top, 0, static_cast<int>(branch.top->children.size()) - 1);
        branch.top->children.clear();
        branch.talks.clear();
        endRemoveRows();
    }
    // The rows are built apart first: their number has to be said before they are there.
    addTalks(document);
    if (!branch.top->children.empty()) {
        std::vector<std::unique_ptr<Node>> built = std::move(branch.top->children);
        branch.top->children.clear();
        beginInsertRows(top, 0, static_cast<int>(built.size()) - 1);
        branch.top->children = std::move(built);
        endInsertRows();
    }
    Q_EMIT restructured(document);
}

std::vector<Services::PlannedDocument> ImportPlanModel::takeKept()
{
    beginResetModel();
    std::vector<Services::PlannedDocument> kept = m_editor.takeKept();
    m_branches.clear();
    m_root.children.clear();
    endResetModel();
    return kept;
}

ImportPlanModel::Counts ImportPlanModel::counts() const
{
    Counts counts;
    QSet<QString> events;
    QSet<QString> days;
    QSet<QString> speakers;
    for (size_t document = 0; document < m_branches.size(); ++document) {
        const Plan &plan = documents()[document].plan;
        for (const PlannedTalk &talk : plan.talks) {
            if (talk.isLeftOut) {
                continue;
            }
            const QString event = eventText(talk.event.value_or(plan.event.value_or(EventName{})));
            ++counts.talks;
            if (certaintyOf(talk, m_branches[document].isSpeakerExpected) == Certainty::Check) {
                ++counts.toCheck;
                counts.withoutSpeaker += talk.speakers.isEmpty() ? 1 : 0;
            }
            if (!event.isEmpty()) {
                events.insert(event);
            }
            if (!talk.day.isEmpty()) {
                days.insert(event + u'\n' + talk.day);
            }
            speakers.unite(QSet<QString>(talk.speakers.cbegin(), talk.speakers.cend()));
        }
    }
    counts.events = static_cast<int>(events.size());
    counts.days = static_cast<int>(days.size());
    counts.speakers = static_cast<int>(speakers.size());
    return counts;
}

QModelIndex ImportPlanModel::toCheckFrom(const QModelIndex &from, int direction) const
{
    std::vector<const Node *> all;
    for (const Branch &branch : m_branches) {
        all.insert(all.end(), branch.talks.begin(), branch.talks.end());
    }
    const int count = static_cast<int>(all.size());
    int place = direction > 0 ? -1 : count;
    if (from.isValid()) {
        // A row of a day or a document stands right before its first talk.
        const Node *node = &nodeOf(from);
        const bool isGroup = node->kind != ImportRowKind::Talk;
        while (node->kind != ImportRowKind::Talk && !node->children.empty()) {
            node = node->children.front().get();
        }
        const auto found = std::ranges::find(all, node);
        if (found != all.end()) {
            place = static_cast<int>(found - all.begin()) - (isGroup && direction > 0 ? 1 : 0);
        }
    }
    for (int step = 0; step < count; ++step) {
        place = (place + direction + count) % count;
        const Node &candidate = *all[static_cast<size_t>(place)];
        if (!talkOf(candidate).isLeftOut && certaintyOfNode(candidate) == Certainty::Check) {
            return indexOfNode(candidate);
        }
    }
    return {};
}

QModelIndex ImportPlanModel::talkAtLine(int document, int line) const
{
    return document >= 0 && document < static_cast<int>(m_branches.size())
        ? indexOfTalk(document, Editing::talkAtLine(m_editor.plan(document), line))
        : QModelIndex();
}

QModelIndex ImportPlanModel::indexOfTalk(int document, int talk) const
{
    const auto &nodes = m_branches[static_cast<size_t>(document)].talks;
    return talk >= 0 && talk < static_cast<int>(nodes.size()) ? indexOfNode(*nodes[static_cast<size_t>(talk)])
                                                              : QModelIndex();
}

void ImportPlanModel::setEvent(int document, const EventName &event)
{
    m_editor.apply(document, Editing::withEvent(m_editor.plan(document), event), tr("Edit event"));
}

bool ImportPlanModel::setTalk(const QModelIndex &talk, const QString &title, const QStringList &speakers)
{
    const Node &node = nodeOf(talk);
    return m_editor.apply(node.document,
        Editing::withFields(m_editor.plan(node.document), node.talk, title, speakers), tr("Edit talk"));
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
        plan.talks[static_cast<size_t>(node->talk)].isLeftOut = !isIncluded;
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
    const QString day = target.kind == ImportRowKind::Talk ? talkOf(target).day : target.day;
    const int talk = data->data(draggedTalk).split(' ').value(1).toInt();
    return m_editor.apply(
        target.document, Editing::withDay(m_editor.plan(target.document), talk, day), tr("Move talk"));
}

} // namespace Lectern::Ui
