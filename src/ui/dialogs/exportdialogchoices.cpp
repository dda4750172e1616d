// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the export holds: the controls and what was chosen for each format.

#include "exportdialog.h"
#include "ui_exportdialog.h"

#include "ui/dialogs/formatcard.h"
#include "ui/dialogs/pagepreview.h"
#include "ui/shell/inklabel.h"
#include "ui/shell/segmentedswitch.h"
#include "ui/theme.h"

#include <QButtonGroup>
#include <QSignalBlocker>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

namespace Lectern::Ui {

namespace {

constexpr int formatsInRow = 4;

QString nameOf(Exporters::CommentPlace place)
{
    switch (place) {
    case Exporters::CommentPlace::Margin:
        return ExportDialog::tr("In the margin, beside the passage");
    case Exporters::CommentPlace::Footnotes:
        return ExportDialog::tr("In footnotes");
    case Exporters::CommentPlace::BelowParagraph:
        return ExportDialog::tr("Below the paragraph");
    case Exporters::CommentPlace::End:
        return ExportDialog::tr("At the end of the talk");
    }
    return {};
}

} // namespace

void ExportDialog::buildFormats()
{
    m_form->formats->setSpacing(scaled(8));
    m_formatGroup = new QButtonGroup(this);
    for (int index = 0; index < static_cast<int>(m_formats.size()); ++index) {
        const Services::ExportFormat &format = m_formats[static_cast<size_t>(index)];
        auto *card = new FormatCard(format, m_form->choices);
        m_formatGroup->addButton(card, index);
        m_form->formats->addWidget(card, index / formatsInRow, index % formatsInRow);
    }
    for (int column = 0; column < formatsInRow; ++column) {
        m_form->formats->setColumnStretch(column, 1);
    }
    if (QAbstractButton *first = m_formatGroup->button(0)) {
        first->setChecked(true);
    }
    // A card has room for one word; what is meant by it stands below.
    m_formatName = new InkLabel(&Tokens::muted, -1, QFont::Normal, m_form->choices);
    m_formatName->setObjectName(QStringLiteral("export.formatName"));
    m_form->choicesColumn->insertWidget(m_form->choicesColumn->indexOf(m_form->formats) + 1, m_formatName);
    showFormatName();
    connect(m_formatGroup, &QButtonGroup::idToggled, this, [this](int, bool isOn) {
        if (isOn) {
            formatChanged();
        }
    });
}

void ExportDialog::buildInclude()
{
    m_include = new SegmentedSwitch({tr("Whole notes"), tr("Marked passages only")}, m_form->choices);
    m_include->setAccessibleName(tr("Include"));
    m_include->setExpanding(true);
    m_form->include->addWidget(m_include);
    m_form->include->addSpacing(scaled(6));
    connect(m_include, &SegmentedSwitch::chosen, this, [this](int chosen) {
        if (chosen != 0) {
            m_form->withMarks->setChecked(true); // passages without their marks would be nothing
        }
        choicesChanged();
    });
    for (QCheckBox *box : {m_form->withMarks, m_form->withComments, m_form->withTodos, m_form->withTags,
             m_form->withContents}) {
        connect(box, &QCheckBox::toggled, this, &ExportDialog::choicesChanged);
    }
    m_form->paper->addItem(tr("A4"), static_cast<int>(Exporters::Paper::A4));
    m_form->paper->addItem(tr("Letter"), static_cast<int>(Exporters::Paper::Letter));
    for (QComboBox *box : {m_form->comments, m_form->paper}) {
        connect(box, &QComboBox::activated, this, &ExportDialog::choicesChanged);
    }
    showChoices();
}

void ExportDialog::setPrinting()
{
    m_isPrinting = true;
    setWindowTitle(tr("Print"));
    const auto pages = std::ranges::find(m_formats, true, &Services::ExportFormat::hasPages);
    if (pages != m_formats.end()) {
        setFormat(pages->id);
    }
    const auto cards = m_formatGroup->buttons();
    for (QAbstractButton *card : cards) {
        card->hide();
    }
    for (QWidget *part :
        std::initializer_list<QWidget *>{m_form->formatTitle, m_formatName, m_form->path, m_form->size}) {
        part->hide();
    }
    refreshPath();
}

ExportChoices ExportDialog::shownChoices() const
{
    ExportChoices choices;
    choices.wholeNotes = m_include->current() == 0;
    choices.withMarks = m_form->withMarks->isChecked();
    choices.withComments = m_form->withComments->isChecked();
    choices.withTodos = m_form->withTodos->isChecked();
    choices.withTags = m_form->withTags->isChecked();
    choices.withContents = m_form->withContents->isChecked();
    if (m_form->comments->currentIndex() > 0) { // the first one is the usual
        choices.comments = static_cast<Exporters::CommentPlace>(m_form->comments->currentData().toInt());
    }
    choices.paper = static_cast<Exporters::Paper>(m_form->paper->currentData().toInt());
    return choices;
}

ChoicesOfFormats ExportDialog::choices() const
{
    ChoicesOfFormats all = m_choices;
    all.insert(m_shownFormat, shownChoices());
    return all;
}

void ExportDialog::setChoices(const ChoicesOfFormats &choices)
{
    m_choices = choices;
    showChoices();
}

/// Another scope or format means another file: what was agreed for the old one no longer holds.
void ExportDialog::forgetPath()
{
    m_chosenPath.clear();
    m_mayReplace = false;
}

/// Where the card says less.
void ExportDialog::showFormatName()
{
    const Services::ExportFormat *chosen = format();
    const bool saysMore = chosen && chosen->name != FormatCard::shortNameOf(*chosen);
    m_formatName->setText(saysMore ? chosen->name : QString());
}

void ExportDialog::formatChanged()
{
    showFormatName();
    m_choices = choices();
    showChoices();
    forgetPath();
    choicesChanged();
}

void ExportDialog::showChoices()
{
    const Services::ExportFormat *chosen = format();
    if (!chosen) {
        return;
    }
    m_shownFormat = chosen->id;
    const ExportChoices choices = m_choices.value(chosen->id);
    m_include->setCurrent(choices.wholeNotes ? 0 : 1);
    const std::array boxes{std::pair{m_form->withMarks, choices.withMarks},
        std::pair{m_form->withComments, choices.withComments},
        std::pair{m_form->withTodos, choices.withTodos}, std::pair{m_form->withTags, choices.withTags},
        std::pair{m_form->withContents, choices.withContents}};
    for (const auto &[box, isOn] : boxes) {
        const QSignalBlocker quiet(box);
        box->setChecked(isOn);
    }
    m_form->withContents->setVisible(chosen->hasContentsPage);
    m_form->comments->clear();
    for (const Exporters::CommentPlace place : chosen->commentPlaces) {
        m_form->comments->addItem(nameOf(place), static_cast<int>(place));
        if (choices.comments == place) {
            m_form->comments->setCurrentIndex(m_form->comments->count() - 1);
        }
    }
    for (QWidget *part : std::initializer_list<QWidget *>{m_form->commentsTitle, m_form->comments}) {
        part->setVisible(chosen->commentPlaces.size() > 1);
    }
    m_form->paper->setCurrentIndex(m_form->paper->findData(static_cast<int>(choices.paper)));
    m_form->paper->setVisible(chosen->hasPages);
    refreshEnabled();
}

/// Beside what they are a number of; nothing where there is none.
void ExportDialog::showCounts(const Services::NoteCounts &notes)
{
    const auto show = [](QLabel *label, QCheckBox *box, int count, const QString &words) {
        label->setText(count > 0 ? words : QString());
        box->setAccessibleDescription(label->text());
    };
    show(m_form->countComments, m_form->withComments, notes.comments, locale().toString(notes.comments));
    show(m_form->countTodos, m_form->withTodos, notes.openTodos, tr("%Ln open", nullptr, notes.openTodos));
}

void ExportDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    constexpr int withSize = 640; // below it the buttons need the room
    m_form->size->setVisible(width() >= scaled(withSize));
    if (m_pages) { // else it is still being built
        placeSteps();
    }
}

/// The steps through pages stand between the title and the paper, where there is room, else below them.
void ExportDialog::placeSteps()
{
    const int room = width() - m_form->choicesScroll->width() - 2 * scaled(24);
    const int wanted =
        2 * std::max(m_form->previewTitle->sizeHint().width(), m_form->paper->sizeHint().width())
        + m_pages->steps()->sizeHint().width() + 2 * m_form->previewHead->spacing();
    QBoxLayout *place = wanted <= room ? m_form->stepsPlace : m_form->stepsBelow;
    if (place->indexOf(m_pages->steps()) < 0) {
        place->addWidget(m_pages->steps(), 0, Qt::AlignHCenter);
    }
}

/// What stands on marks is nothing without them.
void ExportDialog::refreshEnabled()
{
    const bool hasMarks = m_form->withMarks->isChecked();
    m_form->withMarks->setEnabled(m_include->current() == 0);
    m_form->withComments->setEnabled(hasMarks);
    m_form->withTodos->setEnabled(hasMarks);
    m_form->comments->setEnabled(hasMarks && m_form->withComments->isChecked());
}

} // namespace Lectern::Ui
