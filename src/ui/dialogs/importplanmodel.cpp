// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importplanmodel.h"

#include "document/eventnotes.h"
#include "services/planedits.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace Lectern::Ui {

namespace {

// The recogniser's figures are meant as "how often this is right".
constexpr double sureFrom = 0.9;

/// A file without talks keeps nothing, and so no notes.
std::vector<PlannedTalk> notesOf(const Services::PlannedDocument &planned)
{
    return planned.plan.talks.empty() ? std::vector<PlannedTalk>()
                                      : eventNotesOf(planned.plan, planned.document);
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
    connect(&m_editor, &Editing::PlanEditor::changed, this, &ImportPlanModel::countsChanged);
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
    addNotes(document);
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

void ImportPlanModel::addNotes(int document)
{
    const Branch &branch = m_branches[static_cast<size_t>(document)];
    if (branch.notes.empty()) {
        return;
    }
    Node *group = addNode(*branch.top, ImportRowKind::NotesGroup, document);
    for (int stretch = 0; stretch < static_cast<int>(branch.notes.size()); ++stretch) {
        addNode(*group, ImportRowKind::Notes, document)->talk = stretch;
    }
}

void ImportPlanModel::takeShown(int document)
{
    Branch &branch = m_branches[static_cast<size_t>(document)];
    branch.shown = m_editor.plan(document).talks;
    branch.notes = notesOf(m_editor.documents()[static_cast<size_t>(document)]);
    branch.isSpeakerExpected =
        std::ranges::any_of(branch.shown, [](const PlannedTalk &talk) { return !talk.speakers.isEmpty(); });
}

bool ImportPlanModel::hasSameShape(int document) const
{
    if (m_branches[static_cast<size_t>(document)].notes
        != notesOf(m_editor.documents()[static_cast<size_t>(document)])) {
        return false;
    }
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
            const QString event = eventLabel(talk.event.value_or(plan.event.value_or(EventName{})));
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

const ImportPlanModel::Node *ImportPlanModel::talkBehind(const Node &row) const
{
    if (row.kind == ImportRowKind::Day) {
        return row.children.front().get();
    }
    const Branch &branch = m_branches[static_cast<size_t>(row.document)];
    const int line = row.kind == ImportRowKind::Notes ? branch.notes[static_cast<size_t>(row.talk)].line : 0;
    const auto behind = std::ranges::find_if(
        branch.talks, [this, line](const Node *talk) { return talkOf(*talk).line > line; });
    return behind == branch.talks.end() ? nullptr : *behind;
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
        const Node &node = nodeOf(from);
        const bool isTalk = node.kind == ImportRowKind::Talk;
        const auto found = std::ranges::find(all, isTalk ? &node : talkBehind(node));
        if (found != all.end()) {
            place = static_cast<int>(found - all.begin()) - (!isTalk && direction > 0 ? 1 : 0);
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
        ? indexOfTalk(document, Services::talkAtLine(m_editor.plan(document), line))
        : QModelIndex();
}

QModelIndex ImportPlanModel::rowAtLine(int document, int line) const
{
    const QModelIndex talk = talkAtLine(document, line);
    if (talk.isValid() || document < 0 || document >= static_cast<int>(m_branches.size())) {
        return talk;
    }
    const Branch &branch = m_branches[static_cast<size_t>(document)];
    const auto found = std::ranges::find_if(branch.notes,
        [line](const PlannedTalk &notes) { return notes.line <= line && line <= notes.endLine; });
    if (found == branch.notes.end()) {
        return {};
    }
    const auto stretch = static_cast<size_t>(found - branch.notes.begin());
    return indexOfNode(*branch.top->children.front()->children[stretch]);
}

const std::vector<PlannedTalk> &ImportPlanModel::eventNotes(int document) const
{
    return m_branches[static_cast<size_t>(document)].notes;
}

const PlannedTalk *ImportPlanModel::planned(const QModelIndex &index) const
{
    const Node &node = nodeOf(index);
    if (node.kind == ImportRowKind::Notes) {
        return &eventNotes(node.document)[static_cast<size_t>(node.talk)];
    }
    return index.isValid() && node.kind == ImportRowKind::Talk ? &talkOf(node) : nullptr;
}

QModelIndex ImportPlanModel::indexOfTalk(int document, int talk) const
{
    const auto &nodes = m_branches[static_cast<size_t>(document)].talks;
    return talk >= 0 && talk < static_cast<int>(nodes.size()) ? indexOfNode(*nodes[static_cast<size_t>(talk)])
                                                              : QModelIndex();
}

} // namespace Lectern::Ui
