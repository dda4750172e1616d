// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "titlewords.h"

#include "text.h"
#include "titles.h"

#include <QJsonObject>
#include <QVarLengthArray>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

/// Words in small letters one behind another, each between '^' and '$', so that the first and the last can be
/// seen with these signs.
class LoweredWords final
{
public:
    void append(QStringView word)
    {
        m_signs.append(u'^');
        const qsizetype begin = m_signs.size();
        if (isAscii(word)) {
            std::ranges::transform(word, std::back_inserter(m_signs), lowered);
        } else {
            const QString lower = word.toString().toLower(); // which may have more signs
            m_signs.append(lower.cbegin(), lower.size());
        }
        m_words.append({begin, m_signs.size()});
        m_signs.append(u'$');
    }

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_words.size(); }
    [[nodiscard]] QStringView word(qsizetype index) const { return view(m_words[index], 0, 0); }
    [[nodiscard]] QStringView first() const { return view(m_words.front(), 1, 0); }
    [[nodiscard]] QStringView last() const { return view(m_words.back(), 0, 1); }

    /// Whether the word stands there before, too.
    [[nodiscard]] bool isRepeated(qsizetype index) const
    {
        for (qsizetype before = 0; before < index; ++before) {
            if (word(before) == word(index)) {
                return true;
            }
        }
        return false;
    }

private:
    struct Place {
        qsizetype begin = 0;
        qsizetype end = 0;
    };

    [[nodiscard]] QStringView view(Place place, qsizetype more, qsizetype behind) const
    {
        return {m_signs.data() + place.begin - more, place.end - place.begin + more + behind};
    }

    QVarLengthArray<QChar, 256> m_signs;
    QVarLengthArray<Place, 16> m_words;
};

/// Tells `visit` the words of titleWordsOf(), in that order; the views hold until it returns.
template <typename Visit>
void visitTitleWords(QStringView title, Visit visit)
{
    constexpr qsizetype reach = 400; // characters
    constexpr int mostWords = 14;
    constexpr qsizetype longest = 24; // what is longer is a link, a path or a sentence without blanks
    int words = 0;
    LoweredWords lowered;
    (void)anyWord(beginOf(title, reach), [&](QStringView word) {
        if (word.size() <= longest && !word.front().isDigit()) {
            lowered.append(word);
        }
        return ++words == mostWords;
    });
    for (qsizetype index = 0; index < lowered.size(); ++index) {
        if (!lowered.isRepeated(index)) {
            visit(lowered.word(index));
        }
    }
    if (!lowered.isEmpty()) {
        visit(lowered.first());
        visit(lowered.last());
    }
}

} // namespace

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
    visitTitleWords(title, [&](QStringView word) {
        const auto weight = m_weights.constFind(word);
        sum += weight == m_weights.constEnd() ? 0.0 : double(*weight);
    });
    return onlySaysTalk(title, lexicon) ? std::max(0.0, sum) : sum;
}

bool onlySaysTalk(QStringView title, const Lexicon &lexicon)
{
    constexpr qsizetype longest = 30;
    return title.size() <= longest && listsOfTitle(title.toString(), lexicon).testFlag(WordList::StageWord);
}

QStringList titleWordsOf(QStringView title)
{
    QStringList result;
    visitTitleWords(title, [&result](QStringView word) { result << word.toString(); });
    return result;
}

} // namespace Lectern::Recognition
