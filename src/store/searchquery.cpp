// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/searchquery.h"

#include "store/search/queryfields_p.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

constexpr size_t mostTerms = 64;

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

/// One word of the query as it stands there, quotes and all.
struct Piece {
    qsizetype begin = 0;
    qsizetype end = 0;
};

bool isQuote(QChar c) { return c == u'"' || c == u'“' || c == u'”' || c == u'„'; }

bool separates(QChar c)
{
    // Brackets group nothing yet; they are read over, so that no input is an error for them.
    return c.isSpace() || c == u'(' || c == u')';
}

/// Splits at blanks outside of quotes.
std::vector<Piece> pieces(const QString &typed)
{
    std::vector<Piece> found;
    qsizetype i = 0;
    while (i < typed.size()) {
        if (separates(typed[i])) {
            ++i;
            continue;
        }
        Piece piece{i, i};
        bool isInQuotes = false;
        for (; i < typed.size() && (isInQuotes || !separates(typed[i])); ++i) {
            if (isQuote(typed[i])) {
                isInQuotes = !isInQuotes;
                if (!isInQuotes) {
                    ++i;
                    break;
                }
            }
        }
        piece.end = i;
        found.push_back(piece);
    }
    return found;
}

QString withoutQuotes(QStringView text)
{
    QString plain;
    for (const QChar c : text) {
        plain += isQuote(c) ? u' ' : c;
    }
    return plain.simplified();
}

bool hasLetter(QStringView text)
{
    return std::ranges::any_of(
        text, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate() || c.unicode() > 0x2000; });
}

Error valueError(const QString &message, const QueryTerm &term)
{
    return {ErrorKind::InvalidInput, message, u"%1,%2"_s.arg(term.position).arg(term.length)};
}

/// `name:value` where `name` is one of ours; anything else is plain text.
bool readFilter(QStringView text, QueryTerm &term)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon <= 0) {
        return false;
    }
    const QString field = text.first(colon).toString().toLower();
    if (!queryFields().contains(field)) {
        return false;
    }
    term.kind = QueryTerm::Kind::Filter;
    term.field = field;
    term.text = withoutQuotes(text.sliced(colon + 1));
    return true;
}

/// Reads one piece. False if nothing that can be looked for is in it.
bool readTerm(const QString &typed, const Piece &piece, QueryTerm &term)
{
    QStringView text = QStringView(typed).sliced(piece.begin, piece.end - piece.begin);
    term.position = static_cast<int>(piece.begin);
    term.length = static_cast<int>(text.size());
    if (text.size() > 1 && text.front() == u'-') {
        term.isExcluded = true;
        text = text.sliced(1);
    }
    if (readFilter(text, term)) {
        return true;
    }
    if (isQuote(text.front())) {
        term.kind = QueryTerm::Kind::Phrase;
        term.text = withoutQuotes(text);
    } else if (text.back() == u'*') {
        term.kind = QueryTerm::Kind::Prefix;
        term.text = withoutQuotes(text.chopped(1));
    } else {
        term.text = withoutQuotes(text);
    }
    return hasLetter(term.text);
}

/// `a OR b OR c` share a number.
void joinAlternatives(std::vector<QueryTerm> &terms, const std::vector<size_t> &orBefore)
{
    int number = 0;
    for (const size_t right : orBefore) {
        if (right == 0 || right >= terms.size()) {
            continue; // OR at the begin or the end joins nothing
        }
        if (terms[right - 1].alternative == 0) {
            terms[right - 1].alternative = ++number;
        }
        terms[right].alternative = terms[right - 1].alternative;
    }
}

} // namespace

Result<SearchQuery> parseQuery(const QString &typed)
{
    SearchQuery query;
    query.typed = typed;
    std::vector<size_t> orBefore;
    const std::vector<Piece> all = pieces(typed);
    for (const Piece &piece : all) {
        const QStringView text = QStringView(typed).sliced(piece.begin, piece.end - piece.begin);
        if (text == u"OR") {
            orBefore.push_back(query.terms.size());
            continue;
        }
        QueryTerm term;
        if (!readTerm(typed, piece, term)) {
            continue;
        }
        if (query.terms.size() == mostTerms) {
            return std::unexpected(valueError(
                Sentences::tr("A search can have %n words at most.", nullptr, int(mostTerms)), term));
        }
        if (term.kind == QueryTerm::Kind::Filter) {
            if (const QString wrong = wrongValue(term.field, term.text); !wrong.isEmpty()) {
                return std::unexpected(valueError(wrong, term));
            }
        }
        query.terms.push_back(std::move(term));
    }
    joinAlternatives(query.terms, orBefore);
    if (!query.terms.empty() && !all.empty()) {
        const QueryTerm &last = query.terms.back();
        query.isLastWordOpen = last.kind == QueryTerm::Kind::Word && !last.isExcluded
            && last.position + last.length == typed.size();
    }
    return query;
}

} // namespace Lectern::Store
