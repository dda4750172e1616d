// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plaintext.h"

#include "readers/plaintextroles.h"

#include <climits>

#include <algorithm>
#include <set>

namespace Lectern::Readers {

namespace {

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
    RoleLines m_lines;
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
    findTitles(m_builder.source(), m_lines);
    decideStyle();
    if (m_rules.findsCode) {
        findCode(m_builder.source(), m_lines, m_baseIndent);
    }
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
