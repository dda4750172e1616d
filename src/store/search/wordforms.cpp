// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Forms of a word by Snowball's stemmers, asked of the words that the library has: nothing of it is in the
// index, so a library of several languages needs no more room and no rule of one language spoils another.

#include "store/search/standins_p.h"
#include "store/sql/database_p.h"

#include <libstemmer.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

/// Newest talks whose languages count.
constexpr int talksAsked = 500;
constexpr qsizetype shortestWord = 3;
/// Forms of a word differ in so many letters of length at most.
constexpr qsizetype longestEnding = 6;

struct DeleteStemmer {
    void operator()(sb_stemmer *stemmer) const { sb_stemmer_delete(stemmer); }
};
using Stemmer = std::unique_ptr<sb_stemmer, DeleteStemmer>;

QByteArray stemOf(const Stemmer &stemmer, const QByteArray &word)
{
    const sb_symbol *stem = sb_stemmer_stem(
        stemmer.get(), reinterpret_cast<const sb_symbol *>(word.constData()), static_cast<int>(word.size()));
    return stem ? QByteArray(reinterpret_cast<const char *>(stem), sb_stemmer_length(stemmer.get())) : word;
}

std::vector<Stemmer> stemmersFor(Database::Private &d)
{
    QStringList languages{u"en"_s};
    Statement query(
        d, u"SELECT DISTINCT language FROM (SELECT language FROM talk ORDER BY id DESC LIMIT ?)"_s);
    query.bind(talksAsked);
    while (query.next()) {
        languages += query.text(0).section(u'-', 0, 0);
    }
    languages.removeDuplicates();
    std::vector<Stemmer> stemmers;
    for (const QString &language : languages) {
        // Null for a language it does not know.
        if (Stemmer stemmer(sb_stemmer_new(language.toLatin1().constData(), nullptr)); stemmer) {
            stemmers.push_back(std::move(stemmer));
        }
    }
    return stemmers;
}

qsizetype commonLetters(QStringView left, QStringView right)
{
    const auto [end, unused] = std::ranges::mismatch(left, right);
    return end - left.begin();
}

/// What all forms of a word begin with. An ending may change the last letter of the stem ("cities", "city").
QString commonBegin(const QString &word, const std::vector<QByteArray> &stems)
{
    constexpr qsizetype enough = 4;
    qsizetype letters = enough;
    for (const QByteArray &stem : stems) {
        letters = std::min(letters, commonLetters(word, QString::fromUtf8(stem)) - 1);
    }
    return word.first(std::clamp<qsizetype>(letters, 1, word.size()));
}

bool hasDigit(QStringView word)
{
    return std::ranges::any_of(word, [](QChar c) { return c.isNumber(); });
}

} // namespace

QStringList otherForms(Database::Private &database, const QString &word, int most)
{
    if (word.size() < shortestWord || hasDigit(word)) {
        return {};
    }
    const std::vector<Stemmer> stemmers = stemmersFor(database);
    std::vector<QByteArray> stems;
    for (const Stemmer &stemmer : stemmers) {
        stems.push_back(stemOf(stemmer, word.toUtf8()));
    }
    const QString begin = commonBegin(word, stems);
    QStringList forms;
    Statement query(database,
        u"SELECT term FROM term WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ? AND term <> ? "
        "ORDER BY talks DESC, term"_s);
    query.bind(begin, QString(begin + u"\U0010FFFF"_s),
        std::max(shortestWord - 1, word.size() - longestEnding), word.size() + longestEnding, word);
    while (forms.size() < most && query.next()) {
        const QByteArray term = query.text(0).toUtf8();
        for (size_t i = 0; i < stemmers.size(); ++i) {
            if (stemOf(stemmers[i], term) == stems[i]) {
                forms += query.text(0);
                break;
            }
        }
    }
    return forms;
}

} // namespace Lectern::Store
