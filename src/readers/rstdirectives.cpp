// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rstparser.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lectern::Readers::Rst {

namespace {

/// What is made of a directive.
enum class Treatment {
    Labelled, ///< a quote that begins with its name: notes, warnings, and what is not known
    Titled, ///< a quote under its argument
    Section, ///< its argument, then what stands in it
    Wrapper, ///< what stands in it; the argument is for machines
    Code, ///< its argument names the language
    Literal, ///< code that may begin on its own line
    CodeTable, ///< its argument, then what stands in it as it is written
    Language, ///< sets the language of the code that follows
    Image,
    Silent, ///< for machines altogether
    Foreign, ///< would show what is not in the notes, or what is not text: its name alone
};

struct DirectiveRow {
    QStringView name;
    Treatment treatment;
    QStringView language = {};
};

Treatment treatmentOf(const QString &name, QString *language)
{
    static constexpr std::array rows{DirectiveRow{u"code-block", Treatment::Code},
        DirectiveRow{u"code", Treatment::Code}, DirectiveRow{u"sourcecode", Treatment::Code},
        DirectiveRow{u"prompt", Treatment::Code}, DirectiveRow{u"parsed-literal", Treatment::Literal},
        DirectiveRow{u"math", Treatment::Literal, u"latex"},
        DirectiveRow{u"doctest", Treatment::Literal, u"python"},
        DirectiveRow{u"testcode", Treatment::Literal, u"python"},
        DirectiveRow{u"graphviz", Treatment::Literal, u"dot"},
        DirectiveRow{u"highlight", Treatment::Language}, DirectiveRow{u"csv-table", Treatment::CodeTable},
        DirectiveRow{u"image", Treatment::Image}, DirectiveRow{u"figure", Treatment::Image},
        DirectiveRow{u"admonition", Treatment::Titled}, DirectiveRow{u"topic", Treatment::Titled},
        DirectiveRow{u"sidebar", Treatment::Titled}, DirectiveRow{u"epigraph", Treatment::Titled},
        DirectiveRow{u"pull-quote", Treatment::Titled}, DirectiveRow{u"highlights", Treatment::Titled},
        DirectiveRow{u"rubric", Treatment::Section}, DirectiveRow{u"centered", Treatment::Section},
        DirectiveRow{u"table", Treatment::Section}, DirectiveRow{u"list-table", Treatment::Section},
        DirectiveRow{u"glossary", Treatment::Section}, DirectiveRow{u"line-block", Treatment::Section},
        DirectiveRow{u"compound", Treatment::Section}, DirectiveRow{u"header", Treatment::Section},
        DirectiveRow{u"footer", Treatment::Section}, DirectiveRow{u"container", Treatment::Wrapper},
        DirectiveRow{u"class", Treatment::Wrapper}, DirectiveRow{u"rst-class", Treatment::Wrapper},
        DirectiveRow{u"only", Treatment::Wrapper}, DirectiveRow{u"hlist", Treatment::Wrapper},
        DirectiveRow{u"contents", Treatment::Silent}, DirectiveRow{u"toctree", Treatment::Silent},
        DirectiveRow{u"meta", Treatment::Silent}, DirectiveRow{u"index", Treatment::Silent},
        DirectiveRow{u"role", Treatment::Silent}, DirectiveRow{u"default-role", Treatment::Silent},
        DirectiveRow{u"sectnum", Treatment::Silent}, DirectiveRow{u"section-numbering", Treatment::Silent},
        DirectiveRow{u"target-notes", Treatment::Silent}, DirectiveRow{u"currentmodule", Treatment::Silent},
        DirectiveRow{u"tabularcolumns", Treatment::Silent}, DirectiveRow{u"include", Treatment::Foreign},
        DirectiveRow{u"literalinclude", Treatment::Foreign}, DirectiveRow{u"raw", Treatment::Foreign}};
    const auto found =
        std::ranges::find_if(rows, [&name](const DirectiveRow &row) { return row.name == name; });
    if (found == rows.end()) {
        return Treatment::Labelled;
    }
    *language = found->language.toString();
    return found->treatment;
}

} // namespace

/// What begins at line `i` with ".. " or "__ "; the line that comes next. Targets, comments and
/// definitions of substitutions are not shown.
size_t RstParser::parseExplicit(size_t i, size_t end)
{
    const QStringView line = text(i);
    const size_t next = i + 1;
    if (line == u".." && (next >= end || m_lines[next].isBlank())) {
        return next; // an empty comment parts an indented block from what is above
    }
    const LineRange lines{i, m_lines.endOfDeeper({next, end}, m_lines[i].indent)};
    if (!isExplicit(line)) {
        return next;
    }
    if (const auto head = directiveOf(line)) {
        parseDirective(lines, *head);
    } else if (isFootnote(line)) {
        m_lines.beginAt(i, m_lines[i].text.begin + line.indexOf(u'['));
        parseBody(lines);
    }
    return lines.end;
}

void RstParser::parseDirective(LineRange lines, const DirectiveHead &head)
{
    const QString name =
        text(lines.first).sliced(head.nameBegin, head.nameEnd - head.nameBegin).toString().toLower();
    const QString argument = text(lines.first).sliced(head.argument).toString();
    QString language;
    switch (treatmentOf(name, &language)) {
    case Treatment::Labelled:
        appendLabelledDirective(lines, head);
        break;
    case Treatment::Titled:
        m_builder.openContainer({ContainerKind::Quote});
        appendTitled(lines, head);
        m_builder.closeContainer();
        break;
    case Treatment::Section:
        appendTitled(lines, head);
        break;
    case Treatment::Wrapper:
        parseBody({behindOptions({lines.first + 1, lines.end}), lines.end});
        break;
    case Treatment::Code:
        appendDirectiveCode({behindOptions({lines.first + 1, lines.end}), lines.end}, lines.first,
            argument.section(u' ', 0, 0).toLower());
        break;
    case Treatment::Literal:
        appendLiteral(lines, head, language);
        break;
    case Treatment::CodeTable:
        appendDirectiveCode({appendArgument(lines, head), lines.end}, lines.first, u"text"_s);
        break;
    case Treatment::Language:
        m_language = argument.section(u' ', 0, 0).toLower();
        break;
    case Treatment::Image:
        appendImage(lines, head);
        break;
    case Treatment::Silent:
        break;
    case Treatment::Foreign:
        appendPlaceholder(lines, head);
        break;
    }
}

/// Options (":name: value") stand right below the directive; first line behind them.
size_t RstParser::behindOptions(LineRange lines) const
{
    size_t i = lines.first;
    while (i < lines.end && fieldLength(text(i)) > 0) {
        const size_t below = std::min(lines.end, i + 1);
        i = m_lines.endOfTextRun({below, m_lines.endOfDeeper({below, lines.end}, m_lines[i].indent)});
    }
    return i;
}

/// "note: what is to be noted": the name stands in the source, so it can be marked like all other text.
void RstParser::appendLabelledDirective(LineRange lines, const DirectiveHead &head)
{
    const qsizetype begin = m_lines[lines.first].text.begin;
    m_builder.openContainer({ContainerKind::Quote});
    const size_t behind = appendLabelled(
        lines, SpanKind::Strong, {begin + head.nameBegin, begin + head.nameEnd}, begin + head.nameEnd + 1);
    parseBody({behindOptions({behind, lines.end}), lines.end});
    m_builder.closeContainer();
}

/// The argument as strong text, if there is one; first line behind it and the options.
size_t RstParser::appendArgument(LineRange lines, const DirectiveHead &head)
{
    const Utf16Range line = m_lines[lines.first].text;
    const Utf16Range argument{line.begin + head.argument, line.end};
    size_t behind = lines.first + 1;
    if (!argument.isEmpty()) {
        behind = endOfParagraph(behind, lines.end);
        m_builder.beginBlock(makeBlock(BlockKind::Paragraph));
        m_builder.touch(line);
        m_builder.openSpan(SpanKind::Strong, argument.begin);
        appendInline(m_builder, {argument.begin, m_lines[behind - 1].text.end}, m_rules);
        m_builder.closeSpan(m_lines[behind - 1].text.end);
        m_builder.endBlock();
    }
    return behindOptions({behind, lines.end});
}

void RstParser::appendTitled(LineRange lines, const DirectiveHead &head)
{
    parseBody({appendArgument(lines, head), lines.end});
}

void RstParser::appendDirectiveCode(LineRange lines, size_t directive, const QString &language)
{
    appendCode(m_builder, m_lines, lines, language, m_lines[directive].text);
}

void RstParser::appendLiteral(LineRange lines, const DirectiveHead &head, const QString &language)
{
    const Utf16Range line = m_lines[lines.first].text;
    size_t behind = lines.first + 1;
    if (line.begin + head.argument < line.end) {
        m_lines.beginAt(lines.first, line.begin + head.argument);
        behind = endOfParagraph(behind, lines.end);
        appendDirectiveCode({lines.first, behind}, lines.first, language);
    }
    appendDirectiveCode({behindOptions({behind, lines.end}), lines.end}, lines.first, language);
}

/// The image with its alternative text, and below a figure what it says.
void RstParser::appendImage(LineRange lines, const DirectiveHead &head)
{
    const size_t behind = behindOptions({lines.first + 1, lines.end});
    Block image = makeBlock(BlockKind::Image);
    image.target = text(lines.first).sliced(head.argument).toString();
    m_builder.beginBlock(std::move(image));
    m_builder.touch(m_lines[lines.first].text);
    for (size_t i = lines.first + 1; i < behind; ++i) {
        if (text(i).startsWith(u":alt:")) {
            const Utf16Range line = m_lines[i].text;
            const qsizetype length = fieldLength(text(i));
            m_builder.copy({std::min(line.end, line.begin + length + 1), line.end});
        }
        m_builder.touch(m_lines[i].text);
    }
    m_builder.endBlock();
    parseBody({behind, lines.end});
}

void RstParser::appendPlaceholder(LineRange lines, const DirectiveHead &head)
{
    const qsizetype begin = m_lines[lines.first].text.begin;
    Block placeholder = makeBlock(BlockKind::Placeholder);
    placeholder.target = text(lines.first).sliced(head.argument).toString();
    m_builder.beginBlock(std::move(placeholder));
    m_builder.copy({begin + head.nameBegin, begin + head.nameEnd});
    m_builder.touch(m_lines.placeOf(lines));
    m_builder.endBlock();
}

} // namespace Lectern::Readers::Rst
