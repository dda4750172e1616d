// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace Lectern {

/// Half-open range [begin, end) of UTF-16 code units in a QString. Used inside the program, never outside it.
struct Utf16Range {
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] qsizetype length() const { return end - begin; }
    [[nodiscard]] bool isEmpty() const { return end <= begin; }
    [[nodiscard]] bool contains(qsizetype position) const { return position >= begin && position < end; }
    [[nodiscard]] bool intersects(Utf16Range other) const { return begin < other.end && other.begin < end; }
    bool operator==(const Utf16Range &) const = default;
    auto operator<=>(const Utf16Range &) const = default;
};

/// Half-open range [begin, end) of Unicode code points of a revision's canonical text.
/// The unit of everything that is stored or leaves the program (shared/anchoring.md, "Units").
struct CodePointRange {
    qint64 begin = 0;
    qint64 end = 0;

    [[nodiscard]] qint64 length() const { return end - begin; }
    [[nodiscard]] bool isEmpty() const { return end <= begin; }
    bool operator==(const CodePointRange &) const = default;
    auto operator<=>(const CodePointRange &) const = default;
};

/// Converts between the two units for one text: keeps the places of the characters beyond U+FFFF only,
/// so that building is O(text) and a conversion O(log of those).
/// A pure value; any thread.
class CodePointMap
{
public:
    CodePointMap() = default;
    explicit CodePointMap(QStringView text);

    /// Positions outside the text are clamped to it; a position inside a surrogate pair counts as its start.
    [[nodiscard]] qint64 toCodePoint(qsizetype utf16) const;
    [[nodiscard]] qsizetype toUtf16(qint64 codePoint) const;
    [[nodiscard]] CodePointRange toCodePoints(Utf16Range range) const;
    [[nodiscard]] Utf16Range toUtf16(CodePointRange range) const;
    /// Length of the text in code points.
    [[nodiscard]] qint64 size() const { return m_lengthUtf16 - static_cast<qint64>(m_pairs.size()); }

private:
    std::vector<qsizetype> m_pairs; ///< UTF-16 positions of the high surrogates, ascending
    qsizetype m_lengthUtf16 = 0;
};

/// Places of one text in its UTF-8, in bytes: a number is kept every thousand units, so that building is
/// O(text) and a place O(1). A pure value; any thread.
class Utf8Places
{
public:
    Utf8Places() = default;
    explicit Utf8Places(QString text);

    /// Bytes before a UTF-16 position that does not lie inside a surrogate pair; positions outside the text
    /// are clamped to it.
    [[nodiscard]] qsizetype toByte(qsizetype utf16) const;

private:
    QString m_text;
    std::vector<qsizetype> m_bytes; ///< before each `unitsApart`th unit
};

/// Canonical form of decoded text: BOM dropped, CRLF and CR to LF; NUL, lone surrogates, U+FFFE and U+FFFF to
/// U+FFFD.
/// No NFC and no folding: a quote must be true to the source. `repaired` counts replaced characters.
[[nodiscard]] QString canonicalised(QString decoded, qsizetype *repaired = nullptr);

} // namespace Lectern
