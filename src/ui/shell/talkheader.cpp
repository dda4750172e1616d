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

namespace Lectern::Ui {

namespace {

constexpr int headerHeight = 42;
constexpr int edge = 18; ///< with the crumb's own padding 24
constexpr int chevronRoom = 16;
constexpr int toolGap = 2;
constexpr int notesGap = 12;
constexpr int listEdge = 16; ///< from the line beside the list to the switch
constexpr int leastTitle = 120; ///< below it the steps before the title become "…"

constexpr std::array levels{CrumbLevel::Event, CrumbLevel::Day, CrumbLevel::Talk};

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
    fillCrumbMenu(level);
}

void TalkHeader::fillCrumbMenu(CrumbLevel level)
{
    CrumbButton *crumb = m_crumbs[indexOf(level)];
    delete crumb->menu();
    const auto &choices = m_siblings[indexOf(level)];
    if (choices.empty()) {
        crumb->setMenu(nullptr);
        return;
    }
    auto *menu = new QMenu(crumb);
    for (const CrumbChoice &choice : choices) {
        QString text = choice.text;
        QAction *action = menu->addAction(text.replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(choice.isCurrent);
        connect(action, &QAction::triggered, this,
            [this, level, key = choice.key] { Q_EMIT crumbChosen(level, key); });
    }
    crumb->setMenu(menu);
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

void TalkHeader::placeAll()
{
    const bool hasTools = !m_isEmpty && !m_isPreviewing;
    for (QToolButton *tool : std::as_const(m_tools)) {
        tool->setVisible(hasTools);
    }
    m_pill->setVisible(hasTools);
    m_preview->setVisible(!m_isEmpty && m_isPreviewing);
    m_separators.clear();
    int right = placeNotesPart(width() - scaled(notesGap));
    right = m_isPreviewing ? placePreview(right) : placeTools(right);
    placeCrumbs(right);
    update();
}

int TalkHeader::placeNotesPart(int right)
{
    const bool isList = notesForm() == NotesForm::List && m_notesTool;
    const bool isShown = !m_isEmpty && !m_isPreviewing && m_hasNotesPart && width() >= scaled(560);
    QWidget *end = isList ? m_notesTool : m_count;
    QWidget *other = isList ? m_count : m_notesTool;
    m_switch->setVisible(isShown);
    m_filter->setVisible(isShown && m_filter->menu() != nullptr);
    end->setVisible(isShown);
    if (other) {
        other->hide();
    }
    m_notesEdge = -1;
    if (!isShown) {
        return right;
    }
    const auto place = [this](int left, const QSize &size) {
        return QStyle::visualRect(
            layoutDirection(), rect(), QRect(QPoint(left, (height() - size.height()) / 2), size));
    };
    if (m_filter->menu() != nullptr) {
        const QSize size = m_filter->sizeHint();
        m_filter->setGeometry(place(right - size.width(), size));
        right -= size.width() + scaled(toolGap);
    }
    const QSize switchSize = m_switch->sizeHint();
    const QSize endSize = end->sizeHint();
    const int wanted = switchSize.width() + scaled(notesGap) + endSize.width();
    int x = right - wanted;
    if (m_notesStart >= 0 && m_notesStart + wanted <= right) {
        x = m_notesStart;
    }
    m_switch->setGeometry(place(x, switchSize));
    const int behind = x + switchSize.width() + scaled(notesGap);
    end->setGeometry(place(isList ? right - endSize.width() : behind, endSize));
    if (isList && x == m_notesStart) {
        m_notesEdge = x - scaled(listEdge);
        return m_notesEdge - scaled(notesGap);
    }
    return x - scaled(notesGap);
}

int TalkHeader::placePreview(int right)
{
    const QSize size = m_preview->sizeHint();
    const QRect place(QPoint(right - size.width(), (height() - size.height()) / 2), size);
    m_preview->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    return place.x() - scaled(notesGap);
}

int TalkHeader::placeTools(int right)
{
    if (m_isEmpty) {
        return right;
    }
    const auto place = [this, &right](QWidget *widget, int gap) {
        const QSize size = widget->sizeHint();
        right -= size.width();
        widget->setGeometry(QStyle::visualRect(
            layoutDirection(), rect(), QRect(QPoint(right, (height() - size.height()) / 2), size)));
        right -= gap;
    };
    for (qsizetype index = m_tools.size() - 1; index >= 0; --index) {
        place(m_tools.at(index), scaled(index == 0 ? 3 : toolGap));
    }
    place(m_pill, scaled(notesGap));
    return right;
}

void TalkHeader::placeCrumbs(int right)
{
    const auto crumb = [this](CrumbLevel level) { return m_crumbs[indexOf(level)]; };
    const bool isNamed = !m_isEmpty;
    const int title = crumb(CrumbLevel::Talk)->sizeHint().width();
    const auto widthOf = [&](CrumbLevel level, const QString &text) {
        crumb(level)->setText(text);
        return text.isEmpty() ? 0 : crumb(level)->sizeHint().width() + scaled(chevronRoom);
    };
    int room = right - scaled(edge);
    int event = widthOf(CrumbLevel::Event, m_content.event);
    int day = widthOf(CrumbLevel::Day, m_content.day);
    const int needed = qMin(title, scaled(leastTitle));
    if (event + day + needed > room && day > 0) {
        day = 0;
    }
    if (event + day + needed > room && event > 0) {
        event = widthOf(CrumbLevel::Event, QStringLiteral("…"));
    }
    crumb(CrumbLevel::Event)->setVisible(isNamed && event > 0);
    crumb(CrumbLevel::Day)->setVisible(isNamed && day > 0);
    crumb(CrumbLevel::Talk)->setVisible(isNamed);
    int x = scaled(edge);
    for (const CrumbLevel level : levels) {
        CrumbButton *button = crumb(level);
        if (button->isHidden()) {
            continue;
        }
        const bool isLast = level == CrumbLevel::Talk;
        const int width = isLast ? qMin(title, qMax(0, right - x)) : button->sizeHint().width();
        const QRect place(
            x, (height() - button->sizeHint().height()) / 2, width, button->sizeHint().height());
        button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        x += width;
        if (!isLast) {
            m_separators.append(x);
            x += scaled(chevronRoom);
        }
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
