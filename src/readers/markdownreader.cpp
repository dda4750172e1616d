// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdownreader.h"

#include "readers/codeshape.h"
#include "readers/frontmatter.h"
#include "readers/markdownparser.h"
#include "readers/plaintextreader.h"
#include "readers/shortcodes.h"

namespace Lectern::Readers {

namespace {

/// Heading sign of a line: level, and whether a blank follows. Level 0: none.
struct Hashes {
    int level = 0;
    bool isClosedUp = false;
};

Hashes hashesOf(QStringView line)
{
    Hashes hashes;
    while (hashes.level < line.size() && line[hashes.level] == u'#') {
        ++hashes.level;
    }
    if (hashes.level == 0 || hashes.level > 6 || hashes.level == line.size()) {
        return {};
    }
    const QChar next = line[hashes.level];
    hashes.isClosedUp = !next.isSpace();
    // "#include", "#!", "#define" and lines of several "#tags" are no headings.
    const QStringView rest = line.sliced(hashes.level);
    const bool isOther =
        next == u'!' || rest.startsWith(u"include") || rest.startsWith(u"define") || rest.contains(u" #");
    return hashes.isClosedUp && isOther ? Hashes{} : hashes;
}

/// Whether the writer closes headings up ("##Title") as a habit and not once by accident.
bool closesHeadingsUp(QStringView source)
{
    int closedUp = 0;
    int spaced = 0;
    bool isFenced = false;
    for (const QStringView line : source.tokenize(u'\n')) {
        isFenced = isFenced != (line.startsWith(u"```") || line.startsWith(u"~~~"));
        const Hashes hashes = isFenced ? Hashes{} : hashesOf(line);
        closedUp += hashes.level > 0 && hashes.isClosedUp ? (hashes.level > 1 ? 2 : 1) : 0;
        spaced += hashes.level > 0 && !hashes.isClosedUp ? 1 : 0;
    }
    return closedUp >= 3 && closedUp * 3 >= spaced;
}

bool parsePiece(DocumentBuilder &builder, Utf16Range range, const ReadOptions &options, unsigned flags)
{
    builder.setBounds(range);
    return range.isEmpty() || MarkdownParser(builder, range, options, flags).parse();
}

} // namespace

Document MarkdownReader::read(const QString &source, const ReadOptions &options) const
{
    DocumentBuilder builder(Format::Markdown, source, options);
    const bool isStrict = options.strictCommonMark;
    unsigned flags = isStrict ? MD_DIALECT_COMMONMARK : MD_DIALECT_GITHUB;
    flags |= !isStrict && closesHeadingsUp(source) ? MD_FLAG_PERMISSIVEATXHEADERS : 0U;
    qsizetype begin = isStrict ? 0 : frontMatterEnd(source);
    bool isWhole = true;
    const auto shortcodes =
        isStrict ? std::vector<Shortcode>() : findShortcodes(source, {begin, source.size()});
    for (const Shortcode &shortcode : shortcodes) {
        isWhole = isWhole && parsePiece(builder, {begin, shortcode.whole.begin}, options, flags);
        appendShortcode(builder, shortcode);
        begin = shortcode.whole.end;
    }
    isWhole = isWhole && parsePiece(builder, {begin, source.size()}, options, flags);
    if (!isWhole) {
        return PlainTextReader::readInstead(Format::Markdown, source, options);
    }
    Document document = builder.take();
    if (!isStrict) {
        guessLanguages(document);
    }
    return document;
}

} // namespace Lectern::Readers
