// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "registry.h"

#include "base/signset.h"
#include "readers/frontmatter.h"
#include "readers/linesigns.h"
#include "readers/pdfpages.h"
#include "readers/slidetext.h"
#include "readers/textlines.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lectern::Readers {

namespace {

/// Signs further down change nothing.
constexpr qsizetype maxLooked = 200'000;
/// Weight of an extension: more than a few chance signs, less than a page full of them.
constexpr double extensionVote = 6;
/// Below this a text without extension is taken as plain …
constexpr double leastEvidence = 3;
/// … and below this much a line: a long text of plain lines has a stray sign now and then.
constexpr double leastEvidencePerLine = 0.012;

struct Evidence {
    double markdown = 0;
    double rst = 0;
    double org = 0;
    double html = 0;
    double blog = 0;
    double lines = 0; ///< that are not blank
};

qsizetype runOf(QStringView text, QChar sign)
{
    qsizetype length = 0;
    while (length < text.size() && text[length] == sign) {
        ++length;
    }
    return length;
}

bool hasPair(QStringView line, QStringView open, QStringView close)
{
    const qsizetype at = line.indexOf(open);
    return at >= 0 && line.indexOf(close, at + open.size() + 1) > 0;
}

void weighMarkdown(QStringView line, const LineSigns &signs, QStringView below, Evidence &evidence)
{
    const qsizetype hashes = runOf(line, u'#');
    if (hashes > 0 && hashes <= 6 && hashes < line.size()) {
        evidence.markdown += line[hashes] == u' ' ? 2 : (hashes > 1 && line[hashes] != u'+' ? 2 : 0.3);
    }
    const QChar first = line.isEmpty() ? QChar() : line.front();
    if ((first == u'`' && line.startsWith(u"```"))
        || (signs.mayHold(u"[]()") && hasPair(line, u"](", u")"))) {
        evidence.markdown += 2;
    }
    if ((signs.has(u'*') && hasPair(line, u"**", u"**")) || (first == u'>' && line.startsWith(u"> "))) {
        evidence.markdown += 1;
    }
    if (signs.has(u'`') && hasPair(line, u"`", u"`") && !line.contains(u"``")) {
        evidence.markdown += 0.7;
    }
    const bool isTask = (first == u'-' || first == u'*')
        && (line.sliced(1).startsWith(u" [ ] ") || line.sliced(1).startsWith(u" [x] "));
    evidence.markdown += isTask ? 2 : 0;
    const bool isTableRule = first == u'|' && holds(line, signs, u"--") && !signs.has(u'+');
    const bool isSetext = !line.isEmpty() && below.size() >= 3
        && (runOf(below, u'=') == below.size() || runOf(below, u'-') == below.size()) && !isRuleText(line);
    evidence.markdown += isTableRule ? 2 : isSetext ? 0.7 : 0;
    evidence.rst += isSetext ? 0.7 : 0; // both write titles so
}

void weighRst(QStringView line, const LineSigns &signs, QStringView below, Evidence &evidence)
{
    if (signs.has(u'.') && line.startsWith(u".. ") && (line.contains(u"::") || line.startsWith(u".. _"))) {
        evidence.rst += 3;
    }
    if (signs.has(u'`')) {
        evidence.rst += hasPair(line, u"``", u"``") && !line.startsWith(u"```") ? 1 : 0;
        evidence.rst += line.contains(u"`_") ? 2 : 0;
    }
    static constexpr SignSet oddSigns(u"~^\"'");
    const bool isOddUnderline = below.size() >= 4 && oddSigns.has(below[0]) && isRuleText(below)
        && !isRuleText(line) && std::abs(line.size() - below.size()) <= 3;
    evidence.rst += isOddUnderline ? 1.5 : 0;
}

void weighOthers(QStringView line, const LineSigns &signs, Evidence &evidence)
{
    const qsizetype stars = runOf(line, u'*');
    if (stars > 1 && stars < line.size() && line[stars] == u' ') {
        evidence.org += 2;
    }
    const bool isKeyword = signs.has(u'#') && line.startsWith(u"#+");
    evidence.org += isKeyword || (signs.has(u':') && line == u":PROPERTIES:") ? 3 : 0;
    static constexpr std::array<QStringView, 12> blockTags{u"<p", u"<div", u"<h1", u"<h2", u"<h3", u"<ul",
        u"<li", u"<table", u"<html", u"<body", u"<!DOCTYPE", u"</p"};
    const bool isTagLine = signs.has(u'<') && line.front() == u'<'
        && std::any_of(blockTags.begin(), blockTags.end(),
            [line](QStringView tag) { return line.startsWith(tag, Qt::CaseInsensitive); });
    evidence.html += isTagLine ? 0.6 : 0;
    if (!signs.has(u'[')) {
        return;
    }
    evidence.org += holds(line, signs, u"][") && hasPair(line, u"[[", u"]]") ? 2 : 0;
    for (const QStringView open : {QStringView(u"[code"), QStringView(u"[sourcecode"),
             QStringView(u"[gallery"), QStringView(u"[caption ")}) {
        const qsizetype at = signs.mayHold(open) ? line.indexOf(open) : -1;
        const QChar behind = at >= 0 && at + open.size() < line.size() ? line[at + open.size()] : QChar();
        evidence.blog += at >= 0 && (behind == u' ' || behind == u']' || open.endsWith(u' ')) ? 3 : 0;
    }
}

Evidence weigh(QStringView source)
{
    Evidence evidence;
    const auto lines = cutTextLines(source, {0, source.size()});
    const auto textOf = [&](size_t i) {
        return i < lines.size()
            ? source.sliced(lines[i].text.begin, std::min<qsizetype>(lines[i].text.length(), 2000))
            : QStringView();
    };
    bool isFenced = false;
    for (size_t i = 0; i < lines.size(); ++i) {
        const QStringView line = textOf(i);
        evidence.lines += line.isEmpty() ? 0 : 1;
        const bool isFence = !line.isEmpty() && line.front() == u'`' && line.startsWith(u"```");
        isFenced = isFenced != isFence;
        if (isFenced && !isFence) {
            continue;
        }
        const LineSigns signs(line);
        weighMarkdown(lines[i].indent < 4 ? line : QStringView(), signs, textOf(i + 1), evidence);
        weighRst(line, signs, textOf(i + 1), evidence);
        weighOthers(line, signs, evidence);
    }
    return evidence;
}

bool isWholePage(QStringView source)
{
    const QStringView head = source.first(std::min<qsizetype>(source.size(), 1000)).trimmed();
    return head.startsWith(u"<!doctype html", Qt::CaseInsensitive)
        || head.startsWith(u"<html", Qt::CaseInsensitive);
}

/// Whether form feeds part a text into pages that say as little as slides do.
bool isTextOfSlides(QStringView source)
{
    constexpr qsizetype fewest = 3; // form feeds
    return source.count(u'\f') >= fewest && areSlides(source, splitPages(source));
}

void countExtension(const QString &name, Evidence &evidence)
{
    const QString extension = name.section(u'.', -1).toLower();
    if (extension == u"md"_s || extension == u"markdown"_s || extension == u"mkd"_s
        || extension == u"mdown"_s) {
        evidence.markdown += extensionVote;
    } else if (extension == u"rst"_s || extension == u"rest"_s) {
        evidence.rst += extensionVote;
    } else if (extension == u"org"_s) {
        evidence.org += extensionVote;
    } else if (extension == u"html"_s || extension == u"htm"_s || extension == u"xhtml"_s) {
        evidence.html += extensionVote;
    }
}

} // namespace

Format detectFormat(const QString &source, const QString &name)
{
    const QStringView looked = QStringView(source).first(std::min(source.size(), maxLooked));
    if (isWholePage(looked)) {
        return Format::Html;
    }
    const qsizetype headEnd = frontMatterEnd(looked);
    Evidence evidence = weigh(looked.sliced(headEnd));
    evidence.markdown += headEnd > 0 ? 1.5 : 0;
    countExtension(name, evidence);
    const double marked = std::max({evidence.markdown, evidence.rst, evidence.org, evidence.html});
    if (marked < extensionVote && isTextOfSlides(looked)) {
        return Format::SlideText;
    }
    // Nothing but slides says the begin of most of its paragraphs twice.
    if (marked < extensionVote && doubledShare(looked) >= 0.4) {
        return Format::SlideText;
    }
    // Shortcodes in Markdown are read there; a blog's own text has few of Markdown's signs.
    if (evidence.blog >= leastEvidence && evidence.blog >= evidence.markdown
        && evidence.html < extensionVote) {
        return Format::BlogText;
    }
    if (marked < std::max(leastEvidence, leastEvidencePerLine * evidence.lines)) {
        return Format::PlainText;
    }
    if (evidence.html >= marked) {
        return Format::Html;
    }
    if (evidence.org >= marked) {
        return Format::Org;
    }
    return evidence.rst > evidence.markdown ? Format::RestructuredText : Format::Markdown;
}

} // namespace Lectern::Readers
