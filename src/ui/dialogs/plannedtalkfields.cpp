// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plannedtalkfields.h"

#include "ui/theme.h"

#include <QCompleter>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Lectern::Ui {

namespace {

/// Completes the last name of a list split by commas.
class LastNameCompleter final : public QCompleter
{
public:
    using QCompleter::QCompleter;

    [[nodiscard]] QStringList splitPath(const QString &path) const override
    {
        return {path.section(u',', -1).trimmed()};
    }
    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override
    {
        const QString typed = static_cast<const QLineEdit *>(widget())->text();
        const qsizetype comma = typed.lastIndexOf(u',');
        return (comma < 0 ? QString() : typed.first(comma) + QStringLiteral(", ")) + index.data().toString();
    }
};

} // namespace

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

void PlannedTalkFields::setKnownSpeakers(const QStringList &names)
{
    auto *completer = new LastNameCompleter(names, m_speakers);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCompletionMode(QCompleter::PopupCompletion);
    m_speakers->setCompleter(completer);
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
