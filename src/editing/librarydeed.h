// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"
#include "services/librarysession.h"

#include <functional>

namespace Lectern::Editing {

/// An edit of several things in one go: of many talks, of a tag and all that has it, of what is in the bin.
struct LibraryDeed {
    QString text; ///< a whole verb, for undo: "Move 3 talks to the bin"
    /// Makes the change, in the library's thread, and answers its batch of the change log; 0: there was
    /// nothing to change.
    std::function<Result<qint64>(Services::LibrarySession &)> change;
    std::vector<TalkRow> before = {}; ///< talks as they are, in their order
    std::vector<TalkRow> after = {}; ///< the same as they will be; they are shown so at once
    std::vector<QUuid> binned = {}; ///< talks that go to the bin
    std::function<void()> whenKept = {}; ///< in the GUI thread, once the library has it for the first time
    bool changesLists = true; ///< false: nothing changes but what the rows of `before` say
    /// Takes the change back where the log's rows alone cannot; `change` does it again then. Unset: the log.
    std::function<Result<void>(Services::LibrarySession &)> takeBack = {};
};

} // namespace Lectern::Editing
