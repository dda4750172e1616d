// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/joinedtalks.h"
#include "services/librarythread.h"
#include "ui/window/talkhistory.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Lectern::Ui {

/// Reads all talks of a day or an event for one page: in the library thread, some texts at a time, so that
/// what is done to marks meanwhile does not wait for hundreds. GUI thread.
class PageReading final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageReading)
public:
    explicit PageReading(Services::LibraryThread &library, QObject *parent = nullptr);

    struct Wish {
        std::vector<QUuid> talks; ///< the first one that is there says which day or event
        PageExtent extent = PageExtent::Event; ///< Day or Event
        /// Only talks that are still there count, of `talks`: of this event, and of this day for Day. Unset:
        /// wherever they are.
        std::optional<std::pair<QUuid, QString>> home = {};
    };
    /// `done` is called with the talks in the order of the tree, days as headings of those of an event; with
    /// none where no talk of the wish is there. The latest call wins: `done` of one before is never called.
    void read(const Wish &wish, const std::function<void(Result<JoinedTalks>)> &done);

private:
    struct Work;
    static Result<void> readList(Services::LibrarySession &session, Work &work);
    void readMore(const std::shared_ptr<Work> &work);

    Services::LibraryThread &m_library;
    std::shared_ptr<Work> m_latest;
};

} // namespace Lectern::Ui
