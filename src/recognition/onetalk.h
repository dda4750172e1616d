// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "candidates.h"
#include "draft.h"

#include <QSet>

#include <optional>

namespace Lectern::Recognition {

/// Log odds of the whole document being one talk. Needs the clues of the document.
[[nodiscard]] double oneTalkScore(const Analysis &analysis);

/// The line that a document which is one talk starts with. `isFile`: the document is one file of a folder,
/// and `commonTitles` (folded) stand in several of its files, so that they name the event.
[[nodiscard]] Candidate leadOfOneTalk(
    const Analysis &analysis, bool isFile, const QSet<QString> &commonTitles = {});

/// The talk as slide exports write it, all in one line and each part twice: title, name and event. Nothing
/// for other documents.
struct SlideTalk {
    DraftTalk talk;
    std::optional<EventName> event;
};
[[nodiscard]] std::optional<SlideTalk> talkOfSlideText(const Analysis &analysis, Candidate *lead);

/// Speakers that the front matter names.
[[nodiscard]] QStringList speakersOfFields(const Notes &notes);

} // namespace Lectern::Recognition
