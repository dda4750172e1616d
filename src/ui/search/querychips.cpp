// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "querychips.h"

#include "services/librarysession.h"

namespace Lectern::Ui {

namespace {

constexpr QChar quote = u'"';

/// A stretch of typed text without blanks outside quotes.
struct Word {
    qsizetype begin = 0;
    qsizetype end = 0;
    bool isQuoteOpen = false;
};

QList<Word> wordsOf(const QString &typed)
{
    QList<Word> words;
    for (qsizetype at = 0; at < typed.size();) {
        if (typed[at].isSpace()) {
            ++at;
            continue;
        }
        Word word{at, at, false};
        while (at < typed.size() && (word.isQuoteOpen || !typed[at].isSpace())) {
            word.isQuoteOpen = typed[at] == quote ? !word.isQuoteOpen : word.isQuoteOpen;
            ++at;
        }
        word.end = at;
        words.append(word);
    }
    return words;
}

QString unquoted(QString value)
{
    if (value.startsWith(quote)) {
        value.remove(0, 1);
    }
    if (value.endsWith(quote)) {
        value.chop(1);
    }
    return value;
}

/// True if a bracket opens before `end` that does not close before it: what stands in it belongs together.
bool isInBrackets(const QString &typed, qsizetype end)
{
    bool isQuoted = false;
    int depth = 0;
    for (const QChar c : QStringView(typed).first(end)) {
        isQuoted = c == quote ? !isQuoted : isQuoted;
        if (!isQuoted && (c == u'(' || c == u')')) {
            depth = qMax(0, depth + (c == u'(' ? 1 : -1));
        }
    }
    return depth > 0;
}

/// The filter that a word starts, if it names one.
std::optional<QueryChip> filterOf(const QString &word)
{
    const qsizetype colon = word.indexOf(u':');
    if (colon < 1) {
        return std::nullopt;
    }
    QueryChip chip;
    chip.isExcluded = word.startsWith(u'-');
    chip.field = word.sliced(chip.isExcluded ? 1 : 0, colon - (chip.isExcluded ? 1 : 0)).toLower();
    chip.value = unquoted(word.sliced(colon + 1));
    return Store::filterNames().contains(chip.field) ? std::optional(chip) : std::nullopt;
}

} // namespace

QString QueryChip::text() const
{
    const bool needsQuotes = value.contains(u' ') || value.isEmpty();
    const QString shown = needsQuotes ? quote + value + quote : value;
    return (isExcluded ? QStringLiteral("-") : QString()) + field + u':' + shown;
}

std::pair<QList<QueryChip>, QString> takeChips(const QString &typed, bool isWhole)
{
    QList<QueryChip> chips;
    QString rest;
    qsizetype kept = 0;
    for (const Word &word : wordsOf(typed)) {
        const std::optional<QueryChip> chip = filterOf(typed.sliced(word.begin, word.end - word.begin));
        const bool isClosed = typed[word.end - 1] == quote && !word.isQuoteOpen;
        const bool isFinished = word.end < typed.size() || isClosed || isWhole;
        // Alternatives belong together: a filter beside OR stays text.
        const bool isAlternative = typed.sliced(word.end).trimmed().startsWith(QLatin1StringView("OR "))
            || typed.first(word.begin).trimmed().endsWith(QLatin1StringView(" OR"));
        if (chip && isFinished && !chip->value.isEmpty() && !word.isQuoteOpen && !isAlternative
            && !isInBrackets(typed, word.begin)) {
            chips.append(*chip);
            rest += typed.sliced(kept, word.begin - kept);
            kept = word.end;
            // The blank behind a chip goes with it.
            while (kept < typed.size() && typed[kept].isSpace()) {
                ++kept;
            }
        }
    }
    rest += typed.sliced(kept);
    return {chips, rest};
}

FilterStart filterAt(const QString &typed, qsizetype caret)
{
    for (const Word &word : wordsOf(typed)) {
        if (word.begin < caret && caret <= word.end) {
            const QString start = typed.sliced(word.begin, caret - word.begin);
            if (const std::optional<QueryChip> chip = filterOf(start)) {
                return {chip->field, chip->value, word.begin, chip->isExcluded};
            }
        }
    }
    return {};
}

} // namespace Lectern::Ui
