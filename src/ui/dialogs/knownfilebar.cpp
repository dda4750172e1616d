// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "knownfilebar.h"

#include "ui/dialogs/importwords.h"
#include "ui/shell/inklabel.h"
#include "ui/shell/segmentedswitch.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace Lectern::Ui {

namespace {

enum Choice { Keep, Skip };

} // namespace

KnownFileBar::KnownFileBar(QWidget *parent)
    : QWidget(parent)
    , m_words(new InkLabel(&Tokens::text, 0, QFont::Normal, this))
    , m_choice(new SegmentedSwitch({tr("Update"), tr("Skip")}, this))
    , m_all(new QPushButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(12));
    m_words->setElided(true);
    row->addWidget(m_words, 1);
    row->addWidget(m_choice);
    row->addWidget(m_all);
    m_choice->setObjectName(QStringLiteral("import.known"));
    m_choice->setAccessibleName(tr("A file that was imported before"));
    m_all->setObjectName(QStringLiteral("import.applyToAll"));
    m_all->setAutoDefault(false);
    connect(m_choice, &SegmentedSwitch::chosen, this, [this](int choice) {
        if (m_isLike) {
            Q_EMIT updateChosen(choice == Keep);
        } else {
            Q_EMIT keptChosen(choice == Keep);
        }
    });
    connect(m_all, &QPushButton::clicked, this, [this] { Q_EMIT allChosen(m_choice->current() == Keep); });
    hide();
}

void KnownFileBar::showFile(const Store::SourceComparison &file, bool isKept, int others)
{
    m_isLike = false;
    setVisible(file.outcome != Store::SourceOutcome::Added);
    m_words->setText(knownWords(file));
    m_choice->setSegments(
        {file.outcome == Store::SourceOutcome::Unchanged ? tr("Import again") : tr("Update"), tr("Skip")});
    m_choice->setCurrent(isKept ? Keep : Skip);
    m_all->setVisible(others > 0);
    m_all->setText(isKept ? tr("Import a&ll %Ln known files", nullptr, others + 1)
                          : tr("Skip a&ll %Ln known files", nullptr, others + 1));
}

void KnownFileBar::showLike(const QString &path, bool isUpdate)
{
    m_isLike = true;
    show();
    m_words->setText(tr("This looks like an edited copy of “%1”, which is gone.").arg(path));
    m_choice->setSegments({tr("Update its talks"), tr("Import as new")});
    m_choice->setCurrent(isUpdate ? Keep : Skip);
    m_all->hide();
}

} // namespace Lectern::Ui
