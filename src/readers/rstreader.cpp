// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rstreader.h"

#include "readers/codeshape.h"
#include "readers/plaintext.h"
#include "readers/textlines.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace Lectern::Readers {

namespace {

/// `.. name:: argument`
struct Directive {
    QString name; ///< lower case
    QString argument;
};

class RstParser
{
public:
    explicit RstParser(DocumentBuilder &builder)
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
    void collectTargets();
    /// Last line of the indented block below line `i`; `i` if there is none.
    [[nodiscard]] size_t endOfIndented(size_t i) const;
    [[nodiscard]] size_t parseExplicit(size_t i);
    void appendDirective(const Directive &directive, size_t first, size_t last);
    void appendCode(size_t first, size_t last, size_t blockBegin, const QString &language);
    void appendImage(const Directive &directive, size_t first, size_t last);
    [[nodiscard]] size_t behindOptions(size_t first, size_t last) const;
    void appendText(size_t first, size_t last);
    void flush(size_t end);

    DocumentBuilder &m_builder;
    QStringView m_source;
    std::vector<TextLine> m_lines;
    QHash<QString, QString> m_targets;
    QString m_titleSigns;
    size_t m_pending = 0; ///< first line of plain text not yet written
};

void RstParser::collectTargets()
{
    for (size_t i = 0; i < m_lines.size(); ++i) {
        QStringView text = textOf(i);
        if (!text.startsWith(u".. _")) {
            continue;
        }
        text = text.sliced(4);
        const bool isQuoted = text.startsWith(u'`');
        const qsizetype end = isQuoted ? text.indexOf(u"`:", 1) : text.indexOf(u':');
        if (end > 0) {
            const QStringView name = isQuoted ? text.sliced(1, end - 1) : text.first(end);
            m_targets.insert(
                name.toString().toLower(), text.sliced(end + (isQuoted ? 2 : 1)).trimmed().toString());
        }
    }
}

size_t RstParser::endOfIndented(size_t i) const
{
    size_t last = i;
    for (size_t next = i + 1; next < m_lines.size(); ++next) {
        if (m_lines[next].isBlank()) {
            continue;
        }
        if (m_lines[next].indent <= m_lines[i].indent) {
            break;
        }
        last = next;
    }
    return last;
}

void RstParser::appendText(size_t first, size_t last)
{
    PlainTextRules rules;
    rules.inlines.rst = true;
    rules.inlines.rstTargets = &m_targets;
    rules.linesAreJoined = true;
    rules.titleSigns = &m_titleSigns;
    Utf16Range range{m_lines[first].whole.begin, m_lines[last].whole.end};
    const QStringView text = m_source.sliced(range.begin, range.length());
    if (text.trimmed() == u"::") {
        return;
    }
    // "like this::" announces a literal block and reads "like this:".
    range.end -= text.endsWith(u"::") ? 1 : 0;
    appendPlainText(m_builder, range, rules);
}

/// Writes the plain text before line `end`.
void RstParser::flush(size_t end)
{
    if (m_pending < end) {
        appendText(m_pending, end - 1);
    }
    m_pending = end;
}

void RstParser::appendCode(size_t first, size_t last, size_t blockBegin, const QString &language)
{
    while (first <= last && m_lines[first].isBlank()) {
        ++first;
    }
    if (first > last) {
        return;
    }
    qsizetype common = m_lines[first].whole.length();
    for (size_t i = first; i <= last; ++i) {
        if (!m_lines[i].isBlank()) {
            common = std::min(common, m_lines[i].text.begin - m_lines[i].whole.begin);
        }
    }
    Block code = makeBlock(BlockKind::Code);
    code.language = language;
    m_builder.beginBlock(std::move(code));
    m_builder.touch(m_lines[blockBegin].whole);
    for (size_t i = first; i <= last; ++i) {
        if (i > first) {
            m_builder.copy({m_lines[i - 1].whole.end, m_lines[i - 1].whole.end + 1});
        }
        if (!m_lines[i].isBlank()) {
            m_builder.copy({m_lines[i].whole.begin + common, m_lines[i].text.end});
        }
    }
    m_builder.endBlock();
}

size_t RstParser::behindOptions(size_t first, size_t last) const
{
    while (first <= last && (m_lines[first].isBlank() || textOf(first).startsWith(u':'))) {
        ++first;
    }
    return first;
}

void RstParser::appendImage(const Directive &directive, size_t first, size_t last)
{
    Block image = makeBlock(BlockKind::Image);
    image.target = directive.argument;
    m_builder.beginBlock(std::move(image));
    m_builder.touch(m_lines[first].whole);
    for (size_t i = first + 1; i <= last; ++i) {
        const QStringView text = textOf(i);
        if (text.startsWith(u":alt:")) {
            const Utf16Range line = m_lines[i].text;
            m_builder.copy({line.begin + 5 + (text.size() > 5 ? 1 : 0), line.end});
        }
        m_builder.touch(m_lines[i].whole);
    }
    m_builder.endBlock();
}

void RstParser::appendDirective(const Directive &directive, size_t first, size_t last)
{
    static constexpr std::array<QStringView, 4> code{u"code-block", u"code", u"sourcecode", u"highlight"};
    static constexpr std::array<QStringView, 8> silent{
        u"contents", u"toctree", u"meta", u"index", u"class", u"role", u"default-role", u"sectnum"};
    static constexpr std::array<QStringView, 5> foreign{
        u"include", u"raw", u"csv-table", u"literalinclude", u"math"};
    const auto isOneOf = [&](const auto &names) {
        return std::find(names.begin(), names.end(), directive.name) != names.end();
    };
    if (isOneOf(code)) {
        appendCode(behindOptions(first + 1, last), last, first, directive.argument.toLower());
    } else if (directive.name == u"image" || directive.name == u"figure") {
        appendImage(directive, first, last);
    } else if (isOneOf(foreign)) {
        Block placeholder = makeBlock(BlockKind::Placeholder);
        placeholder.target = directive.argument;
        m_builder.beginBlock(std::move(placeholder));
        m_builder.insert(directive.name);
        m_builder.touch({m_lines[first].whole.begin, m_lines[last].whole.end});
        m_builder.endBlock();
    } else if (!isOneOf(silent)) {
        m_builder.openContainer({ContainerKind::Quote});
        if (!directive.argument.isEmpty()) {
            const Utf16Range line = m_lines[first].text;
            m_builder.beginBlock(makeBlock(BlockKind::Paragraph));
            m_builder.copy({line.end - directive.argument.size(), line.end});
            m_builder.endBlock();
        }
        const size_t content = behindOptions(first + 1, last);
        if (content <= last) {
            appendText(content, last);
        }
        m_builder.closeContainer();
    }
}

/// `.. ` at line `i`: directive, target, footnote or comment; the line that comes next.
size_t RstParser::parseExplicit(size_t i)
{
    const QStringView text = textOf(i);
    const size_t last = endOfIndented(i);
    const qsizetype colons = text.indexOf(u"::");
    const QStringView name = colons > 3 ? text.sliced(3, colons - 3) : QStringView();
    const bool isDirective = !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u':';
    });
    if (isDirective) {
        appendDirective({name.toString().toLower(), text.sliced(colons + 2).trimmed().toString()}, i, last);
    } else if (text.startsWith(u".. [")) {
        m_builder.beginBlock(makeBlock(BlockKind::Paragraph));
        m_builder.copy({m_lines[i].text.begin + 3, m_lines[i].text.end});
        m_builder.endBlock();
        if (last > i) {
            appendText(i + 1, last);
        }
    }
    m_pending = last + 1;
    return last + 1;
}

void RstParser::parse()
{
    collectTargets();
    for (size_t i = 0; i < m_lines.size() && !m_builder.isExhausted();) {
        const QStringView text = textOf(i);
        if (text.startsWith(u".. ") || text == u"..") {
            flush(i);
            i = parseExplicit(i);
            continue;
        }
        const size_t last = text.endsWith(u"::") ? endOfIndented(i) : i;
        const bool isLiteral = last > i && i + 1 < m_lines.size() && m_lines[i + 1].isBlank();
        ++i;
        if (isLiteral) {
            flush(i);
            appendCode(i, last, i, {});
            m_pending = last + 1;
            i = last + 1;
        }
    }
    flush(m_lines.size());
}

} // namespace

Document RstReader::read(const QString &source, const ReadOptions &options) const
{
    DocumentBuilder builder(Format::RestructuredText, source, options);
    RstParser(builder).parse();
    Document document = builder.take();
    guessLanguages(document);
    return document;
}

} // namespace Lectern::Readers
