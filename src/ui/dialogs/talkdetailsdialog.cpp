// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkdetailsdialog.h"

#include "ui_talkdetailsdialog.h"

#include "ui/dialogs/speakerfield.h"
#include "ui/theme.h"

#include <QCompleter>
#include <QDir>
#include <QLocale>
#include <QPushButton>

namespace Lectern::Ui {

namespace {

QString dateText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().date(), QLocale::LongFormat);
}

} // namespace

TalkDetailsDialog::TalkDetailsDialog(
    const Store::TalkDetails &details, const std::vector<EventChoice> &events, QWidget *parent)
    : QDialog(parent)
    , m_form(std::make_unique<::Ui::TalkDetailsDialog>())
    , m_details(details)
    , m_events(events)
{
    m_form->setupUi(this);
    setObjectName(QStringLiteral("talkDetailsDialog"));
    build();
    showDetails();
    refresh();
}

TalkDetailsDialog::~TalkDetailsDialog() = default;

void TalkDetailsDialog::build()
{
    m_form->whole->setContentsMargins(scaled(20), scaled(18), scaled(20), scaled(14));
    m_form->whole->setSpacing(scaled(16));
    m_form->fields->setHorizontalSpacing(scaled(14));
    m_form->fields->setVerticalSpacing(scaled(10));
    m_speakers = new SpeakerField(this);
    m_speakers->edit()->setAccessibleName(tr("Speakers, split by commas"));
    m_form->speakersPlace->addWidget(m_speakers);
    m_form->speakersLabel->setBuddy(m_speakers->edit());
    setTabOrder({m_form->title, m_speakers->edit(), m_form->event, m_form->day});
    for (const EventChoice &event : m_events) {
        m_form->event->addItem(event.name, event.id);
    }
    connect(m_form->title, &QLineEdit::textChanged, this, &TalkDetailsDialog::refresh);
    connect(m_speakers, &SpeakerField::namesChanged, this, [this] {
        fitSpeakers();
        refresh();
    });
    connect(m_form->event, &QComboBox::currentIndexChanged, this, [this] {
        showDays();
        refresh();
    });
    connect(m_form->day, &QLineEdit::textChanged, this, &TalkDetailsDialog::refresh);
    connect(m_form->save, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_form->cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_form->foot->setSpacing(scaled(8));
    setMinimumWidth(scaled(520));
}

/// The field of the speakers wraps: it is as high as its names need.
void TalkDetailsDialog::fitSpeakers()
{
    m_speakers->setFixedHeight(m_speakers->heightFor(m_speakers->width()));
}

void TalkDetailsDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    fitSpeakers();
}

void TalkDetailsDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    fitSpeakers();
    m_form->title->setFocus();
}

void TalkDetailsDialog::showDetails()
{
    const TalkRow &row = m_details.row;
    m_form->title->setText(row.title);
    m_speakers->setNames(row.speakers);
    m_form->event->setCurrentIndex(qMax(0, m_form->event->findData(row.event)));
    showDays();
    m_form->file->setText(tr("%1, lines %2 to %3", "file, first and last line")
            .arg(QDir::toNativeSeparators(row.sourcePath))
            .arg(row.line)
            .arg(row.endLine));
    m_form->dates->setText(tr("In the library since %1; this version of the file was read on %2.")
            .arg(dateText(m_details.created), dateText(m_details.imported)));
    QStringList sure{tr("%1 %", "how sure").arg(qRound(row.confidence * 100))};
    sure += m_details.why;
    m_form->sure->setText(sure.join(QLatin1Char('\n')));
    m_form->note->setText(m_details.corrected.isEmpty()
            ? tr("What you change here stays when the file is imported again.")
            : tr("Corrected by you; it stays when the file is imported again."));
}

const EventChoice &TalkDetailsDialog::chosenEvent() const
{
    static const EventChoice none;
    const int chosen = m_form->event->currentIndex();
    return chosen < 0 ? none : m_events[static_cast<size_t>(chosen)];
}

/// The days of the event complete what is typed.
void TalkDetailsDialog::showDays()
{
    const QSignalBlocker silent(m_form->day);
    auto *days = new QCompleter(chosenEvent().days, m_form->day);
    days->setCaseSensitivity(Qt::CaseInsensitive);
    days->setFilterMode(Qt::MatchContains);
    delete m_form->day->completer();
    m_form->day->setCompleter(days);
    m_form->day->setText(chosenEvent().id == m_details.row.event ? m_details.row.day : QString());
}

void TalkDetailsDialog::setKnownSpeakers(const std::vector<SpeakerRow> &speakers)
{
    m_speakers->setKnown(speakers);
}

void TalkDetailsDialog::setReadOnly(const QString &reason)
{
    if (reason.isEmpty()) {
        return;
    }
    m_form->note->setText(reason);
    m_form->title->setReadOnly(true);
    m_speakers->setEnabled(false);
    m_form->event->setEnabled(false);
    m_form->day->setReadOnly(true);
}

Store::TalkChange TalkDetailsDialog::correction() const
{
    const TalkRow &row = m_details.row;
    Store::TalkChange change;
    if (const QString title = m_form->title->text().simplified(); title != row.title) {
        change.title = title;
    }
    if (const QStringList names = m_speakers->names(); names != row.speakers) {
        change.speakers = names;
    }
    const QString day = m_form->day->text().simplified();
    if (chosenEvent().id != row.event || day != row.day) {
        change.place = Store::TalkPlace{.event = chosenEvent().id, .day = day};
    }
    return change;
}

void TalkDetailsDialog::refresh()
{
    const Store::TalkChange change = correction();
    const bool isChanged = change.title || change.speakers || change.place;
    m_form->save->setEnabled(isChanged && !m_form->title->text().simplified().isEmpty());
}

} // namespace Lectern::Ui
