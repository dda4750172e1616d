// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/planservice.h"

#include <QUndoStack>

#include <optional>

namespace Lectern::Editing {

/// The plan of one document after a change.
struct PlanChange {
    int document = 0; ///< index into PlanEditor::documents()
    Plan plan;
};

/// The plans of an import while a person corrects them: every change can be undone. GUI thread.
class PlanEditor final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanEditor)
public:
    explicit PlanEditor(std::vector<Services::PlannedDocument> documents, QObject *parent = nullptr);
    ~PlanEditor() override;

    [[nodiscard]] const std::vector<Services::PlannedDocument> &documents() const { return m_documents; }
    [[nodiscard]] const Plan &plan(int document) const;
    [[nodiscard]] QUndoStack &undoStack() { return m_undo; }

    /// Takes what a function of services/planedits.h answered. False if that is nothing; a plan that is as
    /// before leaves no step to undo.
    bool apply(int document, const std::optional<Plan> &plan, const QString &text);
    /// Several documents in one step.
    void applyAll(std::vector<PlanChange> changes, const QString &text);

    /// Tags for all talks of the import; can be undone like a correction. Names are trimmed, empty and
    /// double ones left out.
    void setTags(const QStringList &tags);
    [[nodiscard]] const QStringList &tags() const { return m_tags; }

    /// Says that a document is a known source under another name, or (nothing) that it is new; can be undone.
    void setRenamedFrom(int document, const std::optional<Services::RenamedSource> &source);

    /// The documents with a talk that is not left out, with the tags. Nothing stays here, and nothing can be
    /// undone any more.
    [[nodiscard]] std::vector<Services::PlannedDocument> takeKept();

Q_SIGNALS:
    void planChanged(int document);
    void changed(); ///< once behind all planChanged() of a step
    void tagsChanged();

private:
    class Command;
    class TagsCommand;
    class RenamedCommand;
    void exchange(PlanChange &change);

    std::vector<Services::PlannedDocument> m_documents;
    QStringList m_tags;
    QUndoStack m_undo;
};

} // namespace Lectern::Editing
