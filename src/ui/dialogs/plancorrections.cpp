// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plancorrections.h"

#include "services/linesalike.h"
#include "services/planedits.h"
#include "ui/dialogs/importplanmodel.h"
#include "ui/dialogs/plantree.h"
#include "ui/dialogs/sourceview.h"
#include "ui/theme.h"

#include <QAction>
#include <QMenu>
#include <QScrollBar>

#include <utility>

namespace Lectern::Ui {

PlanCorrections::PlanCorrections(ImportPlanModel &model, PlanTree &tree, SourceView &source, QWidget *dialog)
    : QObject(dialog)
    , m_model(model)
    , m_tree(tree)
    , m_source(source)
    , m_dialog(dialog)
{
    addActions();
    m_source.canSplitAt = [this](int line) { return canSplitAt(line); };
    connect(&m_source, &SourceView::splitRequested, this, &PlanCorrections::splitAt);
    connect(&m_source, &SourceView::caretMoved, this, &PlanCorrections::refresh);
    connect(&m_model, &ImportPlanModel::aboutToRestructure, this, &PlanCorrections::remember);
    connect(&m_model, &ImportPlanModel::restructured, this, &PlanCorrections::restore);
    connect(&m_model, &ImportPlanModel::countsChanged, this, &PlanCorrections::refresh);
    connect(&m_model, &ImportPlanModel::talkEdited, this, &PlanCorrections::offerLikeTitles);
    connect(
        m_tree.selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PlanCorrections::refresh);
    connect(&m_model.editor().undoStack(), &QUndoStack::indexChanged, this, [this] {
        endOffer(); // it was made for the plans before
        refresh();
    });
    m_tree.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&m_tree, &QWidget::customContextMenuRequested, this, &PlanCorrections::showTreeMenu);
}

QAction *PlanCorrections::add(const char *name, const QString &text, const QString &glyph, const QString &key,
    void (PlanCorrections::*done)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(QKeySequence(key));
    action->setShortcutContext(Qt::WindowShortcut);
    if (!glyph.isEmpty()) {
        action->setIcon(glyphIcon(glyph));
    }
    const QString shortcut = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(shortcut.isEmpty() ? text : tr("%1 (%2)", "name (key)").arg(text, shortcut));
    connect(action, &QAction::triggered, this, done);
    m_dialog->addAction(action);
    return action;
}

void PlanCorrections::addActions()
{
    m_actions.split = add("import.split", tr("Split here"), QStringLiteral("split"), QStringLiteral("Alt+S"),
        &PlanCorrections::splitAtCaret);
    m_actions.merge = add("import.merge", tr("Merge with previous"), QStringLiteral("merge"),
        QStringLiteral("Alt+M"), &PlanCorrections::merge);
    m_actions.notATalk = add("import.notATalk", tr("Not a talk"), QStringLiteral("not-a-talk"),
        QStringLiteral("Alt+N"), &PlanCorrections::openNotATalkMenu);
    m_actions.section =
        add("import.section", tr("&Section of the talk above"), {}, {}, &PlanCorrections::makeSection);
    m_actions.eventNotes =
        add("import.eventNotes", tr("&Notes of the event"), {}, {}, &PlanCorrections::makeEventNotes);
    m_actions.oneTalk = add("import.oneTalk", tr("The whole file is one &talk"), {}, QStringLiteral("Alt+1"),
        &PlanCorrections::makeOneTalk);
    m_actions.edit = add("import.edit", tr("Edit title and speakers"), QStringLiteral("pencil"), {},
        &PlanCorrections::editCurrent);
    m_actions.earlierDay = add("import.earlierDay", tr("To the day before"), {}, QStringLiteral("Alt+Up"),
        &PlanCorrections::toEarlierDay);
    m_actions.laterDay = add("import.laterDay", tr("To the day after"), {}, QStringLiteral("Alt+Down"),
        &PlanCorrections::toLaterDay);
    m_actions.undo = add("import.undo", tr("Undo"), QStringLiteral("undo"),
        QKeySequence(QKeySequence::Undo).toString(), &PlanCorrections::undo);
    m_actions.redo = add("import.redo", tr("Redo"), QStringLiteral("redo"), QStringLiteral("Ctrl+Shift+Z"),
        &PlanCorrections::redo);
    m_notATalk = new QMenu(m_dialog);
    m_notATalk->addActions({m_actions.section, m_actions.eventNotes});
    m_notATalk->addSeparator();
    m_notATalk->addAction(m_actions.oneTalk);
}

void PlanCorrections::setDocument(int document)
{
    m_document = document;
    refresh();
}

int PlanCorrections::currentTalk() const
{
    const QModelIndex current = m_tree.currentIndex();
    return current.isValid() && current.data(ImportDocumentRole).toInt() == m_document
        ? current.data(ImportTalkRole).toInt()
        : -1;
}

bool PlanCorrections::canSplitAt(int line) const
{
    return m_document >= 0
        && Services::splitLine(m_model.editor().plan(m_document),
               m_model.documents()[static_cast<size_t>(m_document)].document, line)
        == line;
}

void PlanCorrections::refresh()
{
    const bool hasDocument = m_document >= 0 && m_document < static_cast<int>(m_model.documents().size());
    const int talk = hasDocument ? currentTalk() : -1;
    const qsizetype days = hasDocument ? Services::daysOf(m_model.editor().plan(m_document)).size() : 0;
    m_actions.split->setEnabled(hasDocument
        && Services::splitLine(m_model.editor().plan(m_document),
               m_model.documents()[static_cast<size_t>(m_document)].document, m_source.caretLine())
            > 0);
    m_actions.merge->setEnabled(talk > 0);
    m_actions.section->setEnabled(talk > 0);
    m_actions.eventNotes->setEnabled(talk >= 0);
    m_actions.notATalk->setEnabled(talk >= 0 || (hasDocument && !isOneTalk()));
    m_actions.oneTalk->setEnabled(hasDocument && !isOneTalk());
    m_actions.edit->setEnabled(talk >= 0);
    m_actions.earlierDay->setEnabled(talk >= 0 && days > 0);
    m_actions.laterDay->setEnabled(talk >= 0 && days > 0);
    m_actions.undo->setEnabled(m_model.editor().undoStack().canUndo());
    m_actions.redo->setEnabled(m_model.editor().undoStack().canRedo());
}

bool PlanCorrections::apply(const std::optional<Plan> &plan, const QString &text)
{
    endOffer();
    return m_model.editor().apply(m_document, plan, text);
}

void PlanCorrections::splitAtCaret() { splitAt(m_source.caretLine()); }

bool PlanCorrections::splitAt(int line)
{
    if (m_document < 0) {
        return false;
    }
    const Document &document = m_model.documents()[static_cast<size_t>(m_document)].document;
    const int begin = Services::splitLine(m_model.editor().plan(m_document), document, line);
    m_line = begin;
    m_isLineWanted = begin > 0;
    if (!apply(Services::splitAt(m_model.editor().plan(m_document), document, begin), tr("Split"))) {
        return false;
    }
    m_alike = Services::linesAlike(m_model.editor().plan(m_document), document, begin);
    if (!m_alike.empty()) {
        Q_EMIT alikeOffered(begin, static_cast<int>(m_alike.size()));
    } else {
        offerSiblings(Services::splitLikeLine(document.lines[static_cast<size_t>(begin) - 1]));
    }
    return true;
}

void PlanCorrections::splitAlike()
{
    const std::vector<int> lines = std::exchange(m_alike, {});
    if (m_document >= 0 && !lines.empty()) {
        const Document &document = m_model.documents()[static_cast<size_t>(m_document)].document;
        const Services::SiblingEdit same =
            Services::splitLikeLine(document.lines[static_cast<size_t>(lines.front()) - 1]);
        Q_EMIT offerEnded();
        applyAndOffer(Services::splitAtAll(m_model.editor().plan(m_document), document, lines),
            tr("Split at all alike"), same);
    }
}

void PlanCorrections::applyAndOffer(
    const std::optional<Plan> &plan, const QString &text, const Services::SiblingEdit &inSiblings)
{
    if (apply(plan, text)) {
        offerSiblings(inSiblings);
    }
}

void PlanCorrections::offerSiblings(const Services::SiblingEdit &edit)
{
    m_siblings.clear();
    bool isHereToo = false;
    for (int document = 0; document < static_cast<int>(m_model.documents().size()); ++document) {
        const Services::PlannedDocument &planned = m_model.documents()[static_cast<size_t>(document)];
        if (document != m_document && !planned.plan.talks.empty() && !m_model.isIncluded(document)) {
            continue; // a file that is not imported is nobody's sibling
        }
        if (auto changed = edit(planned.plan, planned.document)) {
            m_siblings.push_back({document, std::move(*changed)});
            isHereToo = isHereToo || document == m_document;
        }
    }
    if (!m_siblings.empty()) {
        Q_EMIT siblingsOffered(static_cast<int>(m_siblings.size()) - (isHereToo ? 1 : 0), isHereToo);
    }
}

void PlanCorrections::offerLikeTitles(int document, const PlannedTalk &before, const PlannedTalk &after)
{
    if (const auto edit = Services::titlesReadLike(before, after); edit && document == m_document) {
        offerSiblings(*edit);
    }
}

void PlanCorrections::doInSiblings()
{
    m_model.editor().applyAll(std::exchange(m_siblings, {}), tr("Do the same in other files"));
    Q_EMIT offerEnded();
}

void PlanCorrections::endOffer()
{
    const bool wasOffering = !m_alike.empty() || !m_siblings.empty();
    m_alike.clear();
    m_siblings.clear();
    if (wasOffering) {
        Q_EMIT offerEnded();
    }
}

/// What the current talk is called, for saying the same of others.
QString PlanCorrections::currentTitle() const
{
    return m_tree.currentIndex().data(ImportTitleRole).toString();
}

void PlanCorrections::merge()
{
    const auto same = Services::titlesAre(currentTitle(), LineDecision::Kind::Merged);
    applyAndOffer(
        Services::mergedWithPrevious(m_model.editor().plan(m_document), currentTalk()), tr("Merge"), same);
}

void PlanCorrections::makeSection()
{
    const auto same = Services::titlesAre(currentTitle(), LineDecision::Kind::Section);
    applyAndOffer(
        Services::madeSection(m_model.editor().plan(m_document), currentTalk()), tr("Make a section"), same);
}

void PlanCorrections::makeEventNotes()
{
    const auto same = Services::titlesAre(currentTitle(), LineDecision::Kind::EventNotes);
    applyAndOffer(Services::madeEventNotes(m_model.editor().plan(m_document), currentTalk()),
        tr("Make notes of the event"), same);
}

void PlanCorrections::makeOneTalk()
{
    m_line = 1;
    m_isLineWanted = true;
    apply(Services::madeOneTalk(m_model.editor().plan(m_document),
              m_model.documents()[static_cast<size_t>(m_document)].document),
        tr("Make one talk"));
}

bool PlanCorrections::isOneTalk() const
{
    const Plan &plan = m_model.editor().plan(m_document);
    const auto lines =
        static_cast<int>(m_model.documents()[static_cast<size_t>(m_document)].document.lines.size());
    return plan.talks.size() == 1 && plan.talks.front().endLine == lines
        && m_model.eventNotes(m_document).empty();
}

void PlanCorrections::editCurrent()
{
    m_tree.setFocus();
    m_tree.edit(m_tree.currentIndex().siblingAtColumn(ImportPlanModel::TalkColumn));
}

void PlanCorrections::toDay(int direction)
{
    const Plan &plan = m_model.editor().plan(m_document);
    const QStringList days = Services::daysOf(plan);
    const int talk = currentTalk();
    const QString &day = plan.talks[static_cast<size_t>(talk)].day;
    // A talk of no day goes to the first or the last one.
    const qsizetype from = day.isEmpty() ? (direction > 0 ? -1 : days.size()) : days.indexOf(day);
    const qsizetype to = from + direction;
    if (to >= 0 && to < days.size()) {
        apply(Services::withDay(plan, talk, days[to]), tr("Move talk"));
    }
}

void PlanCorrections::undo()
{
    endOffer();
    m_model.editor().undoStack().undo();
}

void PlanCorrections::redo()
{
    endOffer();
    m_model.editor().undoStack().redo();
}

void PlanCorrections::openNotATalkMenu()
{
    const QRect row = m_tree.visualRect(m_tree.currentIndex());
    m_notATalk->popup(m_tree.viewport()->mapToGlobal(row.bottomLeft()));
}

void PlanCorrections::showTreeMenu(const QPoint &position)
{
    auto *menu = new QMenu(m_dialog);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_actions.edit, m_actions.split, m_actions.merge});
    menu->addSeparator();
    menu->addActions({m_actions.section, m_actions.eventNotes, m_actions.oneTalk});
    menu->addSeparator();
    menu->addActions({m_actions.earlierDay, m_actions.laterDay});
    menu->popup(m_tree.viewport()->mapToGlobal(position));
}

void PlanCorrections::remember()
{
    if (!std::exchange(m_isLineWanted, false)) {
        m_line = m_tree.currentIndex().data(ImportLineRole).toInt();
    }
    m_treeScroll = m_tree.verticalScrollBar()->value();
    m_tree.selectionModel()->blockSignals(true); // rows that go are no choice of anybody
}

void PlanCorrections::restore(int document)
{
    m_tree.selectionModel()->blockSignals(false);
    m_tree.showGroups(document);
    QModelIndex talk = m_model.rowAtLine(document, m_line);
    if (!talk.isValid()) {
        // It says nothing any more that would have a row: the talk before is what one looks at.
        const auto &talks = m_model.editor().plan(document).talks;
        const auto behind = std::ranges::upper_bound(talks, m_line, {}, &PlannedTalk::line);
        const auto place = static_cast<int>(behind - talks.begin());
        talk = m_model.indexOfTalk(document, std::max(0, place - 1));
    }
    m_tree.setCurrentIndex(QModelIndex());
    m_tree.setCurrentIndex(talk);
    m_tree.verticalScrollBar()->setValue(m_treeScroll);
    m_tree.scrollTo(talk);
}

} // namespace Lectern::Ui
