// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finding the needles in the texts of a talk, as the index found them.

#include "store/search/passages_p.h"
#include "store/search/signs_p.h"
#include "store/search/tokenizer_p.h"

#include <algorithm>
#include <cstring>
#include <set>

namespace Lectern::Store {

namespace {

/// A word of one of the texts; its number counts through all of them.
struct Word {
    Token token;
    size_t text = 0;
};

bool goesOn(const Needle &needle, size_t word)
{
    const bool isSign = !needle.signs.empty() && !needle.signs[word].behind.isEmpty();
    return needle.isPrefix && word + 1 == needle.words.size() && !isSign;
}

bool isWord(const Needle &needle, size_t at, QByteArrayView word)
{
    const QByteArray &wanted = needle.words[at];
    return word == wanted || (goesOn(needle, at) && word.startsWith(wanted) && !isEmojiWord(word));
}

bool isWordSign(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// Whether a word begins so in a plain text, or stands there whole.
bool hasWord(QByteArrayView plain, const QByteArray &word, bool mayGoOn)
{
    const char *const end = plain.end();
    for (const char *from = plain.begin(); from < end; ++from) {
        from = static_cast<const char *>(memmem(
            from, static_cast<size_t>(end - from), word.constData(), static_cast<size_t>(word.size())));
        if (!from) {
            return false;
        }
        const char *const behind = from + word.size();
        const bool isBegin = from == plain.begin() || !isWordSign(from[-1]);
        if (isBegin && (mayGoOn || behind == end || !isWordSign(*behind))) {
            return true;
        }
    }
    return false;
}

bool isAscii(QByteArrayView plain)
{
    // All of them without a branch: a loop that the compiler makes look at many bytes at once.
    char seen = 0;
    for (const char c : plain) {
        seen = static_cast<char>(seen | c);
    }
    return static_cast<unsigned char>(seen) < 0x80U;
}

class Finder
{
public:
    Finder(const Tokenizer &tokenizer, const CompiledSearch &search, const std::vector<SearchedText> &texts,
        SearchPlaces where)
        : m_search(search)
        , m_texts(texts)
        , m_where(where)
    {
        const bool areNumbersNeeded = std::ranges::any_of(search.needles,
            [](const Needle &needle) { return needle.words.size() != 1 || needle.nearGroup >= 0; });
        int before = 0;
        for (size_t text = 0; text < texts.size(); ++text) {
            if (!areNumbersNeeded && !mayHold(texts[text])) {
                continue;
            }
            before += isAscii(texts[text].plain) && !texts[text].plain.isNull()
                ? readPlain(text, before)
                : readWords(tokenizer, text, before);
        }
    }

    std::vector<std::vector<Place>> find()
    {
        for (size_t group = 0; group < m_search.nearDistances.size(); ++group) {
            readGroup(static_cast<int>(group));
        }
        std::vector<std::vector<Place>> places(m_texts.size());
        for (size_t at = 0; at < m_words.size();) {
            const size_t needle = longestAt(at);
            if (needle == m_search.needles.size()) {
                ++at;
                continue;
            }
            const size_t count = m_search.needles[needle].words.size();
            addPlaces(at, count, needle, places);
            at += count;
        }
        return places;
    }

private:
    int readWords(const Tokenizer &tokenizer, size_t text, int before);
    int readPlain(size_t text, int before);
    [[nodiscard]] bool looksHere(const Needle &needle) const { return needle.places.testAnyFlags(m_where); }
    [[nodiscard]] bool mayHold(const SearchedText &text) const;
    [[nodiscard]] bool isInNeedle(QByteArrayView word) const;
    [[nodiscard]] bool matches(const Needle &needle, size_t at) const;
    [[nodiscard]] size_t longestAt(size_t at) const;
    void addPlaces(size_t at, size_t count, size_t needle, std::vector<std::vector<Place>> &places) const;
    void readGroup(int group);
    [[nodiscard]] int numberAt(size_t at) const { return m_words[at].token.number; }

    const CompiledSearch &m_search;
    const std::vector<SearchedText> &m_texts;
    SearchPlaces m_where;
    std::vector<Word> m_words;
    std::set<std::pair<size_t, size_t>> m_near; ///< needle of a group and word, where all of them are near
};

/// Notes the words of a text that are looked for. Answers how many it has, of which `before` stand in the
/// texts in front.
int Finder::readWords(const Tokenizer &tokenizer, size_t text, int before)
{
    int count = 0;
    for (Token &token : tokenizer.tokens(
             m_texts[text].text, [this](QByteArrayView word) { return isInNeedle(word); }, &count)) {
        token.number += before;
        m_words.push_back({std::move(token), text});
    }
    return count;
}

/// The same of a text without accents and foreign letters, in which a word of unicode61 is letters and digits
/// in a row.
int Finder::readPlain(size_t text, int before)
{
    const QByteArrayView plain = m_texts[text].plain;
    int count = 0;
    for (qsizetype begin = 0, end = 0; begin < plain.size(); begin = end + 1) {
        end = std::find_if_not(plain.begin() + begin, plain.end(), isWordSign) - plain.begin();
        if (end == begin) {
            continue;
        }
        if (const QByteArrayView word = plain.sliced(begin, end - begin); isInNeedle(word)) {
            m_words.push_back({{word.toByteArray(), {begin, end}, before + count}, text});
        }
        ++count;
    }
    return count;
}

/// Says no only where no needle stands, in a tenth of the time that taking the text apart needs: most blocks
/// of a talk do not have the word.
bool Finder::mayHold(const SearchedText &text) const
{
    const QByteArray made = text.plain.isNull() ? plainOf(text.text) : QByteArray();
    const QByteArrayView plain = text.plain.isNull() ? QByteArrayView(made) : text.plain;
    return !isAscii(plain) || std::ranges::any_of(m_search.needles, [&](const Needle &needle) {
        return looksHere(needle) && hasWord(plain, needle.words.front(), goesOn(needle, 0));
    });
}

/// True for a word that some needle has somewhere.
bool Finder::isInNeedle(QByteArrayView word) const
{
    return std::ranges::any_of(m_search.needles, [this, word](const Needle &needle) {
        for (size_t i = 0; looksHere(needle) && i < needle.words.size(); ++i) {
            if (isWord(needle, i, word)) {
                return true;
            }
        }
        return false;
    });
}

bool Finder::matches(const Needle &needle, size_t at) const
{
    const size_t count = needle.words.size();
    if (at + count > m_words.size() || !looksHere(needle)) {
        return false;
    }
    for (size_t i = 0; i < count; ++i) {
        const auto &[token, text] = m_words[at + i];
        const bool isLast = i + 1 == count;
        if (token.number != numberAt(at) + static_cast<int>(i) || !isWord(needle, i, token.folded)
            || (!needle.signs.empty()
                && !hasSigns(m_texts[text].text, token.place, needle.signs[i], isLast && needle.isPrefix))) {
            return false;
        }
    }
    return true;
}

/// The needle with most words that stands at a word; their number if none does.
size_t Finder::longestAt(size_t at) const
{
    const std::vector<Needle> &needles = m_search.needles;
    size_t longest = needles.size();
    for (size_t n = 0; n < needles.size(); ++n) {
        const bool isLonger =
            longest == needles.size() || needles[n].words.size() > needles[longest].words.size();
        if (isLonger && matches(needles[n], at) && (needles[n].nearGroup < 0 || m_near.contains({n, at}))) {
            longest = n;
        }
    }
    return longest;
}

/// One place a text: a phrase may begin at the end of one and go on in the next. The signs that were typed
/// belong to the place.
void Finder::addPlaces(size_t at, size_t count, size_t needle, std::vector<std::vector<Place>> &places) const
{
    const std::vector<WordSigns> &signs = m_search.needles[needle].signs;
    for (size_t first = at; first < at + count;) {
        const size_t text = m_words[first].text;
        size_t last = first;
        while (last + 1 < at + count && m_words[last + 1].text == text) {
            ++last;
        }
        Utf16Range range{m_words[first].token.place.begin, m_words[last].token.place.end};
        if (!signs.empty()) {
            range.begin -= signs[first - at].before.size();
            range.end += signs[last - at].behind.size();
        }
        if (!places[text].empty()) {
            range.begin = std::max(range.begin, places[text].back().range.end);
        }
        places[text].push_back({range, needle});
        first = last + 1;
    }
}

/// Where the needles of a group stand near each other: between the end of each and the begin of the last
/// there are at most so many words. The steps are those of FTS5's own NEAR.
void Finder::readGroup(int group)
{
    struct Row {
        size_t needle = 0;
        std::vector<size_t> at; ///< words where it stands
        size_t next = 0;
    };
    std::vector<Row> rows;
    for (size_t n = 0; n < m_search.needles.size(); ++n) {
        if (m_search.needles[n].nearGroup == group) {
            rows.push_back({n, {}, 0});
            for (size_t at = 0; at < m_words.size(); ++at) {
                if (matches(m_search.needles[n], at)) {
                    rows.back().at.push_back(at);
                }
            }
        }
    }
    const auto isOver = [](const Row &row) { return row.next == row.at.size(); };
    const auto placeOf = [this](const Row &row) { return numberAt(row.at[row.next]); };
    const auto endOf = [&](const Row &row) {
        return placeOf(row) + static_cast<int>(m_search.needles[row.needle].words.size());
    };
    const int distance = m_search.nearDistances[static_cast<size_t>(group)];
    while (!rows.empty() && std::ranges::none_of(rows, isOver)) {
        const int last = placeOf(*std::ranges::max_element(rows, {}, placeOf));
        if (std::ranges::all_of(rows, [&](const Row &row) { return last - endOf(row) <= distance; })) {
            for (const Row &row : rows) {
                m_near.insert({row.needle, row.at[row.next]});
            }
        }
        ++std::ranges::min_element(rows, {}, placeOf)->next;
    }
}

} // namespace

std::vector<std::vector<Place>> findPlaces(const Tokenizer &tokenizer, const CompiledSearch &search,
    const std::vector<SearchedText> &texts, SearchPlaces where)
{
    if (search.needles.empty()) {
        return std::vector<std::vector<Place>>(texts.size());
    }
    return Finder(tokenizer, search, texts, where).find();
}

std::vector<Place> findPlaces(
    const Tokenizer &tokenizer, const CompiledSearch &search, QStringView text, SearchPlaces where)
{
    const QByteArray plain = search.needles.empty() ? QByteArray() : plainOf(text);
    return findPlaces(tokenizer, search, std::vector<SearchedText>{{text, plain}}, where).front();
}

} // namespace Lectern::Store
