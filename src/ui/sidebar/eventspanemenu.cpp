// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The menu of the heading: what the talks stand under, and in which order.

#include "eventspane.h"
#include "paneheading.h"

#include <QActionGroup>
#include <QMenu>
#include <QToolButton>

namespace Lectern::Ui {

using namespace Lectern::Models;

void EventsPane::buildMenu()
{
    auto *menu = new QMenu(m_heading->button());
    addChoices(*menu, tr("Group by"), &TreeQuery::grouping,
        {{LibraryGrouping::Event, tr("&Event")}, {LibraryGrouping::Speaker, tr("&Speaker")},
            {LibraryGrouping::Year, tr("&Year")}, {LibraryGrouping::Tag, tr("&Tag")}});
    addChoices(*menu, tr("Sort"), &TreeQuery::order,
        {{LibraryOrder::Newest, tr("&Newest first")}, {LibraryOrder::Oldest, tr("&Oldest first")},
            {LibraryOrder::Title, tr("By n&ame")}, {LibraryOrder::UnreadFirst, tr("&Unread first")}});
    m_heading->button()->setMenu(menu);
    m_heading->button()->setPopupMode(QToolButton::InstantPopup);
}

template <typename Value>
void EventsPane::addChoices(QMenu &menu, const QString &title, Value TreeQuery::*field,
    std::initializer_list<std::pair<Value, QString>> choices)
{
    menu.addSection(title);
    auto *group = new QActionGroup(&menu);
    for (const auto &[value, text] : choices) {
        QAction *action = menu.addAction(text);
        action->setCheckable(true);
        group->addAction(action);
        connect(&menu, &QMenu::aboutToShow, action, [this, action, field, choice = value] {
            action->setChecked(m_library.query().*field == choice);
        });
        connect(action, &QAction::triggered, this, [this, field, choice = value] {
            TreeQuery query = m_library.query();
            query.*field = choice;
            ask(query);
        });
    }
}

} // namespace Lectern::Ui
