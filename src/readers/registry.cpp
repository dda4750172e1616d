// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "registry.h"

#include "readers/blogreader.h"
#include "readers/decoder.h"
#include "readers/htmlreader.h"
#include "readers/linescanner.h"
#include "readers/markdownreader.h"
#include "readers/orgreader.h"
#include "readers/pdfpages.h"
#include "readers/pdfreader.h"
#include "readers/pdftext.h"
#include "readers/plaintextreader.h"
#include "readers/rstreader.h"
#include "readers/slidereader.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Lectern::Readers {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Readers::Registry)
};

/// Readers hold no state, so one of each serves everybody.
const Reader &readerOf(Format format)
{
    static const PlainTextReader plainText;
    static const MarkdownReader markdown;
    static const RstReader restructuredText;
    static const OrgReader org;
    static const HtmlReader html;
    static const BlogReader blog;
    static const SlideReader slides;
    static const PdfReader pdf;
    switch (format) {
    case Format::PlainText:
        break;
    case Format::Markdown:
        return markdown;
    case Format::RestructuredText:
        return restructuredText;
    case Format::Org:
        return org;
    case Format::Html:
        return html;
    case Format::BlogText:
        return blog;
    case Format::SlideText:
        return slides;
    case Format::Pdf:
        return pdf;
    }
    return plainText;
}

void fillLines(Document &document)
{
    std::vector<MetaField> meta;
    bool isSlideDeck = false;
    document.lines = scanLines(document.source, document.name, document.format, &meta, &isSlideDeck);
    document.isSlideDeck = document.isSlideDeck || isSlideDeck;
    if (document.format == Format::Org) {
        // Keywords may stand anywhere in Org; those outside the head come behind it.
        const auto isKnown = [&meta](const MetaField &field) {
            return std::ranges::find(meta, field.key, &MetaField::key) != meta.end();
        };
        std::ranges::copy_if(document.meta, std::back_inserter(meta), std::not_fn(isKnown));
    }
    const bool isInPages = document.format == Format::SlideText && document.source.contains(u'\f');
    if (document.format == Format::Pdf || isInPages) {
        markPages(document.source, document.lines);
    }
    if (!meta.empty()) {
        document.meta = std::move(meta);
    }
}

} // namespace

Result<Document> readDocument(
    const QByteArray &bytes, const QString &name, std::optional<Format> forced, const ReadOptions &options)
{
    const bool isPages = isPdf(bytes);
    Result<DecodedText> decoded = isPages ? textOfPdf(bytes, name, options) : decode(bytes, name, options);
    if (!decoded) {
        return passOn(decoded);
    }
    const Format format = forced ? *forced : (isPages ? Format::Pdf : detectFormat(decoded->text, name));
    Document document = readerOf(format).read(decoded->text, options);
    document.name = name;
    document.encoding = decoded->encoding;
    document.diagnostics.insert(
        document.diagnostics.begin(), decoded->diagnostics.begin(), decoded->diagnostics.end());
    if (document.source.isEmpty()) {
        document.diagnostics.push_back({Severity::Note, 0, 0, Tr::tr("%1 is empty.").arg(name)});
    }
    fillLines(document);
    return document;
}

std::optional<Document> readFirstLines(const QByteArray &begin, const QString &name, int most, bool isWhole)
{
    if (isPdf(begin)) {
        return std::nullopt;
    }
    qsizetype end = 0;
    for (int line = 0; line < most && end >= 0; ++line) {
        end = begin.indexOf('\n', end) + 1;
        if (end == 0) {
            end = isWhole ? begin.size() : begin.lastIndexOf('\n') + 1;
            break;
        }
    }
    const Result<DecodedText> decoded = decode(begin.first(end), name, {});
    if (!decoded || decoded->encoding != "UTF-8"_L1 || !decoded->diagnostics.empty()
        || decoded->text.trimmed().isEmpty()) {
        return std::nullopt;
    }
    Document document;
    document.format = detectFormat(decoded->text, name);
    document.name = name;
    document.encoding = decoded->encoding;
    document.source = decoded->text;
    fillLines(document);
    return document;
}

QString readerName(Format format) { return readerOf(format).id(); }

int readerVersion(Format format) { return readerOf(format).version(); }

} // namespace Lectern::Readers
