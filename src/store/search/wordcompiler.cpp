// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search/signs_p.h"
#include "store/search/wordcompiler_p.h"
#include "store/sql/database_p.h"

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

QString quoted(const std::vector<QByteArray> &words)
{
    QStringList texts;
    for (const QByteArray &word : words) {
        texts += QString::fromUtf8(word).replace(u'"', u' ');
    }
    return u'"' + texts.join(u' ') + u'"';
}

QString columns(const CompiledSearch &places)
{
    QStringList names;
    if (places.looksInTitle) {
        names << u"title"_s << u"speaker"_s << u"about"_s;
    }
    if (places.looksInText) {
        names << u"heading"_s << u"body"_s;
    }
    if (places.looksInCode) {
        names << u"code"_s;
    }
    return names.isEmpty() ? QString() : u'{' + names.join(u' ') + u"} : "_s;
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
    Needle needle{tokenizer.words(text), isPrefix, signsOf(tokenizer, text), -1};
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

void askWords(Database::Private &d, const QueryTerm &term, bool isOpen, bool isFinal, CompiledWords &out)
{
    const bool isPrefix = isOpen || term.kind == QueryTerm::Kind::Prefix;
    const Needle *needle = addNeedle(d.tokenizer(), term.text, isPrefix, out);
    if (!needle) {
        return;
    }
    if (isLetterPrefix(*needle)) {
        askPrefix(d, needle->words, isFinal, out);
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

/// Looks which talks have the signs too.
void compareSigns(Database::Private &d, const CompiledSearch &places, bool isFinal, CompiledWords &out)
{
    CompiledSearch probe;
    probe.needles = out.needles;
    probe.nearDistances = {out.distance};
    probe.looksInTitle = places.looksInTitle;
    probe.looksInText = places.looksInText;
    probe.looksInCode = places.looksInCode;
    probe.looksInNotes = places.looksInNotes;
    out.signs =
        talksWithSigns(d, {out.talk, out.mark, isFinal ? finalSignCap : quickSignCap}, probe, &out.isCapped);
}

} // namespace

CompiledWords compileWords(Database::Private &database, const QueryTerm &term, const CompiledSearch &places,
    bool isOpen, bool isFinal)
{
    CompiledWords out;
    if (term.kind == QueryTerm::Kind::Near) {
        askNear(database.tokenizer(), term, out);
    } else {
        askWords(database, term, isOpen, isFinal, out);
    }
    if (out.isEmpty()) {
        return out;
    }
    const QString where = columns(places);
    out.talk = where.isEmpty() ? QString() : where + out.talk;
    out.head = places.looksInTitle ? out.head : QString();
    out.mark = places.looksInNotes ? out.mark : QString();
    if (hasSigns(out) && !out.isSilent) {
        compareSigns(database, places, isFinal, out);
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
    Statement query(
        database, u"SELECT term FROM term WHERE term >= ? AND term < ? ORDER BY talks DESC, term LIMIT ?"_s);
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
