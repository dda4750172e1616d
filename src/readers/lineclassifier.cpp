// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineclassifier.h"

#include "plaintextmarkup.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Readers {

namespace {

constexpr auto unicode = QRegularExpression::UseUnicodePropertiesOption;
constexpr auto caseless = QRegularExpression::CaseInsensitiveOption | unicode;
constexpr int deepestHeading = 8; // Org knows deeper ones; they count as this
constexpr int boldLevel = 7;

bool matches(const QRegularExpression &pattern, const QString &text)
{
    return pattern.match(text).hasMatch();
}

/// Columns before the text, tabs to the next multiple of four.
int indentOf(QStringView text)
{
    int column = 0;
    for (const QChar sign : text) {
        if (sign == u'\t') {
            column += 4 - column % 4;
        } else if (sign.isSpace()) {
            ++column;
        } else {
            break;
        }
    }
    return column;
}

QChar firstSign(const QString &text)
{
    const auto sign = std::ranges::find_if_not(text, [](QChar c) { return c.isSpace(); });
    return sign == text.end() ? QChar() : *sign;
}

/// Three or more of one sign and nothing else.
bool isUnderline(const QString &trimmed)
{
    static const QString signs = u"=-~^\"'*+#:.`_"_s;
    return trimmed.size() >= 3 && signs.contains(trimmed.front())
        && std::ranges::all_of(trimmed, [&](QChar c) { return c == trimmed.front(); });
}

bool isRule(const QString &trimmed)
{
    static const QRegularExpression rule(uR"re(^(?:([-*_=~^#+."'`])\s?)(?:\1\s?){2,}\s*$)re"_s, unicode);
    return trimmed.size() >= 3 && !trimmed.back().isLetterOrNumber() && !trimmed.front().isLetterOrNumber()
        && matches(rule, trimmed);
}

const QRegularExpression &bulletPattern()
{
    static const QRegularExpression bullet(uR"(^(\s*)([-*+•–·◦▪]|\d{1,3}[.)]|[a-z]\))(\s+)(.*)$)"_s, unicode);
    return bullet;
}

bool canBeBullet(const QString &text)
{
    static const QString signs = u"-*+•–·◦▪"_s;
    const QChar first = firstSign(text);
    return signs.contains(first) || first.isDigit() || (first >= u'a' && first <= u'z');
}

/// A line that is bold as a whole; captures its text.
QString boldTextOf(const QString &text)
{
    static const QRegularExpression bold(
        uR"re(^\s*(?:\*\*|__|<b>|<strong>|<span style="font-weight: ?(?:bold|700);?">|'{3})(.+?)(?:\*\*|__|</b>|</strong>|</span>|'{3})\s*[:：.]?\s*(?:<br ?/?>|\\)?\s*$)re"_s,
        caseless);
    const QString trimmed = text.trimmed();
    const bool mayBeBold = trimmed.startsWith("**"_L1) || trimmed.startsWith("__"_L1)
        || trimmed.startsWith(u'<') || trimmed.startsWith("'''"_L1);
    if (!mayBeBold) {
        return {};
    }
    return bold.match(text).captured(1);
}

bool hasBoldLead(const QString &text)
{
    static const QRegularExpression lead(
        uR"(^\s*(?:\*\*|__|<b>|<strong>)(.{3,100}?)(?:\*\*|__|</b>|</strong>)(.*)$)"_s, caseless);
    const QString trimmed = text.trimmed();
    const bool mayLead =
        trimmed.startsWith("**"_L1) || trimmed.startsWith("__"_L1) || trimmed.startsWith(u'<');
    return mayLead && matches(lead, text);
}

int countOf(const QStringList &lines, const QRegularExpression &pattern, QChar first)
{
    return int(std::ranges::count_if(
        lines, [&](const QString &text) { return text.startsWith(first) && matches(pattern, text); }));
}

} // namespace

Dialect dialectOf(const QStringList &lines, const QString &name, Format format)
{
    static const QRegularExpression stars(uR"(^\*{2,5} \S)"_s, unicode);
    static const QRegularExpression hashes(uR"(^#+ \S)"_s, unicode);
    static const QRegularExpression equals(uR"(^={2,4} \S)"_s, unicode);
    static const QRegularExpression page(uR"(^\s*(?:<!doctype html|<html))"_s, caseless);
    const QString extension = name.contains(u'.') ? name.section(u'.', -1).toLower() : QString();
    Dialect dialect;
    dialect.isOrg = format == Format::Org || extension == "org"_L1
        || (countOf(lines, stars, u'*') >= 3 && countOf(lines, hashes, u'#') == 0);
    dialect.isRst = format == Format::RestructuredText || extension == "rst"_L1;
    dialect.isAsciiDoc =
        extension == "adoc"_L1 || extension == "asciidoc"_L1 || countOf(lines, equals, u'=') >= 2;
    const auto first =
        std::ranges::find_if_not(lines, [](const QString &t) { return t.trimmed().isEmpty(); });
    dialect.isHtml = first != lines.end() && matches(page, *first);
    dialect.hasPlainName = extension.isEmpty() || extension == "txt"_L1;
    return dialect;
}

LineClassifier::LineClassifier(const QStringList &lines, Dialect dialect, std::vector<SourceLine> *result)
    : m_lines(lines)
    , m_dialect(dialect)
    , m_result(result)
{
}

void LineClassifier::classifyFrom(int firstLine)
{
    findBareHeadings(firstLine);
    for (int index = firstLine; index < m_lines.size();) {
        index += classify(index);
    }
    settleUnderlinedLevels();
}

/// '#Title' without a blank is a heading only where the writer does it habitually: elsewhere it is a tag or
/// an anchor.
void LineClassifier::findBareHeadings(int firstLine)
{
    static const QRegularExpression spacedPattern(uR"(^#{1,6}\s+\S)"_s, unicode);
    static const QRegularExpression barePattern(uR"(^#{1,6}[^\s#!\[])"_s, unicode);
    static const QRegularExpression deepBarePattern(uR"(^#{2,6}[^\s#])"_s, unicode);
    int spaced = 0;
    int bare = 0;
    bool hasDeepBare = false;
    for (int index = 0; index < m_lines.size(); ++index) {
        const QString &text = m_lines.at(index);
        if (!text.startsWith(u'#')) {
            continue;
        }
        hasDeepBare = hasDeepBare || matches(deepBarePattern, text);
        if (index >= firstLine && line(index).zone == LineZone::None) {
            spaced += matches(spacedPattern, text) ? 1 : 0;
            bare += matches(barePattern, text) ? 1 : 0;
        }
    }
    m_dialect.allowsBareHeadings = hasDeepBare || (bare >= 3 && bare >= 0.5 * spaced);
}

/// Number of lines that were settled.
int LineClassifier::classify(int index)
{
    SourceLine &current = line(index);
    const QString &text = m_lines.at(index);
    const QString trimmed = text.trimmed();
    if (current.zone != LineZone::None) {
        current.kind = LineKind::Plain;
        return 1;
    }
    if (trimmed.isEmpty()) {
        return 1;
    }
    static const QRegularExpression wholeLink(uR"(^\W*\[.*\]\s?\(.*\)\W*$|^\W*\[.*\]\[.*\]\W*$)"_s, unicode);
    current.kind = LineKind::Plain;
    current.indent = indentOf(text);
    const bool hasLink = trimmed.contains("]("_L1);
    current.hasUrl = hasLink || trimmed.contains("http://"_L1) || trimmed.contains("https://"_L1)
        || trimmed.contains("www."_L1);
    current.text = withoutMarkup(text);
    current.spans = spansOfLine(text);
    current.isWholeLink =
        trimmed.contains(u']') && trimmed.count("]("_L1) <= 1 && matches(wholeLink, trimmed);
    if (takeHtmlHeading(index) || takeSignedHeading(index)) {
        return 1;
    }
    if (takeUnderlinedHeading(index)) {
        return 2;
    }
    if (isRule(trimmed)) {
        current.kind = LineKind::Rule;
        current.text.clear();
        return 1;
    }
    if (takeTableRow(index) || takeQuote(index) || takeBullet(index) || takeBold(index)) {
        return 1;
    }
    if (hasBoldLead(text) && boldTextOf(text).isEmpty()) {
        current.kind = LineKind::BoldLead;
        current.startsStrong = true;
    }
    return 1;
}

void LineClassifier::markHeading(int index, int level, const QString &style, const QString &text)
{
    SourceLine &heading = line(index);
    heading.kind = LineKind::Heading;
    heading.level = std::min(level, deepestHeading);
    heading.style = style;
    heading.text = text;
}

/// An HTML heading may go over up to four lines.
bool LineClassifier::takeHtmlHeading(int index)
{
    static const QRegularExpression opening(uR"(<h([1-6])\b[^>]*>(.*?)(</h\1\s*>|$))"_s, caseless);
    const QString &text = m_lines.at(index);
    if (!text.contains("<h"_L1, Qt::CaseInsensitive)) {
        return false;
    }
    const QString trimmed = text.trimmed();
    if (!m_dialect.isHtml
        && (trimmed.startsWith("- "_L1) || trimmed.startsWith("* "_L1) || trimmed.startsWith(u'|'))) {
        return false;
    }
    const QRegularExpressionMatch match = opening.match(text);
    if (!match.hasMatch()) {
        return false;
    }
    QString content = match.captured(2);
    const QString closing = "</h"_L1 + match.captured(1);
    bool isClosed = !match.captured(3).isEmpty();
    for (int next = index + 1; !isClosed && next < std::min<int>(int(m_lines.size()), index + 4); ++next) {
        const qsizetype end = m_lines.at(next).indexOf(closing, 0, Qt::CaseInsensitive);
        isClosed = end >= 0;
        content += u' ' + (isClosed ? m_lines.at(next).left(end) : m_lines.at(next));
    }
    const QString shown = withoutMarkup(content);
    if (shown.isEmpty()) {
        return false;
    }
    markHeading(index, match.captured(1).toInt(), u'h' + match.captured(1), shown);
    return true;
}

/// Headings by signs in front: Org stars, hashes, AsciiDoc equals, wiki 'h2.'.
bool LineClassifier::takeSignedHeading(int index)
{
    static const QRegularExpression stars(
        uR"(^(\*+)\s+(?:(?:TODO|DONE|WAITING|NEXT)\s+)?(\S.*?)(?:\s+:[\w:]+:)?\s*$)"_s, unicode);
    static const QRegularExpression equals(uR"(^(={1,6})\s+(\S.*?)\s*=*\s*$)"_s, unicode);
    static const QRegularExpression wiki(uR"(^h([1-6])\.\s+(\S.*)$)"_s, unicode);
    const QString &text = m_lines.at(index);
    if (m_dialect.isOrg && text.startsWith(u'*')) {
        if (const auto match = stars.match(text); match.hasMatch()) {
            const int level = std::min(int(match.capturedLength(1)), deepestHeading);
            markHeading(index, level, u'o' + QString::number(level), withoutMarkup(match.captured(2)));
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
    if (text.startsWith(u'h')) {
        if (const auto match = wiki.match(text); match.hasMatch()) {
            markHeading(
                index, match.captured(1).toInt(), u'h' + match.captured(1), withoutMarkup(match.captured(2)));
            return true;
        }
    }
    return false;
}

bool LineClassifier::takeHashHeading(int index)
{
    static const QRegularExpression hashes(uR"(^ {0,3}(#{1,6})(\s*)(.*?)\s*#*\s*$)"_s, unicode);
    static const QRegularExpression notBare(uR"(^[!\d])"_s, unicode);
    static const QRegularExpression oneSmallWord(uR"(^[a-z]\w*$)"_s, unicode);
    if (m_dialect.isOrg || m_dialect.isRst || firstSign(m_lines.at(index)) != u'#') {
        return false;
    }
    const QRegularExpressionMatch match = hashes.match(m_lines.at(index));
    if (!match.hasMatch()) {
        return false;
    }
    const QString title = match.captured(3);
    const int level = int(match.capturedLength(1));
    const bool isTag = level == 1 && matches(oneSmallWord, title);
    const bool isBare = match.capturedLength(2) == 0;
    if (isBare && (!m_dialect.allowsBareHeadings || matches(notBare, title) || isTag)) {
        return false;
    }
    markHeading(index, level, u'h' + QString::number(level), withoutMarkup(title));
    return true;
}

/// Any sign may underline; one that is much shorter than its text is a rule or a list.
bool LineClassifier::takeUnderlinedHeading(int index)
{
    if (index + 1 >= m_lines.size() || line(index + 1).zone != LineZone::None) {
        return false;
    }
    const QString below = m_lines.at(index + 1).trimmed();
    const QString title = m_lines.at(index).trimmed();
    if (!isUnderline(below) || title.size() >= 160 || title.startsWith(u'|') || title.startsWith(u'>')
        || isRule(title) || (canBeBullet(title) && matches(bulletPattern(), m_lines.at(index)))) {
        return false;
    }
    const QString above = index > 0 ? m_lines.at(index - 1).trimmed() : QString();
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
    const QString sign = below.left(1) + (isOverlined ? u"o"_s : QString());
    if (!m_underlineOrder.contains(sign)) {
        m_underlineOrder << sign;
    }
    markHeading(index, 1, u'u' + sign, line(index).text);
    line(index + 1).kind = LineKind::Underline;
    return true;
}

bool LineClassifier::takeTableRow(int index)
{
    const QString &text = m_lines.at(index);
    if (!text.contains(u'|')) {
        return false;
    }
    const auto isRowLike = [this](int other) {
        return other >= 0 && other < m_lines.size() && m_lines.at(other).count(u'|') >= 2;
    };
    const bool hasCells = text.count(u'|') >= 3 && text.contains(" | "_L1);
    if (firstSign(text) != u'|' && !(hasCells && (isRowLike(index - 1) || isRowLike(index + 1)))) {
        return false;
    }
    line(index).kind = LineKind::Table;
    return true;
}

bool LineClassifier::takeQuote(int index)
{
    const QString trimmed = m_lines.at(index).trimmed();
    if (!trimmed.startsWith(u'>')) {
        return false;
    }
    const auto begin = std::ranges::find_if_not(trimmed, [](QChar c) { return c == u'>' || c == u' '; });
    line(index).kind = LineKind::Quote;
    line(index).text = withoutMarkup(trimmed.sliced(begin - trimmed.begin()));
    return true;
}

bool LineClassifier::takeBullet(int index)
{
    static const QRegularExpression checkBox(uR"(^\[[ xX]\]\s+)"_s, unicode);
    static const QRegularExpression oneLink(uR"(^\W*\[[^\]]*\]\s?\([^)]*\)\W*$)"_s, unicode);
    const QString &text = m_lines.at(index);
    if (!canBeBullet(text)) {
        return false;
    }
    const QRegularExpressionMatch match = bulletPattern().match(text);
    if (!match.hasMatch() || !boldTextOf(text).isEmpty()) {
        return false;
    }
    QString body = match.captured(4);
    if (body.startsWith(u'[')) {
        body.remove(checkBox);
    }
    SourceLine &bullet = line(index);
    bullet.kind = LineKind::Bullet;
    bullet.text = withoutMarkup(body);
    bullet.isWholeLink = body.contains(u']') && matches(oneLink, body);
    bullet.startsStrong = body.startsWith("**"_L1) || body.startsWith("__"_L1);
    return true;
}

bool LineClassifier::takeBold(int index)
{
    const QString content = boldTextOf(m_lines.at(index));
    if (content.isEmpty() || content.contains("**"_L1) || line(index).indent >= 4) {
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
