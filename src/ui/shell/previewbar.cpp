// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "previewbar.h"

#include "ui/shell/inklabel.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace Lectern::Ui {

PreviewBar::PreviewBar(QWidget *parent)
    : QWidget(parent)
    , m_match(new InkLabel(&Tokens::muted, -1, QFont::Normal, this))
{
    setObjectName(QStringLiteral("previewBar"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(scaled(4));
    row->addWidget(m_match);
    row->addWidget(addStep(QStringLiteral("up"), tr("Previous match"), &PreviewBar::previousRequested));
    row->addWidget(addStep(QStringLiteral("down"), tr("Next match"), &PreviewBar::nextRequested));
    m_open = new QPushButton(tr("Open"), this);
    m_open->setToolTip(tr("Open the talk here (Enter)"));
    m_open->setProperty("lecternSize", QStringLiteral("small"));
    m_open->setIcon(glyphIcon(QStringLiteral("enter"), tokens().muted));
    m_open->setIconSize({scaled(14), scaled(14)});
    m_open->setLayoutDirection(isRightToLeft() ? Qt::LeftToRight : Qt::RightToLeft); // the key's sign last
    m_open->setAutoDefault(false);
    m_open->setFocusPolicy(Qt::TabFocus);
    row->addSpacing(scaled(4));
    row->addWidget(m_open);
    connect(m_open, &QPushButton::clicked, this, &PreviewBar::openRequested);
}

QToolButton *PreviewBar::addStep(const QString &glyph, const QString &name, void (PreviewBar::*signal)())
{
    auto *step = new QToolButton(this);
    step->setIcon(glyphIcon(glyph));
    step->setIconSize({scaled(16), scaled(16)});
    step->setAutoRaise(true);
    step->setFocusPolicy(Qt::TabFocus);
    step->setToolTip(name);
    step->setAccessibleName(name);
    connect(step, &QToolButton::clicked, this, signal);
    return step;
}

void PreviewBar::setMatch(int number, int count)
{
    m_match->setText(number > 0 ? tr("match %1 of %2").arg(number).arg(count) : tr("found by its title"));
    m_match->updateGeometry();
    layout()->activate();
}

} // namespace Lectern::Ui
