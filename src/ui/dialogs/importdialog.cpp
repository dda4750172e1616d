// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importdialog.h"

#include "ui_importdialog.h"

#include "ui/dialogs/dialogsize.h"
#include "ui/dialogs/importplandelegate.h"
#include "ui/dialogs/importplanmodel.h"
#include "ui/dialogs/plantree.h"
#include "ui/dialogs/sourceview.h"
#include "ui/shell/hairline.h"
#include "ui/shell/inklabel.h"
#include "ui/shell/messagebar.h"
#include "ui/theme.h"

#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QIntValidator>
#include <QShortcut>

#include <algorithm>

namespace Lectern::Ui {

namespace {

void setInk(QLabel *label, const QColor &ink, const QFont &font)
{
    QPalette colours = label->palette();
    colours.setColor(QPalette::WindowText, ink);
    label->setPalette(colours);
    label->setFont(font);
}

QString formatWords(Format format)
{
    switch (format) {
    case Format::PlainText:
        return ImportDialog::tr("Plain text");
    case Format::Markdown:
        return ImportDialog::tr("Markdown");
    case Format::RestructuredText:
        return ImportDialog::tr("reStructuredText");
    case Format::Org:
        return ImportDialog::tr("Org");
    case Format::Html:
        return ImportDialog::tr("HTML");
    case Format::BlogText:
        return ImportDialog::tr("Blog text");
    case Format::SlideText:
        return ImportDialog::tr("Slide text");
    }
    return {};
}

QString detailOf(const Document &document)
{
    const auto lines = static_cast<int>(document.source.count(u'\n')) + 1;
    const QString count = ImportDialog::tr("%Ln line(s)", nullptr, lines);
    return ImportDialog::tr("%1, %2, %3", "format, lines, encoding")
        .arg(formatWords(document.format), count, document.encoding);
}

QString countWords(const ImportPlanModel::Counts &counts)
{
    QStringList words;
    if (counts.events > 0) {
        words << ImportDialog::tr("%Ln event(s)", nullptr, counts.events);
    }
    if (counts.days > 0) {
        words << ImportDialog::tr("%Ln day(s)", nullptr, counts.days);
    }
    words << ImportDialog::tr("%Ln talk(s)", nullptr, counts.talks);
    words << ImportDialog::tr("%Ln speaker(s)", nullptr, counts.speakers);
    return words.join(QStringLiteral(" · "));
}

} // namespace

ImportDialog::ImportDialog(Services::PlanOutcome outcome, QWidget *parent)
    : QDialog(parent)
    , m_form(std::make_unique<::Ui::ImportDialog>())
    , m_model(new ImportPlanModel(std::move(outcome.documents), this))
    , m_skipped(std::move(outcome.skipped))
    , m_folders(std::move(outcome.folders))
{
    m_form->setupUi(this);
    sizeToScreen(*this, {1240, 784}, {860, 560});
    buildHead();
    buildTree();
    buildSource();
    buildFoot();
    applyColours();
    showDocument(m_model->documents().empty() ? -1 : 0);
    refreshCounts();
    selectFirstTalk();
}

ImportDialog::~ImportDialog() = default;

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
    for (QVBoxLayout *column : {m_form->eventColumn, m_form->yearColumn, m_form->placeColumn}) {
        column->setSpacing(scaled(4));
    }
    m_form->event->setFixedWidth(scaled(240));
    m_form->year->setFixedWidth(scaled(72));
    m_form->place->setFixedWidth(scaled(130));
    m_form->year->setValidator(new QIntValidator(0, 9999, this));
    m_message = new MessageBar(m_form->head);
    m_message->setClosable(false);
    m_form->messagePlace->addWidget(m_message);
    connect(m_message, &MessageBar::actionTriggered, this, [this] { stepToCheck(1); });
    for (QLineEdit *field : {m_form->event, m_form->year, m_form->place}) {
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
    m_tree->setItemDelegate(new ImportPlanDelegate(m_tree));
    m_tree->expandAll();
    m_tree->spanGroups();
    QHeaderView *head = m_tree->header();
    head->setSectionResizeMode(ImportPlanModel::TalkColumn, QHeaderView::Stretch);
    head->setSectionResizeMode(ImportPlanModel::LinesColumn, QHeaderView::Fixed);
    head->setSectionResizeMode(ImportPlanModel::CertaintyColumn, QHeaderView::Fixed);
    head->resizeSection(ImportPlanModel::LinesColumn, scaled(74));
    head->resizeSection(ImportPlanModel::CertaintyColumn, scaled(104));
    head->setFixedHeight(scaled(30));
    m_form->foundColumn->setContentsMargins(scaled(12), 0, scaled(8), 0);
    m_form->foundColumn->addWidget(m_tree);
    m_form->found->setAutoFillBackground(true);
    connect(
        m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportDialog::showCurrent);
    connect(m_model, &ImportPlanModel::countsChanged, this, &ImportDialog::refreshCounts);
}

void ImportDialog::buildSource()
{
    m_source = new SourceView(m_form->sourcePart);
    m_form->sourceColumn->addWidget(m_source, 1);
    m_form->sourceTitle->setContentsMargins(scaled(16), 0, 0, 0);
    m_form->sourceTitle->setFixedHeight(scaled(30));
    m_form->sourcePart->setAutoFillBackground(true);
    // As in the design, and somewhat more where large text would cut every title.
    const int tree = std::max(width() * 606 / 1240, std::min(scaled(450), width() * 3 / 5));
    m_form->splitter->setSizes({tree, width() - tree});
    m_form->splitter->setStretchFactor(1, 1);
    connect(m_source, &SourceView::lineClicked, this, [this](int line) {
        const QModelIndex talk = m_model->talkAtLine(m_shownDocument, line);
        if (talk.isValid()) {
            m_tree->setCurrentIndex(talk);
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
    QStringList failures;
    for (const Services::SkippedFile &skipped : m_skipped) {
        if (skipped.isFailure) {
            failures << QStringLiteral("%1: %2").arg(skipped.path, skipped.error.message);
        }
    }
    if (!failures.isEmpty()) {
        const int count = static_cast<int>(failures.size());
        m_form->hint->setText(tr("%Ln file(s) left out", nullptr, count));
        m_form->hint->setToolTip(failures.join(u'\n'));
    }
}

void ImportDialog::selectFirstTalk()
{
    QModelIndex row = m_model->index(0, 0);
    while (row.isValid() && row.data(ImportRowKindRole).toInt() != static_cast<int>(ImportRowKind::Talk)) {
        row = m_model->index(0, 0, row);
    }
    m_tree->setCurrentIndex(row);
    m_tree->setFocus(Qt::PopupFocusReason); // no ring before a key was pressed
}

void ImportDialog::applyColours()
{
    const Tokens &t = tokens();
    for (QLabel *title : {m_form->eventTitle, m_form->yearTitle, m_form->placeTitle, m_form->sourceTitle}) {
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
    showParts();
    if (counts.toCheck > 0) {
        m_message->showMessage({.kind = MessageKind::Warning,
            .text = tr("The reason stands below each of them; F2 edits, the box leaves it out."),
            .lead = tr("%Ln thing(s) to check.", nullptr, counts.toCheck),
            .action = tr("Next (F8)"),
            .details = {}});
        return;
    }
    const auto failed = std::ranges::find(m_skipped, true, &Services::SkippedFile::isFailure);
    if (failed == m_skipped.end()) {
        m_message->dismiss();
        return;
    }
    Message message = messageOf(failed->error);
    message.kind = MessageKind::Warning;
    m_message->showMessage(message);
}

void ImportDialog::showDocument(int document)
{
    m_shownDocument = document;
    const bool hasDocument = document >= 0;
    for (QLineEdit *field : {m_form->event, m_form->year, m_form->place}) {
        field->setEnabled(hasDocument);
    }
    if (!hasDocument) {
        m_form->fileName->setText(tr("No talks found"));
        m_source->setSource({}, false);
        return;
    }
    const Services::PlannedDocument &planned = m_model->documents()[static_cast<size_t>(document)];
    m_form->fileName->setText(QFileInfo(planned.path).fileName());
    m_form->fileName->setToolTip(planned.absolutePath);
    m_form->fileDetail->setText(detailOf(planned.document));
    const EventName event = planned.plan.event.value_or(EventName{});
    m_form->event->setText(event.name);
    m_form->year->setText(event.year > 0 ? QString::number(event.year) : QString());
    m_form->place->setText(event.place);
    m_source->setSource(planned.document.source, planned.document.format == Format::Markdown);
    showParts();
}

void ImportDialog::showParts()
{
    if (m_shownDocument < 0) {
        return;
    }
    std::vector<SourcePart> parts;
    int number = 0;
    for (const PlannedTalk &talk : m_model->documents()[static_cast<size_t>(m_shownDocument)].plan.talks) {
        ++number;
        SourcePart part{.line = talk.line,
            .endLine = talk.endLine,
            .label = tr("talk %1 starts here").arg(number),
            .tinted = {}};
        part.isIncluded = m_model->talkAtLine(m_shownDocument, talk.line).data(ImportIncludedRole).toBool();
        parts.push_back(part);
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
    }
    if (current.data(ImportRowKindRole).toInt() != static_cast<int>(ImportRowKind::Talk)) {
        return;
    }
    const auto &talks = m_model->documents()[static_cast<size_t>(m_shownDocument)].plan.talks;
    const auto talk = std::ranges::find(talks, current.data(ImportLineRole).toInt(), &PlannedTalk::line);
    m_source->setCurrentPart(static_cast<int>(talk - talks.begin()));
}

void ImportDialog::takeEvent()
{
    if (m_shownDocument >= 0) {
        m_model->setEvent(m_shownDocument,
            {.name = m_form->event->text().simplified(),
                .year = m_form->year->text().toInt(),
                .place = m_form->place->text().simplified()});
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
    return {
        .documents = m_model->takeKept(), .skipped = std::move(m_skipped), .folders = std::move(m_folders)};
}

void ImportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_source) {
        applyColours();
    }
}

} // namespace Lectern::Ui
