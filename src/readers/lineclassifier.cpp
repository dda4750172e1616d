// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineclassifier.h"

#include "lineshape.h"
#include "orgmarkup.h"
#include "plaintextmarkup.h"
#include "rstmarkup.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Readers {

namespace {

constexpr auto unicode = QRegularExpression::UseUnicodePropertiesOption;
constexpr auto caseless = QRegularExpression::CaseInsensitiveOption | unicode;
constexpr int deepestHeading = 8; // Org knows deeper ones; they count as this
constexpr int boldLevel = 7;

bool isSmallWord(QStringView text)
{
    const auto isWordSign = [](QChar c) { return c.isLetterOrNumber() || c == u'_'; };
    return !text.isEmpty() && text.front() >= u'a' && text.front() <= u'z'
        && std::ranges::all_of(text, isWordSign);
}

/// "--- | :--:", the line below the head of a table.
bool isTableRule(const ScannedLine &line)
{
    return line.signs.has(u'|') && line.signs.has(u'-')
        && std::ranges::all_of(line.trimmed, [](QChar c) { return QStringView(u"|-: \t").contains(c); });
}

/// Of a state word of Org; empty: none.
TaskMark taskOf(QStringView state)
{
    return state.isEmpty()                                                  ? TaskMark::None
        : state == u"DONE" || state == u"CANCELLED" || state == u"CANCELED" ? TaskMark::Done
                                                                            : TaskMark::Open;
}

/// "[ ] Title", "[2/5] Title": how far a heading has come, as Org writes it, is no part of its text.
QString withoutBox(const QString &heading)
{
    static const QRegularExpression box(
        uR"(^\[(?:[ xX-]+|\d*/\d*|\d*%)\]\s*(?=\S)|\s+\[(?:\d*/\d*|\d*%)\]$)"_s);
    return heading.contains(u']') ? QString(heading).remove(box) : heading;
}

/// By what is read of it: links make a line long.
bool isTooLongForTitle(const ScannedLine &line)
{
    constexpr qsizetype longest = 160;
    constexpr qsizetype longestWritten = 1000;
    return line.trimmed.size() >= longest
        && (line.trimmed.size() >= longestWritten || withoutMarkup(line.text, line.signs).size() >= longest);
}

} // namespace

LineClassifier::LineClassifier(const ScannedLines &lines, Dialect dialect, std::vector<SourceLine> *result)
    : m_lines(lines)
    , m_dialect(dialect)
    , m_result(result)
{
}

void LineClassifier::classifyFrom(int firstLine)
{
    findBareHeadings(size_t(firstLine));
    for (size_t index = size_t(firstLine); index < m_lines.size();) {
        index += classify(index);
    }
    settleUnderlinedLevels();
}

/// '#Title' without a blank is a heading only where the writer does it habitually: elsewhere it is a tag or
/// an anchor.
void LineClassifier::findBareHeadings(size_t firstLine)
{
    int spaced = 0;
    int bare = 0;
    bool hasDeepBare = false;
    for (size_t index = 0; index < m_lines.size(); ++index) {
        const QString &text = m_lines[index].text;
        const qsizetype run = signRun(text, u'#');
        if (run == 0 || run > 6 || run == text.size()) {
            continue;
        }
        const QChar next = text.at(run);
        hasDeepBare = hasDeepBare || (run >= 2 && !next.isSpace());
        if (index >= firstLine && line(index).zone == LineZone::None) {
            spaced += next.isSpace() && m_lines[index].trimmed.size() > run ? 1 : 0;
            bare += next.isSpace() || next == u'!' || next == u'[' ? 0 : 1;
        }
    }
    m_dialect.allowsBareHeadings = hasDeepBare || (bare >= 3 && bare >= 0.5 * spaced);
}

/// Number of lines that were settled.
size_t LineClassifier::classify(size_t index)
{
    SourceLine &current = line(index);
    const ScannedLine &scanned = m_lines[index];
    if (current.zone != LineZone::None) {
        current.kind = LineKind::Plain;
        return 1;
    }
    if (scanned.trimmed.isEmpty()) {
        return 1;
    }
    current.kind = LineKind::Plain;
    current.indent = indentOf(scanned.text);
    current.struck = struckInLine(scanned.text, scanned.signs, m_dialect.isOrg);
    findLinks(index);
    if (takeHeading(index)) {
        return current.style.startsWith(u'u') ? 2 : 1; // with the line that underlines it
    }
    if (isRule(scanned.trimmed)) {
        current.kind = LineKind::Rule;
        return 1;
    }
    if (takeTableRow(index) || takeQuote(index) || takeBullet(index) || takeBold(index)) {
        return 1;
    }
    current.text = withoutMarkup(scanned.text, scanned.signs);
    if (hasBoldLead(scanned.trimmed) && boldTextOf(scanned.trimmed).isEmpty()) {
        current.kind = LineKind::BoldLead;
        current.startsStrong = true;
    }
    return 1;
}

void LineClassifier::findLinks(size_t index)
{
    SourceLine &current = line(index);
    const ScannedLine &scanned = m_lines[index];
    const LineSigns &signs = scanned.signs;
    const QStringView text = scanned.trimmed;
    const bool hasLink = holds(text, signs, u"](");
    current.hasUrl = hasLink || holds(text, signs, u"http://") || holds(text, signs, u"https://")
        || holds(text, signs, u"www.");
    current.isWholeLink = signs.mayHold(u"[]") && isOneLink(text);
    if (hasLink || signs.hasAny(u"*_<")) {
        current.spans = spansOfLine(scanned.text, signs);
    }
}

bool LineClassifier::takeHeading(size_t index)
{
    return takeHtmlHeading(index) || takeSignedHeading(index) || takeUnderlinedHeading(index);
}

void LineClassifier::markHeading(size_t index, int level, const QString &style, const QString &text)
{
    SourceLine &heading = line(index);
    heading.kind = LineKind::Heading;
    heading.level = std::min(level, deepestHeading);
    heading.style = style;
    heading.text = withoutBox(text);
}

/// An HTML heading may go over up to four lines.
bool LineClassifier::takeHtmlHeading(size_t index)
{
    static const QRegularExpression opening(uR"(<h([1-6])\b[^>]*>(.*?)(</h\1\s*>|$))"_s, caseless);
    const QString &text = m_lines[index].text;
    if (!m_lines[index].signs.has(u'<') || !holdsHeadingTag(text)) {
        return false;
    }
    const QStringView trimmed = m_lines[index].trimmed;
    if (!m_dialect.isHtml
        && (trimmed.startsWith(u"- ") || trimmed.startsWith(u"* ") || trimmed.startsWith(u'|'))) {
        return false;
    }
    const QRegularExpressionMatch match = opening.match(text);
    if (!match.hasMatch()) {
        return false;
    }
    QString content = match.captured(2);
    const QString closing = "</h"_L1 + match.captured(1);
    bool isClosed = !match.captured(3).isEmpty();
    for (size_t next = index + 1; !isClosed && next < std::min(m_lines.size(), index + 4); ++next) {
        const QString &more = m_lines[next].text;
        const qsizetype end = more.indexOf(closing, 0, Qt::CaseInsensitive);
        isClosed = end >= 0;
        content += u' ' + (isClosed ? more.left(end) : more);
    }
    const QString shown = withoutMarkup(content);
    if (shown.isEmpty()) {
        return false;
    }
    markHeading(index, match.captured(1).toInt(), u'h' + match.captured(1), shown);
    return true;
}

/// Headings by signs in front: Org stars, hashes, AsciiDoc equals, wiki 'h2.'.
bool LineClassifier::takeSignedHeading(size_t index)
{
    static const QRegularExpression equals(uR"(^(={1,6})\s+(\S.*?)\s*=*\s*$)"_s, unicode);
    static const QRegularExpression wiki(uR"(^h([1-6])\.\s+(\S.*)$)"_s, unicode);
    const QString &text = m_lines[index].text;
    if (m_dialect.isOrg && text.startsWith(u'*')) {
        const auto headline = Org::headlineOf(text);
        if (headline && (!headline->title.isEmpty() || !headline->state.isEmpty())) {
            const int level = std::min(headline->level, deepestHeading);
            const bool isStateAlone = headline->title.isEmpty(); // "** TODO": heads tasks and is none
            const QString title =
                isStateAlone ? headline->state : text.sliced(headline->title.begin, headline->title.length());
            markHeading(index, level, u'o' + QString::number(level), withoutMarkup(title));
            line(index).task = isStateAlone ? TaskMark::None : taskOf(headline->state);
            return true;
        }
    }
    if (takeHashHeading(index)) {
        return true;
    }
    if (m_dialect.isAsciiDoc && text.startsWith(u'=')) {
        if (const auto match = equals.match(text); match.hasMatch()) {
            const int level = int(match.capturedLength(1));
            markHeading(index, level, u'h' + QString::number(level), withoutMarkup(match.captured(2)));
            return true;
        }
    }
    if (text.startsWith(u'h') && text.size() > 2 && text.at(2) == u'.') {
        if (const auto match = wiki.match(text); match.hasMatch()) {
            markHeading(
                index, match.captured(1).toInt(), u'h' + match.captured(1), withoutMarkup(match.captured(2)));
            return true;
        }
    }
    return false;
}

bool LineClassifier::takeHashHeading(size_t index)
{
    if (m_dialect.isOrg || m_dialect.isRst || m_lines[index].firstSign() != u'#') {
        return false;
    }
    const auto heading = hashHeadingIn(m_lines[index].text);
    if (!heading) {
        return false;
    }
    const bool isTag = heading->level == 1 && isSmallWord(heading->title);
    const bool isOther = isTag || heading->title.startsWith(u'!')
        || (!heading->title.isEmpty() && heading->title.front().isDigit());
    if (heading->isBare && (!m_dialect.allowsBareHeadings || isOther)) {
        return false;
    }
    markHeading(index, heading->level, u'h' + QString::number(heading->level),
        withoutMarkup(heading->title.toString(), m_lines[index].signs));
    return true;
}

/// Any sign may underline; one that is much shorter than its text is a rule or a list.
bool LineClassifier::takeUnderlinedHeading(size_t index)
{
    if (index + 1 >= m_lines.size() || line(index + 1).zone != LineZone::None
        || !isUnderline(m_lines[index + 1].trimmed)) {
        return false;
    }
    const QStringView below = m_lines[index + 1].trimmed;
    const QStringView title = m_lines[index].trimmed;
    if (isTooLongForTitle(m_lines[index]) || title.startsWith(u'|') || title.startsWith(u'>') || isRule(title)
        || textBehindBullet(m_lines[index].text)) {
        return false;
    }
    const QStringView above = index > 0 ? m_lines[index - 1].trimmed : QStringView();
    const bool isOverlined = isUnderline(above) && above.front() == below.front();
    const LineKind kindAbove = index > 0 ? line(index - 1).kind : LineKind::Blank;
    const bool standsFree = isOverlined || above.isEmpty() || kindAbove == LineKind::Heading
        || kindAbove == LineKind::Rule || kindAbove == LineKind::Underline;
    const bool isStrongSign = below.front() == u'=' || below.front() == u'-';
    const bool isLongEnough = double(below.size()) >= std::min(double(title.size()) * 0.4, 12.0)
        || (isStrongSign && title.size() < 70);
    if (!standsFree || !isLongEnough
        || (!isStrongSign && double(below.size()) < 0.6 * double(title.size()))) {
        return false;
    }
    const QString sign = below.front() + (isOverlined ? u"o"_s : QString());
    if (!m_underlineOrder.contains(sign)) {
        m_underlineOrder << sign;
    }
    markHeading(index, 1, u'u' + sign, withoutMarkup(m_lines[index].text, m_lines[index].signs));
    line(index + 1).kind = LineKind::Underline;
    return true;
}

/// A cell of a table's head in HTML, or the line between two borders of a simple table of RST.
bool LineClassifier::isHeaderCell(size_t index) const
{
    const ScannedLine &cell = m_lines[index];
    if (cell.signs.has(u'<')) {
        static const QRegularExpression header(uR"(^(?:<tr[^>]*>\s*)?<th\b)"_s, caseless);
        return header.matchView(cell.trimmed).hasMatch();
    }
    const auto isBorder = [this](size_t other) { return Rst::isSimpleBorder(m_lines[other].trimmed); };
    return m_dialect.isRst && index > 0 && index + 1 < m_lines.size() && isBorder(index - 1)
        && isBorder(index + 1);
}

bool LineClassifier::takeTableRow(size_t index)
{
    const ScannedLine &row = m_lines[index];
    if (isHeaderCell(index)) {
        line(index).kind = LineKind::Table;
        line(index).text = withoutMarkup(row.text, row.signs);
        return true;
    }
    if (!row.signs.has(u'|')) {
        return false;
    }
    const auto isRowLike = [this](size_t other) {
        return other < m_lines.size() && m_lines[other].signs.has(u'|')
            && m_lines[other].trimmed.count(u'|') >= 2;
    };
    const bool hasCells = row.trimmed.count(u'|') >= 3 && row.trimmed.contains(u" | ");
    const bool hasNeighbour = (index > 0 && isRowLike(index - 1)) || isRowLike(index + 1);
    // Without bars at its sides a table of two columns is known by the line below its head.
    const bool isHead = index + 1 < m_lines.size() && isTableRule(m_lines[index + 1]);
    const bool goesOn = index > 0 && line(index - 1).kind == LineKind::Table;
    if (row.firstSign() != u'|' && !(hasCells && hasNeighbour) && !isHead && !goesOn) {
        return false;
    }
    line(index).kind = LineKind::Table;
    line(index).text = withoutMarkup(row.text, row.signs);
    return true;
}

bool LineClassifier::takeQuote(size_t index)
{
    const QStringView trimmed = m_lines[index].trimmed;
    if (!trimmed.startsWith(u'>')) {
        return false;
    }
    const auto begin = std::ranges::find_if_not(trimmed, [](QChar c) { return c == u'>' || c == u' '; });
    line(index).kind = LineKind::Quote;
    line(index).text = withoutMarkup(trimmed.sliced(begin - trimmed.begin()).toString());
    return true;
}

bool LineClassifier::takeBullet(size_t index)
{
    static const QRegularExpression checkBox(uR"(^\[[ xX]\]\s+)"_s, unicode);
    static const QRegularExpression oneLink(uR"(^\W*\[[^\]]*\]\s?\([^)]*\)\W*$)"_s, unicode);
    const auto behind = textBehindBullet(m_lines[index].text);
    if (!behind || !boldTextOf(m_lines[index].trimmed).isEmpty()) {
        return false;
    }
    QString body = behind->toString();
    SourceLine &bullet = line(index);
    const qsizetype box = body.startsWith(u'[') ? checkBox.match(body).capturedLength() : 0;
    if (box > 0) {
        bullet.task = body.at(1) == u' ' ? TaskMark::Open : TaskMark::Done;
        body.remove(0, box);
    }
    if (m_lines[index].signs.has(u'<')) { // what a point is about may be nothing but its address
        static const QRegularExpression address(uR"(<(https?://[^<>\s]+)>)"_s);
        body.replace(address, u"\\1"_s);
    }
    bullet.kind = LineKind::Bullet;
    bullet.text = withoutMarkup(body, m_lines[index].signs);
    bullet.isWholeLink = m_lines[index].signs.has(u']') && oneLink.match(body).hasMatch();
    bullet.startsStrong = body.startsWith(u"**") || body.startsWith(u"__");
    return true;
}

bool LineClassifier::takeBold(size_t index)
{
    const QString content = boldTextOf(m_lines[index].trimmed);
    if (content.isEmpty() || content.contains(u"**") || line(index).indent >= 4) {
        return false;
    }
    SourceLine &bold = line(index);
    bold.kind = LineKind::Bold;
    bold.level = boldLevel;
    bold.text = withoutMarkup(content);
    return true;
}

/// Beside '#' headings, underlined ones take the levels that CommonMark gives them; alone, that of their
/// first use.
void LineClassifier::settleUnderlinedLevels()
{
    const bool hasSigned = std::ranges::any_of(*m_result,
        [](const SourceLine &l) { return l.kind == LineKind::Heading && l.style.startsWith(u'h'); });
    for (SourceLine &heading : *m_result) {
        if (heading.kind != LineKind::Heading || !heading.style.startsWith(u'u')) {
            continue;
        }
        if (hasSigned) {
            const QChar sign = heading.style.at(1);
            heading.level = sign == u'=' ? 1 : sign == u'-' ? 2 : 3;
            heading.style = u'h' + QString::number(heading.level);
        } else {
            heading.level = 1 + int(m_underlineOrder.indexOf(heading.style.mid(1)));
        }
    }
}

} // namespace Lectern::Readers
