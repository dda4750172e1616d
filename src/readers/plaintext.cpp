// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plaintext.h"

#include "readers/codeshape.h"
#include "readers/textlines.h"

#include <climits>

#include <algorithm>
#include <set>

namespace Lectern::Readers {

namespace {

/// What a line is once its neighbours have been looked at.
enum class Role { Text, Title, Overline, Underline, Code };

struct RoleLine {
    TextLine line;
    Role role = Role::Text;
    int level = 0; ///< Title
    int code = 0; ///< codeScore()
};

class PlainTextParser
{
public:
    PlainTextParser(DocumentBuilder &builder, Utf16Range range, const PlainTextRules &rules);
    void parse();

private:
    struct OpenList {
        int indent = 0;
        int contentIndent = 0;
        ContainerKind kind = ContainerKind::BulletList;
        int number = 1;
        bool hasItem = false;
    };

    [[nodiscard]] QStringView textOf(const TextLine &line) const;
    void findTitles();
    [[nodiscard]] bool underlines(size_t title) const;
    void findCode();
    [[nodiscard]] bool mayBeCode(size_t i, int leastIndent) const;
    void markCode(size_t seed);
    void decideStyle();
    [[nodiscard]] bool wouldNotHaveFitted(const TextLine &line, const TextLine &next) const;
    [[nodiscard]] bool continues(size_t i) const;

    [[nodiscard]] size_t writeAt(size_t i);
    [[nodiscard]] size_t writeCode(size_t i);
    void writeTitle(const RoleLine &title);
    void writeRule(const RoleLine &rule);
    void writeItem(size_t i);
    void writeText(size_t i);
    void closeListsTo(size_t count);
    void openItem(const TextLine &line, ContainerKind kind);
    void endParagraph() { m_builder.endBlock(); }

    DocumentBuilder &m_builder;
    PlainTextRules m_rules;
    std::vector<RoleLine> m_lines;
    std::vector<OpenList> m_lists;
    qsizetype m_width = 0; ///< at which the writer's lines were wrapped; 0: a line is a thought
    bool m_isOutline = false; ///< indent alone makes the levels
    int m_baseIndent = 0;
    bool m_wasBlank = true; ///< the line before was blank or another block
};

PlainTextParser::PlainTextParser(DocumentBuilder &builder, Utf16Range range, const PlainTextRules &rules)
    : m_builder(builder)
    , m_rules(rules)
{
    for (const TextLine &line : splitTextLines(builder.source(), range)) {
        m_lines.push_back({line});
    }
}

QStringView PlainTextParser::textOf(const TextLine &line) const
{
    return QStringView(m_builder.source()).sliced(line.text.begin, line.text.length());
}

// --- titles

bool PlainTextParser::underlines(size_t title) const
{
    const TextLine &line = m_lines[title].line;
    const TextLine &below = m_lines[title + 1].line;
    if (line.isBlank() || line.shape == TextShape::Rule || below.shape != TextShape::Rule
        || line.indent > 8) {
        return false;
    }
    const bool isFree =
        title == 0 || m_lines[title - 1].line.isBlank() || m_lines[title - 1].line.shape == TextShape::Rule;
    const qsizetype off = std::abs(line.text.length() - below.text.length());
    return isFree && line.text.length() <= 200 && off <= std::max<qsizetype>(4, line.text.length() / 2);
}

void PlainTextParser::findTitles()
{
    QString signs; // in order of their first use: the first is the highest level, overlined ones apart
    for (size_t i = 0; i + 1 < m_lines.size(); ++i) {
        if (m_lines[i].role != Role::Text || !underlines(i)) {
            continue;
        }
        const QChar sign = textOf(m_lines[i + 1].line)[0];
        const bool hasOverline = i > 0 && m_lines[i - 1].line.shape == TextShape::Rule
            && textOf(m_lines[i - 1].line)[0] == sign && m_lines[i - 1].role == Role::Text;
        const QChar style = hasOverline ? QChar(sign.unicode() + 0x100U) : sign;
        if (!signs.contains(style)) {
            signs += style;
        }
        m_lines[i].role = Role::Title;
        m_lines[i].level = std::min(6, static_cast<int>(signs.indexOf(style)) + 1);
        m_lines[i + 1].role = Role::Underline;
        if (hasOverline) {
            m_lines[i - 1].role = Role::Overline;
        }
    }
}

// --- code

bool PlainTextParser::mayBeCode(size_t i, int leastIndent) const
{
    const RoleLine &line = m_lines[i];
    const bool isText = line.role == Role::Text && !line.line.isBlank() && line.line.shape != TextShape::Rule;
    if (!isText || line.line.shape == TextShape::Bullet || line.line.shape == TextShape::Number) {
        return false;
    }
    return line.code >= 1 || (line.line.indent >= leastIndent + 2 && line.line.text.length() <= 100);
}

/// Grows a run of code around a line that is likely code, and marks it if the whole run convinces.
void PlainTextParser::markCode(size_t seed)
{
    const int indent = m_lines[seed].line.indent;
    size_t last = seed;
    // What stands right below a Python prompt is its answer.
    const bool isSession = textOf(m_lines[seed].line).startsWith(u">>>");
    int score = m_lines[seed].code;
    int lines = 1;
    for (size_t i = seed + 1; i < m_lines.size(); ++i) {
        const bool isGap = m_lines[i].line.isBlank() && i + 1 < m_lines.size() && mayBeCode(i + 1, indent)
            && (m_lines[i + 1].code >= 2 || m_lines[i + 1].line.indent > indent);
        if (isGap) {
            continue;
        }
        if (isSession && m_lines[i].role == Role::Text && !m_lines[i].line.isBlank()) {
            last = i;
            continue;
        }
        if (!mayBeCode(i, indent) || m_lines[i].line.indent < std::min(indent, m_baseIndent)) {
            break;
        }
        score += m_lines[i].code;
        ++lines;
        last = i;
    }
    const bool isConvincing =
        lines == 1 ? score >= 3 || (score >= 2 && indent >= m_baseIndent + 4) : score >= 4 && score >= lines;
    if (isConvincing) {
        for (size_t i = seed; i <= last; ++i) {
            m_lines[i].role = Role::Code;
        }
    }
}

void PlainTextParser::findCode()
{
    if (!m_rules.findsCode) {
        return;
    }
    for (RoleLine &line : m_lines) {
        const bool isPlain = line.role == Role::Text && line.line.shape == TextShape::Plain;
        line.code = isPlain ? codeScore(textOf(line.line)) : 0;
    }
    size_t tried = 0;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].role == Role::Text && m_lines[i].code >= 2 && i >= tried) {
            markCode(i);
            // A run that did not convince is not tried again from each of its lines: that would be quadratic.
            tried = m_lines[i].role == Role::Code ? i + 1 : i + 3;
        }
    }
}

// --- style

bool PlainTextParser::wouldNotHaveFitted(const TextLine &line, const TextLine &next) const
{
    const QStringView text = textOf(next);
    const qsizetype blank = text.indexOf(u' ');
    const qsizetype word = blank < 0 ? text.size() : blank;
    return line.whole.length() + 1 + word > m_width - 6;
}

/// Wrapped text fills its lines: nearly every line that another one follows could not have taken its first
/// word.
void PlainTextParser::decideStyle()
{
    std::vector<qsizetype> lengths;
    std::set<int> indents;
    size_t indented = 0;
    size_t marked = 0;
    const auto isPlain = [](const RoleLine &line) {
        return line.role == Role::Text && line.line.shape == TextShape::Plain;
    };
    m_baseIndent = INT_MAX;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const TextLine &line = m_lines[i].line;
        if (!line.isBlank()) {
            m_baseIndent = std::min(m_baseIndent, line.indent);
        }
        marked += line.shape == TextShape::Bullet || line.shape == TextShape::Number ? 1 : 0;
        if (isPlain(m_lines[i]) && line.indent > 0) {
            indents.insert(line.indent);
            ++indented;
        }
        if (i + 1 < m_lines.size() && isPlain(m_lines[i]) && isPlain(m_lines[i + 1])) {
            lengths.push_back(line.whole.length());
        }
    }
    m_baseIndent = m_baseIndent == INT_MAX ? 0 : m_baseIndent;
    m_isOutline = indents.size() >= 2 && indented >= 8 && indented > 2 * marked;
    if (lengths.size() < 3 || m_rules.linesAreParagraphs) {
        return;
    }
    std::sort(lengths.begin(), lengths.end());
    m_width = lengths[lengths.size() * 9 / 10];
    size_t full = 0;
    for (size_t i = 0; i + 1 < m_lines.size(); ++i) {
        const bool isPair = isPlain(m_lines[i]) && isPlain(m_lines[i + 1]);
        full += isPair && wouldNotHaveFitted(m_lines[i].line, m_lines[i + 1].line) ? 1 : 0;
    }
    const bool isWrapped = m_width >= 40 && m_width <= 140 && full * 2 >= lengths.size();
    m_width = isWrapped ? m_width : 0;
}

/// Whether line `i` goes on with the paragraph of the line before it.
bool PlainTextParser::continues(size_t i) const
{
    if (m_wasBlank || i == 0 || !m_builder.hasOpenBlock() || m_rules.linesAreParagraphs) {
        return false;
    }
    const TextLine &line = m_lines[i].line;
    const TextLine &before = m_lines[i - 1].line;
    const bool hangs = !m_lists.empty() && line.indent > m_lists.back().indent;
    if (hangs && !m_isOutline) {
        const bool isAligned = line.indent == m_lists.back().contentIndent || line.indent == before.indent;
        return isAligned || (m_width > 0 && wouldNotHaveFitted(before, line));
    }
    return m_width > 0 && !m_isOutline && wouldNotHaveFitted(before, line);
}

// --- writing

void PlainTextParser::parse()
{
    findTitles();
    decideStyle();
    findCode();
    for (size_t i = 0; i < m_lines.size() && !m_builder.isExhausted();) {
        i = writeAt(i);
    }
    endParagraph();
    closeListsTo(0);
}

/// Writes what begins at line `i`; the line that comes next.
size_t PlainTextParser::writeAt(size_t i)
{
    const RoleLine &line = m_lines[i];
    switch (line.role) {
    case Role::Code:
        return writeCode(i);
    case Role::Title:
        writeTitle(line);
        break;
    case Role::Overline:
    case Role::Underline:
        break;
    case Role::Text:
        if (line.line.isBlank()) {
            endParagraph();
            m_wasBlank = true;
        } else if (line.line.shape == TextShape::Rule) {
            writeRule(line);
        } else if (line.line.shape != TextShape::Plain || (m_isOutline && line.line.indent > m_baseIndent)) {
            writeItem(i);
        } else {
            writeText(i);
        }
        break;
    }
    return i + 1;
}

void PlainTextParser::closeListsTo(size_t count)
{
    while (m_lists.size() > count) {
        if (m_lists.back().hasItem) {
            m_builder.closeContainer();
        }
        m_builder.closeContainer();
        m_lists.pop_back();
    }
}

size_t PlainTextParser::writeCode(size_t i)
{
    endParagraph();
    size_t last = i;
    int indent = INT_MAX;
    qsizetype common = INT_MAX;
    for (size_t k = i; k < m_lines.size() && m_lines[k].role == Role::Code; ++k) {
        last = k;
        const TextLine &line = m_lines[k].line;
        if (!line.isBlank()) {
            indent = std::min(indent, line.indent);
            common = std::min(common, line.text.begin - line.whole.begin);
        }
    }
    while (!m_lists.empty() && m_lists.back().indent >= indent) {
        closeListsTo(m_lists.size() - 1);
    }
    m_builder.beginBlock(makeBlock(BlockKind::Code));
    for (size_t k = i; k <= last; ++k) {
        const TextLine &line = m_lines[k].line;
        if (k > i) {
            const qsizetype before = m_lines[k - 1].line.whole.end;
            m_builder.copy({before, before + 1});
        }
        if (!line.isBlank()) {
            m_builder.copy({line.whole.begin + common, line.text.end});
        }
    }
    m_builder.endBlock();
    m_wasBlank = true;
    return last + 1;
}

void PlainTextParser::writeTitle(const RoleLine &title)
{
    endParagraph();
    closeListsTo(0);
    const size_t i = static_cast<size_t>(&title - m_lines.data());
    m_builder.beginBlock(makeBlock(BlockKind::Heading, title.level));
    if (i > 0 && m_lines[i - 1].role == Role::Overline) {
        m_builder.touch(m_lines[i - 1].line.whole);
    }
    appendInline(m_builder, title.line.text, m_rules.inlines);
    m_builder.touch(m_lines[i + 1].line.whole);
    m_builder.endBlock();
    m_wasBlank = true;
}

void PlainTextParser::writeRule(const RoleLine &rule)
{
    endParagraph();
    closeListsTo(0);
    m_builder.beginBlock(makeBlock(BlockKind::Rule));
    m_builder.touch(rule.line.whole);
    m_builder.endBlock();
    m_wasBlank = true;
}

void PlainTextParser::openItem(const TextLine &line, ContainerKind kind)
{
    while (!m_lists.empty() && m_lists.back().indent > line.indent) {
        closeListsTo(m_lists.size() - 1);
    }
    const bool isSame = !m_lists.empty() && m_lists.back().indent == line.indent;
    if (isSame && m_lists.back().kind != kind) {
        closeListsTo(m_lists.size() - 1);
    }
    if (m_lists.empty() || m_lists.back().indent < line.indent) {
        Container list{kind};
        list.start = kind == ContainerKind::OrderedList ? line.number : 1;
        m_builder.openContainer(list);
        m_lists.push_back({line.indent, line.contentIndent, kind, list.start, false});
    }
    OpenList &list = m_lists.back();
    if (list.hasItem) {
        m_builder.closeContainer();
    }
    list.contentIndent = line.contentIndent;
    list.hasItem = true;
    Container item{ContainerKind::Item};
    item.start = list.number++;
    m_builder.openContainer(item);
}

void PlainTextParser::writeItem(size_t i)
{
    const TextLine &line = m_lines[i].line;
    endParagraph();
    openItem(line, line.shape == TextShape::Number ? ContainerKind::OrderedList : ContainerKind::BulletList);
    m_builder.beginBlock(makeBlock(BlockKind::Paragraph));
    m_builder.touch(line.text);
    appendInline(m_builder, line.content, m_rules.inlines);
    m_wasBlank = false;
}

void PlainTextParser::writeText(size_t i)
{
    const TextLine &line = m_lines[i].line;
    if (continues(i)) {
        const qsizetype before = m_lines[i - 1].line.whole.end;
        m_builder.copy({before, before + 1});
    } else {
        endParagraph();
        while (!m_lists.empty() && m_lists.back().indent >= line.indent) {
            closeListsTo(m_lists.size() - 1);
        }
        m_builder.beginBlock(makeBlock(BlockKind::Paragraph));
    }
    appendInline(m_builder, line.text, m_rules.inlines);
    m_wasBlank = false;
}

} // namespace

void appendPlainText(DocumentBuilder &builder, Utf16Range range, const PlainTextRules &rules)
{
    PlainTextParser(builder, range, rules).parse();
}

} // namespace Lectern::Readers
