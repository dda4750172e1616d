// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orgreader.h"

#include "readers/codeshape.h"
#include "readers/plaintext.h"
#include "readers/textlines.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lectern::Readers {

namespace {

class OrgParser
{
public:
    explicit OrgParser(DocumentBuilder &builder)
        : m_builder(builder)
        , m_source(builder.source())
        , m_lines(splitTextLines(m_source, {0, m_source.size()}))
    {
    }

    void parse();

private:
    [[nodiscard]] QStringView textOf(size_t i) const
    {
        return m_source.sliced(m_lines[i].text.begin, m_lines[i].text.length());
    }
    [[nodiscard]] qsizetype starsOf(size_t i) const;
    [[nodiscard]] size_t find(size_t from, const QString &wanted);
    [[nodiscard]] bool isLeftOut(size_t i) const;
    [[nodiscard]] size_t parseKeyword(size_t i);
    void appendHeading(size_t i, qsizetype stars);
    void appendCode(size_t begin, size_t end);
    [[nodiscard]] size_t appendTable(size_t i);
    void appendRow(size_t i, int row, bool isHeader);
    void appendText(size_t first, size_t end);
    void flush(size_t end, size_t next);
    static InlineRules inlines();

    DocumentBuilder &m_builder;
    QStringView m_source;
    std::vector<TextLine> m_lines;
    size_t m_pending = 0;
    QSet<QString> m_missing; ///< ends that do not come any more, so that they are searched once
};

InlineRules OrgParser::inlines()
{
    InlineRules rules;
    rules.org = true;
    return rules;
}

/// Number of stars of a heading; 0 for other lines.
qsizetype OrgParser::starsOf(size_t i) const
{
    const QStringView text = textOf(i);
    qsizetype stars = 0;
    while (stars < text.size() && text[stars] == u'*') {
        ++stars;
    }
    const bool isHeading = stars > 0 && m_lines[i].indent == 0 && stars < text.size() && text[stars] == u' ';
    return isHeading ? stars : 0;
}

void OrgParser::appendText(size_t first, size_t end)
{
    if (first >= end) {
        return;
    }
    PlainTextRules rules;
    rules.inlines = inlines();
    appendPlainText(m_builder, {m_lines[first].whole.begin, m_lines[end - 1].whole.end}, rules);
}

void OrgParser::flush(size_t end, size_t next)
{
    appendText(m_pending, end);
    m_pending = next;
}

void OrgParser::appendHeading(size_t i, qsizetype stars)
{
    static constexpr std::array<QStringView, 10> states{u"TODO", u"DONE", u"NEXT", u"WAITING", u"WAIT",
        u"STARTED", u"CANCELLED", u"CANCELED", u"HOLD", u"SOMEDAY"};
    Utf16Range text{m_lines[i].text.begin + stars, m_lines[i].text.end};
    const auto view = [&] { return m_source.sliced(text.begin, text.length()); };
    const auto skipBlanks = [&] {
        while (text.begin < text.end && m_source[text.begin].isSpace()) {
            ++text.begin;
        }
    };
    skipBlanks();
    for (const QStringView state : states) {
        if (view().startsWith(state) && (view().size() == state.size() || view()[state.size()].isSpace())) {
            text.begin += state.size();
            break;
        }
    }
    skipBlanks();
    if (view().startsWith(u"[#") && view().indexOf(u']') == 3) {
        text.begin += 4;
        skipBlanks();
    }
    // Tags: ":one:two:" at the end, behind a blank.
    const qsizetype blank = view().lastIndexOf(u' ');
    const QStringView last = blank < 0 ? QStringView() : view().sliced(blank + 1);
    if (last.size() > 2 && last.startsWith(u':') && last.endsWith(u':')) {
        text.end = text.begin + view().first(blank).trimmed().size();
    }
    m_builder.beginBlock(makeBlock(BlockKind::Heading, static_cast<int>(std::min<qsizetype>(stars, 6))));
    m_builder.touch(m_lines[i].text);
    appendInline(m_builder, text, inlines());
    m_builder.endBlock();
}

bool OrgParser::isLeftOut(size_t i) const
{
    const QStringView text = textOf(i);
    return text.startsWith(u"SCHEDULED:") || text.startsWith(u"DEADLINE:") || text.startsWith(u"CLOCK:")
        || text.startsWith(u"CLOSED:") || text.startsWith(u"# ");
}

/// First line from `from` on that is `wanted`, letter case ignored; the number of lines if none.
size_t OrgParser::find(size_t from, const QString &wanted)
{
    if (m_missing.contains(wanted)) {
        return m_lines.size();
    }
    for (size_t i = from; i < m_lines.size(); ++i) {
        if (textOf(i).compare(wanted, Qt::CaseInsensitive) == 0) {
            return i;
        }
    }
    m_missing.insert(wanted);
    return m_lines.size();
}

void OrgParser::appendCode(size_t begin, size_t end)
{
    const QString words = textOf(begin).toString().simplified();
    Block code = makeBlock(BlockKind::Code);
    code.language = words.section(u' ', 1, 1).toLower();
    m_builder.beginBlock(std::move(code));
    m_builder.touch(m_lines[begin].whole);
    m_builder.touch(m_lines[end].whole);
    qsizetype common = 4000;
    for (size_t i = begin + 1; i < end; ++i) {
        common =
            m_lines[i].isBlank() ? common : std::min(common, m_lines[i].text.begin - m_lines[i].whole.begin);
    }
    for (size_t i = begin + 1; i < end; ++i) {
        if (i > begin + 1) {
            m_builder.copy({m_lines[i - 1].whole.end, m_lines[i - 1].whole.end + 1});
        }
        if (!m_lines[i].isBlank()) {
            m_builder.copy({m_lines[i].whole.begin + common, m_lines[i].text.end});
        }
    }
    m_builder.endBlock();
}

/// `#+…` at line `i`; the line that comes next.
size_t OrgParser::parseKeyword(size_t i)
{
    const QString word = textOf(i).toString().section(u' ', 0, 0).toLower();
    const bool isBlock = word.startsWith(u"#+begin_"_s);
    const size_t end = isBlock ? find(i + 1, u"#+end_"_s + word.sliced(8)) : i;
    if (!isBlock || end >= m_lines.size()) {
        flush(i, i + 1);
        return i + 1;
    }
    flush(i, end + 1);
    if (word == u"#+begin_src"_s || word == u"#+begin_example"_s) {
        appendCode(i, end);
    } else {
        m_builder.openContainer({ContainerKind::Quote});
        appendText(i + 1, end);
        m_builder.closeContainer();
    }
    return end + 1;
}

void OrgParser::appendRow(size_t i, int row, bool isHeader)
{
    const Utf16Range line = m_lines[i].text;
    int column = 0;
    for (qsizetype at = line.begin + 1; at < line.end;) {
        qsizetype bar = m_source.indexOf(u'|', at);
        bar = bar < 0 || bar > line.end ? line.end : bar;
        Utf16Range cell{at, bar};
        while (cell.begin < cell.end && m_source[cell.begin].isSpace()) {
            ++cell.begin;
        }
        while (cell.end > cell.begin && m_source[cell.end - 1].isSpace()) {
            --cell.end;
        }
        Block block = makeBlock(BlockKind::TableCell);
        block.row = row;
        block.column = column++;
        block.isHeader = isHeader;
        m_builder.beginBlock(std::move(block));
        m_builder.touch(m_lines[i].whole);
        appendInline(m_builder, cell, inlines());
        m_builder.endBlock();
        at = bar + 1;
    }
    auto &table = m_builder.document().containers[static_cast<size_t>(m_builder.container())];
    table.columns = std::max(table.columns, column);
}

size_t OrgParser::appendTable(size_t i)
{
    m_builder.openContainer({ContainerKind::Table});
    const bool hasHead = i + 1 < m_lines.size() && textOf(i + 1).startsWith(u"|-");
    int row = 0;
    size_t next = i;
    for (; next < m_lines.size() && textOf(next).startsWith(u'|'); ++next) {
        if (!textOf(next).startsWith(u"|-")) {
            appendRow(next, row, hasHead && row == 0);
            ++row;
        }
    }
    m_builder.closeContainer();
    return next;
}

void OrgParser::parse()
{
    for (size_t i = 0; i < m_lines.size() && !m_builder.isExhausted();) {
        const QStringView text = textOf(i);
        if (const qsizetype stars = starsOf(i); stars > 0) {
            flush(i, i + 1);
            appendHeading(i, stars);
            ++i;
        } else if (text.startsWith(u"#+")) {
            i = parseKeyword(i);
        } else if (text.startsWith(u'|') && text.endsWith(u'|') && text.size() > 2) {
            flush(i, i);
            i = appendTable(i);
            m_pending = i;
        } else if (text.compare(u":PROPERTIES:", Qt::CaseInsensitive) == 0
            || text.compare(u":LOGBOOK:", Qt::CaseInsensitive) == 0) {
            const size_t end = find(i, u":END:"_s);
            const size_t next = end < m_lines.size() ? end + 1 : i + 1;
            flush(i, next);
            i = next;
        } else if (isLeftOut(i)) {
            flush(i, i + 1);
            ++i;
        } else {
            ++i;
        }
    }
    flush(m_lines.size(), m_lines.size());
}

} // namespace

Document OrgReader::read(const QString &source, const ReadOptions &options) const
{
    DocumentBuilder builder(Format::Org, source, options);
    OrgParser(builder).parse();
    Document document = builder.take();
    guessLanguages(document);
    return document;
}

} // namespace Lectern::Readers
