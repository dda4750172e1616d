// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentbuilder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Readers {

namespace {
/// Asking the clock for every piece of text would cost more than the work between two pieces.
constexpr int callsPerClock = 256;

/// Order of Block::spans.
bool isBefore(const Span &left, const Span &right)
{
    if (left.text.begin != right.text.begin) {
        return left.text.begin < right.text.begin;
    }
    if (left.text.end != right.text.end) {
        return left.text.end > right.text.end;
    }
    // The same characters: the outer one is the one that begins earlier in the source.
    if (left.source.begin != right.source.begin) {
        return left.source.begin < right.source.begin;
    }
    return left.source.end > right.source.end;
}
} // namespace

DocumentBuilder::DocumentBuilder(Format format, const QString &source, const ReadOptions &options)
    : m_lines(source)
    , m_bounds{0, source.size()}
    , m_maxText(4 * source.size() + options.spareOutput)
    , m_deadline(std::chrono::steady_clock::now() + options.deadline)
{
    m_document.format = format;
    m_document.source = source;
    m_document.text.reserve(source.size());
}

void DocumentBuilder::openContainer(Container container)
{
    if (m_open.size() >= static_cast<size_t>(maxDepth)) {
        m_open.push_back(m_open.back());
        return;
    }
    container.parent = this->container();
    m_document.containers.push_back(container);
    m_open.push_back(static_cast<int>(m_document.containers.size()) - 1);
}

void DocumentBuilder::closeContainer()
{
    if (!m_open.empty()) {
        m_open.pop_back();
    }
}

int DocumentBuilder::container() const { return m_open.empty() ? -1 : m_open.back(); }

QString DocumentBuilder::joinerFor(const Block &block) const
{
    if (m_document.blocks.empty()) {
        return {};
    }
    const Block &last = m_document.blocks.back();
    const bool sameTable = last.kind == BlockKind::TableCell && block.kind == BlockKind::TableCell
        && last.container == block.container;
    if (!sameTable) {
        return u"\n\n"_s;
    }
    return last.row == block.row ? u"\t"_s : u"\n"_s;
}

void DocumentBuilder::beginBlock(Block block)
{
    if (m_blockIsOpen) {
        endBlock();
    }
    block.container = container();
    m_document.text += joinerFor(block);
    block.text = {m_document.text.size(), m_document.text.size()};
    m_document.blocks.push_back(std::move(block));
    m_blockIsOpen = true;
    m_touched = {-1, -1};
    m_shown = {-1, -1};
}

qsizetype DocumentBuilder::leastBegin() const
{
    const size_t blocks = m_document.blocks.size();
    return blocks > 1 ? m_document.blocks[blocks - 2].source.begin : 0;
}

Utf16Range DocumentBuilder::sourceOfBlock(Utf16Range given) const
{
    Utf16Range source = given;
    if (source.isEmpty()) {
        source = m_touched.begin < 0 ? Utf16Range{m_sourceEnd, m_sourceEnd} : m_lines.wholeLines(m_touched);
        source.begin = std::max(
            source.begin, std::min(m_bounds.begin, m_touched.begin < 0 ? source.begin : m_touched.begin));
        source.end = std::min(source.end, std::max(m_bounds.end, m_touched.end));
    }
    // What is shown lies in its block, whatever a parser says of the block's end.
    if (m_shown.begin >= 0) {
        source.begin = std::min(source.begin, m_shown.begin);
        source.end = std::max(source.end, m_shown.end);
    }
    // Blocks ascend in the source, too. Two that share a line do not share its begin, unless they are cells
    // of a row.
    if (source.begin < leastBegin()) {
        source.begin = std::max(leastBegin(), m_touched.begin);
    }
    source.end = std::max(source.begin, source.end);
    return source;
}

void DocumentBuilder::endBlock(Utf16Range source)
{
    if (!m_blockIsOpen) {
        return;
    }
    while (!m_spans.empty()) {
        closeSpan(-1);
    }
    Block &open = block();
    open.text.end = m_document.text.size();
    open.source = sourceOfBlock(source);
    std::stable_sort(m_ready.begin(), m_ready.end(), isBefore);
    open.spans = std::move(m_ready);
    m_ready.clear();
    m_sourceEnd = std::max(m_sourceEnd, m_touched.end);
    m_blockIsOpen = false;
}

void DocumentBuilder::discardBlock()
{
    if (!m_blockIsOpen) {
        return;
    }
    m_spans.clear();
    m_ready.clear();
    const Block dropped = block();
    m_document.blocks.pop_back();
    const qsizetype begin = dropped.text.begin - joinerFor(dropped).size();
    m_document.text.truncate(begin);
    while (!m_document.runs.empty() && m_document.runs.back().text + m_document.runs.back().length > begin) {
        SourceRun &run = m_document.runs.back();
        if (run.text < begin) {
            run.length = begin - run.text;
            break;
        }
        m_document.runs.pop_back();
    }
    m_blockIsOpen = false;
}

void DocumentBuilder::addRun(qsizetype text, Utf16Range source)
{
    auto &runs = m_document.runs;
    if (!runs.empty()) {
        SourceRun &last = runs.back();
        if (last.text + last.length == text && last.source + last.length == source.begin) {
            last.length += source.length();
            return;
        }
    }
    runs.push_back({text, source.begin, source.length()});
}

void DocumentBuilder::copy(Utf16Range source)
{
    if (source.isEmpty() || !m_blockIsOpen) {
        return;
    }
    const QStringView characters = QStringView(m_document.source).sliced(source.begin, source.length());
    const bool ascends = m_document.runs.empty()
        || source.begin >= m_document.runs.back().source + m_document.runs.back().length;
    if (!ascends || source.begin < leastBegin()) {
        insert(characters);
        return;
    }
    addRun(m_document.text.size(), source);
    m_document.text += characters;
    m_shown.begin = m_shown.begin < 0 ? source.begin : m_shown.begin;
    m_shown.end = source.end;
    touch(source);
    m_sourceEnd = std::max(m_sourceEnd, source.end);
}

void DocumentBuilder::insert(QStringView text)
{
    if (!m_blockIsOpen) {
        return;
    }
    const qsizetype begin = m_document.text.size();
    m_document.text += text;
    // An entity can name what canonicalised() has taken out of the source: "&#xFFFE;".
    std::replace_if(
        m_document.text.begin() + begin, m_document.text.end(), [](QChar c) { return c.unicode() >= 0xFFFE; },
        QChar(QChar::ReplacementCharacter));
}

void DocumentBuilder::touch(Utf16Range source)
{
    if (source.begin < 0 || source.end < source.begin) {
        return;
    }
    m_touched.begin = m_touched.begin < 0 ? source.begin : std::min(m_touched.begin, source.begin);
    m_touched.end = std::max(m_touched.end, source.end);
    for (auto open = m_spans.rbegin(); open != m_spans.rend() && open->firstSource < 0; ++open) {
        open->firstSource = source.begin;
    }
}

void DocumentBuilder::trimBlockEnd()
{
    if (!m_blockIsOpen) {
        return;
    }
    qsizetype end = m_document.text.size();
    qsizetype keptEnd = block_().text.begin;
    for (const Span &span : m_ready) {
        keptEnd = span.kind == SpanKind::Code ? std::max(keptEnd, span.text.end) : keptEnd;
    }
    while (end > keptEnd && m_document.text[end - 1].isSpace()) {
        --end;
    }
    m_document.text.truncate(end);
    auto &runs = m_document.runs;
    while (!runs.empty() && runs.back().text >= end) {
        runs.pop_back();
    }
    if (!runs.empty()) {
        runs.back().length = std::min(runs.back().length, end - runs.back().text);
    }
    std::erase_if(m_ready, [end](const Span &span) { return span.text.begin >= end && span.text.end > end; });
    for (Span &span : m_ready) {
        span.text.begin = std::min(span.text.begin, end);
        span.text.end = std::min(span.text.end, end);
    }
}

void DocumentBuilder::openSpan(
    SpanKind kind, qsizetype sourceBegin, const QString &target, const QString &title)
{
    OpenSpan open;
    open.span.kind = kind;
    open.span.text = {m_document.text.size(), m_document.text.size()};
    open.span.source = {sourceBegin, sourceBegin};
    open.span.target = target;
    open.span.title = title;
    open.isKept = m_spans.size() < static_cast<size_t>(maxDepth);
    if (sourceBegin >= 0) {
        touch({sourceBegin, sourceBegin});
        open.firstSource = sourceBegin;
    }
    m_spans.push_back(std::move(open));
}

void DocumentBuilder::closeSpan(qsizetype sourceEnd)
{
    if (m_spans.empty()) {
        return;
    }
    OpenSpan open = std::move(m_spans.back());
    m_spans.pop_back();
    open.span.text.end = m_document.text.size();
    if (open.span.source.begin < 0) {
        open.span.source.begin = open.firstSource < 0 ? m_sourceEnd : open.firstSource;
    }
    open.span.source.end = std::max(open.span.source.begin, sourceEnd < 0 ? m_sourceEnd : sourceEnd);
    if (sourceEnd >= 0) {
        touch(open.span.source);
        m_sourceEnd = std::max(m_sourceEnd, sourceEnd);
    }
    if (open.isKept) {
        addSpan(std::move(open.span));
    }
}

void DocumentBuilder::addSpan(Span span)
{
    // A target that is written once may be used by thousands of links.
    m_spanText += span.target.size() + span.title.size();
    m_ready.push_back(std::move(span));
}

bool DocumentBuilder::isExhausted()
{
    if (--m_callsUntilClock < 0) {
        m_callsUntilClock = callsPerClock;
        m_isLate = m_isLate || std::chrono::steady_clock::now() > m_deadline;
    }
    return m_isLate || m_document.text.size() + m_spanText > m_maxText;
}

void DocumentBuilder::addDiagnostic(Severity severity, qsizetype sourcePosition, const QString &message)
{
    Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.message = message;
    if (sourcePosition >= 0) {
        const qsizetype line = m_lines.lineAt(sourcePosition);
        diagnostic.line = static_cast<int>(line) + 1;
        diagnostic.column = static_cast<int>(sourcePosition - m_lines.begin(line)) + 1;
    }
    m_document.diagnostics.push_back(std::move(diagnostic));
}

Document DocumentBuilder::take()
{
    if (m_blockIsOpen) {
        endBlock();
    }
    return std::move(m_document);
}

void settleLoneImage(Block &block)
{
    const auto isImage = [](const Span &span) { return span.kind == SpanKind::Image; };
    const auto image = std::ranges::find_if(block.spans, isImage);
    if (block.kind == BlockKind::Paragraph && image != block.spans.end() && image->text == block.text
        && std::ranges::count_if(block.spans, isImage) == 1) {
        block.kind = BlockKind::Image;
        block.target = image->target;
    }
}

} // namespace Lectern::Readers
