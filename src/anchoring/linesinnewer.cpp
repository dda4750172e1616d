// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linesinnewer.h"

#include "reanchor.h"

#include <algorithm>

namespace Lectern::Anchoring {

namespace {

/// Where each line begins, in UTF-16 units; one more for the end.
std::vector<qsizetype> lineBegins(const QString &text)
{
    std::vector<qsizetype> begins{0};
    for (qsizetype end = text.indexOf(u'\n'); end >= 0; end = text.indexOf(u'\n', end + 1)) {
        begins.push_back(end + 1);
    }
    begins.push_back(text.size() + 1);
    return begins;
}

/// Code points of a line without its end.
Anchor anchorOf(const CodePointMap &places, const std::vector<qsizetype> &begins, int line)
{
    const auto place = static_cast<size_t>(line);
    return {places.toCodePoints({begins[place - 1], begins[place] - 1})};
}

} // namespace

std::vector<int> linesInNewer(const QString &oldText, const QString &newText, const std::vector<int> &lines)
{
    const std::vector<qsizetype> oldBegins = lineBegins(oldText);
    const CodePointMap oldPlaces(oldText);
    std::vector<int> found(lines.size(), 0);
    std::vector<size_t> known;
    std::vector<Anchor> anchors;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (lines[i] >= 1 && lines[i] < static_cast<int>(oldBegins.size())) {
            known.push_back(i);
            anchors.push_back(anchorOf(oldPlaces, oldBegins, lines[i]));
        }
    }
    if (known.empty()) {
        return found;
    }
    if (oldText == newText) {
        for (const size_t line : known) {
            found[line] = lines[line];
        }
        return found;
    }
    const std::vector<qsizetype> newBegins = lineBegins(newText);
    const CodePointMap newPlaces(newText);
    const std::vector<Placement> placements = reanchor(oldText, newText, anchors);
    for (size_t i = 0; i < placements.size(); ++i) {
        if (placements[i].state != AnchorState::Orphan && placements[i].state != AnchorState::Review) {
            const qsizetype begin = newPlaces.toUtf16(placements[i].range).begin;
            const auto behind = std::ranges::upper_bound(newBegins, begin);
            found[known[i]] = static_cast<int>(behind - newBegins.begin());
        }
    }
    return found;
}

} // namespace Lectern::Anchoring
