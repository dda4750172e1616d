// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/librarysession.h"

/// Talks of the library that are split and merged: the kept source is imported once more with what a person
/// says of its lines, so that marks stay on their words and the next version of the file is split so, too.
/// The thread of the session; nothing is kept where an error is answered.
namespace Lectern::Services {

/// A section of a talk that could be a talk of its own.
struct TalkSection {
    int line = 0; ///< of its source, from 1
    QString title;
    int level = 0; ///< of the heading, from 1

    bool operator==(const TalkSection &) const = default;
};

/// In order; none where the notes have no headings below the talk's own.
[[nodiscard]] Result<std::vector<TalkSection>> sectionsToSplitAt(LibrarySession &session, const QUuid &talk);

/// What a cut did, for taking it back.
struct TalkCut {
    Store::SourceUpdate update;
    QUuid binned; ///< the talk that was merged, if something of a person was on it beside marks; else null
};

/// Ends the talk before a line of its source, at which another one of the same event and day begins.
/// InvalidInput where none can begin.
[[nodiscard]] Result<TalkCut> splitTalk(LibrarySession &session, const QUuid &talk, int line);
/// The talk that mergeWithTalkBefore() would give it to; the same errors.
[[nodiscard]] Result<QUuid> talkBefore(LibrarySession &session, const QUuid &talk);
/// Gives the talk, and what lies between, to the one before it in its source, which keeps its title, tags and
/// status. Its marks go along, itself to the bin. InvalidInput where it is the first one.
[[nodiscard]] Result<TalkCut> mergeWithTalkBefore(LibrarySession &session, const QUuid &talk);

/// As before the cut. Errors as SourceRepository::takeBackUpdates().
[[nodiscard]] Result<void> takeBack(LibrarySession &session, const TalkCut &cut);

} // namespace Lectern::Services
