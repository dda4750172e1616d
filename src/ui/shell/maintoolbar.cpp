// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "maintoolbar.h"

#include "ui/actions/menus.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

namespace Lectern::Ui {

namespace {

// shared/design/ui.md, section 2
constexpr int barHeight = 46;
constexpr int edge = 10;
constexpr int gap = 5;
constexpr int fieldGap = 16;
constexpr int withWords = 1180;
constexpr int withAllButtons = 640;
constexpr int wideWindow = 1400;
constexpr int fieldNarrow = 480;
constexpr int fieldWide = 560;
constexpr int fieldFocused = 640;

} // namespace

MainToolBar::MainToolBar(const ActionCatalogue &actions, QWidget *field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
{
    setObjectName(QStringLiteral("mainToolBar"));
    setAccessibleName(tr("Toolbar"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (const ActionId id : {ActionId::ToggleSidebar, ActionId::Back, ActionId::Forward}) {
        m_buttons.append({id, addButton(actions, id), false});
    }
    m_field->setParent(this);
    for (const ActionId id :
        {ActionId::Import, ActionId::Appearance, ActionId::ToggleNotes, ActionId::MainMenu}) {
        m_buttons.append({id, addButton(actions, id), true});
    }
    button(ActionId::Import)->setProperty("lecternRole", QStringLiteral("framed"));
    nameButtons(actions);
    buildMenu(actions);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        const bool isIn = m_field && now && (m_field == now || m_field->isAncestorOf(now));
        if (isIn != m_isFieldFocused) {
            m_isFieldFocused = isIn;
            placeAll();
        }
    });
}

QToolButton *MainToolBar::addButton(const ActionCatalogue &actions, ActionId id)
{
    QAction *action = actions.action(id);
    auto *made = new QToolButton(this);
    made->setDefaultAction(action);
    made->setAutoRaise(true);
    made->setIconSize({scaled(17), scaled(17)});
    made->setFocusPolicy(Qt::TabFocus);
    made->setText(plainText(actionRow(id)));
    return made;
}

void MainToolBar::nameButtons(const ActionCatalogue &actions)
{
    for (const Button &each : std::as_const(m_buttons)) {
        const QString name = plainText(actionRow(each.id));
        const QString key = actions.action(each.id)->shortcut().toString(QKeySequence::NativeText);
        each.button->setAccessibleName(
            key.isEmpty() ? name : tr("%1, %2", "command, its keys").arg(name, key));
    }
}

void MainToolBar::buildMenu(const ActionCatalogue &actions)
{
    m_menu = new QMenu(this);
    m_menu->setObjectName(QStringLiteral("menu.main"));
    fillMainMenu(actions, m_menu);
    connect(actions.action(ActionId::MainMenu), &QAction::triggered, this, &MainToolBar::showMainMenu);
}

QToolButton *MainToolBar::button(ActionId id) const
{
    for (const Button &each : m_buttons) {
        if (each.id == id) {
            return each.button;
        }
    }
    return nullptr;
}

void MainToolBar::showMainMenu()
{
    const QToolButton *anchor = button(ActionId::MainMenu);
    const QSize size = m_menu->sizeHint();
    const int x = layoutDirection() == Qt::RightToLeft ? 0 : anchor->width() - size.width();
    m_menu->setActiveAction(m_menu->actions().constFirst());
    m_menu->popup(anchor->mapToGlobal(QPoint(x, anchor->height() + scaled(4))));
}

QSize MainToolBar::sizeHint() const
{
    return {scaled(wideWindow), qMax(scaled(barHeight), fontMetrics().height() + scaled(24))};
}

QSize MainToolBar::minimumSizeHint() const { return {scaled(320), sizeHint().height()}; }

void MainToolBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeAll();
}

void MainToolBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().window);
    painter.fillRect(0, height() - 1, width(), 1, tokens().line);
}

void MainToolBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        placeAll();
    }
}

void MainToolBar::chooseButtons()
{
    const bool hasWords = width() >= scaled(withWords);
    const bool hasAll = width() >= scaled(withAllButtons);
    for (const Button &each : std::as_const(m_buttons)) {
        const bool isKept = each.id == ActionId::Back || each.id == ActionId::MainMenu;
        const bool hasWord = hasWords && each.id == ActionId::Import;
        each.button->setVisible(hasAll || isKept);
        each.button->setToolButtonStyle(hasWord ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        if (each.id == ActionId::Import) {
            each.button->setProperty("lecternRole", hasWord ? QStringLiteral("framed") : QString());
        }
    }
}

void MainToolBar::placeAll()
{
    chooseButtons();
    const int from = placeStart();
    const int to = placeEnd();
    placeField(from, to);
}

int MainToolBar::placeStart()
{
    int x = scaled(edge);
    for (const Button &each : std::as_const(m_buttons)) {
        if (!each.isAtEnd && !each.button->isHidden()) {
            const QSize size = each.button->sizeHint();
            const QRect place(x, (height() - size.height()) / 2, size.width(), size.height());
            each.button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
            x += size.width() + scaled(gap);
        }
    }
    return x;
}

int MainToolBar::placeEnd()
{
    int right = width() - scaled(edge);
    for (qsizetype index = m_buttons.size() - 1; index >= 0; --index) {
        const Button &each = m_buttons.at(index);
        if (each.isAtEnd && !each.button->isHidden()) {
            const QSize size = each.button->sizeHint();
            const QRect place(
                right - size.width(), (height() - size.height()) / 2, size.width(), size.height());
            each.button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
            right = place.x() - scaled(gap);
        }
    }
    return right;
}

void MainToolBar::placeField(int from, int to)
{
    if (!m_field) {
        return;
    }
    const int room = to - from - 2 * scaled(fieldGap - gap);
    int wanted = scaled(width() >= scaled(wideWindow) ? fieldWide : fieldNarrow);
    if (m_isFieldFocused) {
        wanted = scaled(fieldFocused);
    }
    if (width() < scaled(withWords)) {
        wanted = room;
    }
    const int fieldWidth = qMax(0, qMin(wanted, room));
    const int fieldHeight = qMin(height() - scaled(10), qMax(m_field->sizeHint().height(), scaled(32)));
    const QRect place(
        from + (to - from - fieldWidth) / 2, (height() - fieldHeight) / 2, fieldWidth, fieldHeight);
    m_field->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
}

} // namespace Lectern::Ui
