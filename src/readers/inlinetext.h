// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/documentbuilder.h"

#include <QString>

#include <algorithm>
#include <optional>

namespace Lectern::Readers {

/// One piece of mark-up inside a line or paragraph: what stands in `whole` and not in `content` is not shown.
struct InlinePiece {
    Utf16Range whole;
    Utf16Range content;
    std::optional<SpanKind> kind; ///< nothing: the content stands as plain text
    QString target; ///< Link, Image
    bool isMarkedUp = false; ///< the content may hold further mark-up
    QString lead; ///< shown before the content although it does not stand in the source so
};

/// The mark-up that one format may have inside a line or paragraph.
class InlineMarkup
{
public:
    InlineMarkup() = default;
    virtual ~InlineMarkup() = default;
    Q_DISABLE_COPY_MOVE(InlineMarkup)

    /// ASCII characters at which pieceAt() wants to be asked.
    [[nodiscard]] virtual QStringView signs() const = 0;
    /// The piece at `at`; nothing if there is none. It may begin before `at`, but not before `begin`, where
    /// the stretch begins; `source` ends where the stretch ends. Bounded time.
    [[nodiscard]] virtual std::optional<InlinePiece> pieceAt(
        QStringView source, qsizetype begin, qsizetype at) = 0;
};

/// Looks for the sign that ends a piece, in bounded time for all pieces of a stretch together: where nothing
/// ended one piece, nothing ends the next one that begins in it. One object a sign.
class EndSearch
{
public:
    /// First place in [from, limit) of `source` where `sign` stands and `isEnd` holds; -1 if there is none.
    /// `isEnd` depends on the place and on `source` alone.
    template <typename IsEnd>
    [[nodiscard]] qsizetype find(
        QStringView source, QStringView sign, qsizetype from, qsizetype limit, IsEnd isEnd)
    {
        const bool isKnown = m_stretchEnd == source.size() && from >= m_begin && from < m_end;
        const QStringView window = source.first(limit);
        for (qsizetype at = window.indexOf(sign, isKnown ? m_end : from); at >= 0;
            at = window.indexOf(sign, at + 1)) {
            if (isEnd(at)) {
                return at;
            }
        }
        m_begin = isKnown ? m_begin : from;
        m_end = std::max(isKnown ? m_end : from, limit - sign.size() + 1);
        m_stretchEnd = source.size();
        return -1;
    }

private:
    qsizetype m_begin = 0; ///< in [m_begin, m_end) is no end …
    qsizetype m_end = 0;
    qsizetype m_stretchEnd = -1; ///< … of a stretch that ends here
};

/// What a stretch without Markdown's rules may have inside.
struct InlineRules {
    bool html = false; ///< simple HTML tags become spans and line breaks
    InlineMarkup *markup = nullptr; ///< of the format; null: none
    bool foldsLines =
        false; ///< the stretch goes over lines: blanks on both sides of a line end are not shown
};

/// Adds a stretch of the source to the open block: characters as they stand, web addresses as links, and the
/// mark-up that `rules` allow as spans. Linear.
void appendInline(DocumentBuilder &builder, Utf16Range range, const InlineRules &rules);

} // namespace Lectern::Readers
