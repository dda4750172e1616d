// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search/standins_p.h"
#include "store/search/wordparts_p.h"
#include "store/sql/database_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

constexpr int mostParts = 32;
constexpr int mostForms = 16;
constexpr int mostSpellings = 5;

bool isKnown(Database::Private &d, const QByteArray &word)
{
    Statement query(d, u"SELECT 1 FROM term WHERE term = ?"_s);
    query.bind(QString::fromUtf8(word));
    return query.next();
}

/// Words of the index that have all of these parts, one behind the other.
QStringList wordsWithParts(Database::Private &d, const std::vector<QByteArray> &parts)
{
    QByteArray joined;
    for (const QByteArray &part : parts) {
        joined += part;
    }
    QStringList words;
    Statement query(d,
        u"SELECT p.term FROM word_part p LEFT JOIN term t ON t.term = p.term WHERE p.part = ? "
        "AND instr(p.term, ?) > 0 ORDER BY coalesce(t.talks, 0) DESC, p.term LIMIT ?"_s);
    query.bind(QString::fromUtf8(parts.front()), QString::fromUtf8(joined), mostParts);
    while (query.next()) {
        words += query.text(0);
    }
    return words;
}

/// The words of a name as it could be written apart.
std::vector<QByteArray> wordsApart(const Tokenizer &tokenizer, const QString &typed)
{
    std::vector<QByteArray> words;
    for (const Token &token : tokenizer.tokens(typed)) {
        const QString written = typed.sliced(token.place.begin, token.place.length());
        const QStringList parts = partsOf(written);
        for (const QString &part : parts.isEmpty() ? QStringList{written} : parts) {
            for (const QByteArray &word : tokenizer.words(part)) {
                words.push_back(word);
            }
        }
    }
    return words;
}

void addParts(Database::Private &d, const QString &typed, const std::vector<QByteArray> &words,
    std::vector<StandIn> &found)
{
    const std::vector<QByteArray> apart = wordsApart(d.tokenizer(), typed);
    if (apart.empty() || std::ranges::any_of(apart, isWholeByItself)) {
        return;
    }
    if (apart != words) {
        found.push_back({MatchKind::Part, apart});
    }
    QByteArray joined;
    for (const QByteArray &word : apart) {
        joined += word;
    }
    if (words.size() > 1 && isKnown(d, joined)) {
        found.push_back({MatchKind::Part, {joined}});
    }
    for (const QString &word : wordsWithParts(d, apart)) {
        if (word.toUtf8() != joined) {
            found.push_back({MatchKind::Part, {word.toUtf8()}});
        }
    }
}

void addWords(MatchKind match, const QStringList &words, std::vector<StandIn> &found)
{
    for (const QString &word : words) {
        found.push_back({match, {word.toUtf8()}});
    }
}

} // namespace

std::vector<StandIn> standInsFor(Database::Private &database, const QString &typed, MatchKind last)
{
    std::vector<StandIn> found;
    const std::vector<QByteArray> words = database.tokenizer().words(typed);
    if (words.empty()) {
        return found;
    }
    addParts(database, typed, words, found);
    const bool isOneWord = words.size() == 1 && !isWholeByItself(words.front());
    const QString word = QString::fromUtf8(words.front());
    if (isOneWord && last >= MatchKind::Form) {
        addWords(MatchKind::Form, otherForms(database, word, mostForms), found);
    }
    if (isOneWord && last >= MatchKind::Similar) {
        addWords(MatchKind::Similar, otherSpellings(database, word, mostSpellings), found);
    }
    return found;
}

} // namespace Lectern::Store
