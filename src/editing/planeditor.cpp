// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planeditor.h"

#include <algorithm>
#include <utility>

namespace Lectern::Editing {

/// Swaps plans; the same step does and undoes.
class PlanEditor::Command final : public QUndoCommand
{
public:
    Command(PlanEditor &editor, std::vector<PlanChange> changes, const QString &text)
        : QUndoCommand(text)
        , m_editor(editor)
        , m_changes(std::move(changes))
    {
    }

    void undo() override { exchange(); }
    void redo() override { exchange(); }

private:
    void exchange()
    {
        for (PlanChange &change : m_changes) {
            m_editor.exchange(change);
        }
        Q_EMIT m_editor.changed();
    }

    PlanEditor &m_editor;
    std::vector<PlanChange> m_changes;
};

/// Swaps the tags of all talks.
class PlanEditor::TagsCommand final : public QUndoCommand
{
public:
    TagsCommand(PlanEditor &editor, QStringList tags)
        : QUndoCommand(PlanEditor::tr("Tag all"))
        , m_editor(editor)
        , m_tags(std::move(tags))
    {
    }

    void undo() override { exchange(); }
    void redo() override { exchange(); }

private:
    void exchange()
    {
        std::swap(m_editor.m_tags, m_tags);
        Q_EMIT m_editor.tagsChanged();
    }

    PlanEditor &m_editor;
    QStringList m_tags;
};

/// Swaps what a document is taken for.
class PlanEditor::RenamedCommand final : public QUndoCommand
{
public:
    RenamedCommand(PlanEditor &editor, int document, std::optional<Services::RenamedSource> source)
        : QUndoCommand(PlanEditor::tr("Choose update or new"))
        , m_editor(editor)
        , m_document(document)
        , m_source(std::move(source))
    {
    }

    void undo() override { exchange(); }
    void redo() override { exchange(); }

private:
    void exchange()
    {
        std::swap(m_editor.m_documents[static_cast<size_t>(m_document)].renamedFrom, m_source);
        Q_EMIT m_editor.changed();
    }

    PlanEditor &m_editor;
    int m_document;
    std::optional<Services::RenamedSource> m_source;
};

PlanEditor::PlanEditor(std::vector<Services::PlannedDocument> documents, QObject *parent)
    : QObject(parent)
    , m_documents(std::move(documents))
{
}

PlanEditor::~PlanEditor() = default;

const Plan &PlanEditor::plan(int document) const { return m_documents[static_cast<size_t>(document)].plan; }

bool PlanEditor::apply(int document, const std::optional<Plan> &plan, const QString &text)
{
    if (!plan) {
        return false;
    }
    applyAll({{document, *plan}}, text);
    return true;
}

void PlanEditor::applyAll(std::vector<PlanChange> changes, const QString &text)
{
    std::erase_if(changes, [this](const PlanChange &change) {
        const Plan &now = plan(change.document);
        return now.talks == change.plan.talks && now.event == change.plan.event;
    });
    if (!changes.empty()) {
        m_undo.push(new Command(*this, std::move(changes), text));
    }
}

void PlanEditor::setTags(const QStringList &tags)
{
    QStringList clean;
    for (const QString &tag : tags) {
        clean << tag.simplified();
    }
    clean.removeAll(QString());
    clean.removeDuplicates();
    if (clean != m_tags) {
        m_undo.push(new TagsCommand(*this, clean));
    }
}

void PlanEditor::setRenamedFrom(int document, const std::optional<Services::RenamedSource> &source)
{
    if (m_documents[static_cast<size_t>(document)].renamedFrom != source) {
        m_undo.push(new RenamedCommand(*this, document, source));
    }
}

void PlanEditor::exchange(PlanChange &change)
{
    std::swap(m_documents[static_cast<size_t>(change.document)].plan, change.plan);
    Q_EMIT planChanged(change.document);
}

std::vector<Services::PlannedDocument> PlanEditor::takeKept()
{
    m_undo.clear();
    std::vector<Services::PlannedDocument> kept = std::exchange(m_documents, {});
    std::erase_if(kept, [](const Services::PlannedDocument &document) {
        return std::ranges::all_of(document.plan.talks, &PlannedTalk::isLeftOut);
    });
    for (Services::PlannedDocument &document : kept) {
        document.tags = m_tags;
    }
    return kept;
}

} // namespace Lectern::Editing
