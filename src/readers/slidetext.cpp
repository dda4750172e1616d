// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slidetext.h"

#include "readers/documentbuilder.h"
#include "readers/inlinetext.h"
#include "readers/textlines.h"

#include <algorithm>

namespace Lectern::Readers {

namespace {

/// Longest title looked for, in words.
constexpr qsizetype maxTitleWords = 30;
/// A slide without a doubled title has one all the same if it says no more than this.
constexpr qsizetype maxLoneTitleWords = 8;

using Words = std::vector<Utf16Range>;

Words wordsOf(QStringView source, Utf16Range range)
{
    Words words;
    for (qsizetype at = range.begin; at < range.end;) {
        while (at < range.end && source[at].isSpace()) {
            ++at;
        }
        const qsizetype begin = at;
        while (at < range.end && !source[at].isSpace()) {
            ++at;
        }
        if (at > begin) {
            words.push_back({begin, at});
        }
    }
    return words;
}

QStringView textOf(QStringView source, Utf16Range word) { return source.sliced(word.begin, word.length()); }

/// Number of words from `from` on that come a second time right behind themselves; the longest such stretch.
qsizetype doubledAt(QStringView source, const Words &words, qsizetype from)
{
    const qsizetype left = static_cast<qsizetype>(words.size()) - from;
    for (qsizetype count = std::min(left / 2, maxTitleWords); count > 0; --count) {
        bool isSame = true;
        for (qsizetype i = 0; i < count && isSame; ++i) {
            const auto first = static_cast<size_t>(from + i);
            isSame =
                textOf(source, words[first]) == textOf(source, words[first + static_cast<size_t>(count)]);
        }
        if (isSame) {
            return count;
        }
    }
    return 0;
}

Utf16Range stretch(const Words &words, qsizetype from, qsizetype count)
{
    return {words[static_cast<size_t>(from)].begin, words[static_cast<size_t>(from + count - 1)].end};
}

bool endsSentence(QStringView text)
{
    return text.endsWith(u'?') || text.endsWith(u'!') || text.endsWith(u'.') || text.endsWith(u':');
}

/// The words of a slide behind its title, doubled stretches of two words and more once only.
std::vector<Utf16Range> bodyOf(QStringView source, const Words &words, qsizetype from)
{
    std::vector<Utf16Range> parts;
    const auto count = static_cast<qsizetype>(words.size());
    qsizetype begin = from;
    for (qsizetype i = from; i < count;) {
        // One word twice may be meant ("that that"); at the begin of a line of its own it never is, but lines
        // are lost.
        const qsizetype doubled = doubledAt(source, words, i);
        if (doubled < 2) {
            ++i;
            continue;
        }
        parts.push_back(stretch(words, begin, i + doubled - begin));
        i += 2 * doubled;
        begin = i;
    }
    if (begin < count) {
        parts.push_back(stretch(words, begin, count - begin));
    }
    return parts;
}

std::vector<Utf16Range> paragraphsOf(QStringView source)
{
    std::vector<Utf16Range> paragraphs;
    bool isOpen = false;
    for (const TextLine &line : splitTextLines(source, {0, source.size()})) {
        if (line.isBlank()) {
            isOpen = false;
        } else if (isOpen) {
            paragraphs.back().end = line.text.end;
        } else {
            paragraphs.push_back(line.text);
            isOpen = true;
        }
    }
    return paragraphs;
}

} // namespace

Slide slideOf(QStringView source, Utf16Range range)
{
    Slide slide;
    slide.whole = range;
    const Words words = wordsOf(source, range);
    const auto count = static_cast<qsizetype>(words.size());
    qsizetype at = 0;
    std::vector<Utf16Range> subtitle;
    bool isTitle = true;
    for (qsizetype doubled = doubledAt(source, words, 0); doubled > 0;
        doubled = doubledAt(source, words, at)) {
        const Utf16Range part = stretch(words, at, doubled);
        // A title over two lines is doubled line by line; a line that begins a sentence of its own is the
        // subtitle.
        isTitle = isTitle
            && (slide.title.empty()
                || (source[part.begin].isLower() && !endsSentence(textOf(source, slide.title.back()))));
        (isTitle ? slide.title : subtitle).push_back(part);
        at += 2 * doubled;
    }
    if (!subtitle.empty()) {
        slide.paragraphs.push_back(std::move(subtitle));
    }
    if (slide.title.empty() && count > 0 && count <= maxLoneTitleWords) {
        slide.title.push_back(stretch(words, 0, count));
    } else if (at < count) {
        slide.paragraphs.push_back(bodyOf(source, words, at));
    }
    return slide;
}

std::vector<Utf16Range> saidOnce(QStringView source, Utf16Range range)
{
    return bodyOf(source, wordsOf(source, range), 0);
}

std::vector<Slide> splitSlides(QStringView source)
{
    std::vector<Slide> slides;
    for (const Utf16Range &paragraph : paragraphsOf(source)) {
        slides.push_back(slideOf(source, paragraph));
    }
    return slides;
}

void appendParts(DocumentBuilder &builder, const std::vector<Utf16Range> &parts)
{
    for (size_t i = 0; i < parts.size(); ++i) {
        const Utf16Range part = parts[i];
        // The blank behind a part is taken from the source, so that it has a place there.
        const bool hasBlank = i + 1 < parts.size() && builder.source()[part.end] == u' ';
        appendInline(builder, part, {});
        if (hasBlank) {
            builder.copy({part.end, part.end + 1});
        } else if (i + 1 < parts.size()) {
            builder.insert(u" ");
        }
    }
}

double doubledShare(QStringView source)
{
    const std::vector<Utf16Range> paragraphs = paragraphsOf(source);
    if (paragraphs.size() < 5) {
        return 0;
    }
    const auto isDoubled = [source](Utf16Range paragraph) {
        // Only the begin matters, and a long paragraph is no slide.
        paragraph.end = std::min(paragraph.end, paragraph.begin + 400);
        return doubledAt(source, wordsOf(source, paragraph), 0) > 0;
    };
    const auto doubled = std::count_if(paragraphs.begin(), paragraphs.end(), isDoubled);
    return static_cast<double>(doubled) / static_cast<double>(paragraphs.size());
}

} // namespace Lectern::Readers
