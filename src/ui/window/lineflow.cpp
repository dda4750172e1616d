// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineflow.h"

#include "services/markservice.h"
#include "ui/shell/talkabout.h"

#include <utility>

namespace Lectern::Ui {

LineFlow::LineFlow(Services::LibraryThread &library, Editing::TalkEditor &editor, Models::LibraryModel &talks,
    LineList &list, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_editor(editor)
    , m_talks(talks)
    , m_list(list)
{
    connect(&m_list, &LineList::lineChosen, this, &LineFlow::find);
    connect(&m_list, &LineList::ticked, this, &LineFlow::tick);
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &LineFlow::reload);
    connect(&m_editor.undoStack(), &QUndoStack::indexChanged, this, [this] {
        if (m_list.isVisible()) {
            m_later.start(); // maybe a tick was taken back
        }
    });
}

void LineFlow::open()
{
    m_isOpening = true;
    reload();
}

void LineFlow::reload()
{
    m_library.run(
        this,
        [](Services::LibrarySession &session, const std::stop_token &) -> Result<Models::LibraryLines> {
            auto followUps = session.talks().followUps();
            if (!followUps) {
                return passOn(followUps);
            }
            auto links = session.talks().links();
            if (!links) {
                return passOn(links);
            }
            return Models::LibraryLines{std::move(*followUps), std::move(*links)};
        },
        [this](const Result<Models::LibraryLines> &lines) {
            if (lines) {
                show(*lines);
            } else {
                m_isOpening = false;
                Q_EMIT failed(lines.error());
            }
        });
}

void LineFlow::show(const Models::LibraryLines &lines)
{
    QHash<QUuid, QString> titles;
    QHash<QUuid, QString> about;
    const auto name = [&](const QUuid &id) {
        if (const TalkRow *talk = m_talks.talk(id); talk && !titles.contains(id)) {
            titles.insert(id, talk->title);
            about.insert(id, aboutTalk(*talk));
        }
    };
    for (const FollowUpRow &line : lines.followUps) {
        name(line.talk);
    }
    for (const LinkRow &link : lines.links) {
        name(link.talk);
    }
    m_list.model().setLines(lines, titles, about);
    m_list.refresh();
    if (std::exchange(m_isOpening, false) && m_list.isVisible()) {
        m_list.focusLines();
    }
}

void LineFlow::find(const QUuid &talk, const QString &text, bool isOpened)
{
    m_library.run(
        this,
        [talk, text](Services::LibrarySession &session, const std::stop_token &) -> Result<ReadingPlace> {
            const auto read = session.talks().text(talk);
            if (!read) {
                return passOn(read);
            }
            return ReadingPlace{.talk = talk,
                .range = Services::placeOfQuote(read->document.text, text),
                .mark = {},
                .scroll = -1};
        },
        [this, isOpened](const Result<ReadingPlace> &place) {
            if (place) {
                Q_EMIT openRequested(*place, isOpened);
            } else {
                Q_EMIT failed(place.error());
            }
        });
}

void LineFlow::tick(const QUuid &followUp, bool isDone)
{
    m_library.run(
        this,
        [followUp, isDone](Services::LibrarySession &session, const std::stop_token &) {
            return session.talks().setFollowUpDone(followUp, isDone);
        },
        [this, followUp, isDone](const Result<void> &kept) {
            if (!kept) {
                m_list.model().setDone(followUp, !isDone);
                Q_EMIT failed(kept.error());
                return;
            }
            m_editor.loadHistory(); // it can be undone from now on
        });
}

} // namespace Lectern::Ui
