// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planbar.h"

#include "ui/shell/hairline.h"
#include "ui/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace Lectern::Ui {

namespace {

constexpr int barHeight = 40;

} // namespace

PlanBar::PlanBar(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    setAccessibleName(tr("Corrections"));
    setFixedHeight(scaled(barHeight));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(scaled(2));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // the words give way, not the tree
}

QToolButton *PlanBar::add(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setIconSize({scaled(16), scaled(16)});
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(action->toolTip());
    m_row->addWidget(button);
    return button;
}

void PlanBar::addCommand(QAction *action, QMenu *menu)
{
    QToolButton *button = add(action);
    if (menu) {
        // A press opens the menu below the button; the key of the action opens it at the row.
        button->setMenu(menu);
        button->setPopupMode(QToolButton::InstantPopup);
    }
    m_worded.push_back(button);
    chooseWords();
}

void PlanBar::addEnd() { m_row->addStretch(); }

void PlanBar::addSign(QAction *action) { add(action)->setToolButtonStyle(Qt::ToolButtonIconOnly); }

void PlanBar::addDivider()
{
    constexpr int height = 20;
    auto *line = new Hairline(this);
    line->setFixedSize(1, scaled(height));
    m_row->addSpacing(scaled(6));
    m_row->addWidget(line);
    m_row->addSpacing(scaled(6));
}

void PlanBar::chooseWords()
{
    for (QToolButton *button : m_worded) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    m_row->invalidate();
    if (m_row->minimumSize().width() > width()) {
        for (QToolButton *button : m_worded) {
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        }
    }
}

void PlanBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    chooseWords();
}

} // namespace Lectern::Ui
