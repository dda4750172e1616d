// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/importknowledge.h"

#include <QDialog>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Ui {
class ImportDialog;
}

namespace Lectern::Ui {

class ImportPlanDelegate;
class ImportPlanModel;
class KnownFileBar;
class MessageBar;
class PlanBar;
class PlanCorrections;
class PlanTree;
class SourcePane;
class SourceView;
class TagAllRow;
struct ReaderAppearance;

/// What was found in the notes, before anything is saved, to be corrected: split, merged, moved, left out,
/// edited in place (F2); all can be undone. Opened with open(), never exec(); after accepted() the caller
/// takes the documents.
class ImportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportDialog)
public:
    explicit ImportDialog(Services::PlanOutcome outcome, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// What the library knows of the files; before open(). Files that did not change start as skipped.
    void setKnowledge(Services::ImportKnowledge knowledge);
    /// How the page is set that shows a talk as it will read.
    void setAppearance(const ReaderAppearance &appearance);
    /// The outcome as edited; documents without a talk that stayed ticked are left out.
    [[nodiscard]] Services::PlanOutcome takeOutcome();
    /// For tests and the keyboard: the tree's model.
    [[nodiscard]] ImportPlanModel *model() const { return m_model; }

    /// Next (1) or previous (-1) talk to check (F8, Shift+F8); wraps.
    void stepToCheck(int direction);

    void accept() override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHead();
    void buildTree();
    void buildSource();
    void buildCorrections();
    void buildFoot();
    void selectFirstTalk();
    void applyColours();
    void refreshCounts();
    void refreshMessage();
    void offerAlike(int line, int others);
    void offerSiblings(int others, bool isHereToo);
    void offerEarlier();
    void doAsEarlier();
    void showHint();
    void showCurrent();
    void showDocument(int document);
    void showEvent();
    void showKnown();
    void offerNames();
    void chooseForAll(bool isKept);
    [[nodiscard]] const Store::SourceComparison &knownFile(int document) const;
    [[nodiscard]] const std::optional<Services::RenamedSource> &likeSource(int document) const;
    void showToCheck(int count);
    void showParts();
    void showReading();
    /// False for dates that name no days: they stay in their field.
    bool takeEvent();
    void refuseDates(const QString &typed);

    std::unique_ptr<::Ui::ImportDialog> m_form;
    ImportPlanModel *m_model = nullptr;
    PlanTree *m_tree = nullptr;
    SourcePane *m_pane = nullptr;
    SourceView *m_source = nullptr; ///< of the pane
    ImportPlanDelegate *m_delegate = nullptr;
    KnownFileBar *m_known = nullptr;
    MessageBar *m_message = nullptr;
    PlanBar *m_bar = nullptr;
    PlanCorrections *m_corrections = nullptr;
    TagAllRow *m_tags = nullptr;
    QAction *m_toCheck = nullptr; ///< shows only rows to check
    Services::PlanOutcome m_rest; ///< what goes through as it came: all but the documents
    Services::ImportKnowledge m_knowledge; ///< empty: nothing is known of the library
    int m_shownDocument = -1;
    bool m_isDividedByHand = false; ///< the splitter stands where a person put it
    bool m_hasEarlierOffer = false; ///< until the first change: files can be corrected as earlier ones were
    bool m_isHintNews = false; ///< the hint says that files were left out
    bool m_isOffering = false; ///< the message offers to split at the lines alike
    std::function<void()> m_messageAction; ///< of the message shown
};

} // namespace Lectern::Ui
