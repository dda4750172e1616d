// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blogreader.h"

#include "readers/codeshape.h"
#include "readers/frontmatter.h"
#include "readers/htmlblocks.h"
#include "readers/plaintext.h"
#include "readers/shortcodes.h"

#include <algorithm>
#include <array>

namespace Lectern::Readers {

namespace {

/// Whether a piece is written in block tags; a few inline tags are no reason to give up its lines.
bool isWrittenInHtml(QStringView piece)
{
    static constexpr std::array<QStringView, 7> tags{
        u"<p>", u"<p ", u"<h2", u"<h3", u"<ul", u"<div", u"<pre"};
    return std::any_of(tags.begin(), tags.end(), [piece](QStringView tag) { return piece.contains(tag); });
}

void appendPiece(DocumentBuilder &builder, Utf16Range range, const ReadOptions &options)
{
    const QStringView piece = QStringView(builder.source()).sliced(range.begin, range.length());
    if (piece.trimmed().isEmpty()) {
        return;
    }
    builder.setBounds(range);
    if (isWrittenInHtml(piece) && appendHtml(builder, range, options)) {
        return;
    }
    PlainTextRules rules;
    rules.linesAreParagraphs = true;
    rules.inlines.html = true;
    rules.findsCode = false;
    appendPlainText(builder, range, rules);
}

} // namespace

Document BlogReader::read(const QString &source, const ReadOptions &options) const
{
    DocumentBuilder builder(Format::BlogText, source, options);
    qsizetype begin = frontMatterEnd(source);
    for (const Shortcode &shortcode : findShortcodes(source, {begin, source.size()})) {
        appendPiece(builder, {begin, shortcode.whole.begin}, options);
        appendShortcode(builder, shortcode);
        begin = shortcode.whole.end;
    }
    appendPiece(builder, {begin, source.size()}, options);
    Document document = builder.take();
    guessLanguages(document);
    return document;
}

} // namespace Lectern::Readers
