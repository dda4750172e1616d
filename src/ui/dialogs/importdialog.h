// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/planservice.h"

#include <QDialog>

#include <memory>
#include <vector>

namespace Ui {
class ImportDialog;
}

namespace Lectern::Ui {

class ImportPlanModel;
class MessageBar;
class PlanTree;
class SourceView;

/// What was found in the notes, before anything is saved. Talks can be left out; titles and speakers edited
/// (F2). Opened with open(), never exec(); after accepted() the caller takes the documents.
class ImportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportDialog)
public:
    explicit ImportDialog(Services::PlanOutcome outcome, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// The outcome with the talks that stayed ticked, as edited; documents without any are left out.
    [[nodiscard]] Services::PlanOutcome takeOutcome();
    /// For tests and the keyboard: the tree's model.
    [[nodiscard]] ImportPlanModel *model() const { return m_model; }

    /// Next (1) or previous (-1) talk to check (F8, Shift+F8); wraps.
    void stepToCheck(int direction);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildHead();
    void buildTree();
    void buildSource();
    void buildFoot();
    void selectFirstTalk();
    void applyColours();
    void refreshCounts();
    void showCurrent();
    void showDocument(int document);
    void showParts();
    void takeEvent();

    std::unique_ptr<::Ui::ImportDialog> m_form;
    ImportPlanModel *m_model = nullptr;
    PlanTree *m_tree = nullptr;
    SourceView *m_source = nullptr;
    MessageBar *m_message = nullptr;
    std::vector<Services::SkippedFile> m_skipped;
    QStringList m_folders; ///< looked through; passed on
    int m_shownDocument = -1;
};

} // namespace Lectern::Ui
