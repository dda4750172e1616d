// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

#include <optional>

namespace Lectern {

/// Talks one behind the other as one text: what a page shows, one talk or all of a day or event. Positions of
/// the whole text are those of a talk plus the begin of its part; a talk that stands alone keeps its own. A
/// pure value.
class JoinedTalks final
{
public:
    struct Part {
        TalkText talk; ///< as it is alone; of its containers only those that its blocks stand in
        QString heading; ///< what begins with this talk, a day; empty: nothing
        Utf16Range text; ///< where its text stands in the whole
        qint64 codePoints = 0; ///< of the whole before it
        size_t firstBlock = 0; ///< of the whole; the end if it has none
    };

    JoinedTalks() = default;
    /// A talk alone.
    explicit JoinedTalks(TalkText talk) { add(std::move(talk)); }

    /// Puts a talk behind the others.
    void add(TalkText talk, const QString &heading = {});
    /// Takes over what may change while a talk is read, its row and marks. `part` must be there.
    void setRow(size_t part, const TalkRow &row);
    void setMarks(size_t part, const std::vector<MarkRow> &marks);
    /// Of a block of the whole.
    void setCodeLanguage(size_t block, const QString &language);

    [[nodiscard]] bool isEmpty() const { return m_parts.empty(); }
    /// More than one talk.
    [[nodiscard]] bool isJoined() const { return m_parts.size() > 1; }
    [[nodiscard]] const std::vector<Part> &parts() const { return m_parts; }
    /// The whole text with its blocks. Of a talk alone, the talk itself; of more, neither row nor source, and
    /// marks() instead of its own.
    [[nodiscard]] const TalkText &whole() const;
    /// All marks that have a place, counted as whole().offset says: in code points of the whole text.
    [[nodiscard]] std::vector<MarkRow> marks() const;

    /// The part a position of the whole text belongs to, the last that begins at or before it; 0 without
    /// parts.
    [[nodiscard]] size_t partAt(qsizetype position) const;
    [[nodiscard]] size_t partOfBlock(size_t block) const;
    [[nodiscard]] std::optional<size_t> find(const QUuid &talk) const;
    /// What of a range of the whole text is in this part, counted from the begin of its talk; empty for
    /// nothing.
    [[nodiscard]] Utf16Range inPart(size_t part, Utf16Range whole) const;
    /// The other way.
    [[nodiscard]] Utf16Range inWhole(size_t part, Utf16Range talk) const;

private:
    void append(const Document &document, qsizetype begin);

    std::vector<Part> m_parts;
    TalkText m_whole; ///< filled with the second talk
};

} // namespace Lectern
