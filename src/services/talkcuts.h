// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/librarysession.h"

/// Talks of the library that are split and merged: the kept source is imported once more with what a person
/// says of its lines, so that marks stay on their words and the next version of the file is split so, too.
/// The thread of the session; nothing is kept where an error is answered.
namespace Lectern::Services {

/// A part of a talk that could be a talk of its own.
struct TalkSection {
    int line = 0; ///< of its source, from 1
    QString title; ///< its heading; of a paragraph its first line
    int level = 0; ///< of the heading, from 1; 0: a paragraph

    bool operator==(const TalkSection &) const = default;
};

/// In order: what stands below the talk's headings; where it has none but its own, its paragraphs and items
/// of lists. None where it is a single one.
[[nodiscard]] Result<std::vector<TalkSection>> sectionsToSplitAt(LibrarySession &session, const QUuid &talk);

/// What a cut did, for taking it back.
struct TalkCut {
    Store::SourceUpdate update;
    QUuid binned; ///< the talk that was merged, if something of a person was on it beside marks; else null
};

/// Ends the talk before a line of its source, at which another one of the same event and day begins.
/// InvalidInput where none can begin.
[[nodiscard]] Result<TalkCut> splitTalk(LibrarySession &session, const QUuid &talk, int line);
/// Whether there is one that mergeWithTalkBefore() would give the talk to, without reading its source.
[[nodiscard]] Result<bool> hasTalkBefore(LibrarySession &session, const QUuid &talk);
/// That talk; the same errors.
[[nodiscard]] Result<QUuid> talkBefore(LibrarySession &session, const QUuid &talk);
/// Gives the talk, and what lies between, to the one before it in its source, which keeps its title, tags and
/// status. Its marks go along, itself to the bin. InvalidInput where it is the first one.
[[nodiscard]] Result<TalkCut> mergeWithTalkBefore(LibrarySession &session, const QUuid &talk);

/// As before the cut. Errors as SourceRepository::takeBackUpdates().
[[nodiscard]] Result<void> takeBack(LibrarySession &session, const TalkCut &cut);

} // namespace Lectern::Services
