// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "drafting.h"

#include <QSet>

#include <optional>

namespace Lectern::Recognition {

/// A file in a folder with its names taken apart.
struct PlacedFile {
    QStringList folders; ///< above it, the outermost first
    QString name;
    QString stem;
};

[[nodiscard]] PlacedFile placed(const QString &relativePath);

/// The plan of a file of a folder as the notes of one talk, read in the light of its names: the title that
/// its head says, else that of its name. `common`: headings (folded) that many files of the folder have, so
/// none of them is a title. `followUps`: as planOf() takes them. Any thread.
[[nodiscard]] Plan planAsOneTalk(DocumentDraft draft, const PlacedFile &place, const QSet<QString> &common,
    const std::optional<EventName> &event, std::vector<FollowUpFound> followUps);

} // namespace Lectern::Recognition
