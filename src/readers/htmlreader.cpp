// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "htmlreader.h"

#include "readers/codeshape.h"
#include "readers/frontmatter.h"
#include "readers/htmlblocks.h"
#include "readers/plaintextreader.h"

namespace Lectern::Readers {

Document HtmlReader::read(const QString &source, const ReadOptions &options) const
{
    DocumentBuilder builder(Format::Html, source, options);
    if (!appendHtml(builder, {frontMatterEnd(source), source.size()}, options) || builder.isExhausted()) {
        return PlainTextReader::readInstead(Format::Html, source, options);
    }
    Document document = builder.take();
    guessLanguages(document);
    if (const QString title = htmlTitle(source); !title.isEmpty()) {
        document.meta.push_back({QStringLiteral("title"), title, 0});
    }
    return document;
}

} // namespace Lectern::Readers
