// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/markuplines.h"
#include "readers/orginline.h"
#include "readers/orgmarkup.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace Lectern::Readers::Org {

/// Writes the blocks of a source into a builder. Headlines part the source into sections; what stands in a
/// section, an item or a block is a body, a range of lines. A block or drawer without its end is text.
class OrgParser
{
public:
    explicit OrgParser(DocumentBuilder &builder);

    void parse();

private:
    // orgparser.cpp
    void findEnds();
    void readKeywords();
    [[nodiscard]] size_t endNamed(const QString &name, LineRange lines) const;
    [[nodiscard]] size_t endOfDrawer(LineRange lines) const;
    void appendHeadline(size_t i, const Headline &headline);
    void parseBody(LineRange body);
    [[nodiscard]] size_t parseBlock(size_t i, size_t end);
    [[nodiscard]] bool isHidden(size_t i) const;
    [[nodiscard]] bool beginsBlock(size_t i, size_t end) const;
    [[nodiscard]] size_t parseParagraph(size_t i, size_t end);
    void appendFlat(LineRange lines);

    // orgblocks.cpp
    [[nodiscard]] size_t parseKeyword(size_t i, const Keyword &keyword);
    [[nodiscard]] size_t parseNamedBlock(size_t i, size_t blockEnd);
    [[nodiscard]] size_t parseDrawer(size_t i, size_t drawerEnd);
    [[nodiscard]] size_t parseFixedWidth(size_t i, size_t end);
    [[nodiscard]] size_t parseTable(size_t i, size_t end);
    [[nodiscard]] size_t parseList(size_t i, size_t end);
    [[nodiscard]] size_t endOfItem(size_t i, size_t end) const;
    void parseItem(LineRange item, const ListItem &found, int number);
    [[nodiscard]] size_t parseTerm(LineRange item, Utf16Range term, qsizetype rest);
    void dropCommas(LineRange lines);
    void appendVerse(LineRange lines);
    void appendPlaceholder(LineRange lines, qsizetype name, qsizetype nameLength);
    [[nodiscard]] std::optional<ListItem> itemAt(size_t i) const;

    [[nodiscard]] QStringView text(size_t i) const { return m_lines.text(i); }

    DocumentBuilder &m_builder;
    MarkupLines m_lines;
    OrgInline m_inline;
    InlineRules m_rules;
    QStringList m_states; ///< TODO words of the file
    QHash<QString, std::vector<size_t>> m_ends; ///< lines of "#+end_NAME" by name
    std::vector<size_t> m_drawers; ///< lines of ":NAME:", ":END:" among them
    int m_depth = 0;
};

} // namespace Lectern::Readers::Org
