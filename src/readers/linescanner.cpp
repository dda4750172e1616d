// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linescanner.h"

#include "frontmatter.h"
#include "lineclassifier.h"
#include "markupzones.h"
#include "shortcodes.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Readers {

namespace {

constexpr auto unicode = QRegularExpression::UseUnicodePropertiesOption;
constexpr auto caseless = QRegularExpression::CaseInsensitiveOption | unicode;
constexpr qsizetype longestLine = 2000; // what lies behind it says nothing about the line's kind

QString beginOf(const QString &line)
{
    if (line.size() <= longestLine) {
        return line;
    }
    const bool cutsPair = line.at(longestLine - 1).isHighSurrogate();
    return line.left(cutsPair ? longestLine - 1 : longestLine);
}

/// Walks down the lines once and marks code, comments and the parts of a page that are no text.
class ZoneMarker final
{
public:
    ZoneMarker(const ScannedLines &lines, const Dialect &dialect, std::vector<SourceLine> *result)
        : m_lines(lines)
        , m_dialect(dialect)
        , m_result(result)
    {
    }

    void markFrom(int firstLine)
    {
        for (size_t index = size_t(firstLine); index < m_lines.size(); ++index) {
            step(index, m_lines[index].trimmed);
        }
        // What is opened and never closed hides nothing: a lost fence must not swallow the rest of the file.
        if (!m_end.isEmpty()) {
            for (size_t index = m_opening; index < m_result->size(); ++index) {
                (*m_result)[index].zone = LineZone::None;
            }
        }
    }

private:
    void step(size_t index, QStringView text)
    {
        if (m_end.isEmpty()) {
            open(index, text);
            if (m_end.isEmpty()) {
                return;
            }
            (*m_result)[index].zone = m_zone;
            if (m_closesInLine && text.contains(m_end, Qt::CaseInsensitive)) {
                m_end.clear();
            }
            return;
        }
        (*m_result)[index].zone = m_zone;
        const bool closes = m_isFence ? text.startsWith(m_end) : text.contains(m_end, Qt::CaseInsensitive);
        if (closes) {
            m_end.clear();
        }
    }

    void open(size_t index, QStringView text)
    {
        if (const QString fence = fenceAt(index, text); !fence.isEmpty()) {
            start(index, fence, LineZone::Code, true, false);
        } else if (text.startsWith(u"<!--") && !text.contains(u"-->")) {
            start(index, u"-->"_s, LineZone::Comment, false, false);
        } else if (text.startsWith(u'<')) {
            static const QRegularExpression element(uR"(^<(style|script|head|pre)\b)"_s, caseless);
            if (const auto match = element.matchView(text); match.hasMatch()) {
                start(index, "</"_L1 + match.captured(1), LineZone::Code, false, true);
            }
        }
    }

    void start(size_t index, const QString &end, LineZone zone, bool isFence, bool closesInLine)
    {
        m_opening = index;
        m_end = end;
        m_zone = zone;
        m_isFence = isFence;
        m_closesInLine = closesInLine;
    }

    /// The fence that opens in a line; a row of '~' below text may underline it instead.
    [[nodiscard]] QString fenceAt(size_t index, QStringView text) const
    {
        static const QRegularExpression opening(uR"(^\s{0,6}(?:[-*+]\s+)?(```+|~~~+)(?!.*```))"_s, unicode);
        if (m_dialect.isOrg && text.startsWith(u"#+begin_", Qt::CaseInsensitive)) {
            return text.startsWith(u"#+BEGIN") ? u"#+END"_s : u"#+end"_s;
        }
        const ScannedLine &line = m_lines[index];
        if (!(line.signs.has(u'`') && text.contains(u"```"))
            && !(line.signs.has(u'~') && text.contains(u"~~~"))) {
            return {};
        }
        const QString fence = opening.match(line.text).captured(1);
        const bool isTildes = std::ranges::all_of(text, [](QChar c) { return c == u'~'; });
        const bool standsBelowText = index > 0 && !m_lines[index - 1].trimmed.isEmpty();
        const bool isUnderline = isTildes && standsBelowText && (m_dialect.isRst || m_dialect.hasPlainName);
        return isUnderline ? QString() : fence;
    }

    const ScannedLines &m_lines;
    const Dialect &m_dialect;
    std::vector<SourceLine> *m_result;
    QString m_end; ///< what closes the open zone; empty: none is open
    LineZone m_zone = LineZone::None;
    size_t m_opening = 0;
    bool m_isFence = false;
    bool m_closesInLine = false;
};

/// Whether one of `names` stands behind `lead` somewhere in a text.
bool holdsBehind(QStringView text, QStringView lead, std::initializer_list<QStringView> names)
{
    for (qsizetype at = text.indexOf(lead); at >= 0; at = text.indexOf(lead, at + 1)) {
        const QStringView behind = text.sliced(at + lead.size());
        if (std::ranges::any_of(names, [behind](QStringView name) { return behind.startsWith(name); })) {
            return true;
        }
    }
    return false;
}

/// Whether a line begins with `mark` as a whole word of ASCII.
bool beginsWithMark(QStringView line, QStringView mark)
{
    const auto isWordSign = [](QChar c) { return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_'); };
    return line.startsWith(mark) && (line.size() == mark.size() || !isWordSign(line.at(mark.size())));
}

/// Words by which the tools that make slides are known.
bool namesSlideTool(QStringView line, const LineSigns &signs)
{
    return holds(line, signs, u"reveal.js") || holds(line, signs, u"remark.create")
        || holds(line, signs, u"impress.js")
        || (signs.mayHold(u"=\"class")
            && holdsBehind(line, u"class=\"", {u"reveal", u"slides", u"remark-slide", u"deck-container"}))
        || beginsWithMark(line, u"!SLIDE") || beginsWithMark(line, u"<slide");
}

bool namesSlideTool(const std::vector<SourceLine> &result, const ScannedLines &lines)
{
    qsizetype left = 20000; // characters from the begin of the source
    for (size_t index = 0; index < result.size() && left > 0; ++index) {
        const QString &raw = result[index].raw;
        const QStringView line = QStringView(raw).first(std::min(raw.size(), left));
        if (namesSlideTool(line, raw.size() > longestLine ? LineSigns(line) : lines[index].signs)) {
            return true;
        }
        left -= raw.size() + 1;
    }
    return false;
}

bool saysItIsSlideDeck(const FrontMatter &matter)
{
    const MetaField *output = matter.find(u"output"_s);
    return matter.hasDefinitionList || matter.find(u"marp"_s)
        || (output && output->value.contains("revealjs"_L1));
}

/// Marks the lines that a blog engine's marks for code hold, their own included.
void markShortcodes(const QString &source, int firstLine, std::vector<SourceLine> *result)
{
    size_t line = 0;
    qsizetype begin = 0; // of the line
    const auto goOn = [&] { begin += (*result)[line++].raw.size() + 1; };
    while (line < size_t(firstLine)) {
        goOn();
    }
    for (const Shortcode &shortcode : findShortcodes(source, {begin, source.size()})) {
        if (shortcode.kind != Shortcode::Kind::Code) {
            continue;
        }
        while (line < result->size() && begin < shortcode.whole.begin) {
            goOn();
        }
        while (line < result->size() && begin + (*result)[line].raw.size() <= shortcode.whole.end) {
            (*result)[line].zone = LineZone::Code;
            goOn();
        }
    }
}

} // namespace

std::vector<SourceLine> scanLines(const QString &source, const QString &name, Format format,
    std::vector<MetaField> *meta, bool *isSlideDeck)
{
    std::vector<SourceLine> result(size_t(std::ranges::count(source, QChar(u'\n'))) + 1);
    ScannedLines lines(result.size());
    qsizetype begin = 0;
    for (size_t index = 0; index < result.size(); ++index) {
        const qsizetype end = index + 1 < result.size() ? source.indexOf(u'\n', begin) : source.size();
        result[index].number = int(index) + 1;
        result[index].raw = source.sliced(begin, end - begin);
        lines[index] = ScannedLine(beginOf(result[index].raw));
        begin = end + 1;
    }
    const Dialect dialect = dialectOf(lines, name, format);
    FrontMatter matter = readFrontMatter(source);
    for (int index = matter.firstLine; index < matter.bodyLine; ++index) {
        result[size_t(index)].zone = LineZone::FrontMatter;
        result[size_t(index)].kind = LineKind::FrontMatter;
    }
    if (dialect.isHtml) {
        readPageHead(source, &matter);
    }
    readDefinitionList(source, &matter);
    ZoneMarker(lines, dialect, &result).markFrom(matter.bodyLine);
    if (dialect.isRst) {
        markRstZones(lines, size_t(matter.bodyLine), &result);
    } else if (dialect.isOrg) {
        markOrgZones(lines, size_t(matter.bodyLine), &result);
    } else if (format == Format::Markdown || format == Format::BlogText) { // as their readers do
        markShortcodes(source, matter.bodyLine, &result);
    }
    LineClassifier(lines, dialect, &result).classifyFrom(matter.bodyLine);
    if (meta) {
        *meta = std::move(matter.fields);
    }
    if (isSlideDeck) {
        *isSlideDeck = saysItIsSlideDeck(matter) || namesSlideTool(result, lines);
    }
    return result;
}

} // namespace Lectern::Readers
