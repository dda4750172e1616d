// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search/queryfields_p.h"
#include "store/search/querywords_p.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

constexpr int usualDistance = 10;
constexpr int mostDistance = 100;
constexpr size_t mostNearWords = 64;
constexpr QStringView nearName = u"near:";

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

bool isQuote(QChar c) { return c == u'"' || c == u'“' || c == u'”' || c == u'„'; }

bool separates(QChar c) { return c.isSpace() || c == u'(' || c == u')'; }

/// The end of a word that begins at `at`: behind its closing quote, or where something separates.
qsizetype wordEnd(QStringView text, qsizetype at)
{
    bool isInQuotes = false;
    for (; at < text.size() && (isInQuotes || !separates(text[at])); ++at) {
        if (isQuote(text[at])) {
            if (isInQuotes) {
                return at + 1;
            }
            isInQuotes = true;
        }
    }
    return at;
}

/// Behind the bracket that closes the one at `at`; -1 if none does.
qsizetype bracketEnd(QStringView text, qsizetype at)
{
    bool isInQuotes = false;
    int depth = 0;
    for (; at < text.size(); ++at) {
        if (isQuote(text[at])) {
            isInQuotes = !isInQuotes;
        } else if (!isInQuotes && text[at] == u'(') {
            ++depth;
        } else if (!isInQuotes && text[at] == u')' && --depth == 0) {
            return at + 1;
        }
    }
    return -1;
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

QueryPiece pieceAt(QStringView typed, qsizetype begin)
{
    QueryPiece piece{QueryPiece::Kind::Term, false, begin, begin + 1};
    const QStringView text = typed.sliced(begin);
    const qsizetype minus = text.size() > 1 && text.front() == u'-' ? 1 : 0;
    piece.isExcluded = minus == 1;
    if (text[minus] == u'(' || text[0] == u')') {
        piece.kind = text[minus] == u'(' ? QueryPiece::Kind::Open : QueryPiece::Kind::Close;
        piece.end = begin + minus + 1;
        return piece;
    }
    piece.end = begin + wordEnd(text, minus);
    if (text.sliced(minus).startsWith(nearName, Qt::CaseInsensitive)) {
        piece.kind = QueryPiece::Kind::Near;
        if (piece.end < typed.size() && typed[piece.end] == u'(') {
            const qsizetype closed = bracketEnd(typed, piece.end);
            piece.end = closed < 0 ? typed.size() : closed;
        }
    } else if (typed.sliced(begin, piece.end - begin) == u"OR") {
        piece.kind = QueryPiece::Kind::Or;
    }
    return piece;
}

/// `name:value` where `name` is one of ours; anything else is plain text.
bool readFilter(QStringView text, QueryTerm &term)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon <= 0) {
        return false;
    }
    const QString field = text.first(colon).toString().toLower();
    if (!filterNames().contains(field)) {
        return false;
    }
    term.kind = QueryTerm::Kind::Filter;
    term.field = field;
    term.text = withoutQuotes(text.sliced(colon + 1));
    return true;
}

void readWord(QStringView text, QueryTerm &term)
{
    if (isQuote(text.front())) {
        term.kind = QueryTerm::Kind::Phrase;
        term.text = withoutQuotes(text);
    } else if (text.back() == u'*') {
        term.kind = QueryTerm::Kind::Prefix;
        term.text = withoutQuotes(text.chopped(1));
    } else {
        term.text = withoutQuotes(text);
    }
}

/// The number between `near:` and its bracket, of `number` at `position` in the query.
Result<int> readDistance(QStringView number, qsizetype position)
{
    if (number.isEmpty()) {
        return usualDistance;
    }
    const bool isNumber = std::ranges::all_of(number, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isNumber) {
        return std::unexpected(
            queryError(Sentences::tr("“%1” is no number of words; write near:5(two words).").arg(number),
                position, number.size()));
    }
    bool isSmall = false;
    const int distance = number.toInt(&isSmall);
    if (!isSmall || distance < 1 || distance > mostDistance) {
        return std::unexpected(
            queryError(Sentences::tr("“%1” is not from 1 to %2, which is how far apart words can be.")
                           .arg(number)
                           .arg(mostDistance),
                position, number.size()));
    }
    return distance;
}

/// The words in the bracket, from `begin` to `end` of the query.
Result<std::vector<NearWord>> readNearWords(QStringView typed, qsizetype begin, qsizetype end)
{
    std::vector<NearWord> words;
    for (qsizetype at = begin; at < end;) {
        if (separates(typed[at])) {
            ++at;
            continue;
        }
        const qsizetype next = std::min(wordEnd(typed, at), end);
        const QStringView text = typed.sliced(at, next - at);
        if (text == u"OR") {
            return std::unexpected(
                queryError(Sentences::tr("“OR” has no meaning inside of near:."), at, text.size()));
        }
        QueryTerm word;
        readWord(text, word);
        if (hasLetter(word.text)) {
            words.push_back({word.text, word.kind == QueryTerm::Kind::Prefix});
        }
        at = next;
    }
    return words;
}

bool areOneWord(const std::vector<NearWord> &words)
{
    return std::ranges::all_of(words, [&words](const NearWord &word) {
        return word.text.compare(words.front().text, Qt::CaseInsensitive) == 0;
    });
}

Result<bool> readNear(const QString &typed, const QueryPiece &piece, QueryTerm &term)
{
    const qsizetype number = piece.begin + (piece.isExcluded ? 1 : 0) + nearName.size();
    const qsizetype bracket = typed.indexOf(u'(', number);
    const qsizetype length = piece.end - piece.begin;
    if (bracket < 0 || bracket >= piece.end) {
        return std::unexpected(queryError(
            Sentences::tr("What shall be near stands in brackets: near:5(two words)."), piece.begin, length));
    }
    const auto distance = readDistance(QStringView(typed).sliced(number, bracket - number), number);
    if (!distance) {
        return passOn(distance);
    }
    if (bracketEnd(typed, bracket) != piece.end) {
        return std::unexpected(queryError(
            Sentences::tr("The bracket of near: is not closed: near:5(two words)."), piece.begin, length));
    }
    auto words = readNearWords(typed, bracket + 1, piece.end - 1);
    if (!words) {
        return passOn(words);
    }
    if (words->empty() || areOneWord(*words)) {
        return std::unexpected(
            queryError(Sentences::tr("Near each other are two different words or more: near:5(two words)."),
                piece.begin, length));
    }
    if (words->size() > mostNearWords) {
        return std::unexpected(
            queryError(Sentences::tr("A search can have %n word(s) at most.", nullptr, int(mostNearWords)),
                piece.begin, length));
    }
    term.kind = QueryTerm::Kind::Near;
    term.near = std::move(*words);
    term.distance = *distance;
    return true;
}

} // namespace

Error queryError(const QString &message, qsizetype position, qsizetype length)
{
    return {ErrorKind::InvalidInput, message, u"%1,%2"_s.arg(position).arg(length)};
}

std::optional<Utf16Range> queryPlace(const Error &error)
{
    const QStringList numbers = error.detail.split(u',');
    bool isPosition = false;
    bool isLength = false;
    const qsizetype begin = numbers.value(0).toLongLong(&isPosition);
    const qsizetype length = numbers.value(1).toLongLong(&isLength);
    return isPosition && isLength ? std::optional(Utf16Range{begin, begin + length}) : std::nullopt;
}

std::optional<Error> unfinishedPart(const QString &typed, const QueryPiece &piece)
{
    const QStringView text = QStringView(typed).sliced(piece.begin, piece.end - piece.begin);
    if (piece.kind != QueryPiece::Kind::Term) {
        return std::nullopt; // near: is an error until it is whole
    }
    const auto quotes = std::ranges::count_if(text, isQuote);
    if (quotes % 2 != 0) {
        const auto open = std::ranges::find_if(text, isQuote) - text.begin();
        return queryError(
            Sentences::tr("The quotation mark has no other half; all behind it was taken as one phrase."),
            piece.begin + open, 1);
    }
    QueryTerm term;
    const QStringView word = text.sliced(piece.isExcluded ? 1 : 0);
    if (readFilter(word, term) && term.text.isEmpty()) {
        return queryError(
            Sentences::tr("“%1” has no value yet, so it was read over.").arg(word), piece.begin, text.size());
    }
    return std::nullopt;
}

std::vector<QueryPiece> queryPieces(const QString &typed)
{
    std::vector<QueryPiece> found;
    for (qsizetype at = 0; at < typed.size();) {
        if (typed[at].isSpace()) {
            ++at;
            continue;
        }
        found.push_back(pieceAt(typed, at));
        at = found.back().end;
    }
    return found;
}

Result<bool> readQueryTerm(const QString &typed, const QueryPiece &piece, QueryTerm &term)
{
    QStringView text = QStringView(typed).sliced(piece.begin, piece.end - piece.begin);
    term.position = static_cast<int>(piece.begin);
    term.length = static_cast<int>(text.size());
    term.isExcluded = piece.isExcluded;
    if (piece.kind == QueryPiece::Kind::Near) {
        return readNear(typed, piece, term);
    }
    text = text.sliced(piece.isExcluded ? 1 : 0);
    if (text.isEmpty()) {
        return false;
    }
    if (readFilter(text, term)) {
        if (term.text.isEmpty()) {
            return false; // still being typed: it asks for nothing yet, and unfinishedPart() says so
        }
        if (const QString wrong = wrongValue(term.field, term.text); !wrong.isEmpty()) {
            return std::unexpected(queryError(wrong, term.position, term.length));
        }
        return true;
    }
    readWord(text, term);
    return hasLetter(term.text);
}

} // namespace Lectern::Store
