// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wordshapes.h"

#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

namespace Lectern::Recognition {

/// Where an entry may begin.
struct OpenerPlace {
    qsizetype begin = -1; ///< -1: nowhere
    qsizetype wordEnd =
        -1; ///< of the word that stands there; -1: any may, as the text is not parted by words
};

/// The words that the entries of a list begin with. Places are UTF-16 offsets. Read-only once made; any
/// thread.
class Openers final
{
public:
    Openers() = default;
    /// `entries` and `fillers` in small letters. Fillers are words that may stand before an entry.
    explicit Openers(const QStringList &entries, const QStringList &fillers = {});

    /// Where from `from` on an entry may begin that begins a word.
    [[nodiscard]] OpenerPlace firstWord(QStringView text, qsizetype from = 0) const;
    /// Where from `from` on the signs begin before an entry that may begin a clause: at the start of the
    /// text, or behind a sign that ends or parts clauses; fillers may stand between.
    [[nodiscard]] OpenerPlace firstClause(QStringView text, qsizetype from = 0) const;

private:
    struct Words {
        QSet<QString> set; ///< case folded
        WordShapes shapes;

        void note(QStringView word);
        [[nodiscard]] bool has(QStringView word) const;
    };

    [[nodiscard]] bool opensAt(QStringView text, qsizetype begin, qsizetype end) const;
    [[nodiscard]] bool leadsToOpener(QStringView text, qsizetype begin, qsizetype end) const;

    Words m_openers;
    Words m_fillers; ///< every word of them
    bool m_beginAnywhere = false; ///< an entry begins with a sign
};

/// A pattern over the entries of a list, asked only from where a word stands that an entry begins with. Most
/// texts have none, and a pattern of hundreds of entries costs a hundred times as much. Read-only; any
/// thread.
class OpenedPattern final
{
public:
    /// What `expression` begins with: an entry that begins a word, or signs that an entry begins a clause
    /// behind (Openers::firstClause()).
    enum class Begin { Word, Clause };

    OpenedPattern() = default;
    /// `expression` minds no capitals and matches no empty text.
    OpenedPattern(const QString &expression, Openers openers, Begin begin = Begin::Word);

    /// Whether a text holds a word that an entry begins with, where an entry may begin.
    [[nodiscard]] bool mayMatch(QStringView text) const { return firstPlace(text, 0).begin >= 0; }
    /// The first match that begins at `from` or behind it.
    [[nodiscard]] QRegularExpressionMatch match(const QString &text, qsizetype from = 0) const;

private:
    [[nodiscard]] OpenerPlace firstPlace(QStringView text, qsizetype from) const
    {
        return m_begin == Begin::Word ? m_openers.firstWord(text, from) : m_openers.firstClause(text, from);
    }

    QRegularExpression m_expression; ///< anywhere
    QRegularExpression m_expressionAtPlace; ///< where an entry may begin and nowhere else
    Openers m_openers;
    Begin m_begin = Begin::Word;
};

} // namespace Lectern::Recognition
