// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineflow.h"

#include "services/markservice.h"
#include "ui/shell/talkabout.h"

#include <QSet>

#include <utility>

namespace Lectern::Ui {

namespace {

/// Of each kind: more than anybody pages through, and read within a moment.
constexpr int mostLines = 20'000;

struct Read {
    Models::LibraryLines lines;
    std::vector<TalkRow> talks; ///< those that the lines are of
};

std::vector<QUuid> talksOf(const std::vector<FollowUpRow> &followUps, const std::vector<LinkRow> &links)
{
    QSet<QUuid> talks;
    for (const FollowUpRow &line : followUps) {
        talks.insert(line.talk);
    }
    for (const LinkRow &link : links) {
        talks.insert(link.talk);
    }
    return {talks.begin(), talks.end()};
}

} // namespace

LineFlow::LineFlow(
    Services::LibraryThread &library, Editing::TalkEditor &editor, LineList &list, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_editor(editor)
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
        [](Services::LibrarySession &session, const std::stop_token &) -> Result<Read> {
            auto followUps = session.talks().followUps(mostLines + 1); // one more says that there are more
            if (!followUps) {
                return passOn(followUps);
            }
            auto links = session.talks().links(mostLines + 1);
            if (!links) {
                return passOn(links);
            }
            auto talks = session.talks().talks(talksOf(*followUps, *links));
            if (!talks) {
                return passOn(talks);
            }
            return Read{{std::move(*followUps), std::move(*links), mostLines}, std::move(*talks)};
        },
        [this](const Result<Read> &read) {
            if (read) {
                show(read->lines, read->talks);
            } else {
                m_isOpening = false;
                Q_EMIT failed(read.error());
            }
        });
}

void LineFlow::show(const Models::LibraryLines &lines, const std::vector<TalkRow> &talks)
{
    QHash<QUuid, QString> titles;
    QHash<QUuid, QString> about;
    for (const TalkRow &talk : talks) {
        titles.insert(talk.id, talk.title);
        about.insert(talk.id, aboutTalk(talk));
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
                .range = Services::placeOfQuote(read->document->text, text),
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
