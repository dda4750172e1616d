// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "titlewords.h"

#include "text.h"
#include "titles.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

void TitleWords::read(const QJsonObject &weights)
{
    m_weights.clear();
    m_weights.reserve(weights.size());
    for (auto word = weights.begin(); word != weights.end(); ++word) {
        m_weights.insert(word.key(), float(word.value().toDouble()));
    }
}

double TitleWords::weigh(QStringView title, const Lexicon &lexicon) const
{
    double sum = 0;
    for (const QString &word : titleWordsOf(title)) {
        sum += double(m_weights.value(word, 0));
    }
    return onlySaysTalk(title, lexicon) ? std::max(0.0, sum) : sum;
}

bool onlySaysTalk(QStringView title, const Lexicon &lexicon)
{
    constexpr qsizetype longest = 30;
    return title.size() <= longest && listsOfTitle(title.toString(), lexicon).testFlag(WordList::StageWord);
}

QStringList titleWordsOf(QStringView title)
{
    constexpr qsizetype reach = 400; // characters
    constexpr qsizetype mostWords = 14;
    constexpr qsizetype longest = 24; // what is longer is a link, a path or a sentence without blanks
    QStringList result;
    for (const QStringView word : wordsOf(beginOf(title, reach)).mid(0, mostWords)) {
        if (word.size() <= longest && !word.front().isDigit()) {
            result << word.toString().toLower();
        }
    }
    if (!result.isEmpty()) {
        const QString first = u'^' + result.first();
        const QString last = result.last() + u'$';
        result.removeDuplicates();
        result << first << last;
    }
    return result;
}

} // namespace Lectern::Recognition
