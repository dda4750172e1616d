// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importdialog.h"

#include "ui_importdialog.h"

#include "models/datewords.h"
#include "ui/dialogs/dialogsize.h"
#include "ui/dialogs/importplandelegate.h"
#include "ui/dialogs/importplanmodel.h"
#include "ui/dialogs/importwords.h"
#include "ui/dialogs/knownfilebar.h"
#include "ui/dialogs/labelink.h"
#include "ui/dialogs/planbar.h"
#include "ui/dialogs/plancorrections.h"
#include "ui/dialogs/plantree.h"
#include "ui/dialogs/sourcepane.h"
#include "ui/dialogs/sourceview.h"
#include "ui/dialogs/tagallrow.h"
#include "ui/shell/inklabel.h"
#include "ui/shell/messagebar.h"
#include "ui/sidebar/hairline.h"
#include "ui/theme.h"

#include <QAction>
#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QShortcut>

#include <algorithm>
#include <utility>

namespace Lectern::Ui {

namespace {

/// For saying how dates are written.
DateSpan exampleDates() { return {QDate(2018, 11, 9), QDate(2018, 11, 10)}; }

/// As in the design, and somewhat more where that would cut every title.
int treeWidth(int dialogWidth)
{
    return std::max(dialogWidth * 606 / 1240, std::min(scaled(450), dialogWidth * 3 / 5));
}

} // namespace

ImportDialog::ImportDialog(Services::PlanOutcome outcome, QWidget *parent)
    : QDialog(parent)
    , m_form(std::make_unique<::Ui::ImportDialog>())
    , m_model(new ImportPlanModel(std::move(outcome.documents), this))
    , m_rest(std::move(outcome))
{
    m_form->setupUi(this);
    sizeToScreen(*this, {1240, 784}, {860, 560});
    buildHead();
    buildTree();
    buildSource();
    buildCorrections();
    buildFoot();
    applyColours();
    showDocument(m_model->documents().empty() ? -1 : 0);
    offerNames();
    refreshCounts();
    selectFirstTalk();
}

ImportDialog::~ImportDialog()
{
    // An editor that is open gives its words away when the tree goes, and then nothing is here to hear it.
    delete m_corrections; // before what it works on
    m_model->disconnect(this);
    m_tree->selectionModel()->disconnect(this);
    for (QLineEdit *field : {m_form->event, m_form->dates, m_form->place}) {
        field->disconnect(this); // the focus may come and go there while the others go
    }
}

void ImportDialog::buildHead()
{
    m_form->headColumn->setContentsMargins(scaled(20), scaled(14), scaled(20), scaled(12));
    m_form->headColumn->setSpacing(scaled(12));
    m_form->headRow->setSpacing(scaled(14));
    m_form->filePlace->addWidget(
        new GlyphLabel(QStringLiteral("document"), 24, &Tokens::muted, m_form->head));
    m_form->fileColumn->setSpacing(scaled(2));
    m_form->fileColumn->insertStretch(0);
    m_form->fileColumn->addStretch();
    for (QVBoxLayout *column : {m_form->eventColumn, m_form->datesColumn, m_form->placeColumn}) {
        column->setSpacing(scaled(4));
    }
    m_form->dates->setToolTip(
        tr("First and last day, as in “%1”, or a year alone").arg(datesInWords(exampleDates())));
    m_known = new KnownFileBar(m_form->head);
    m_form->headColumn->insertWidget(1, m_known);
    connect(m_known, &KnownFileBar::keptChosen, this,
        [this](bool isKept) { m_model->setIncluded({m_shownDocument}, isKept); });
    connect(m_known, &KnownFileBar::updateChosen, this, [this](bool isUpdate) {
        m_model->editor().setRenamedFrom(
            m_shownDocument, isUpdate ? likeSource(m_shownDocument) : std::nullopt);
    });
    connect(m_known, &KnownFileBar::allChosen, this, &ImportDialog::chooseForAll);
    m_message = new MessageBar(m_form->head);
    m_message->setClosable(false);
    m_form->messagePlace->addWidget(m_message);
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        if (const auto action = m_messageAction) { // which may show another message
            action();
        }
    });
    for (QLineEdit *field : {m_form->event, m_form->dates, m_form->place}) {
        connect(field, &QLineEdit::editingFinished, this, &ImportDialog::takeEvent);
    }
    connect(new QShortcut(Qt::Key_F8, this), &QShortcut::activated, this, [this] { stepToCheck(1); });
    connect(new QShortcut(Qt::SHIFT | Qt::Key_F8, this), &QShortcut::activated, this,
        [this] { stepToCheck(-1); });
}

void ImportDialog::buildTree()
{
    m_tree = new PlanTree(m_form->found);
    m_tree->setObjectName(QStringLiteral("import.tree"));
    m_tree->setAccessibleName(tr("Talks found"));
    m_tree->setModel(m_model);
    m_delegate = new ImportPlanDelegate(m_tree);
    m_tree->setItemDelegate(m_delegate);
    m_tree->showGroups();
    QHeaderView *head = m_tree->header();
    head->setSectionResizeMode(ImportPlanModel::TalkColumn, QHeaderView::Stretch);
    head->setSectionResizeMode(ImportPlanModel::LinesColumn, QHeaderView::Fixed);
    head->setSectionResizeMode(ImportPlanModel::CertaintyColumn, QHeaderView::Fixed);
    head->resizeSection(ImportPlanModel::LinesColumn, scaled(74));
    head->resizeSection(ImportPlanModel::CertaintyColumn, scaled(104));
    head->setFixedHeight(scaled(30));
    m_bar = new PlanBar(m_form->found);
    m_form->foundColumn->addWidget(m_bar);
    m_form->foundColumn->addWidget(new Hairline(m_form->found));
    auto *treePlace = new QHBoxLayout;
    treePlace->setContentsMargins(scaled(12), 0, scaled(8), 0);
    treePlace->addWidget(m_tree);
    m_form->foundColumn->addLayout(treePlace);
    m_form->found->setAutoFillBackground(true);
    connect(
        m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportDialog::showCurrent);
    connect(m_model, &ImportPlanModel::countsChanged, this, &ImportDialog::refreshCounts);
    // Before a talk becomes current again, the source has to know its place.
    connect(m_model, &ImportPlanModel::restructured, this, &ImportDialog::showParts);
}

void ImportDialog::buildSource()
{
    m_pane = new SourcePane(m_form->sourcePart);
    m_source = &m_pane->source();
    m_form->sourceColumn->addWidget(m_pane, 1);
    connect(m_pane, &SourcePane::formChosen, this, &ImportDialog::showReading);
    m_form->sourcePart->setAutoFillBackground(true);
    connect(m_form->splitter, &QSplitter::splitterMoved, this, [this] { m_isDividedByHand = true; });
    connect(m_source, &SourceView::caretMoved, this, [this](int line) {
        const QModelIndex row = m_model->rowAtLine(m_shownDocument, line);
        if (row.isValid() && row != m_tree->currentIndex().siblingAtColumn(0)) {
            m_tree->setCurrentIndex(row);
        }
    });
}

void ImportDialog::buildCorrections()
{
    m_toCheck = new QAction(glyphIcon(QStringLiteral("filter")), tr("To check"), this);
    m_toCheck->setObjectName(QStringLiteral("import.toCheck"));
    m_toCheck->setCheckable(true);
    m_toCheck->setShortcut(QKeySequence(QStringLiteral("Alt+C")));
    addAction(m_toCheck);
    connect(m_toCheck, &QAction::toggled, m_tree, &PlanTree::setOnlyToCheck);
    m_corrections = new PlanCorrections(*m_model, *m_tree, *m_source, this);
    const PlanCorrections::Actions &actions = m_corrections->actions();
    m_bar->addCommand(actions.split);
    m_bar->addCommand(actions.merge);
    m_bar->addCommand(actions.notATalk, m_corrections->notATalkMenu());
    m_bar->addEnd();
    m_bar->addSign(actions.undo);
    m_bar->addPassingSign(actions.redo);
    m_bar->addDivider();
    m_bar->addList(m_toCheck);
    connect(m_corrections, &PlanCorrections::alikeOffered, this, &ImportDialog::offerAlike);
    connect(m_corrections, &PlanCorrections::siblingsOffered, this, &ImportDialog::offerSiblings);
    connect(m_corrections, &PlanCorrections::offerEnded, this, [this] {
        m_isOffering = false;
        refreshMessage();
    });
    // What was done in earlier files is offered first of all, and not again.
    connect(&m_model->editor().undoStack(), &QUndoStack::indexChanged, this, [this] {
        if (std::exchange(m_hasEarlierOffer, false)) {
            refreshMessage();
        }
    });
}

void ImportDialog::buildFoot()
{
    m_form->whole->insertWidget(1, new Hairline(this));
    m_form->whole->insertWidget(3, new Hairline(this));
    m_form->footRow->setContentsMargins(scaled(20), scaled(12), scaled(20), scaled(12));
    m_form->footRow->setSpacing(scaled(10));
    m_form->importButton->setObjectName(QStringLiteral("import.accept"));
    m_tags = new TagAllRow(m_model->editor(), m_form->foot);
    m_form->footRow->insertWidget(1, m_tags);
    connect(&m_model->editor(), &Editing::PlanEditor::tagsChanged, this, &ImportDialog::showHint);
    QStringList failures;
    for (const Services::SkippedFile &skipped : m_rest.skipped) {
        if (skipped.isFailure) {
            failures << QStringLiteral("%1: %2").arg(skipped.path, skipped.error.message);
        }
    }
    m_isHintNews = !failures.isEmpty();
    if (m_isHintNews) {
        const int count = static_cast<int>(failures.size());
        m_form->hint->setText(tr("%Ln file(s) left out", nullptr, count));
        m_form->hint->setToolTip(failures.join(u'\n'));
    }
}

/// What F2 does gives way to the tags where room is short.
void ImportDialog::showHint()
{
    const bool isWide = width() >= scaled(1100);
    m_tags->setRoomy(isWide);
    m_form->hint->setVisible(m_isHintNews || (isWide && m_model->editor().tags().size() < 3));
}

void ImportDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    const auto part = [this](int least, int most) {
        constexpr int wide = 1240; // of the design
        return std::clamp(width() * most / wide, scaled(least), scaled(most));
    };
    m_form->event->setFixedWidth(part(110, 240));
    m_form->dates->setFixedWidth(part(90, 150));
    m_form->place->setFixedWidth(part(80, 130));
    constexpr int withCounts = 760; // below it the buttons need the room
    m_form->counts->setVisible(width() >= scaled(withCounts));
    if (!m_isDividedByHand) { // else both sides keep their shares
        const int tree = treeWidth(width());
        m_form->splitter->setSizes({tree, width() - tree});
    }
    showHint();
}

void ImportDialog::selectFirstTalk()
{
    QModelIndex row = m_model->indexOfTalk(0, 0);
    if (!row.isValid()) {
        row = m_model->index(0, 0);
    }
    m_tree->setCurrentIndex(row);
    m_tree->setFocus(Qt::PopupFocusReason); // no ring before a key was pressed
}

void ImportDialog::applyColours()
{
    const Tokens &t = tokens();
    for (QLabel *title : {m_form->eventTitle, m_form->datesTitle, m_form->placeTitle}) {
        setInk(title, t.muted, uiFont(-1, QFont::DemiBold));
    }
    setInk(m_form->fileName, t.text, uiFont(1, QFont::DemiBold));
    for (QLabel *quiet : {m_form->fileDetail, m_form->hint, m_form->counts}) {
        setInk(quiet, t.muted, uiFont(-1));
    }
    QPalette page = m_form->sourcePart->palette();
    page.setColor(QPalette::Window, t.page);
    m_form->sourcePart->setPalette(page);
    m_form->found->setPalette(page);
    m_tree->header()->setFont(uiFont(-1));
    QPalette head = m_tree->header()->palette();
    head.setColor(QPalette::ButtonText, t.muted);
    m_tree->header()->setPalette(head);
}

void ImportDialog::refreshCounts()
{
    const ImportPlanModel::Counts counts = m_model->counts();
    m_form->counts->setText(countWords(counts));
    m_form->importButton->setEnabled(counts.talks > 0);
    m_form->importButton->setText(tr("&Import %Ln talk(s)", nullptr, counts.talks));
    showToCheck(counts.toCheck);
    showParts();
    showEvent();
    showKnown();
    showReading();
    if (!m_isOffering) {
        refreshMessage();
    }
}

/// The list of what is to be checked: the tree with nothing else in it.
void ImportDialog::showToCheck(int count)
{
    const QString words = count > 0 ? tr("To check (%Ln)", nullptr, count) : tr("To check");
    m_toCheck->setText(words);
    m_toCheck->setToolTip(tr("%1 (%2)", "name (key)")
            .arg(tr("Show only what is to check"), m_toCheck->shortcut().toString(QKeySequence::NativeText)));
    m_toCheck->setEnabled(count > 0);
    if (count == 0) {
        m_toCheck->setChecked(false);
    }
    m_tree->applyFilter();
    m_bar->chooseWords();
}

void ImportDialog::showParts()
{
    if (m_shownDocument < 0) {
        return;
    }
    std::vector<SourcePart> parts;
    const auto &talks = m_model->editor().plan(m_shownDocument).talks;
    for (int talk = 0; talk < static_cast<int>(talks.size()); ++talk) {
        const PlannedTalk &planned = talks[static_cast<size_t>(talk)];
        const QModelIndex row = m_model->indexOfTalk(m_shownDocument, talk);
        parts.push_back({.line = planned.line,
            .endLine = planned.endLine,
            .label = tr("talk %1 starts here").arg(talk + 1),
            .kind = planned.isLeftOut ? SourcePart::Kind::LeftOut : SourcePart::Kind::Talk,
            .isDoubtful = row.data(ImportCertaintyRole).toInt() == static_cast<int>(Certainty::Check)});
    }
    for (const PlannedTalk &notes : m_model->eventNotes(m_shownDocument)) {
        parts.push_back({.line = notes.line,
            .endLine = notes.endLine,
            .label = tr("notes of the event"),
            .kind = SourcePart::Kind::Notes,
            .isDoubtful = false});
    }
    m_source->setParts(std::move(parts));
}

void ImportDialog::showCurrent()
{
    const QModelIndex current = m_tree->currentIndex().siblingAtColumn(ImportPlanModel::TalkColumn);
    if (!current.isValid()) {
        return;
    }
    if (const int document = current.data(ImportDocumentRole).toInt(); document != m_shownDocument) {
        showDocument(document);
        refreshMessage();
    }
    if (const PlannedTalk *planned = m_model->planned(current)) {
        m_source->setCurrentPart(m_source->partBeginningAt(planned->line));
        showReading();
    }
}

void ImportDialog::setAppearance(const ReaderAppearance &appearance) { m_pane->setAppearance(appearance); }

void ImportDialog::showReading()
{
    if (m_pane->isReading() && m_shownDocument >= 0) {
        const PlannedTalk *planned = m_model->planned(m_tree->currentIndex().siblingAtColumn(0));
        m_pane->showTalk(m_model->documents()[static_cast<size_t>(m_shownDocument)], planned);
    }
}

void ImportDialog::stepToCheck(int direction)
{
    const QModelIndex next = m_model->toCheckFrom(m_tree->currentIndex(), direction);
    if (next.isValid()) {
        m_tree->setCurrentIndex(next);
        m_tree->scrollTo(next);
        m_tree->setFocus();
    }
}

Services::PlanOutcome ImportDialog::takeOutcome()
{
    takeEvent();
    m_shownDocument = -1;
    m_corrections->setDocument(-1);
    std::vector<Services::PlannedDocument> kept = m_model->takeKept();
    for (Services::PlannedDocument &document : kept) {
        document.isAgain = true; // what a person saw is what is kept
    }
    Services::PlanOutcome outcome = std::move(m_rest);
    outcome.documents = std::move(kept);
    return outcome;
}

void ImportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_source) {
        applyColours();
    }
}

} // namespace Lectern::Ui
