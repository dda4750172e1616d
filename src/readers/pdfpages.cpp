// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfpages.h"

#include "document/document.h"
#include "readers/lineindex.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Readers {

namespace {

constexpr qsizetype fewestPages = 3; ///< to tell what runs over them
constexpr size_t edgeLines = 2; ///< at the begin and the end of a page that may be running
constexpr qsizetype longestRunning = 200; // characters

/// A line at the edge of a page, for comparison.
struct EdgeLine {
    qsizetype page = 0;
    Utf16Range text;
    QString words; ///< blanks and case evened
    QString shape; ///< its numbers as '#'
    QList<int> numbers;
};

EdgeLine edgeLineOf(QStringView source, qsizetype page, const TextLine &line)
{
    EdgeLine edge{page, line.text, {}, {}, {}};
    edge.words = source.sliced(line.text.begin, line.text.length()).toString().simplified().toCaseFolded();
    for (qsizetype at = 0; at < edge.words.size();) {
        qsizetype end = at;
        while (end < edge.words.size() && edge.words[end].isDigit()) {
            ++end;
        }
        if (end > at) {
            edge.numbers << QStringView(edge.words).sliced(at, end - at).toInt();
            edge.shape += u'#';
            at = end;
        } else {
            edge.shape += edge.words[at++];
        }
    }
    return edge;
}

/// Whether a number of these lines goes up with the pages: for each of its places the pages must mostly lie
/// equally far from it.
bool countsPages(const std::vector<const EdgeLine *> &lines)
{
    for (qsizetype place = 0; place < lines.front()->numbers.size(); ++place) {
        QHash<qsizetype, qsizetype> distances;
        qsizetype most = 0;
        for (const EdgeLine *line : lines) {
            most = std::max(most, ++distances[line->numbers[place] - line->page]);
        }
        if (most >= fewestPages && 3 * most >= 2 * static_cast<qsizetype>(lines.size())) {
            return true;
        }
    }
    return false;
}

/// The blocks of lines without a blank line between them.
std::vector<std::vector<TextLine>> paragraphsOf(const std::vector<TextLine> &lines)
{
    std::vector<std::vector<TextLine>> paragraphs;
    bool isOpen = false;
    for (const TextLine &line : lines) {
        if (line.isBlank()) {
            isOpen = false;
            continue;
        }
        if (!isOpen) {
            paragraphs.emplace_back();
        }
        paragraphs.back().push_back(line);
        isOpen = true;
    }
    return paragraphs;
}

std::vector<EdgeLine> edgesOf(QStringView source, const std::vector<std::vector<TextLine>> &pages)
{
    std::vector<EdgeLine> edges;
    for (size_t page = 0; page < pages.size(); ++page) {
        std::vector<TextLine> said;
        std::ranges::copy_if(
            pages[page], std::back_inserter(said), [](const TextLine &line) { return !line.isBlank(); });
        for (size_t at = 0; at < said.size(); ++at) {
            const bool isEdge = at < edgeLines || at + edgeLines >= said.size();
            if (isEdge && said[at].text.length() <= longestRunning) {
                edges.push_back(edgeLineOf(source, static_cast<qsizetype>(page), said[at]));
            }
        }
    }
    return edges;
}

/// Begins of the running lines.
QSet<qsizetype> runningLines(const std::vector<EdgeLine> &edges, qsizetype pages)
{
    QHash<QString, std::vector<const EdgeLine *>> sameWords;
    QHash<QString, std::vector<const EdgeLine *>> sameShape;
    for (const EdgeLine &edge : edges) {
        sameWords[edge.words].push_back(&edge);
        sameShape[edge.shape].push_back(&edge);
    }
    QSet<qsizetype> running;
    const auto add = [&running](const std::vector<const EdgeLine *> &lines) {
        for (const EdgeLine *line : lines) {
            running.insert(line->text.begin);
        }
    };
    for (const auto &lines : std::as_const(sameWords)) {
        QSet<qsizetype> on;
        for (const EdgeLine *line : lines) {
            on.insert(line->page);
        }
        if (on.size() >= fewestPages && 2 * on.size() >= pages) {
            add(lines);
        }
    }
    for (const auto &lines : std::as_const(sameShape)) {
        if (static_cast<qsizetype>(lines.size()) >= fewestPages && countsPages(lines)) {
            add(lines);
        }
    }
    return running;
}

std::vector<Utf16Range> rangesOfPages(QStringView source)
{
    std::vector<Utf16Range> ranges;
    qsizetype begin = 0;
    while (true) {
        const qsizetype feed = source.indexOf(u'\f', begin);
        ranges.push_back({begin, feed < 0 ? source.size() : feed});
        if (feed < 0) {
            return ranges;
        }
        begin = feed + 1;
    }
}

} // namespace

std::vector<TextPage> splitPages(QStringView source)
{
    std::vector<TextPage> pages;
    std::vector<std::vector<TextLine>> lines;
    for (const Utf16Range &range : rangesOfPages(source)) {
        pages.push_back({range, {}, {}});
        lines.push_back(splitTextLines(source, range));
    }
    const QSet<qsizetype> running =
        runningLines(edgesOf(source, lines), static_cast<qsizetype>(pages.size()));
    for (size_t page = 0; page < pages.size(); ++page) {
        std::vector<TextLine> shown;
        for (const TextLine &line : lines[page]) {
            const bool isRunning = !line.isBlank() && running.contains(line.text.begin);
            (isRunning ? pages[page].running : shown).push_back(line);
        }
        pages[page].paragraphs = paragraphsOf(shown);
    }
    return pages;
}

bool areSlides(QStringView source, const std::vector<TextPage> &pages)
{
    constexpr int mostWords = 150; // a page of prose has 300 and more
    std::vector<int> counts;
    for (const TextPage &page : pages) {
        counts.push_back(countWords(source.sliced(page.whole.begin, page.whole.length())));
    }
    const auto middle = counts.begin() + std::ssize(counts) / 2;
    std::ranges::nth_element(counts, middle);
    return std::ssize(pages) >= fewestPages && *middle <= mostWords;
}

Slide titleOf(QStringView source, const TextPage &page)
{
    if (page.paragraphs.empty() || page.paragraphs.front().front().shape != TextShape::Plain) {
        return {};
    }
    constexpr int mostWords = 16;
    const std::vector<TextLine> &first = page.paragraphs.front();
    const Utf16Range range{first.front().text.begin, first.back().text.end};
    Slide slide = slideOf(source, range);
    if (slide.title.empty() && countWords(source.sliced(range.begin, range.length())) <= mostWords) {
        slide.title = saidOnce(source, range);
        slide.paragraphs.clear();
    }
    return slide.title.empty() ? Slide() : slide;
}

void markPages(QStringView source, std::vector<SourceLine> &lines)
{
    const std::vector<TextPage> pages = splitPages(source);
    const LineIndex index(source);
    const bool hasTitles = areSlides(source, pages);
    int level = 1;
    for (const TextPage &page : pages) {
        for (const TextLine &line : page.running) {
            SourceLine &marked = lines[static_cast<size_t>(index.lineAt(line.text.begin))];
            marked.zone = LineZone::Comment;
            marked.text.clear();
        }
        const Slide slide = hasTitles ? titleOf(source, page) : Slide();
        if (slide.title.empty()) {
            continue;
        }
        const Utf16Range title{slide.title.front().begin, slide.title.back().end};
        SourceLine &heading = lines[static_cast<size_t>(index.lineAt(title.begin))];
        heading.kind = LineKind::Heading;
        heading.level = level;
        heading.style = u"p%1"_s.arg(level);
        heading.text = source.sliced(title.begin, title.length()).toString().simplified();
        level = 2;
    }
}

} // namespace Lectern::Readers
