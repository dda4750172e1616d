// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Nearest spellings for a search that found nothing.

#include "store/search/candidates_p.h"
#include "store/search/signs_p.h"
#include "store/search/standins_p.h"
#include "store/sql/database_p.h"
#include "store/sql/directstatement_p.h"

#include <algorithm>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Spelling {
    QString word;
    int distance = 0;
    int talks = 0;
};

/// The nearest first, of those the ones of most talks.
QStringList wordsOf(std::vector<Spelling> found, size_t most)
{
    std::ranges::sort(found, [](const Spelling &a, const Spelling &b) {
        return std::tuple(a.distance, -a.talks, a.word) < std::tuple(b.distance, -b.talks, b.word);
    });
    QStringList words;
    for (size_t i = 0; i < std::min(most, found.size()); ++i) {
        words += found[i].word;
    }
    return words;
}

/// Known words near to `word`, best first. Looks through the words of about its length.
QStringList nearTo(Database::Private &d, const QString &word, size_t most)
{
    const int allowed = word.size() <= 4 ? 1 : 2;
    std::vector<Spelling> found;
    DirectStatement query(d, "SELECT term, talks FROM term WHERE length(term) BETWEEN ? AND ?");
    query.bind(static_cast<qint64>(word.size() - allowed), static_cast<qint64>(word.size() + allowed));
    while (query.next()) {
        const QString term = query.text(0);
        const int distance = spellingDistance(word, term, allowed);
        if (distance > 0 && distance <= allowed && !isEmojiWord(term.toUtf8())) {
            found.push_back({term, distance, query.number(1)});
        }
    }
    return wordsOf(std::move(found), most);
}

/// Where the words of a term stand in the query: inside the bracket of a near:, else all of it.
Utf16Range placeOf(const QString &typed, const QueryTerm &term)
{
    const qsizetype end = term.position + term.length;
    if (term.kind == QueryTerm::Kind::Near) {
        return {typed.indexOf(u'(', term.position) + 1, end - 1};
    }
    return {term.position, end};
}

/// The query with a part replaced, and the quote that was left open closed.
QString whole(const QString &typed, Utf16Range part, const QString &by)
{
    QString query = typed;
    query.replace(part.begin, part.length(), by);
    return query.count(u'"') % 2 == 0 ? query : query + u'"';
}

bool isKnown(Database::Private &d, const QString &word)
{
    Statement query(d, u"SELECT 1 FROM term WHERE term = ?"_s);
    query.bind(word);
    return query.next();
}

} // namespace

QStringList otherSpellings(Database::Private &database, const QString &word, int most)
{
    constexpr qsizetype shortWord = 5;
    constexpr qsizetype longWord = 8;
    const bool hasDigit = std::ranges::any_of(word, [](QChar c) { return c.isNumber(); });
    if (word.size() < shortWord || hasDigit) {
        return {};
    }
    const int allowed = word.size() < longWord ? 1 : 2;
    const QString first = word.first(word.front().isHighSurrogate() ? 2 : 1);
    std::vector<Spelling> found;
    DirectStatement query(database,
        "SELECT term, talks FROM term WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ?");
    query.bind(first, QString(first + u"\U0010FFFF"_s), static_cast<qint64>(word.size() - allowed),
        static_cast<qint64>(word.size() + allowed));
    while (query.next()) {
        const QString term = query.text(0);
        const int distance = spellingDistance(word, term, allowed);
        if (distance > 0 && distance <= allowed && !isEmojiWord(term.toUtf8())) {
            found.push_back({term, distance, query.number(1)});
        }
    }
    return wordsOf(std::move(found), static_cast<size_t>(most));
}

int spellingDistance(QStringView left, QStringView right, int most)
{
    if (std::abs(left.size() - right.size()) > most) {
        return most + 1;
    }
    // Optimal string alignment, three rows of the table.
    std::vector<int> twoBack(static_cast<size_t>(right.size()) + 1);
    std::vector<int> back(twoBack.size());
    std::vector<int> row(twoBack.size());
    for (size_t j = 0; j < back.size(); ++j) {
        back[j] = static_cast<int>(j);
    }
    for (qsizetype i = 1; i <= left.size(); ++i) {
        row[0] = static_cast<int>(i);
        int least = row[0];
        for (qsizetype j = 1; j <= right.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const int cost = left[i - 1] == right[j - 1] ? 0 : 1;
            row[at] = std::min({back[at] + 1, row[at - 1] + 1, back[at - 1] + cost});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) {
                row[at] = std::min(row[at], twoBack[at - 2] + 1);
            }
            least = std::min(least, row[at]);
        }
        if (least > most) {
            return most + 1;
        }
        std::swap(twoBack, back);
        std::swap(back, row);
    }
    return std::min(back.back(), most + 1);
}

QStringList suggestSpellings(Database::Private &database, const SearchQuery &query, int most)
{
    QStringList suggestions;
    std::set<int> read; // a term beside brackets stands in the query more than once
    for (const QueryTerm &term : query.terms) {
        if (term.kind == QueryTerm::Kind::Filter || term.isExcluded || !read.insert(term.position).second) {
            continue;
        }
        const Utf16Range place = placeOf(query.typed, term);
        const QStringView text = QStringView(query.typed).sliced(place.begin, place.length());
        const std::vector<Token> tokens = database.tokenizer().tokens(text);
        const bool areKnown = std::ranges::all_of(
            tokens, [&](const Token &token) { return isKnown(database, QString::fromUtf8(token.folded)); });
        if (areKnown && !signsOf(database.tokenizer(), text).empty()) {
            suggestions += whole(query.typed, place, withoutSigns(database.tokenizer(), text));
        }
        for (const Token &token : tokens) {
            const QString word = QString::fromUtf8(token.folded);
            if (word.size() < 3 || isEmojiWord(token.folded) || isKnown(database, word)) {
                continue;
            }
            const Utf16Range at{place.begin + token.place.begin, place.begin + token.place.end};
            for (const QString &spelling : nearTo(database, word, static_cast<size_t>(most))) {
                suggestions += whole(query.typed, at, spelling);
            }
        }
    }
    suggestions.removeDuplicates();
    // A word put in can make a filter of what was none ("in:").
    suggestions.removeIf([](const QString &suggestion) { return !parseQuery(suggestion); });
    return suggestions.first(std::min<qsizetype>(suggestions.size(), most));
}

} // namespace Lectern::Store
