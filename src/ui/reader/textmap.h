// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textposition.h"

#include <vector>

namespace Lectern::Ui {

/// Positions of the talk's text against positions of the page's QTextDocument. Segments ascend in both;
/// inside a segment characters stand one for one, except for parts that the page leaves out (docLength <
/// talkLength).
class TextMap
{
public:
    struct Segment {
        qsizetype talk = 0;
        qsizetype talkLength = 0;
        qsizetype doc = 0;
        qsizetype docLength = 0;
    };

    void clear() { m_segments.clear(); }
    /// Segments must be added in ascending order.
    void add(const Segment &segment) { m_segments.push_back(segment); }

    /// A range keeps to the text: its begin moves on to the next segment where it lies between two, its end
    /// back.
    [[nodiscard]] Utf16Range toDocument(Utf16Range talk) const;
    [[nodiscard]] Utf16Range toTalk(Utf16Range document) const;
    [[nodiscard]] qsizetype toDocument(qsizetype talk) const;
    [[nodiscard]] qsizetype toTalk(qsizetype document) const;
    /// End of the talk's text that the page holds so far.
    [[nodiscard]] qsizetype talkEnd() const;

private:
    std::vector<Segment> m_segments;
};

} // namespace Lectern::Ui
