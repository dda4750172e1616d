// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordspattern.h"

#include "alternatives.h"
#include "signpairs.h"
#include "text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

WordsPattern::WordsPattern(const QString &expression)
    : m_expression(caseless(expression))
    , m_words(alternativesOf(QString(expression).remove(uR"(\b)"_s)))
{
    m_words.removeIf([](const QString &word) { return !isAscii(word); });
}

bool WordsPattern::isIn(QStringView text) const
{
    const auto mayHoldWord = [this](const SignPairs &pairs) {
        return std::ranges::any_of(m_words, [&pairs](const QString &word) { return pairs.mayHold(word); });
    };
    return (!isAscii(text) || mayHoldWord(SignPairs(text))) && found(m_expression, text);
}

} // namespace Lectern::Recognition
