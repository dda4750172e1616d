// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "marginnotes.h"

#include <algorithm>

namespace Lectern::Printing {

namespace {

/// Behind the last note of the page of `first`; those that find no room are moved to the next page.
size_t endOfPage(std::vector<MarginNote> &notes, size_t first, qreal height, qreal gap)
{
    const int page = notes[first].page;
    qreal used = 0;
    size_t end = first;
    while (end < notes.size() && notes[end].page <= page) {
        const qreal needed = used + (end > first ? gap : 0) + notes[end].height;
        if (needed > height && end > first) {
            break;
        }
        used = needed;
        notes[end].page = page;
        ++end;
    }
    for (size_t i = end; i < notes.size() && notes[i].page <= page; ++i) {
        notes[i].page = page + 1;
        notes[i].y = 0;
    }
    return end;
}

} // namespace

void arrange(std::vector<MarginNote> &notes, qreal height, qreal gap)
{
    for (size_t first = 0; first < notes.size();) {
        const size_t end = endOfPage(notes, first, height, gap);
        qreal lowest = 0;
        for (size_t i = first; i < end; ++i) {
            notes[i].y = std::max(notes[i].y, lowest);
            lowest = notes[i].y + notes[i].height + gap;
        }
        qreal limit = height;
        for (size_t i = end; i > first; --i) {
            MarginNote &note = notes[i - 1];
            note.y = std::max(0.0, std::min(note.y, limit - note.height));
            limit = note.y - gap;
        }
        first = end;
    }
}

} // namespace Lectern::Printing
