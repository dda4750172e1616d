// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/markuplines.h"
#include "readers/rstinline.h"
#include "readers/rstmarkup.h"

#include <QString>

namespace Lectern::Readers::Rst {

/// Writes the blocks of a source into a builder. A body (the source, an item, a quote, what stands in a
/// directive) is a range of lines; what is indented deeper than its first line is a body inside it. Where
/// docutils would refuse, it reads what the writer likely meant: lists need no blank line before them.
class RstParser
{
public:
    explicit RstParser(DocumentBuilder &builder);

    void parse();

private:
    // rstparser.cpp: bodies and what stands in them
    void parseBody(LineRange body);
    [[nodiscard]] size_t parseBlock(size_t i, size_t end, int indent);
    void parseDeeper(LineRange deeper);
    [[nodiscard]] size_t parseTitle(size_t i, size_t end);
    [[nodiscard]] size_t parseParagraph(size_t i, size_t end, int indent);
    [[nodiscard]] size_t parseLiteral(size_t announced, size_t from, size_t end, int indent);
    [[nodiscard]] size_t parseLineBlock(size_t i, size_t end, int indent);
    [[nodiscard]] size_t parseDoctest(size_t i, size_t end);
    void appendParagraph(LineRange lines, bool announcesLiteral);
    void appendHeading(LineRange lines, size_t title);
    void appendFlat(LineRange lines);
    [[nodiscard]] bool beginsList(size_t i, size_t end) const;
    [[nodiscard]] bool endsParagraph(size_t i, size_t end) const;
    [[nodiscard]] size_t endOfParagraph(size_t i, size_t end) const;

    // rstlists.cpp
    [[nodiscard]] size_t parseBullets(size_t i, size_t end, int indent);
    [[nodiscard]] size_t parseNumbers(size_t i, size_t end, int indent);
    [[nodiscard]] size_t parseDefinitions(size_t i, size_t end, int indent);
    [[nodiscard]] size_t parseField(size_t i, size_t end, int indent);
    [[nodiscard]] size_t parseOption(size_t i, size_t end, int indent);
    [[nodiscard]] bool isNumberedItem(size_t i, size_t end, const Enumerator &enumerator) const;
    [[nodiscard]] bool isTerm(size_t i, size_t end) const;
    void parseItem(LineRange item, qsizetype contentBegin, int number);
    /// A paragraph that begins with a label and goes on with the text behind it; first line behind the
    /// paragraph.
    [[nodiscard]] size_t appendLabelled(
        LineRange lines, SpanKind kind, Utf16Range label, qsizetype restBegin);
    void openList(ContainerKind kind, int start);
    /// Closes the list; `hasGaps`: blank lines stand between its items.
    void closeList(bool hasGaps);

    // rstdirectives.cpp: what begins with ".. "
    [[nodiscard]] size_t parseExplicit(size_t i, size_t end);
    void parseDirective(LineRange lines, const DirectiveHead &head);
    [[nodiscard]] size_t behindOptions(LineRange lines) const;
    [[nodiscard]] size_t appendArgument(LineRange lines, const DirectiveHead &head);
    void appendLabelledDirective(LineRange lines, const DirectiveHead &head);
    void appendTitled(LineRange lines, const DirectiveHead &head);
    void appendDirectiveCode(LineRange lines, size_t directive, const QString &language);
    void appendLiteral(LineRange lines, const DirectiveHead &head, const QString &language);
    void appendImage(LineRange lines, const DirectiveHead &head);
    void appendPlaceholder(LineRange lines, const DirectiveHead &head);

    [[nodiscard]] QStringView text(size_t i) const { return m_lines.text(i); }

    DocumentBuilder &m_builder;
    MarkupLines m_lines;
    Targets m_targets;
    RstInline m_inline;
    InlineRules m_rules;
    QString m_titleSigns; ///< signs of titles in order of first use, which is that of their levels
    QString m_language; ///< of literal blocks, as `.. highlight::` sets it
    int m_depth = 0;
};

} // namespace Lectern::Readers::Rst
