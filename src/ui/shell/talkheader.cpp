// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkheader.h"

#include "ui/shell/crumbbutton.h"
#include "ui/shell/inklabel.h"
#include "ui/shell/previewbar.h"
#include "ui/shell/segmentedswitch.h"
#include "ui/shell/statuspill.h"
#include "ui/stylepainting.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace Lectern::Ui {

namespace {

constexpr int headerHeight = 42;
constexpr int chevronRoom = 16;

constexpr std::array levels{CrumbLevel::Event, CrumbLevel::Day, CrumbLevel::Talk, CrumbLevel::Section};

size_t indexOf(CrumbLevel level) { return static_cast<size_t>(level); }

} // namespace

TalkHeader::TalkHeader(const ActionCatalogue &actions, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("talkHeader"));
    setAccessibleName(tr("Talk"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    build(actions);
    clear();
}

void TalkHeader::build(const ActionCatalogue &actions)
{
    for (const CrumbLevel level : levels) {
        m_crumbs[indexOf(level)] = new CrumbButton(level == CrumbLevel::Talk, this);
    }
    m_crumbs[indexOf(CrumbLevel::Section)]->setChevron(true);
    m_pill = new StatusPill(this);
    auto *statuses = new QMenu(m_pill);
    const std::array ids{ActionId::MarkUnread, ActionId::MarkReading, ActionId::DoneAndNext};
    actions.action(ActionId::MarkUnread)->setIcon(statusIcon(ReadStatus::Unread));
    actions.action(ActionId::MarkReading)->setIcon(statusIcon(ReadStatus::Reading));
    actions.addTo(statuses, ids);
    m_pill->setMenu(statuses);
    connect(m_pill, &StatusPill::doneChosen, this, &TalkHeader::doneChosen);
    for (const ActionId id : {ActionId::Star, ActionId::Find, ActionId::Export}) {
        m_tools.append(addTool(actions, id));
    }
    m_star = actions.action(ActionId::Star);
    connect(m_star, &QAction::toggled, this, &TalkHeader::refreshStar);
    refreshStar();

    m_switch = new SegmentedSwitch({tr("Margin"), tr("List")}, this);
    m_switch->setAccessibleName(tr("Notes as margin or list"));
    connect(m_switch, &SegmentedSwitch::chosen, this,
        [this](int segment) { Q_EMIT notesFormChosen(static_cast<NotesForm>(segment)); });
    m_count = new InkLabel(&Tokens::muted, -1, QFont::Normal, this);
    m_filter = new QToolButton(this);
    m_filter->setObjectName(QStringLiteral("notesFilterButton"));
    m_filter->setIcon(glyphIcon(QStringLiteral("filter")));
    m_filter->setIconSize({scaled(17), scaled(17)});
    m_filter->setAutoRaise(true);
    m_filter->setCheckable(true);
    m_filter->setPopupMode(QToolButton::InstantPopup);
    m_filter->setToolTip(tr("Narrow the notes"));
    m_filter->setAccessibleName(m_filter->toolTip());
    m_preview = new PreviewBar(this);
}

QToolButton *TalkHeader::addTool(const ActionCatalogue &actions, ActionId id)
{
    QAction *action = actions.action(id);
    auto *tool = new QToolButton(this);
    tool->setDefaultAction(action);
    tool->setAutoRaise(true);
    tool->setToolButtonStyle(Qt::ToolButtonIconOnly);
    tool->setIconSize({scaled(17), scaled(17)});
    tool->setFocusPolicy(Qt::TabFocus);
    tool->setAccessibleName(tr("%1, %2", "command, its keys")
            .arg(plainText(actionRow(id)), action->shortcut().toString(QKeySequence::NativeText)));
    return tool;
}

void TalkHeader::setContent(const TalkHeaderContent &content)
{
    m_content = content;
    m_isEmpty = false;
    m_crumbs[indexOf(CrumbLevel::Event)]->setText(content.event);
    m_crumbs[indexOf(CrumbLevel::Day)]->setText(content.day);
    m_crumbs[indexOf(CrumbLevel::Talk)]->setText(content.title);
    m_crumbs[indexOf(CrumbLevel::Talk)]->setToolTip(content.title);
    m_pill->setStatus(content.status, content.progress);
    m_count->setText(tr("%Ln note(s)", nullptr, content.notes));
    placeAll();
}

void TalkHeader::setSiblings(CrumbLevel level, const std::vector<CrumbChoice> &choices)
{
    m_siblings[indexOf(level)] = choices;
    giveMenu(level);
}

void TalkHeader::giveMenu(CrumbLevel level)
{
    CrumbButton *crumb = m_crumbs[indexOf(level)];
    if (m_siblings[indexOf(level)].empty()) {
        delete crumb->menu();
    } else if (!crumb->menu()) {
        auto *menu = new QMenu(crumb);
        connect(menu, &QMenu::aboutToShow, this, [this, level] { fillCrumbMenu(level); });
        crumb->setMenu(menu);
    }
}

void TalkHeader::fillCrumbMenu(CrumbLevel level)
{
    QMenu *menu = m_crumbs[indexOf(level)]->menu();
    menu->clear();
    for (const CrumbChoice &choice : m_siblings[indexOf(level)]) {
        QString text = choice.text;
        QAction *action = menu->addAction(text.replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(choice.isCurrent);
        connect(action, &QAction::triggered, this, [this, level, key = choice.key] { choose(level, key); });
    }
}

void TalkHeader::choose(CrumbLevel level, const QVariant &key)
{
    if (level == CrumbLevel::Section) {
        Q_EMIT sectionChosen(key.toInt());
    } else {
        Q_EMIT crumbChosen(level, key);
    }
}

void TalkHeader::setSections(const QStringList &titles)
{
    std::vector<CrumbChoice> choices;
    for (const QString &title : titles) {
        choices.push_back({title, static_cast<int>(choices.size()), false});
    }
    m_section = std::min(m_section, static_cast<int>(choices.size()) - 1);
    setSiblings(CrumbLevel::Section, choices);
    placeAll();
}

void TalkHeader::setCurrentSection(int section)
{
    auto &choices = m_siblings[indexOf(CrumbLevel::Section)];
    m_section = std::min(section, static_cast<int>(choices.size()) - 1);
    for (CrumbChoice &choice : choices) {
        choice.isCurrent = choice.key.toInt() == m_section;
    }
    if (m_isCompact) {
        placeAll();
    }
}

void TalkHeader::setCompact(bool isCompact)
{
    if (isCompact != m_isCompact) {
        m_isCompact = isCompact;
        placeAll();
    }
}

void TalkHeader::setEventMenu(QMenu *menu) { m_crumbs[indexOf(CrumbLevel::Event)]->setMenu(menu); }

void TalkHeader::clear()
{
    m_isEmpty = true;
    m_content = {};
    placeAll();
}

void TalkHeader::setDoneOffered(bool isOffered)
{
    m_pill->setDoneOffered(isOffered);
    placeAll();
}

bool TalkHeader::isDoneOffered() const { return m_pill->isDoneOffered(); }

void TalkHeader::setNotesForm(NotesForm form)
{
    m_switch->setCurrent(static_cast<int>(form));
    placeAll();
}

void TalkHeader::setNotesTool(QWidget *tool)
{
    m_notesTool = tool;
    tool->setParent(this);
    setTabOrder(m_switch, tool);
    placeAll();
}

void TalkHeader::setNotesFilter(QMenu *menu)
{
    m_filter->setMenu(menu);
    placeAll();
}

void TalkHeader::setNotesNarrowed(bool isNarrowed) { m_filter->setChecked(isNarrowed); }

NotesForm TalkHeader::notesForm() const { return static_cast<NotesForm>(m_switch->current()); }

void TalkHeader::setNotesStart(int x)
{
    if (x != m_notesStart) {
        m_notesStart = x;
        placeAll();
    }
}

void TalkHeader::setNotesPartVisible(bool visible)
{
    m_hasNotesPart = visible;
    placeAll();
}

void TalkHeader::setPreviewing(bool isPreviewing)
{
    m_isPreviewing = isPreviewing;
    placeAll();
}

void TalkHeader::openStatusMenu() { m_pill->showMenu(); }

QSize TalkHeader::sizeHint() const
{
    return {scaled(800), qMax(scaled(headerHeight), fontMetrics().height() + scaled(20))};
}

QSize TalkHeader::minimumSizeHint() const { return {scaled(240), sizeHint().height()}; }

void TalkHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeAll();
}

void TalkHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().page);
    painter.fillRect(0, height() - 1, width(), 1, tokens().line);
    if (m_notesEdge >= 0) {
        painter.fillRect(
            QStyle::visualRect(layoutDirection(), rect(), {m_notesEdge, 0, 1, height()}), tokens().line);
    }
    for (const int x : std::as_const(m_separators)) {
        const QRect place =
            QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, scaled(chevronRoom), height()));
        Painting::centredGlyph(painter, place, QStringLiteral("chevron-right"), scaled(12), tokens().faint);
    }
}

void TalkHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        placeAll();
    } else if (event->type() == QEvent::PaletteChange && m_star) {
        refreshStar();
    }
}

void TalkHeader::refreshStar()
{
    const bool isOn = m_star->isChecked();
    // The star is a sign of the talk, not a pressed button: filled in the key idea's colour, no background.
    const QIcon icon = isOn ? glyphIcon(QStringLiteral("star-filled"), tokens().lineOf(MarkKind::Key))
                            : glyphIcon(QStringLiteral("star"));
    m_star->setIcon(icon);
    m_tools.constFirst()->setProperty("lecternRole", QStringLiteral("sign"));
}

} // namespace Lectern::Ui
