// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "speakernamedialog.h"

#include "base/folding.h"
#include "ui/dialogs/dialogfoot.h"
#include "ui/shell/inklabel.h"
#include "ui/theme.h"

#include <QCompleter>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Lectern::Ui {

SpeakerNameDialog::SpeakerNameDialog(SpeakerRow speaker, std::vector<SpeakerRow> all, QWidget *parent)
    : QDialog(parent)
    , m_speaker(std::move(speaker))
    , m_all(std::move(all))
{
    setObjectName(QStringLiteral("speakerNameDialog"));
    setWindowTitle(tr("Rename “%1”").arg(m_speaker.name));
    build();
    refresh();
}

void SpeakerNameDialog::build()
{
    m_field = new QLineEdit(m_speaker.name, this);
    m_field->setObjectName(QStringLiteral("speakerName.field"));
    m_field->setAccessibleName(tr("Name of the speaker"));
    m_field->setMinimumWidth(scaled(340));
    m_field->selectAll();
    auto *completer = new QCompleter(m_speaker.aliases, m_field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_field->setCompleter(completer);
    m_note = new InkLabel(&Tokens::muted, 0, QFont::Normal, this);
    m_note->setObjectName(QStringLiteral("speakerName.note"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_take = new QPushButton(this);
    m_take->setObjectName(QStringLiteral("speakerName.take"));
    connect(m_field, &QLineEdit::textChanged, this, &SpeakerNameDialog::refresh);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(20), scaled(18), scaled(20), scaled(14));
    layout->setSpacing(scaled(10));
    layout->addWidget(m_field);
    layout->addWidget(m_note);
    layout->addStretch(1);
    layout->addLayout(makeDialogFoot(*this, *m_take));
}

QString SpeakerNameDialog::name() const { return m_field->text().simplified(); }

const SpeakerRow *SpeakerNameDialog::other() const
{
    const QString key = folded(name());
    const auto isCalled = [&key](const SpeakerRow &row) {
        return std::ranges::any_of(QStringList{row.name} + row.aliases,
            [&key](const QString &known) { return folded(known) == key; });
    };
    const auto found = std::ranges::find_if(
        m_all, [&](const SpeakerRow &row) { return row.id != m_speaker.id && isCalled(row); });
    return found == m_all.end() ? nullptr : &*found;
}

void SpeakerNameDialog::refresh()
{
    const SpeakerRow *met = other();
    m_take->setText(met ? tr("&Merge") : tr("&Rename"));
    m_take->setEnabled(!name().isEmpty() && name() != m_speaker.name);
    m_note->setText(met
            ? tr("“%1” is another speaker: the two become one. Undo parts them again.").arg(met->name)
            : tr("Talks, lists and exports show this name. The notes keep theirs, and “%1” still finds all "
                 "of "
                 "them.")
                  .arg(m_speaker.name));
}

} // namespace Lectern::Ui
