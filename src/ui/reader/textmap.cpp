// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/textmap.h"

#include <algorithm>

namespace Lectern::Ui {

namespace {

using Segment = TextMap::Segment;

struct Side {
    qsizetype Segment::*begin;
    qsizetype Segment::*length;
};

constexpr Side talkSide{&Segment::talk, &Segment::talkLength};
constexpr Side docSide{&Segment::doc, &Segment::docLength};

/// Translates a position that opens a range: of two segments that meet there, the later one counts.
qsizetype openingPosition(const std::vector<Segment> &segments, qsizetype position, Side from, Side to)
{
    auto next = std::ranges::upper_bound(segments, position, {}, from.begin);
    if (next == segments.begin()) {
        return segments.empty() ? 0 : segments.front().*to.begin;
    }
    const Segment &segment = *std::prev(next);
    const qsizetype offset = position - segment.*from.begin;
    if (offset < segment.*from.length || next == segments.end() || segment.*from.length == 0) {
        return segment.*to.begin + std::min(offset, segment.*to.length);
    }
    return (*next).*to.begin;
}

/// Translates a position that closes a range: of two segments that meet there, the earlier one counts.
qsizetype closingPosition(const std::vector<Segment> &segments, qsizetype position, Side from, Side to)
{
    auto next = std::ranges::lower_bound(segments, position, {}, from.begin);
    if (next == segments.begin()) {
        return segments.empty() ? 0 : segments.front().*to.begin;
    }
    const Segment &segment = *std::prev(next);
    return segment.*to.begin + std::min(position - segment.*from.begin, segment.*to.length);
}

Utf16Range translated(const std::vector<Segment> &segments, Utf16Range range, Side from, Side to)
{
    const qsizetype begin = openingPosition(segments, range.begin, from, to);
    return {begin, std::max(begin, closingPosition(segments, range.end, from, to))};
}

} // namespace

Utf16Range TextMap::toDocument(Utf16Range talk) const
{
    return translated(m_segments, talk, talkSide, docSide);
}

Utf16Range TextMap::toTalk(Utf16Range document) const
{
    return translated(m_segments, document, docSide, talkSide);
}

qsizetype TextMap::toDocument(qsizetype talk) const
{
    return openingPosition(m_segments, talk, talkSide, docSide);
}

qsizetype TextMap::toTalk(qsizetype document) const
{
    return openingPosition(m_segments, document, docSide, talkSide);
}

qsizetype TextMap::talkEnd() const
{
    return m_segments.empty() ? 0 : m_segments.back().talk + m_segments.back().talkLength;
}

} // namespace Lectern::Ui
