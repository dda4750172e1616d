// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkplacedialog.h"

#include "base/folding.h"
#include "ui/dialogs/dialogfoot.h"
#include "ui/shell/inklabel.h"
#include "ui/theme.h"

#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

#include <algorithm>

namespace Lectern::Ui {

namespace {

/// "Name 2019" is the name and its year; a year alone is a name.
EventName eventTyped(const QString &text)
{
    static const QRegularExpression withYear(QStringLiteral("^(.*[^\\d\\s])\\s*\\b((?:19|20)\\d\\d)$"));
    const QRegularExpressionMatch match = withYear.match(text);
    EventName event;
    event.name = match.hasMatch() ? match.captured(1) : text;
    event.year = match.hasMatch() ? match.captured(2).toInt() : 0;
    return event;
}

void complete(QLineEdit &field, const QStringList &values)
{
    auto *completer = new QCompleter(values, &field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    delete field.completer();
    field.setCompleter(completer);
}

} // namespace

TalkPlaceDialog::TalkPlaceDialog(const std::vector<EventChoice> &events, const QUuid &event,
    const QString &day, int talks, QWidget *parent)
    : QDialog(parent)
    , m_events(events)
    , m_from(event)
    , m_fromDay(day)
{
    setObjectName(QStringLiteral("talkPlaceDialog"));
    setWindowTitle(tr("Move %Ln talk(s)", nullptr, talks));
    build(talks);
    const auto home = std::ranges::find(m_events, event, &EventChoice::id);
    m_event->setText(home == m_events.end() ? QString() : home->name);
    m_event->selectAll();
    m_day->setText(day);
    showDays();
    refresh();
}

void TalkPlaceDialog::build(int talks)
{
    m_event = new QLineEdit(this);
    m_event->setObjectName(QStringLiteral("talkPlace.event"));
    m_event->setMinimumWidth(scaled(340));
    m_event->setPlaceholderText(tr("None, or a name and a year"));
    QStringList names;
    for (const EventChoice &event : m_events) {
        names << event.name;
    }
    complete(*m_event, names);
    m_day = new QLineEdit(this);
    m_day->setObjectName(QStringLiteral("talkPlace.day"));
    m_note = new InkLabel(&Tokens::muted, 0, QFont::Normal, this);
    m_note->setObjectName(QStringLiteral("talkPlace.note"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_take = new QPushButton(tr("&Move", "talks to an event"), this);
    m_take->setObjectName(QStringLiteral("talkPlace.take"));
    auto *layout = new QFormLayout(this);
    layout->setContentsMargins(scaled(20), scaled(18), scaled(20), scaled(14));
    layout->setHorizontalSpacing(scaled(14));
    layout->setVerticalSpacing(scaled(10));
    layout->addRow(tr("&Event"), m_event);
    layout->addRow(tr("&Day"), m_day);
    layout->addRow(m_note);
    layout->addRow(makeDialogFoot(*this, *m_take));
    connect(m_event, &QLineEdit::textChanged, this, [this] {
        showDays();
        refresh();
    });
    connect(m_day, &QLineEdit::textChanged, this, &TalkPlaceDialog::refresh);
    m_day->setPlaceholderText(talks > 1 ? tr("A day, or nothing") : tr("Its day, or nothing"));
}

const EventChoice *TalkPlaceDialog::chosenEvent() const
{
    const QString key = folded(m_event->text().simplified());
    const auto found = std::ranges::find_if(
        m_events, [&key](const EventChoice &event) { return folded(event.name) == key; });
    return found == m_events.end() ? nullptr : &*found;
}

/// The days of the event complete what is typed; a day that nobody typed is that of where the talks are.
void TalkPlaceDialog::showDays()
{
    const EventChoice *event = chosenEvent();
    complete(*m_day, event ? event->days : QStringList());
    if (!m_day->isModified()) {
        m_day->setText(event && event->id == m_from ? m_fromDay : QString());
    }
}

Store::TalkPlace TalkPlaceDialog::place() const
{
    Store::TalkPlace place{.event = {}, .day = m_day->text().simplified()};
    if (const EventChoice *event = chosenEvent()) {
        place.event = event->id;
    } else if (const QString typed = m_event->text().simplified(); !typed.isEmpty()) {
        place.newEvent = eventTyped(typed);
    }
    return place;
}

void TalkPlaceDialog::refresh()
{
    const Store::TalkPlace wanted = place();
    const EventChoice *event = chosenEvent();
    const bool isNewDay = !wanted.day.isEmpty() && (!event || !event->days.contains(wanted.day));
    m_note->setText(wanted.newEvent ? tr("“%1” is a new event.").arg(eventLabel(*wanted.newEvent))
            : isNewDay              ? tr("“%1” is a new day.").arg(wanted.day)
                                    : tr("They stay there when their file is imported again."));
    m_take->setEnabled(wanted.newEvent || wanted.event != m_from || wanted.day != m_fromDay);
}

} // namespace Lectern::Ui
