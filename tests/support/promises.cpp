// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "promises.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace Lectern::Testing {

namespace {

bool liesIn(Utf16Range range, Utf16Range whole)
{
    return range.begin >= whole.begin && range.begin <= range.end && range.end <= whole.end;
}

/// Whether splitBlocksAtLines() cut the two out of one block.
bool isCut(const Block &last, const Block &next)
{
    return last.kind == next.kind && last.container == next.container && last.source.end == next.source.begin
        && !last.source.isEmpty();
}

/// What document.h says stands between two blocks; `between` is what does.
QString joinerBetween(const Block &last, const Block &next, QStringView between)
{
    if (isCut(last, next) && between.trimmed().isEmpty()) {
        return between.toString();
    }
    const bool isOneTable = last.kind == BlockKind::TableCell && next.kind == BlockKind::TableCell
        && last.container == next.container;
    if (!isOneTable) {
        return u"\n\n"_s;
    }
    return last.row == next.row ? u"\t"_s : u"\n"_s;
}

QString brokenContainers(const Document &document)
{
    for (size_t i = 0; i < document.containers.size(); ++i) {
        if (document.containers[i].parent >= static_cast<int>(i)) {
            return u"container %1: its parent does not stand before it"_s.arg(i);
        }
    }
    return {};
}

/// Spans are ordered by begin, the longer first, and nest; so one stack of open ends is enough.
QString brokenSpans(const Block &block, Utf16Range source)
{
    std::vector<Utf16Range> open;
    qsizetype lastBegin = block.text.begin;
    for (const Span &span : block.spans) {
        if (!liesIn(span.text, block.text)) {
            return u"a span lies outside its block"_s;
        }
        if (!liesIn(span.source, source)) {
            return u"a span's place lies outside the source"_s;
        }
        if (span.text.begin < lastBegin) {
            return u"a span begins before the one before it"_s;
        }
        lastBegin = span.text.begin;
        while (!open.empty() && open.back().end <= span.text.begin) {
            open.pop_back();
        }
        if (!open.empty() && span.text.end > open.back().end) {
            return u"two spans cross, or the shorter comes first"_s;
        }
        open.push_back(span.text);
    }
    return {};
}

QString brokenBlocks(const Document &document)
{
    const Utf16Range source{0, document.source.size()};
    qsizetype lastSource = 0;
    QString joined;
    for (size_t i = 0; i < document.blocks.size(); ++i) {
        const Block &block = document.blocks[i];
        const QString name = u"block %1: "_s.arg(i);
        if (block.container >= static_cast<int>(document.containers.size())) {
            return name + u"no such container"_s;
        }
        if (!liesIn(block.text, {0, document.text.size()}) || !liesIn(block.source, source)) {
            return name + u"its text or its place lies outside"_s;
        }
        if (block.source.begin < lastSource) {
            return name + u"it begins before the one before it"_s;
        }
        lastSource = block.source.begin;
        if (i > 0) {
            const Block &last = document.blocks[i - 1];
            if (block.text.begin < last.text.end) {
                return name + u"its text begins before the one before it ends"_s;
            }
            const Utf16Range between{last.text.end, block.text.begin};
            joined += joinerBetween(
                last, block, QStringView(document.text).sliced(between.begin, between.length()));
        }
        if (joined.size() != block.text.begin) {
            return name + u"its text is not joined as document.h says"_s;
        }
        joined += QStringView(document.text).sliced(block.text.begin, block.text.length());
        const QString spans = brokenSpans(block, source);
        if (!spans.isEmpty()) {
            return name + spans;
        }
    }
    return joined == document.text ? QString() : u"the text is not its blocks' texts joined"_s;
}

/// Text and place of each block, those that were cut out of one block together.
std::vector<Block> uncutBlocks(const Document &document)
{
    std::vector<Block> whole;
    for (const Block &block : document.blocks) {
        if (!whole.empty() && isCut(whole.back(), block)) {
            whole.back().text.end = block.text.end;
            whole.back().source.end = block.source.end;
        } else {
            whole.push_back(block);
        }
    }
    return whole;
}

/// Whether a run lies in one block, in its text as in its place.
QString misplaced(const SourceRun &run, const Block &block)
{
    if (!liesIn({run.text, run.text + run.length}, block.text)) {
        return u"it crosses the border of a block"_s;
    }
    if (!liesIn({run.source, run.source + run.length}, block.source)) {
        return u"it stands at %1 to %2, its block at %3 to %4"_s.arg(run.source)
            .arg(run.source + run.length)
            .arg(block.source.begin)
            .arg(block.source.end);
    }
    return {};
}

QString brokenRuns(const Document &document)
{
    const std::vector<Block> blocks = uncutBlocks(document);
    SourceRun last;
    size_t block = 0;
    for (size_t i = 0; i < document.runs.size(); ++i) {
        const SourceRun &run = document.runs[i];
        const QString name = u"run %1: "_s.arg(i);
        if (run.length <= 0 || run.text < last.text + last.length || run.source < last.source + last.length) {
            return name + u"empty or out of order"_s;
        }
        if (run.text + run.length > document.text.size()
            || run.source + run.length > document.source.size()) {
            return name + u"outside"_s;
        }
        if (QStringView(document.text).sliced(run.text, run.length)
            != QStringView(document.source).sliced(run.source, run.length)) {
            return name + u"text and source differ"_s;
        }
        while (block < blocks.size() && blocks[block].text.end <= run.text) {
            ++block;
        }
        const QString where = block < blocks.size() ? misplaced(run, blocks[block]) : u"in no block"_s;
        if (!where.isEmpty()) {
            return name + where;
        }
        last = run;
    }
    return {};
}

} // namespace

QString brokenPromise(const Document &document)
{
    for (const auto &broken : {brokenContainers, brokenBlocks, brokenRuns}) {
        if (const QString what = broken(document); !what.isEmpty()) {
            return what;
        }
    }
    return {};
}

QString brokenPromise(const Plan &plan, const Document &document)
{
    const int lines = static_cast<int>(document.source.count(u'\n')) + 1;
    int lastEnd = 0;
    for (const PlannedTalk &talk : plan.talks) {
        const QString name = u"talk at line %1: "_s.arg(talk.line);
        if (talk.line <= lastEnd) {
            return name + u"it begins before the talk above it ends"_s;
        }
        if (talk.endLine < talk.line || talk.endLine > lines) {
            return name + u"it ends before it begins, or behind the document"_s;
        }
        if (talk.confidence < 0 || talk.confidence > 1) {
            return name + u"its confidence is no share"_s;
        }
        lastEnd = talk.endLine;
    }
    for (const NotTalk &refused : plan.notTalks) {
        if (refused.line < 1 || refused.line > lines) {
            return u"a refused line lies outside"_s;
        }
    }
    for (const FollowUpFound &found : plan.followUps) {
        if (found.line < 1 || found.line > lines) {
            return u"a follow-up lies outside"_s;
        }
    }
    return {};
}

} // namespace Lectern::Testing
