// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paneheading.h"

#include "mutedlabel.h"

#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace Lectern::Ui {

PaneHeading::PaneHeading(const QString &title, const QString &icon, const QString &action, QWidget *parent)
    : QWidget(parent)
    , m_title(new MutedLabel(title, this, -1, QFont::DemiBold))
    , m_button(new QToolButton(this))
    , m_icon(icon)
{
    m_button->setAutoRaise(true);
    m_button->setToolTip(action);
    m_button->setAccessibleName(action);
    m_button->setFocusPolicy(Qt::TabFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(scaled(16), 0, scaled(10), 0);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_button);
    applyLook();
}

void PaneHeading::setTitle(const QString &title) { m_title->setText(title); }

void PaneHeading::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyLook();
    }
}

void PaneHeading::applyLook()
{
    m_button->setIcon(glyphIcon(m_icon, tokens().muted));
    m_button->setIconSize({scaled(16), scaled(16)});
    m_button->setFixedSize(scaled(26), scaled(26));
}

} // namespace Lectern::Ui
