// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenes.h"

#include "services/settings.h"
#include "ui/actions/menus.h"
#include "ui/shell/appearancepopup.h"
#include "ui/shell/dropoverlay.h"
#include "ui/shell/firstrunpage.h"
#include "ui/shell/inklabel.h"
#include "ui/shell/maintoolbar.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/progressrow.h"
#include "ui/shell/segmentedswitch.h"
#include "ui/shell/statusline.h"
#include "ui/shell/summarycard.h"
#include "ui/shell/tagpopup.h"
#include "ui/shell/talkheader.h"
#include "ui/shell/toast.h"
#include "ui/sidebar/emptystate.h"
#include "ui/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSplitter>
#include <QTemporaryDir>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Lectern::Preview {

namespace {

using namespace Lectern::Ui;

/// Stands for the omnibox, which others make.
QWidget *fieldStandIn()
{
    auto *field = new QLineEdit;
    field->setPlaceholderText(u"Search notes, or type speaker: tag: year: event:"_s);
    return field;
}

QVBoxLayout *columnOf(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

TalkHeaderContent sampleTalk()
{
    return {.event = u"Harbour Conf 2023"_s,
        .day = u"Thu 14 Sep"_s,
        .title = u"Queues people can trust"_s,
        .status = ReadStatus::Reading,
        .progress = 0.62,
        .notes = 6};
}

QWidget *bars(int width)
{
    auto *page = new QWidget;
    auto *actions = new ActionCatalogue(page);
    auto *toolBar = new MainToolBar(*actions, fieldStandIn(), page);
    actions->action(ActionId::ToggleSidebar)->setChecked(true);
    actions->action(ActionId::ToggleNotes)->setChecked(true);
    actions->action(ActionId::Forward)->setEnabled(false);
    actions->action(ActionId::Star)->setChecked(true);
    auto *header = new TalkHeader(*actions, page);
    header->setContent(sampleTalk());
    header->setSiblings(
        CrumbLevel::Event, {{u"Harbour Conf 2023"_s, {}, true}, {u"PyLowlands 2019"_s, {}, false}});
    header->setNotesStart(width >= 1400 ? 817 + 272 : -1);
    auto *middle = new QWidget(page);
    middle->setAutoFillBackground(true);
    middle->setBackgroundRole(QPalette::Base);
    auto *status = new StatusLine(page);
    status->setContent({.place = talkPlaceText(2, 5, u"Thu 14 Sep"_s),
        .progress = 0.62,
        .highlights = 6,
        .todos = 1,
        .words = 1312,
        .zoomPercent = 100});
    auto *column = columnOf(page);
    column->addWidget(toolBar);
    column->addWidget(header);
    column->addWidget(middle, 1);
    column->addWidget(status);
    page->resize(width, 180);
    return page;
}

QWidget *firstRun()
{
    auto *page = new QWidget;
    auto *actions = new ActionCatalogue(page);
    const std::array off{ActionId::ToggleSidebar, ActionId::Back, ActionId::Forward, ActionId::Appearance,
        ActionId::ToggleNotes};
    actions->setEnabled(off, false);
    auto *toolBar = new MainToolBar(*actions, fieldStandIn(), page);
    auto *first = new FirstRunPage(page);
    auto *status = new StatusLine(page);
    status->setFirstRun();
    auto *column = columnOf(page);
    column->addWidget(toolBar);
    column->addWidget(first, 1);
    column->addWidget(status);
    page->resize(1440, 868);
    page->show();
    page->activateWindow();
    first->focusImport();
    return page;
}

void addTitled(QVBoxLayout *column, const QString &title, QWidget *widget)
{
    auto *label = new InkLabel(&Tokens::muted, -1, QFont::DemiBold);
    label->setText(title);
    column->addWidget(label);
    column->addWidget(widget);
    column->addSpacing(16);
}

MessageBar *message(MessageKind kind, const QString &text, const QString &action, const QString &details = {})
{
    auto *bar = new MessageBar;
    bar->showMessage({.kind = kind, .text = text, .lead = {}, .action = action, .details = details});
    return bar;
}

QWidget *statesStart()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(28, 24, 28, 24);
    auto *target = new QWidget;
    target->setFixedHeight(150);
    (new DropOverlay(target, target))->showFor(3);
    addTitled(column, u"Dragging files over the window"_s, target);
    auto *progress = new ProgressRow;
    progress->start(u"northbank-notes.md"_s);
    progress->setProgress(9, 14, u"Protocols without the plumbing"_s);
    addTitled(column, u"Import running (top of the sidebar)"_s, progress);
    addTitled(column, u"Import summary"_s,
        new SummaryCard({.title = u"14 talks imported"_s,
            .where = u"Northbank DevDays 2018, two days, 17 speakers"_s,
            .warnings = {u"2 talks have no speaker"_s},
            .remarks = {u"3 images were not in the folder"_s},
            .marks = {}}));
    auto *empty = new EmptyState;
    empty->setContent(u"find"_s, u"Nothing for “bulkhed”"_s,
        u"Did you mean "_s + EmptyState::link(u"bulkhead"_s, u"bulkhead"_s));
    addTitled(column, u"No result"_s, empty);
    page->resize(374, 800);
    return page;
}

QWidget *statesMessages()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(28, 24, 28, 24);
    column->addWidget(message(MessageKind::Error, u"Library file is read-only"_s, u"Why"_s, u"errno 30"_s));
    column->addWidget(message(MessageKind::Warning, u"4 notes lost their passage"_s, u"Show"_s));
    column->addWidget(message(MessageKind::Information, u"“notes.md” changed on disk"_s, u"Compare"_s));
    column->addWidget(message(MessageKind::Success, u"Exported 14 pages"_s, u"Open"_s));
    auto *host = new QWidget;
    host->setFixedHeight(90);
    (new Toast(host))->showToast(u"Talk moved to the bin"_s, u"Undo"_s, u"bin"_s);
    column->addWidget(host);
    column->addStretch(1);
    page->resize(420, 400);
    return page;
}

std::vector<TagRow> sampleTags()
{
    return {{{}, u"metrics"_s, 4, 11, 0}, {{}, u"queues"_s, 0, 9, 0}, {{}, u"reliability"_s, 1, 18, 0},
        {{}, u"reliability/retries"_s, 1, 7, 0}, {{}, u"reliability/timeouts"_s, 1, 6, 0}};
}

QWidget *appearance()
{
    static const QTemporaryDir folder;
    auto *settings = new Services::Settings(folder.filePath(u"preview.ini"_s));
    auto *popup = new AppearancePopup(*settings);
    settings->setParent(popup);
    popup->adjustSize();
    return popup;
}

QWidget *tags()
{
    auto *popup = new TagPopup;
    popup->setTags(sampleTags(), {{u"reliability/retries"_s, Qt::Checked}});
    popup->filterField()->setText(u"relia"_s);
    return popup;
}

QWidget *menuPicture(bool isStatus)
{
    auto *owner = new QWidget;
    auto *actions = new ActionCatalogue(owner);
    auto *menu = new QMenu;
    owner->setParent(menu);
    if (isStatus) {
        const std::array ids{ActionId::MarkUnread, ActionId::MarkReading, ActionId::DoneAndNext};
        actions->addTo(menu, ids);
        menu->setActiveAction(actions->action(ActionId::MarkReading));
    } else {
        fillMainMenu(*actions, menu);
    }
    owner->hide();
    return menu;
}

QWidget *controls()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    auto *buttons = new QHBoxLayout;
    auto *primary = new QPushButton(u"Export PDF"_s);
    primary->setProperty("lecternRole", u"primary"_s);
    auto *quiet = new QPushButton(u"Change"_s);
    quiet->setProperty("lecternRole", u"quiet"_s);
    auto *off = new QPushButton(u"Disabled"_s);
    off->setEnabled(false);
    for (QPushButton *button : {new QPushButton(u"Cancel"_s), primary, quiet, off}) {
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    auto *field = new QLineEdit(u"Northbank DevDays"_s);
    auto *combo = new QComboBox;
    combo->addItems({u"In the margin, beside the passage"_s, u"Footnotes"_s});
    auto *check = new QCheckBox(u"Comments"_s);
    check->setChecked(true);
    auto *radio = new QRadioButton(u"This talk"_s);
    radio->setChecked(true);
    auto *segments = new SegmentedSwitch({u"Whole notes"_s, u"Marked passages only"_s});
    segments->setExpanding(true);
    auto *long_ = new QPlainTextEdit(u"one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine"_s);
    long_->setFixedHeight(90);
    for (QWidget *widget :
        std::initializer_list<QWidget *>{field, combo, check, new QCheckBox(u"Contents page"_s), radio,
            new QRadioButton(u"All of Harbour Conf 2023"_s), segments, long_}) {
        column->addWidget(widget);
    }
    page->resize(420, 460);
    page->show();
    check->setFocus(Qt::TabFocusReason);
    return page;
}

} // namespace

std::vector<Scene> shellScenes()
{
    return {
        {u"bars-1440"_s, [] { return bars(1440); }},
        {u"bars-1000"_s, [] { return bars(1000); }},
        {u"bars-620"_s, [] { return bars(620); }},
        {u"first-run"_s, firstRun},
        {u"states"_s, statesStart},
        {u"messages"_s, statesMessages},
        {u"appearance"_s, appearance},
        {u"tags"_s, tags},
        {u"menu-status"_s, [] { return menuPicture(true); }},
        {u"menu-main"_s, [] { return menuPicture(false); }},
        {u"controls"_s, controls},
    };
}

} // namespace Lectern::Preview
