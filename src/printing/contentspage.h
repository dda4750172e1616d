// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QTextDocument>

#include <memory>
#include <vector>

namespace Lectern::Printing {

/// A line of the contents.
struct ContentsEntry {
    QString title;
    QString who; ///< speakers; empty: none
    QString anchor; ///< that the line leads to; empty: it is no link
    int page = 0; ///< from 1; 0: an event's name, without a number
};

/// Title of the whole and its contents, each line a link to its talk. The numbers take the same room whatever
/// they are, so that one may lay it out before they are known.
[[nodiscard]] std::unique_ptr<QTextDocument> contentsOf(
    const QString &title, const std::vector<ContentsEntry> &entries, qreal width);

} // namespace Lectern::Printing
