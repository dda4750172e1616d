// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plannedtalkfields.h"

#include "ui/dialogs/speakerfield.h"
#include "ui/theme.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace Lectern::Ui {

PlannedTalkFields::PlannedTalkFields(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLineEdit(this))
    , m_speakers(new SpeakerField(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, scaled(8), 0);
    column->setSpacing(scaled(6));
    column->addWidget(m_title);
    column->addWidget(m_speakers);
    m_title->setAccessibleName(tr("Title"));
    m_speakers->edit()->setAccessibleName(tr("Speakers, split by commas"));
    m_speakers->edit()->setPlaceholderText(tr("Speakers"));
    connect(m_speakers, &SpeakerField::namesChanged, this, &PlannedTalkFields::heightChanged);
    setFocusProxy(m_title);
    setAutoFillBackground(false);
}

void PlannedTalkFields::setKnownSpeakers(const std::vector<SpeakerRow> &speakers)
{
    m_speakers->setKnown(speakers);
}

void PlannedTalkFields::setTalk(const QString &title, const QStringList &speakers)
{
    m_title->setText(title);
    m_title->selectAll();
    m_speakers->setNames(speakers);
}

QString PlannedTalkFields::title() const { return m_title->text().simplified(); }

QStringList PlannedTalkFields::speakers() const { return m_speakers->names(); }

int PlannedTalkFields::heightFor(int width) const
{
    const QLayout &column = *layout();
    const QMargins margins = column.contentsMargins();
    const int inner = width - margins.left() - margins.right();
    return m_title->sizeHint().height() + column.spacing() + m_speakers->heightFor(inner);
}

} // namespace Lectern::Ui
