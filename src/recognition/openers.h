// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wordshapes.h"

#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

namespace Lectern::Recognition {

/// The words that the entries of a list begin with. Places are UTF-16 offsets. Read-only once made; any
/// thread.
class Openers final
{
public:
    Openers() = default;
    /// `entries` and `fillers` in small letters. Fillers are words that may stand before an entry.
    explicit Openers(const QStringList &entries, const QStringList &fillers = {});

    /// Where from `from` on an entry may begin that begins a word; -1: nowhere.
    [[nodiscard]] qsizetype firstWord(QStringView text, qsizetype from = 0) const;
    /// Where from `from` on the signs begin before an entry that may begin a clause: at the start of the
    /// text, or behind a sign that ends or parts clauses; fillers may stand between. -1: nowhere.
    [[nodiscard]] qsizetype firstClause(QStringView text, qsizetype from = 0) const;

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

    /// The first match that begins at `from` or behind it.
    [[nodiscard]] QRegularExpressionMatch match(const QString &text, qsizetype from = 0) const;

private:
    QRegularExpression m_expression;
    Openers m_openers;
    Begin m_begin = Begin::Word;
};

} // namespace Lectern::Recognition
