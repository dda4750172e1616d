// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resultscopes.h"

#include "ui/sidebar/chip.h"
#include "ui/sidebar/dropdownbutton.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QMenu>

namespace Lectern::Ui {

using namespace Lectern::Models;

namespace {

QString textOf(ResultOrder order)
{
    switch (order) {
    case ResultOrder::BestMatch:
        return ResultScopes::tr("Best match");
    case ResultOrder::Newest:
        return ResultScopes::tr("Newest");
    case ResultOrder::Oldest:
        return ResultScopes::tr("Oldest");
    }
    return {};
}

} // namespace

ResultScopes::ResultScopes(QWidget *parent)
    : QWidget(parent)
    , m_chips(new ChipRow(this))
    , m_order(new DropDownButton(true, this))
{
    for (const ResultScope scope :
        {ResultScope::Everything, ResultScope::Titles, ResultScope::Highlights, ResultScope::Notes}) {
        m_chips->addChip(nameOf(scope));
    }
    m_order->setToolTip(tr("Order of the results"));
    buildMenu();
    m_chips->addEnd(m_order);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(scaled(16), scaled(6), scaled(12), scaled(9));
    layout->addWidget(m_chips);
    connect(m_chips, &ChipRow::chosen, this, [this](int chip) {
        m_scope = static_cast<ResultScope>(chip);
        Q_EMIT scopeChosen(m_scope);
    });
    refresh();
}

void ResultScopes::buildMenu()
{
    auto *menu = new QMenu(m_order);
    for (const ResultOrder order : {ResultOrder::BestMatch, ResultOrder::Newest, ResultOrder::Oldest}) {
        connect(menu->addAction(textOf(order)), &QAction::triggered, this, [this, order] {
            m_resultOrder = order;
            refresh();
            Q_EMIT orderChosen(order);
        });
    }
    menu->addSeparator();
    QAction *exact = menu->addAction(tr("Only as typed"));
    exact->setObjectName(QStringLiteral("onlyAsTyped"));
    exact->setCheckable(true);
    exact->setToolTip(tr("No parts of names, other forms or similar words"));
    connect(exact, &QAction::toggled, this, [this](bool isExact) {
        m_isExact = isExact;
        Q_EMIT exactChosen();
    });
    m_order->setMenu(menu);
}

void ResultScopes::setCounts(int titles, int highlights, int notes)
{
    m_counts = {titles, highlights, notes};
    refresh();
}

void ResultScopes::refresh()
{
    for (int chip = 1; chip <= 3; ++chip) {
        const int count = m_counts[size_t(chip - 1)];
        const QString name = nameOf(static_cast<ResultScope>(chip));
        m_chips->setText(chip, count < 0 ? name : tr("%1 %2", "scope, number").arg(name).arg(count));
    }
    m_order->setText(textOf(m_resultOrder));
    m_order->updateGeometry();
}

QString ResultScopes::nameOf(ResultScope scope)
{
    switch (scope) {
    case ResultScope::Everything:
        return tr("Everything");
    case ResultScope::Titles:
        return tr("Titles");
    case ResultScope::Highlights:
        return tr("Highlights");
    case ResultScope::Notes:
        return tr("My notes");
    }
    return {};
}

QString ResultScopes::filterOf(ResultScope scope)
{
    switch (scope) {
    case ResultScope::Titles:
        return QStringLiteral("in:title");
    case ResultScope::Highlights:
        return QStringLiteral("in:marks");
    case ResultScope::Notes:
        return QStringLiteral("in:notes");
    case ResultScope::Everything:
        break;
    }
    return {};
}

} // namespace Lectern::Ui
