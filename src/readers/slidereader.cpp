// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slidereader.h"

#include "readers/documentbuilder.h"
#include "readers/pdfreader.h"
#include "readers/slidetext.h"

namespace Lectern::Readers {

Document SlideReader::read(const QString &source, const ReadOptions &options) const
{
    if (source.contains(u'\f')) { // as programs write it that take the text out of a PDF
        return readPages(Format::SlideText, source, options);
    }
    DocumentBuilder builder(Format::SlideText, source, options);
    int level = 1;
    for (const Slide &slide : splitSlides(source)) {
        if (!slide.title.empty()) {
            builder.beginBlock(makeBlock(BlockKind::Heading, level));
            appendParts(builder, slide.title);
            builder.endBlock(builder.lines().wholeLines(slide.whole));
            level = 2;
        }
        for (const auto &paragraph : slide.paragraphs) {
            builder.beginBlock(makeBlock(BlockKind::Paragraph));
            appendParts(builder, paragraph);
            builder.endBlock(builder.lines().wholeLines(slide.whole));
        }
    }
    return builder.take();
}

} // namespace Lectern::Readers
