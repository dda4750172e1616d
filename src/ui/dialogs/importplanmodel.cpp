// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importplanmodel.h"

#include <QSet>

namespace Lectern::Ui {

namespace {

// Bounds of the words for a confidence; the recogniser's figures are meant as "how often this is right".
constexpr double sureFrom = 0.8;
constexpr double likelyFrom = 0.5;

QString eventText(const EventName &event)
{
    return event.year > 0 ? QStringLiteral("%1 %2").arg(event.name).arg(event.year).trimmed() : event.name;
}

} // namespace

Certainty certaintyOf(const PlannedTalk &talk)
{
    if (talk.confidence >= sureFrom) {
        return Certainty::Sure;
    }
    return talk.confidence >= likelyFrom ? Certainty::Likely : Certainty::Check;
}

ImportPlanModel::ImportPlanModel(std::vector<Services::PlannedDocument> documents, QObject *parent)
    : QAbstractItemModel(parent)
    , m_documents(std::move(documents))
{
    buildTree();
}

ImportPlanModel::~ImportPlanModel() = default;

void ImportPlanModel::buildTree()
{
    const bool hasDocumentRows = m_documents.size() > 1;
    for (int document = 0; document < static_cast<int>(m_documents.size()); ++document) {
        Node row;
        row.kind = ImportRowKind::Document;
        row.document = document;
        addTalks(document, hasDocumentRows ? addNode(row) : -1);
    }
}

int ImportPlanModel::addNode(Node node)
{
    const int number = static_cast<int>(m_nodes.size());
    auto &siblings = node.parent < 0 ? m_roots : m_nodes[static_cast<size_t>(node.parent)].children;
    siblings.push_back(number);
    m_nodes.push_back(std::move(node));
    return number;
}

void ImportPlanModel::addTalks(int document, int parent)
{
    const auto &talks = m_documents[static_cast<size_t>(document)].plan.talks;
    int dayNode = -1;
    for (int talk = 0; talk < static_cast<int>(talks.size()); ++talk) {
        const QString &day = talks[static_cast<size_t>(talk)].day;
        if (day.isEmpty()) {
            dayNode = -1;
        } else if (dayNode < 0 || m_nodes[static_cast<size_t>(dayNode)].day != day) {
            Node row;
            row.kind = ImportRowKind::Day;
            row.parent = parent;
            row.document = document;
            row.day = day;
            dayNode = addNode(row);
        }
        Node row;
        row.parent = dayNode >= 0 ? dayNode : parent;
        row.document = document;
        row.talk = talk;
        addNode(row);
    }
}

std::vector<Services::PlannedDocument> ImportPlanModel::takeKept()
{
    std::vector<std::vector<PlannedTalk>> kept(m_documents.size());
    for (const Node &node : m_nodes) {
        if (node.kind == ImportRowKind::Talk && node.isIncluded) {
            kept[static_cast<size_t>(node.document)].push_back(talkOf(node));
        }
    }
    beginResetModel();
    std::vector<Services::PlannedDocument> documents;
    for (size_t index = 0; index < m_documents.size(); ++index) {
        if (!kept[index].empty()) {
            documents.push_back(std::move(m_documents[index]));
            documents.back().plan.talks = std::move(kept[index]);
        }
    }
    m_documents.clear();
    m_nodes.clear();
    m_roots.clear();
    endResetModel();
    return documents;
}

ImportPlanModel::Counts ImportPlanModel::counts() const
{
    Counts counts;
    QSet<QString> events;
    QSet<QString> days;
    QSet<QString> speakers;
    for (const Node &node : m_nodes) {
        if (node.kind != ImportRowKind::Talk || !node.isIncluded) {
            continue;
        }
        const PlannedTalk &talk = talkOf(node);
        const auto &planned = m_documents[static_cast<size_t>(node.document)].plan.event;
        const QString event = eventText(talk.event.value_or(planned.value_or(EventName{})));
        ++counts.talks;
        counts.toCheck += certaintyOf(talk) == Certainty::Check ? 1 : 0;
        if (!event.isEmpty()) {
            events.insert(event);
        }
        if (!talk.day.isEmpty()) {
            days.insert(event + u'\n' + talk.day);
        }
        speakers.unite(QSet<QString>(talk.speakers.cbegin(), talk.speakers.cend()));
    }
    counts.events = static_cast<int>(events.size());
    counts.days = static_cast<int>(days.size());
    counts.speakers = static_cast<int>(speakers.size());
    return counts;
}

QModelIndex ImportPlanModel::toCheckFrom(const QModelIndex &from, int direction) const
{
    const int count = static_cast<int>(m_nodes.size());
    int node = from.isValid() ? static_cast<int>(from.internalId()) : (direction > 0 ? -1 : count);
    for (int step = 0; step < count; ++step) {
        node = (node + direction + count) % count;
        const Node &candidate = m_nodes[static_cast<size_t>(node)];
        if (candidate.kind == ImportRowKind::Talk && candidate.isIncluded
            && certaintyOf(talkOf(candidate)) == Certainty::Check) {
            return indexOfNode(node);
        }
    }
    return {};
}

QModelIndex ImportPlanModel::talkAtLine(int document, int line) const
{
    for (int node = 0; node < static_cast<int>(m_nodes.size()); ++node) {
        const Node &candidate = m_nodes[static_cast<size_t>(node)];
        if (candidate.kind == ImportRowKind::Talk && candidate.document == document
            && talkOf(candidate).line <= line && line <= talkOf(candidate).endLine) {
            return indexOfNode(node);
        }
    }
    return {};
}

void ImportPlanModel::setEvent(int document, const EventName &event)
{
    auto &planned = m_documents[static_cast<size_t>(document)].plan.event;
    planned = event.isEmpty() ? std::nullopt : std::optional(event);
    for (int node = 0; node < static_cast<int>(m_nodes.size()); ++node) {
        const Node &row = m_nodes[static_cast<size_t>(node)];
        if (row.kind == ImportRowKind::Document && row.document == document) {
            announce(node);
        }
    }
    Q_EMIT countsChanged();
}

bool ImportPlanModel::setTalk(const QModelIndex &talk, const QString &title, const QStringList &speakers)
{
    const Node &node = nodeOf(talk);
    if (node.kind != ImportRowKind::Talk || title.trimmed().isEmpty()) {
        return false;
    }
    PlannedTalk &planned =
        m_documents[static_cast<size_t>(node.document)].plan.talks[static_cast<size_t>(node.talk)];
    if (planned.title == title.trimmed() && planned.speakers == speakers) {
        return true;
    }
    planned.title = title.trimmed();
    planned.speakers = speakers;
    planned.confidence = 1;
    planned.why = {tr("You said so")};
    announce(static_cast<int>(talk.internalId()));
    announce(node.parent);
    Q_EMIT countsChanged();
    return true;
}

void ImportPlanModel::setIncluded(int node, bool included)
{
    Node &row = m_nodes[static_cast<size_t>(node)];
    row.isIncluded = included;
    for (const int child : row.children) {
        setIncluded(child, included);
    }
    announce(node);
}

void ImportPlanModel::announce(int node)
{
    if (node >= 0) {
        Q_EMIT dataChanged(indexOfNode(node), indexOfNode(node, ColumnCount - 1));
    }
}

bool ImportPlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const int node = static_cast<int>(index.internalId());
    setIncluded(node, value.toInt() == Qt::Checked);
    for (int up = m_nodes[static_cast<size_t>(node)].parent; up >= 0;
        up = m_nodes[static_cast<size_t>(up)].parent) {
        announce(up);
    }
    Q_EMIT countsChanged();
    return true;
}

} // namespace Lectern::Ui
