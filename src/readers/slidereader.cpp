// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slidereader.h"

#include "readers/documentbuilder.h"
#include "readers/inlinetext.h"
#include "readers/slidetext.h"

namespace Lectern::Readers {

namespace {

void appendParts(DocumentBuilder &builder, const std::vector<Utf16Range> &parts, const Slide &slide)
{
    for (size_t i = 0; i < parts.size(); ++i) {
        Utf16Range part = parts[i];
        // The blank behind a part is taken from the source, so that it has a place there.
        const bool hasBlank = i + 1 < parts.size() && builder.source()[part.end] == u' ';
        appendInline(builder, part, {});
        if (hasBlank) {
            builder.copy({part.end, part.end + 1});
        } else if (i + 1 < parts.size()) {
            builder.insert(u" ");
        }
    }
    builder.endBlock(builder.lines().wholeLines(slide.whole));
}

} // namespace

Document SlideReader::read(const QString &source, const ReadOptions &options) const
{
    DocumentBuilder builder(Format::SlideText, source, options);
    int level = 1;
    for (const Slide &slide : splitSlides(source)) {
        if (!slide.title.empty()) {
            builder.beginBlock(makeBlock(BlockKind::Heading, level));
            appendParts(builder, slide.title, slide);
            level = 2;
        }
        for (const auto &paragraph : slide.paragraphs) {
            builder.beginBlock(makeBlock(BlockKind::Paragraph));
            appendParts(builder, paragraph, slide);
        }
    }
    return builder.take();
}

} // namespace Lectern::Readers
