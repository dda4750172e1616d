// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagereading.h"

#include "models/librarylayout.h"
#include "services/treereading.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace Lectern::Ui {

/// Goes from job to job; between them nobody touches it.
struct PageReading::Work {
    struct Wanted {
        QUuid talk;
        QString heading;
    };
    Wish wish;
    std::function<void(Result<JoinedTalks>)> done;
    bool isListed = false;
    std::vector<Wanted> wanted;
    size_t next = 0; ///< of them
    JoinedTalks talks;
};

namespace {

constexpr int sliceMs = 30;

/// The talk that says which day or event is read; a null id: none does.
Result<TalkRow> guideOf(Services::LibrarySession &session, const PageReading::Wish &wish)
{
    const auto rows = session.talks().talks(wish.talks);
    if (!rows) {
        return passOn(rows);
    }
    const auto isAtHome = [&wish](const TalkRow &row) {
        const bool isDay = wish.extent == PageExtent::Day;
        return !wish.home || (row.event == wish.home->first && (!isDay || row.day == wish.home->second));
    };
    const auto guide = std::ranges::find_if(*rows, isAtHome);
    return guide == rows->end() ? TalkRow() : *guide;
}

} // namespace

PageReading::PageReading(Services::LibraryThread &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
}

void PageReading::read(const Wish &wish, const std::function<void(Result<JoinedTalks>)> &done)
{
    m_latest = std::make_shared<Work>();
    m_latest->wish = wish;
    m_latest->done = done;
    readMore(m_latest);
}

/// Which talks the page has, in their order.
Result<void> PageReading::readList(Services::LibrarySession &session, Work &work)
{
    const auto guide = guideOf(session, work.wish);
    if (!guide) {
        return passOn(guide);
    }
    work.isListed = true;
    if (guide->id.isNull()) {
        return {};
    }
    const auto event = Services::treeOf(session).talksOfEvent(guide->event);
    if (!event) {
        return passOn(event);
    }
    if (work.wish.extent == PageExtent::Day) {
        for (const PlacedTalk &talk : Models::talksBeside(*event, guide->id)) {
            work.wanted.push_back({talk.id, {}});
        }
        return {};
    }
    const Models::LibraryLayout layout = Models::layOutDays(*event);
    for (const Models::LaidOutPart &part : layout.parts) {
        QString heading = layout.hasParts ? part.name : QString();
        for (const int place : part.talks) {
            work.wanted.push_back(
                {(*event)[static_cast<size_t>(place)].id, std::exchange(heading, QString())});
        }
    }
    return {};
}

void PageReading::readMore(const std::shared_ptr<Work> &work)
{
    m_library.run(
        this,
        [work](Services::LibrarySession &session, const std::stop_token &stop) -> Result<void> {
            QElapsedTimer timer;
            timer.start();
            if (!work->isListed) {
                if (const auto listed = readList(session, *work); !listed) {
                    return listed;
                }
            }
            while (work->next < work->wanted.size() && timer.elapsed() < sliceMs && !stop.stop_requested()) {
                const Work::Wanted &wanted = work->wanted[work->next++];
                auto talk = session.talks().text(wanted.talk);
                if (talk) {
                    work->talks.add(std::move(*talk), wanted.heading);
                } else if (talk.error().kind != ErrorKind::NotFound) { // else it went meanwhile
                    return passOn(talk);
                }
            }
            return {};
        },
        [this, work](const Result<void> &outcome) {
            if (work != m_latest) {
                return;
            }
            if (outcome && work->next < work->wanted.size()) {
                readMore(work);
                return;
            }
            m_latest.reset();
            work->done(outcome ? Result<JoinedTalks>(std::move(work->talks)) : passOn(outcome));
        });
}

} // namespace Lectern::Ui
