// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/talklines.h"

#include <algorithm>

namespace Lectern::Ui {

namespace {

/// Between these two blocks of a deck another slide begins.
bool isNewSlide(const TalkText &talk, const Block &before, const Block &block, bool hasPages, qsizetype begin)
{
    if (hasPages) {
        const qsizetype from = std::clamp<qsizetype>(before.source.begin - begin, 0, talk.sourceText.size());
        const qsizetype to =
            std::clamp<qsizetype>(block.source.begin - begin + 1, from, talk.sourceText.size());
        return QStringView(talk.sourceText).sliced(from, to - from).contains(QLatin1Char('\f'));
    }
    if (talk.document->format == Format::SlideText) {
        return before.source != block.source; // each block names the lines of its whole slide
    }
    return before.kind == BlockKind::Rule;
}

} // namespace

qsizetype beginOfLines(const TalkText &talk)
{
    const auto &blocks = talk.document->blocks;
    const auto words =
        std::ranges::find_if(talk.sourceText, [](QChar c) { return !c.isSpace(); }) - talk.sourceText.begin();
    const qsizetype firstLine =
        words <= 0 ? 0 : talk.sourceText.lastIndexOf(QLatin1Char('\n'), words - 1) + 1;
    return (blocks.empty() ? 0 : blocks.front().source.begin) - firstLine;
}

std::vector<size_t> slideStarts(const TalkText &talk)
{
    const auto &blocks = talk.document->blocks;
    const bool areSlides = talk.document->isSlideDeck || talk.document->format == Format::SlideText;
    if (!areSlides || blocks.empty()) {
        return {};
    }
    const bool hasPages = talk.document->format == Format::Pdf || talk.sourceText.contains(QLatin1Char('\f'));
    const qsizetype begin = beginOfLines(talk);
    std::vector<size_t> starts{0};
    for (size_t i = 1; i < blocks.size(); ++i) {
        if (isNewSlide(talk, blocks[i - 1], blocks[i], hasPages, begin)) {
            starts.push_back(i);
        }
    }
    return starts;
}

} // namespace Lectern::Ui
