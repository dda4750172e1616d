// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plannedtalkfields.h"

#include "ui/theme.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace Lectern::Ui {

PlannedTalkFields::PlannedTalkFields(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLineEdit(this))
    , m_speakers(new QLineEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, scaled(8), 0);
    column->setSpacing(scaled(6));
    column->addWidget(m_title);
    column->addWidget(m_speakers);
    m_title->setAccessibleName(tr("Title"));
    m_speakers->setAccessibleName(tr("Speakers, split by commas"));
    m_speakers->setPlaceholderText(tr("Speakers, split by commas"));
    setFocusProxy(m_title);
    setAutoFillBackground(false);
}

void PlannedTalkFields::setTalk(const QString &title, const QStringList &speakers)
{
    m_title->setText(title);
    m_title->selectAll();
    m_speakers->setText(speakers.join(QStringLiteral(", ")));
}

QString PlannedTalkFields::title() const { return m_title->text().simplified(); }

QStringList PlannedTalkFields::speakers() const
{
    QStringList names;
    const QStringList parts = m_speakers->text().split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString name = part.simplified();
        if (!name.isEmpty() && !names.contains(name)) {
            names.append(name);
        }
    }
    return names;
}

} // namespace Lectern::Ui
