// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <rapidcheck.h>

#include <cstdlib>
#include <string>
#include <vector>

/// What property tests need beside rapidcheck: `#include "support/randomness.h"`.
namespace Lectern::Testing {

/// Makes rapidcheck try `runs` cases of the same seed each time; RC_PARAMS ("seed=1 max_success=5000") asks
/// for others. REQUIRES: called before the first rc::check(), which prints the seed.
inline void useOneSeed(int runs)
{
    const QByteArray wanted = "seed=20190504 max_success=" + QByteArray::number(runs);
    if (!qEnvironmentVariableIsSet("RC_PARAMS")) {
        qputenv("RC_PARAMS", wanted);
    }
}

/// The n-th word of a row of words that differ from each other, are nobody's mark-up and stand in no word
/// list.
[[nodiscard]] inline QString madeWord(size_t number)
{
    static constexpr QStringView heads = u"bgkpstz";
    static constexpr QStringView vowels = u"aou";
    QString word = QStringLiteral("q");
    do {
        word += heads[static_cast<qsizetype>(number) % heads.size()];
        number /= static_cast<size_t>(heads.size());
        word += vowels[static_cast<qsizetype>(number) % vowels.size()];
        number /= static_cast<size_t>(vowels.size());
    } while (number > 0);
    return word + u'q';
}

/// In a token stands for the next made word.
inline const QString wordToken = QStringLiteral("%w");

/// Tokens by their numbers, one behind the other; made words in order.
[[nodiscard]] inline QString joined(const QStringList &tokens, const std::vector<int> &numbers)
{
    QString text;
    for (const int number : numbers) {
        text += tokens[number];
    }
    qsizetype at = 0;
    for (size_t word = 0; (at = text.indexOf(wordToken, at)) >= 0; ++word) {
        text.replace(at, wordToken.size(), madeWord(word));
    }
    return text;
}

/// A random mix of tokens.
[[nodiscard]] inline QString anyMix(const QStringList &tokens)
{
    const auto number = rc::gen::inRange(0, static_cast<int>(tokens.size()));
    const QString text = joined(tokens, *rc::gen::container<std::vector<int>>(number));
    RC_LOG() << "source:\n" << text.toStdString() << "\n";
    return text;
}

/// Fails the case with these words unless they are empty.
inline void expectNothing(const QString &what)
{
    if (!what.isEmpty()) {
        RC_FAIL(what.toStdString());
    }
}

} // namespace Lectern::Testing
