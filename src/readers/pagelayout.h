// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRectF>
#include <QString>
#include <QStringList>

#include <vector>

namespace Lectern::Readers {

/// A word where it stands on a page, in points from its upper left corner.
struct PlacedWord {
    QString text;
    QRectF box;
    bool hasBlankAfter = false;
};

/// The words of a page, in reading order, as lines of text. A blank line stands where a gap, another size of
/// letters or another column begins, and behind the words at the begin that one of `titles` says. No final
/// line end. Pure.
[[nodiscard]] QString layOut(const std::vector<PlacedWord> &words, const QStringList &titles);

} // namespace Lectern::Readers
