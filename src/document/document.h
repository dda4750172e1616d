// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/diagnostic.h"
#include "document/block.h"
#include "document/sourceline.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace Lectern {

enum class Format { PlainText, Markdown, RestructuredText, Org, Html, BlogText, SlideText, Pdf };

/// Name used on the command line and in the library: "text", "markdown", "rst", "org", "html", "blog",
/// "slides", "pdf".
[[nodiscard]] QString formatName(Format format);
/// The other way; nothing for an unknown name. "commonmark" and "md" mean Markdown.
[[nodiscard]] bool formatFromName(const QString &name, Format *format);

/// A stretch of Document::text that stands character by character in Document::source.
/// Runs ascend in both; what lies between two runs in the text was put there by the reader (blank lines
/// between blocks, characters of entities), what lies between them in the source is mark-up.
struct SourceRun {
    qsizetype text = 0;
    qsizetype source = 0;
    qsizetype length = 0;

    bool operator==(const SourceRun &) const = default;
};

/// One entry of front matter or of a `Key: value` head. Keys are lower case.
struct MetaField {
    QString key;
    QString value;
    int line = 0; ///< from 1

    bool operator==(const MetaField &) const = default;
};

/// What a reader makes of a source: pure value, any thread.
///
/// `source` is the decoded text (base/textposition.h, canonicalised()); `text` is the canonical text that
/// marks refer to: the texts of the blocks, in order, joined by one blank line ("\n\n"), except that cells of
/// one table row are joined by '\t', rows by '\n', and the parts of a block that was split by
/// splitBlocksAtLines() by what stood there. Within a paragraph a line end of the source is '\n', hard or
/// soft (a hard one carries a HardBreak span).
struct Document {
    Format format = Format::PlainText;
    QString name; ///< file name or other label, for context; never opened
    QString encoding; ///< "UTF-8", "windows-1252", …
    QString language; ///< two letters, empty if unknown
    QString source;
    QString text;
    std::vector<Container> containers;
    std::vector<Block> blocks;
    std::vector<SourceRun> runs;
    std::vector<MetaField> meta;
    std::vector<SourceLine> lines; ///< one per line of `source`; filled by the reader registry
    std::vector<Diagnostic> diagnostics;
    bool isSlideDeck = false; ///< the source says so itself (reveal.js and its like)
};

/// What the containers of a block amount to when it is shown.
struct BlockContext {
    int listDepth = 0; ///< 0: in no list
    int quoteDepth = 0;
    bool isItemStart = false; ///< first block of its innermost item: gets the marker
    bool isOrdered = false;
    int number = 0; ///< of the item
    bool isTask = false;
    bool isDone = false;
    bool isTight = true;
};
[[nodiscard]] BlockContext contextOf(const Document &document, size_t blockIndex);

/// Position in `source` of a position in `text`, and back. Positions between runs give the nearest run
/// border: sourcePosition() the end of the run before, textPosition() the begin of the run after.
[[nodiscard]] qsizetype sourcePosition(const Document &document, qsizetype textPosition);
[[nodiscard]] qsizetype textPosition(const Document &document, qsizetype sourcePosition);

/// Line of `source` (from 1) in which a position of `source` lies.
[[nodiscard]] int lineOfSource(const Document &document, qsizetype sourcePosition);
/// Position in `source` of the first character of a line (from 1); size of the source for lines behind the
/// end.
[[nodiscard]] qsizetype startOfLine(const Document &document, int lineFromOne);

/// Cuts blocks in two where one of `linesFromOne` begins inside them, so that a talk always begins with a
/// block. Texts and positions stay as they are. Headings, code and table cells are not cut.
void splitBlocksAtLines(Document &document, const std::vector<int> &linesFromOne);

/// Range of the text that the lines [firstLine, lastLine] (from 1, both included) gave; whole blocks.
[[nodiscard]] Utf16Range textOfLines(const Document &document, int firstLine, int lastLine);

/// The part of a document whose blocks lie inside `range` of the text, as a document of its own: positions
/// in `text` count from the begin of `range`; `source`, `lines` and `meta` are left empty.
[[nodiscard]] Document excerpt(const Document &document, Utf16Range range);

/// Blocks, containers, runs and format as bytes, and back: format in blockcodec.cpp. Positions are UTF-16
/// units. Decoding answers nothing for bytes it did not write or that point outside `text`.
[[nodiscard]] QByteArray encodeBlocks(const Document &document);
[[nodiscard]] bool decodeBlocks(const QByteArray &bytes, const QString &text, Document *document);

/// Number of words: runs of letters and digits; Han, Kana and Hangul count two characters as one word.
[[nodiscard]] int countWords(QStringView text);

} // namespace Lectern
