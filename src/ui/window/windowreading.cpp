// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Getting about in the talks and out of them.

#include "mainwindow.h"

#include "services/treereading.h"
#include "ui/reader/readerpage.h"
#include "ui/search/omnibox.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/statusline.h"
#include "ui/sidebar/sidebar.h"
#include "ui/speech/speechflow.h"
#include "ui/window/jumpflow.h"
#include "ui/window/libraryfeed.h"
#include "ui/window/openevent.h"
#include "ui/window/searchcontroller.h"
#include "ui/window/talkpane.h"
#include "ui/window/talkplaces.h"

#include <QAbstractItemView>
#include <QAction>
#include <QStackedWidget>

#include <array>

namespace Lectern::Ui {

void MainWindow::connectReadingActions()
{
    auto &page = m_talkPane->page();
    on(ActionId::Copy, [&page] { page.copySelection(); });
    on(ActionId::CopyAsQuote, [&page] { page.copySelectionAsQuote(); });
    on(ActionId::SelectAll, [&page] { page.selectAll(); });
    on(ActionId::SelectNone, [&page] { page.clearSelection(); });
    on(ActionId::CopyLink, [this, &page] {
        page.copyLink();
        m_status->showText(page.activeMark().isNull() ? tr("The link to the talk was copied")
                                                      : tr("The link to the mark was copied"));
    });
    connect(m_speech, &SpeechFlow::failed, this, [this](const QString &message) {
        m_messageAction = {};
        m_messages->showMessage(
            {.kind = MessageKind::Warning, .text = message, .lead = {}, .action = {}, .details = {}});
    });
    on(ActionId::Search, [this] {
        m_isBoxCalled = true;
        applyBreakpoint();
        m_omnibox->activate();
    });
    // The single key of the search works in the tree, too.
    const auto letters = m_actions->readerActions();
    for (QAction *letter : letters) {
        if (letter->objectName() == QLatin1StringView("edit.search.letter")) {
            m_sidebar->addAction(letter);
            page.view()->addAction(letter);
        }
    }
    on(ActionId::SaveSearch, [this] {
        const QString query = m_search->query();
        m_savedSearches.save(query, query);
        m_status->showText(tr("Saved in the sidebar: %1").arg(query));
    });
    on(ActionId::Find, [&page] { page.openFind(); });
    on(ActionId::FindNext, [&page] { page.findNext(); });
    on(ActionId::FindPrevious, [&page] { page.findPrevious(); });
    const auto isThere = [this](const QUuid &talk) { return !m_gone.contains(talk); };
    on(ActionId::Back, [this, isThere] {
        const ReadingPlace place = m_history.back(m_talkPane->place(), isThere);
        if (!place.talk.isNull()) {
            go(place);
        }
    });
    on(ActionId::Forward, [this, isThere] {
        const ReadingPlace place = m_history.forward(m_talkPane->place(), isThere);
        if (!place.talk.isNull()) {
            go(place);
        }
    });
    connectExtent();
    on(ActionId::NextTalk, [this] { stepTalk(1); });
    on(ActionId::PreviousTalk, [this] { stepTalk(-1); });
    on(ActionId::GoTo, [this] { m_jumps->open(); });
    connect(m_jumps, &JumpFlow::chosen, this, &MainWindow::jumpTo);
    on(ActionId::NextUnread, [this] { stepTalk(1, true); });
    on(ActionId::PreviousUnread, [this] { stepTalk(-1, true); });
    on(ActionId::UpToEvent, [this] { goUpToEvent(); });
    on(ActionId::NextSection, [this] { stepSection(1); });
    on(ActionId::PreviousSection, [this] { stepSection(-1); });
    on(ActionId::NextMark, [&page] { page.stepMark(1); });
    on(ActionId::PreviousMark, [&page] { page.stepMark(-1); });
    auto *source = m_actions->action(ActionId::ShowSource);
    connect(source, &QAction::toggled, m_talkPane, &TalkPane::setSourceVisible);
    connect(m_talkPane, &TalkPane::sourceCloseRequested, source, [source] { source->setChecked(false); });
    on(ActionId::NextPane, [this] { stepPane(1); });
    on(ActionId::PreviousPane, [this] { stepPane(-1); });
    on(ActionId::FocusSidebar, [this] { showSidebar(); });
    on(ActionId::FocusReader, [this] { m_talkPane->goToPage(); });
    on(ActionId::FocusNotes, [this] { m_talkPane->focusNotes(); });
}

/// All talks of a day or event as one page, on and off; the line that is read stays.
void MainWindow::connectExtent()
{
    const auto choose = [this](ActionId id, PageExtent extent) {
        on(id, [this, extent] {
            const bool isOn = m_talkPane->extent() == extent;
            openTalk(m_talkPane->placeAs(isOn ? PageExtent::Talk : extent));
        });
    };
    choose(ActionId::DayAsPage, PageExtent::Day);
    choose(ActionId::EventAsPage, PageExtent::Event);
    connect(m_talkPane, &TalkPane::failed, this, &MainWindow::showExtent); // not as it was wished
}

void MainWindow::showExtent()
{
    const PageExtent extent = m_talkPane->extent();
    const bool hasDay = !m_editor.talk().row.day.isEmpty() || extent == PageExtent::Day;
    m_actions->setEnabled(std::array{ActionId::DayAsPage}, m_editor.hasTalk() && hasDay);
    m_actions->action(ActionId::DayAsPage)->setChecked(extent == PageExtent::Day);
    m_actions->action(ActionId::EventAsPage)->setChecked(extent == PageExtent::Event);
}

void MainWindow::stepTalk(int direction, bool isUnread)
{
    m_library.run(
        this,
        [open = m_editor.talk().row.id, direction, isUnread](
            Services::LibrarySession &session, const std::stop_token &) {
            return Services::treeOf(session).neighbour(open, direction, isUnread);
        },
        [this, direction, isUnread](const Result<QUuid> &next) {
            if (!next) {
                showError(next.error());
            } else if (!next->isNull()) {
                openTalk({.talk = *next, .range = {}, .mark = {}, .scroll = -1});
            } else if (isUnread) {
                m_status->showText(direction > 0 ? tr("No unread talk comes behind this one")
                                                 : tr("No unread talk comes before this one"));
            }
        });
}

/// To the row of the event (or of what the talk stands under) in the tree, or to the event's own notes where
/// it has some.
void MainWindow::goUpToEvent()
{
    const QUuid open = m_editor.talk().row.id;
    const auto &talks = m_talkPane->event().talks();
    if (!talks.empty() && talks.front().isNotes && talks.front().id != open) {
        m_search->close();
        openTalk({.talk = talks.front().id, .range = {}, .mark = {}, .scroll = -1});
        return;
    }
    showSidebar();
    const Models::LibraryModel &tree = m_feed->talks();
    QModelIndex row = tree.indexOfTalk(open);
    while (row.parent().isValid()) {
        row = row.parent();
    }
    for (int i = 0; i < tree.rowCount() && !row.isValid(); ++i) { // the talk itself is not read yet
        const QModelIndex group = tree.index(i, 0);
        row = group.data(Models::IdRole).toUuid() == m_editor.talk().row.event ? group : QModelIndex();
    }
    auto *view = qobject_cast<QAbstractItemView *>(m_sidebar->treeView());
    if (row.isValid() && view) {
        view->setCurrentIndex(row);
        view->scrollTo(row);
    }
}

/// The tree with the focus in it, whatever stood in its place.
void MainWindow::showSidebar()
{
    m_search->close();
    m_left->setCurrentWidget(m_sidebar);
    m_actions->action(ActionId::ToggleSidebar)->setChecked(true);
    applyBreakpoint();
    m_sidebar->focusTree();
}

void MainWindow::searchSpeaker(const QString &name)
{
    QString words = name;
    words.remove(u'"'); // it would end the value; the rest still finds the name
    m_omnibox->setQuery(QStringLiteral("speaker:\"%1\"").arg(words.simplified()));
}

void MainWindow::jumpTo(const JumpRow &row)
{
    switch (row.kind) {
    case JumpKind::Section:
        m_talkPane->page().scrollToSection(row.key.toInt());
        m_talkPane->page().view()->setFocus();
        break;
    case JumpKind::Talk:
        openTalk({.talk = QUuid::fromString(row.key), .range = {}, .mark = {}, .scroll = -1});
        m_talkPane->page().view()->setFocus();
        break;
    case JumpKind::Tag:
        m_sidebar->setTag(row.key);
        showSidebar();
        break;
    case JumpKind::Speaker:
        searchSpeaker(row.key);
        break;
    case JumpKind::Action:
        for (const ActionRow &action : allActionRows()) {
            if (QLatin1StringView(action.name) == row.key) {
                m_talkPane->page().view()->setFocus(); // where most of them work
                m_actions->action(action.id)->trigger();
            }
        }
        break;
    case JumpKind::Link:
        m_talkPane->page().view()->setFocus();
        openLink(row.key);
        break;
    }
}

} // namespace Lectern::Ui
