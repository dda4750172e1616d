// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editing/planeditor.h"
#include "services/siblingedits.h"

#include <QObject>
#include <QStringList>

#include <optional>
#include <vector>

class QAction;
class QMenu;

namespace Lectern::Ui {

class ImportPlanModel;
class PlanTree;
class SourceView;

/// The commands of the import dialog: each is an action with its key, works on the current talk of the tree
/// or on the line of the caret, and can be undone. Holds the selection where it was when rows change.
class PlanCorrections final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanCorrections)
public:
    struct Actions {
        QAction *split = nullptr;
        QAction *merge = nullptr;
        QAction *notATalk = nullptr; ///< opens a menu of the next two
        QAction *section = nullptr;
        QAction *eventNotes = nullptr;
        QAction *oneTalk = nullptr; ///< the whole file
        QAction *edit = nullptr;
        QAction *earlierDay = nullptr;
        QAction *laterDay = nullptr;
        QAction *undo = nullptr;
        QAction *redo = nullptr;
    };

    /// All must outlive it; `dialog` gets the shortcuts.
    PlanCorrections(ImportPlanModel &model, PlanTree &tree, SourceView &source, QWidget *dialog);

    [[nodiscard]] const Actions &actions() const { return m_actions; }
    [[nodiscard]] QMenu *notATalkMenu() const { return m_notATalk; }
    /// The document whose source is shown; -1: none.
    void setDocument(int document);

    /// Lets a talk begin at a line of the shown source, from 1. False where none can.
    bool splitAt(int line);
    /// Splits at the lines that were offered.
    void splitAlike();
    /// Does in the sibling files what was offered.
    void doInSiblings();
    [[nodiscard]] bool canSplitAt(int line) const;
    void refresh();

Q_SIGNALS:
    void alikeOffered(int line, int others); ///< after a split; `others` more lines are set in the same way
    /// What was done last applies to `others` more files, and (`isHereToo`) to other talks of this one.
    void siblingsOffered(int others, bool isHereToo);
    void offerEnded();

private:
    QAction *add(const char *name, const QString &text, const QString &glyph, const QString &key,
        void (PlanCorrections::*done)());
    void addActions();
    void splitAtCaret();
    void merge();
    void makeSection();
    void makeEventNotes();
    void makeOneTalk();
    void editCurrent();
    void toEarlierDay() { toDay(-1); }
    void toLaterDay() { toDay(1); }
    void undo();
    void redo();
    void openNotATalkMenu();
    void showTreeMenu(const QPoint &position);
    void toDay(int direction);
    bool apply(const std::optional<Plan> &plan, const QString &text);
    void applyAndOffer(
        const std::optional<Plan> &plan, const QString &text, const Services::SiblingEdit &inSiblings);
    void offerSiblings(const Services::SiblingEdit &edit);
    void offerLikeTitles(int document, const PlannedTalk &before, const PlannedTalk &after);
    void endOffer();
    void remember();
    void restore(int document);
    [[nodiscard]] int currentTalk() const;
    [[nodiscard]] QString currentTitle() const;
    [[nodiscard]] bool isOneTalk() const;

    ImportPlanModel &m_model;
    PlanTree &m_tree;
    SourceView &m_source;
    QWidget *m_dialog;
    Actions m_actions;
    QMenu *m_notATalk = nullptr;
    int m_document = -1;
    int m_line = 0; ///< of the talk that is to be current after rows changed
    int m_treeScroll = 0;
    bool m_isLineWanted = false; ///< m_line was chosen by a command
    std::vector<int> m_alike; ///< lines offered
    std::vector<Editing::PlanChange> m_siblings; ///< changes offered
};

} // namespace Lectern::Ui
