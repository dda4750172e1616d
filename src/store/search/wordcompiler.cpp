// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search/signs_p.h"
#include "store/search/standins_p.h"
#include "store/search/wordcompiler_p.h"
#include "store/sql/database_p.h"
#include "store/sql/directstatement_p.h"

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

/// Completions that stand in for a word being typed where the index is not asked for its beginning.
constexpr int finalCompletions = 64;
/// Newest talks whose text is compared with the signs typed: for a key, and for the full answer.
constexpr int quickSignCap = 200;
constexpr int finalSignCap = 5000;

/// How many completions of the word being typed stand in for it: more would cost more than a key may
/// (performance.md section 2.4); one letter is asked of titles and speakers only, unless the answer is final.
int completionsFor(qsizetype letters, bool isFinal)
{
    if (isFinal) {
        return finalCompletions;
    }
    return letters == 1 ? 0 : letters == 2 ? 16 : 32;
}

QString textOf(const std::vector<QByteArray> &words)
{
    QStringList texts;
    for (const QByteArray &word : words) {
        texts += QString::fromUtf8(word);
    }
    return texts.join(u' ');
}

QString quoted(const std::vector<QByteArray> &words)
{
    return u'"' + textOf(words).replace(u'"', u' ') + u'"';
}

/// `{title body} : ` for those of the names whose place is wanted, or nothing when none is.
QString columns(SearchPlaces places, const std::vector<std::pair<SearchPlace, QString>> &names)
{
    QStringList wanted;
    for (const auto &[place, columns] : names) {
        if (places.testFlag(place)) {
            wanted += columns;
        }
    }
    return wanted.isEmpty() ? QString() : u'{' + wanted.join(u' ') + u"} : "_s;
}

QString talkColumns(SearchPlaces places)
{
    return columns(places,
        {{SearchPlace::Title, u"title"_s}, {SearchPlace::About, u"speaker about"_s},
            {SearchPlace::Text, u"heading body"_s}, {SearchPlace::Code, u"code"_s}});
}

QString headColumns(SearchPlaces places)
{
    return columns(places, {{SearchPlace::Title, u"title"_s}, {SearchPlace::About, u"speaker about"_s}});
}

/// A quote says what the text says, so it is looked at for itself alone, or where everything is.
QString markColumns(SearchPlaces places)
{
    return columns(places, {{SearchPlace::Notes, u"comment tag"_s}, {SearchPlace::Marks, u"quote"_s}});
}

QString orCompletions(Database::Private &d, const std::vector<QByteArray> &words, int most)
{
    QStringList alternatives{quoted(words)};
    std::vector<QByteArray> completed = words;
    for (const QString &word : frequentWords(d, QString::fromUtf8(words.back()), most)) {
        completed.back() = word.toUtf8();
        alternatives += quoted(completed);
    }
    alternatives.removeDuplicates();
    return u'(' + alternatives.join(u" OR "_s) + u')';
}

/// A word or phrase whose last word may go on.
void askPrefix(Database::Private &d, const std::vector<QByteArray> &words, bool isFinal, CompiledWords &out)
{
    const QString whole = quoted(words);
    const qsizetype letters = QString::fromUtf8(words.back()).size();
    const int most = completionsFor(letters, isFinal);
    // The little indexes have their prefixes at hand; but an emoji must not be found by its number in them.
    const bool isHidden = beginsEmojiWord(words.back());
    out.head = isHidden ? orCompletions(d, words, finalCompletions) : whole + u" *"_s;
    out.mark = out.head;
    if (isFinal && letters > 1 && !isHidden) {
        // The word itself once more, so that it ranks before those it only begins.
        out.talk = u"("_s + whole + u" OR " + whole + u" *)";
    } else {
        out.talk = orCompletions(d, words, most);
        out.isSilent = most == 0;
    }
}

/// Adds the needle of a text and gives it back. Null if it holds signs only.
const Needle *addNeedle(const Tokenizer &tokenizer, const QString &text, bool isPrefix, CompiledWords &out)
{
    Needle needle{tokenizer.words(text), isPrefix, signsOf(tokenizer, text), everywhere, -1};
    if (needle.words.empty()) {
        return nullptr;
    }
    needle.isPrefix = isPrefix && !isWholeByItself(needle.words.back());
    out.needles.push_back(std::move(needle));
    return &out.needles.back();
}

/// True if the letters of the last word may go on, not only the signs behind it.
bool isLetterPrefix(const Needle &needle)
{
    return needle.isPrefix && (needle.signs.empty() || needle.signs.back().behind.isEmpty());
}

void askNear(const Tokenizer &tokenizer, const QueryTerm &term, CompiledWords &out)
{
    QStringList phrases;
    for (const NearWord &word : term.near) {
        if (const Needle *needle = addNeedle(tokenizer, word.text, word.isPrefix, out)) {
            phrases += quoted(needle->words) + (isLetterPrefix(*needle) ? u" *"_s : QString());
        }
    }
    if (phrases.size() > 1) {
        out.talk = u"NEAR(%1, %2)"_s.arg(phrases.join(u' ')).arg(term.distance);
        out.distance = term.distance;
        for (Needle &needle : out.needles) {
            needle.nearGroup = 0;
        }
    } else {
        out.talk = phrases.join(QString());
    }
    out.head = out.talk;
    out.mark = out.talk;
}

void askWords(Database::Private &d, const QueryTerm &term, const WordOptions &options, CompiledWords &out)
{
    const bool isPrefix = options.isOpen || term.kind == QueryTerm::Kind::Prefix;
    const Needle *needle = addNeedle(d.tokenizer(), term.text, isPrefix, out);
    if (!needle) {
        return;
    }
    if (isLetterPrefix(*needle)) {
        askPrefix(d, needle->words, options.isFinal, out);
        return;
    }
    out.talk = quoted(needle->words);
    out.head = out.talk;
    out.mark = out.talk;
}

bool hasSigns(const CompiledWords &words)
{
    return std::ranges::any_of(words.needles, [](const Needle &needle) { return !needle.signs.empty(); });
}

/// The words that stand in for the term, beside itself.
void addStandIns(Database::Private &d, const QueryTerm &term, MatchKind match, CompiledWords &out)
{
    if (match == MatchKind::Exact || term.kind != QueryTerm::Kind::Word || hasSigns(out)) {
        return;
    }
    QStringList alternatives{out.talk};
    for (const StandIn &found : standInsFor(d, term.text, match)) {
        alternatives += quoted(found.words);
        Needle needle;
        needle.words = found.words;
        out.needles.push_back(needle);
        if (found.match == match) {
            out.standIns += textOf(found.words);
        }
    }
    out.talk = u'(' + alternatives.join(u" OR "_s) + u')';
    out.head = out.talk;
    out.mark = out.talk;
}

/// Looks which talks have the signs too.
void compareSigns(Database::Private &d, bool isFinal, CompiledWords &out)
{
    CompiledSearch probe;
    probe.needles = out.needles;
    probe.nearDistances = {out.distance};
    out.signs =
        talksWithSigns(d, {out.talk, out.mark, isFinal ? finalSignCap : quickSignCap}, probe, &out.isCapped);
}

/// True for a word of the column `facets` (facets_p.h); with `mayGoOn` for one that such a word may begin
/// with.
bool mayBeFacet(QByteArrayView word, bool mayGoOn)
{
    const auto isNamed = [&](QByteArrayView name) {
        return word.startsWith(name) || (mayGoOn && name.startsWith(word));
    };
    const bool isNumbered = QByteArrayView("yest").contains(word.front())
        && std::ranges::all_of(word.sliced(1), [](char c) { return c >= '0' && c <= '9'; });
    return isNumbered || isNamed("any") || isNamed("is") || isNamed("has");
}

/// True if words of filters could be taken for what is looked for.
bool mayFindFacets(const CompiledWords &words)
{
    return std::ranges::any_of(words.needles, [](const Needle &needle) {
        for (size_t i = 0; i < needle.words.size(); ++i) {
            if (!mayBeFacet(needle.words[i], needle.isPrefix && i + 1 == needle.words.size())) {
                return false; // a phrase with one other word stands in no list of facets
            }
        }
        return true;
    });
}

/// Says of each index which of its columns are meant, and leaves out those of which none is.
void narrow(SearchPlaces places, CompiledWords &out)
{
    // Naming columns makes FTS5 read all places of a word in each talk, so they are named only where it
    // matters.
    const bool isAnyColumn = places == everywhere && !mayFindFacets(out);
    const QString talk = talkColumns(places);
    const QString mark = markColumns(places);
    const QString head = headColumns(places);
    if (!isAnyColumn) {
        out.talk = talk.isEmpty() ? QString() : talk + out.talk;
    }
    out.head = head.isEmpty() ? QString() : head + out.head;
    out.mark = mark.isEmpty() ? QString() : mark + out.mark;
    for (Needle &needle : out.needles) {
        needle.places = places;
    }
}

} // namespace

CompiledWords compileWords(Database::Private &database, const QueryTerm &term, const WordOptions &options)
{
    CompiledWords out;
    if (term.kind == QueryTerm::Kind::Near) {
        askNear(database.tokenizer(), term, out);
    } else {
        askWords(database, term, options, out);
    }
    if (out.isEmpty()) {
        return out;
    }
    if (!term.isExcluded) {
        addStandIns(database, term, options.match, out);
    }
    narrow(options.places, out);
    if (hasSigns(out) && !out.isSilent) {
        compareSigns(database, options.isFinal, out);
    }
    return out;
}

std::vector<Needle> needlesOf(const Tokenizer &tokenizer, const QueryTerm &term)
{
    CompiledWords out;
    addNeedle(tokenizer, term.text, term.kind == QueryTerm::Kind::Prefix, out);
    return out.needles;
}

QStringList frequentWords(Database::Private &database, const QString &prefix, int most)
{
    QStringList words;
    if (most == 0) {
        return words;
    }
    // Enough for the emoji of all blocks to stand before the words; without them SQLite keeps fewer rows.
    constexpr int emoji = 2000;
    DirectStatement query(
        database, "SELECT term FROM term WHERE term >= ? AND term < ? ORDER BY talks DESC, term LIMIT ?");
    query.bind(
        prefix, QString(prefix + u"\U0010FFFF"_s), most + (beginsEmojiWord(prefix.toUtf8()) ? emoji : 0));
    while (words.size() < most && query.next()) {
        if (!isEmojiWord(query.text(0).toUtf8())) {
            words += query.text(0);
        }
    }
    return words;
}

} // namespace Lectern::Store
