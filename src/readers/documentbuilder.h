// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "readers/lineindex.h"
#include "readers/reader.h"

#include <chrono>
#include <vector>

namespace Lectern::Readers {

/// Puts a Document together by the rules of document.h: texts joined, runs merged and ascending, spans
/// nested, depth and size bounded. Readers call it in reading order; one builder, one document, one thread.
///
/// A block is open between beginBlock() and endBlock(); text goes into the open block only. Places of the
/// source that lie before what was already copied, or before the block above, are taken as text without a
/// place, so that runs and blocks always ascend.
class DocumentBuilder
{
public:
    DocumentBuilder(Format format, const QString &source, const ReadOptions &options);

    [[nodiscard]] const QString &source() const { return m_document.source; }
    [[nodiscard]] const LineIndex &lines() const { return m_lines; }
    [[nodiscard]] Document &document() { return m_document; }

    /// Opens a container inside the current one. Beyond maxDepth nothing is made and the current one stays.
    void openContainer(Container container);
    void closeContainer();
    /// Index of the innermost container; -1 at top level.
    [[nodiscard]] int container() const;
    /// Number of containers that are open, flattened ones included.
    [[nodiscard]] size_t openContainers() const { return m_open.size(); }

    /// Part of the source that is read now: blocks do not grow to whole lines beyond it.
    void setBounds(Utf16Range bounds) { m_bounds = bounds; }

    /// Begins a leaf block; its container is the current one. An open block is ended first.
    void beginBlock(Block block);
    [[nodiscard]] bool hasOpenBlock() const { return m_blockIsOpen; }
    [[nodiscard]] Block &block() { return m_document.blocks.back(); }
    /// Ends the open block. `source` empty: the whole lines of what was copied and touched; else it grows to
    /// what was copied.
    void endBlock(Utf16Range source = {});
    /// Opens the block ended last again, for readers that know better at its end.
    void reopenBlock() { m_blockIsOpen = !m_document.blocks.empty(); }
    /// Takes the open block back, with its text, as if it had never begun.
    void discardBlock();
    [[nodiscard]] bool blockIsEmpty() const { return m_document.text.size() == block_().text.begin; }

    /// Adds characters of the source.
    void copy(Utf16Range source);
    /// Adds characters that are not in the source.
    void insert(QStringView text);
    /// Says that a stretch of the source belongs to the open block although it is not shown.
    void touch(Utf16Range source);
    /// Takes blanks and line ends off the end of the open block's text, but for those inside code spans.
    void trimBlockEnd();

    /// Spans of the open block: open, write, close. closeSpan() closes the one opened last.
    /// An unknown source place is given as -1 and taken from the text inside.
    void openSpan(
        SpanKind kind, qsizetype sourceBegin, const QString &target = {}, const QString &title = {});
    void closeSpan(qsizetype sourceEnd);
    [[nodiscard]] size_t openSpans() const { return m_spans.size(); }
    /// Adds a ready span of the open block; it must nest with the others.
    void addSpan(Span span);

    /// End of text and of what was copied from the source so far.
    [[nodiscard]] qsizetype textEnd() const { return m_document.text.size(); }
    [[nodiscard]] qsizetype sourceEnd() const { return m_sourceEnd; }
    /// Moves sourceEnd() forward over mark-up.
    void skipSourceTo(qsizetype position) { m_sourceEnd = std::max(m_sourceEnd, position); }

    /// True when output or time ran out; readers stop then.
    [[nodiscard]] bool isExhausted();
    void addDiagnostic(Severity severity, qsizetype sourcePosition, const QString &message);

    /// The finished document; the builder is empty afterwards.
    [[nodiscard]] Document take();

private:
    struct OpenSpan {
        Span span;
        qsizetype firstSource = -1;
        bool isKept = true;
    };

    [[nodiscard]] const Block &block_() const { return m_document.blocks.back(); }
    [[nodiscard]] QString joinerFor(const Block &block) const;
    void addRun(qsizetype text, Utf16Range source);
    /// Where the block before the open one begins: what stands before that has no place in the open one.
    [[nodiscard]] qsizetype leastBegin() const;
    [[nodiscard]] Utf16Range sourceOfBlock(Utf16Range given) const;

    Document m_document;
    LineIndex m_lines;
    std::vector<int> m_open;
    std::vector<OpenSpan> m_spans;
    std::vector<Span> m_ready;
    bool m_blockIsOpen = false;
    Utf16Range m_touched{-1, -1};
    Utf16Range m_shown{-1, -1}; ///< from the first to the last character that was copied into the open block
    Utf16Range m_bounds;
    qsizetype m_sourceEnd = 0;
    qsizetype m_maxText = 0; ///< of text and of what spans carry, together
    qsizetype m_spanText = 0; ///< characters of targets and titles so far
    std::chrono::steady_clock::time_point m_deadline;
    int m_callsUntilClock = 0;
    bool m_isLate = false;
};

/// Makes a paragraph that is nothing but one image an Image.
void settleLoneImage(Block &block);

/// A block with kind and level; the rest default.
[[nodiscard]] inline Block makeBlock(BlockKind kind, int level = 0)
{
    Block block;
    block.kind = kind;
    block.level = level;
    return block;
}

} // namespace Lectern::Readers
