// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfreader.h"

#include "readers/documentbuilder.h"
#include "readers/pdfpages.h"
#include "readers/slidetext.h"

#include <span>

namespace Lectern::Readers {

namespace {

class PageWriter final
{
public:
    explicit PageWriter(DocumentBuilder &builder)
        : m_builder(builder)
    {
    }

    void write(const TextPage &page, bool isSlide)
    {
        const Slide slide = isSlide ? titleOf(m_builder.source(), page) : Slide();
        std::span paragraphs(page.paragraphs);
        if (!slide.title.empty()) {
            m_builder.beginBlock(makeBlock(BlockKind::Heading, m_level));
            appendParts(m_builder, slide.title);
            endBlock(paragraphs.front());
            m_level = 2;
            for (const auto &parts : slide.paragraphs) {
                m_builder.beginBlock(makeBlock(BlockKind::Paragraph));
                appendParts(m_builder, parts);
                endBlock(paragraphs.front());
            }
            paragraphs = paragraphs.subspan(1);
        }
        for (const std::vector<TextLine> &paragraph : paragraphs) {
            writeParagraph(paragraph);
        }
        closeList();
    }

private:
    /// Lines up to the next bullet are one block.
    void writeParagraph(std::span<const TextLine> lines)
    {
        while (!lines.empty()) {
            size_t count = 1;
            while (count < lines.size() && lines[count].shape != TextShape::Bullet) {
                ++count;
            }
            writeBlock(lines.first(count));
            lines = lines.subspan(count);
        }
    }

    void writeBlock(std::span<const TextLine> lines)
    {
        const bool isItem = lines.front().shape == TextShape::Bullet && !lines.front().content.isEmpty();
        if (!isItem) {
            closeList();
        } else if (!m_hasList) {
            m_builder.openContainer({ContainerKind::BulletList});
            m_hasList = true;
        }
        if (isItem) {
            m_builder.openContainer({ContainerKind::Item});
        }
        m_builder.beginBlock(makeBlock(BlockKind::Paragraph));
        const qsizetype begin = isItem ? lines.front().content.begin : lines.front().text.begin;
        appendParts(m_builder, saidOnce(m_builder.source(), {begin, lines.back().text.end}));
        endBlock(lines);
        if (isItem) {
            m_builder.closeContainer();
        }
    }

    void endBlock(std::span<const TextLine> lines)
    {
        m_builder.endBlock({lines.front().whole.begin, lines.back().whole.end});
    }

    void closeList()
    {
        if (m_hasList) {
            m_builder.closeContainer();
        }
        m_hasList = false;
    }

    DocumentBuilder &m_builder;
    int m_level = 1; ///< of the next title
    bool m_hasList = false;
};

} // namespace

Document PdfReader::read(const QString &source, const ReadOptions &options) const
{
    return readPages(Format::Pdf, source, options);
}

Document readPages(Format format, const QString &source, const ReadOptions &options)
{
    DocumentBuilder builder(format, source, options);
    const std::vector<TextPage> pages = splitPages(source);
    const bool isDeck = format == Format::SlideText || areSlides(source, pages);
    PageWriter writer(builder);
    for (const TextPage &page : pages) {
        writer.write(page, isDeck);
    }
    Document document = builder.take();
    document.isSlideDeck = isDeck;
    return document;
}

} // namespace Lectern::Readers
