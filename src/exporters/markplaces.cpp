// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markplaces.h"

#include "base/uuid.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace Lectern::Exporters {

namespace {

std::vector<PlacedMark> marksOf(const TalkText &talk)
{
    const CodePointMap map(talk.document->text);
    std::vector<PlacedMark> placed;
    for (const MarkRow &mark : talk.marks) {
        PlacedMark entry;
        entry.mark = &mark;
        entry.hasNote = !mark.comment.isEmpty() || !mark.tags.isEmpty() || mark.todo != Todo::None
            || mark.state == AnchorState::Changed || mark.state == AnchorState::Review;
        const CodePointRange inTalk{mark.range.begin - talk.offset, mark.range.end - talk.offset};
        if (mark.state != AnchorState::Orphan && !inTalk.isEmpty() && inTalk.end > 0) {
            entry.range = map.toUtf16(inTalk);
        }
        placed.push_back(std::move(entry));
    }
    std::ranges::stable_sort(placed, {}, [](const PlacedMark &entry) {
        return std::tuple(entry.isOrphan(), entry.range.begin, entry.mark->created, entry.mark->id);
    });
    return placed;
}

} // namespace

std::vector<std::vector<PlacedMark>> placedMarks(
    const std::vector<TalkText> &talks, const ExportOptions &options)
{
    std::vector<std::vector<PlacedMark>> result;
    QSet<QString> taken;
    for (const TalkText &talk : talks) {
        result.push_back(options.withMarks ? marksOf(talk) : std::vector<PlacedMark>());
        for (PlacedMark &entry : result.back()) {
            // The first digits of a version 7 id are the time, equal for marks of one minute: take the last
            // ones.
            QString digits = toText(entry.mark->id);
            digits.remove(u'-');
            for (qsizetype length = 8; length <= digits.size(); length += 4) {
                entry.shortId = digits.last(length);
                if (!taken.contains(entry.shortId)) {
                    break;
                }
            }
            taken.insert(entry.shortId);
        }
    }
    return result;
}

std::vector<Utf16Range> mergedRanges(const std::vector<PlacedMark> &marks)
{
    std::vector<Utf16Range> ranges;
    for (const PlacedMark &entry : marks) {
        if (!entry.isOrphan()) {
            ranges.push_back(entry.range);
        }
    }
    std::ranges::sort(ranges);
    std::vector<Utf16Range> merged;
    for (const Utf16Range range : ranges) {
        if (!merged.empty() && range.begin <= merged.back().end) {
            merged.back().end = std::max(merged.back().end, range.end);
        } else {
            merged.push_back(range);
        }
    }
    return merged;
}

std::vector<const PlacedMark *> marksBeginningIn(const std::vector<PlacedMark> &marks, Utf16Range range)
{
    std::vector<const PlacedMark *> result;
    for (const PlacedMark &entry : marks) {
        if (!entry.isOrphan() && range.contains(entry.range.begin)) {
            result.push_back(&entry);
        }
    }
    return result;
}

} // namespace Lectern::Exporters
