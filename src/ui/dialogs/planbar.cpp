// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planbar.h"

#include "ui/sidebar/hairline.h"
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
    m_row->setContentsMargins(scaled(12), 0, scaled(8), 0);
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
    button->setProperty("lecternSize", QStringLiteral("small"));
    if (menu) {
        // A press opens the menu below the button; the key of the action opens it at the row.
        button->setMenu(menu);
        button->setPopupMode(QToolButton::InstantPopup);
    }
    m_worded.push_back(button);
    chooseWords();
}

void PlanBar::addList(QAction *action)
{
    m_list = add(action);
    m_list->setProperty("lecternSize", QStringLiteral("small"));
    m_list->setAccessibleName({}); // its word has the number
    chooseWords();
}

void PlanBar::addEnd() { m_row->addStretch(); }

void PlanBar::addSign(QAction *action) { add(action)->setToolButtonStyle(Qt::ToolButtonIconOnly); }

void PlanBar::addPassingSign(QAction *action)
{
    QToolButton *button = add(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    const auto showIfUsable = [this, button, action] {
        if (button->isHidden() == action->isEnabled()) {
            button->setVisible(action->isEnabled());
            chooseWords();
        }
    };
    connect(action, &QAction::changed, this, showIfUsable);
    showIfUsable();
}

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
    const auto isTooWide = [this] {
        m_row->invalidate();
        return m_row->minimumSize().width() > width();
    };
    for (QToolButton *button : m_worded) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    if (m_list) {
        m_list->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    if (isTooWide()) {
        for (QToolButton *button : m_worded) {
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        }
    }
    if (m_list && isTooWide()) {
        m_list->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
}

void PlanBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    chooseWords();
}

} // namespace Lectern::Ui
