// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "knowledge.h"
#include "people.h"
#include "speakerlines.h"

#include "document/document.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace Lectern::Recognition {

/// What a line is for recognition: its kind, with code, comments and indented text told apart.
enum class LineSort {
    Blank,
    FrontMatter,
    Code,
    Comment,
    Heading,
    Bold,
    Text,
    Indented,
    Bullet,
    Quote,
    Table,
    Rule,
    Underline
};

/// Keys of fields that say who spoke.
[[nodiscard]] const QStringList &speakerFields();

/// A document as recognition looks at it: its lines, its fields, and what was already found out about single
/// lines. Lines count from 0 here. Keeps what it worked out, so one object serves one thread and one
/// document.
class Notes final
{
    Q_DISABLE_COPY_MOVE(Notes)
public:
    /// Both must outlive the object. HTML whose lines are not those of its blocks is looked at by its blocks
    /// (withLinesOfBlocks()): document() has the lines of these then, and line().number says where they
    /// begin.
    Notes(const Document &document, const Knowledge &knowledge);

    [[nodiscard]] const Document &document() const { return m_document; }
    [[nodiscard]] const Knowledge &knowledge() const { return m_knowledge; }
    [[nodiscard]] const Lexicon &lexicon() const { return m_knowledge.lexicon; }
    [[nodiscard]] const People &people() const { return m_people; }
    [[nodiscard]] const OrdinaryWords &ordinaryWords() const { return m_ordinary; }

    [[nodiscard]] int size() const { return int(m_document.lines.size()); }
    [[nodiscard]] const SourceLine &line(int index) const { return m_document.lines[size_t(index)]; }
    [[nodiscard]] const QString &text(int index) const { return line(index).text; }
    [[nodiscard]] LineSort sort(int index) const { return m_sorts[size_t(index)]; }
    /// Columns that a line is set in, in an outline of one root less those of what stands right below the
    /// root.
    [[nodiscard]] int indent(int index) const { return std::max(0, line(index).indent - m_baseIndent); }
    /// Has no text of its own: blank, rule, underline or comment.
    [[nodiscard]] bool isSilent(int index) const;
    /// First line behind the front matter, else the first that is not blank.
    [[nodiscard]] int bodyBegin() const { return m_bodyBegin; }

    [[nodiscard]] const MetaField *field(const QString &key) const;
    [[nodiscard]] QString fieldValue(const QString &key) const;
    [[nodiscard]] bool hasAnyField(const QStringList &keys) const;
    /// Title out of the front matter, else that of the page; line 0: none.
    [[nodiscard]] MetaField title() const;
    /// Whether the front matter gives a title and it, or the first line behind it, says whose talk that is.
    [[nodiscard]] bool headNamesTalk() const;

    /// Whether and how a line names speakers.
    [[nodiscard]] const SpeakerLine &speakerLine(int index) const;
    /// Lexicon::listsIn() of the first `reach` characters of a line's text.
    [[nodiscard]] WordLists listsIn(int index, qsizetype reach) const;
    /// Whether a line speaks of slides or a video, in its text or its links.
    [[nodiscard]] bool mentionsSlides(int index) const;

private:
    std::optional<Document> m_byBlocks;
    const Document &m_document; ///< m_byBlocks, else the one given
    const Knowledge &m_knowledge;
    OrdinaryWords m_ordinary;
    People m_people;
    std::vector<LineSort> m_sorts;
    int m_bodyBegin = 0;
    int m_baseIndent = 0;
    mutable std::vector<SpeakerLine> m_speakerLines;
    mutable std::vector<bool> m_isSpeakerLineRead;
    mutable std::vector<std::optional<WordLists>> m_lists; ///< of the whole texts
    mutable std::vector<std::optional<bool>> m_mentionsSlides;
};

} // namespace Lectern::Recognition
