// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace Lectern::Recognition {

/// A pattern over words, asked only of texts that may hold one of them: most hold none. Read-only; any
/// thread.
class WordsPattern final
{
public:
    /// `expression` as alternativesOf() reads it, with "\b" besides; each text that it matches has two signs
    /// or more. Capitals do not matter.
    explicit WordsPattern(const QString &expression);

    [[nodiscard]] bool isIn(QStringView text) const;

private:
    QRegularExpression m_expression;
    QStringList m_words; ///< those of ASCII, which are all that a text of ASCII can hold
};

} // namespace Lectern::Recognition
