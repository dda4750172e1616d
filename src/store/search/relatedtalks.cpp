// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/relatedtalks.h"

#include "document/eventnotes.h"
#include "store/failures_p.h"
#include "store/rows/talkrows_p.h"
#include "store/search/talktext_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

constexpr size_t mostWords = 24;
constexpr size_t mostExamined = 4'000; ///< words of one talk whose rarity is asked for
constexpr int leastShared = 2;
constexpr qsizetype shortestWord = 3;
constexpr int headingWeight = 3; ///< a word of a heading counts like so many in the text
constexpr double leastOfNearest = 0.4;
constexpr qint64 rarestOf = 20;
constexpr qint64 fewestTalks = 3;
constexpr qint64 mostTalks = 1'000;
constexpr qsizetype mostExplained = 5;

/// A word of the talk that is asked about.
struct RareWord {
    QByteArray folded;
    QString written; ///< where it stands first
    int said = 0;
    double weight = 0;
};

/// The words of the talk by their folded form.
using WordTable = std::map<QByteArray, RareWord>;

bool mayTell(QByteArrayView word)
{
    const QString text = QString::fromUtf8(word);
    return text.size() >= shortestWord && !isEmojiWord(word)
        && std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
}

WordTable wordsOf(Database::Private &d, const StoredTalk &talk)
{
    WordTable words;
    const std::shared_ptr<const TalkSlice> slice = d.slices().get(d, talk.id);
    if (!slice) {
        return words;
    }
    const TalkRow &row = talk.row;
    const auto add = [&](QStringView text, int times) {
        for (const Token &token : d.tokenizer().tokens(text, mayTell)) {
            RareWord &word = words[token.folded];
            if (word.written.isEmpty()) {
                word.written = text.sliced(token.place.begin, token.place.length()).toString();
            }
            word.said += times;
        }
    };
    add(row.title, headingWeight);
    const Document &document = slice->document;
    forEachPart(document, {0, document.text.size()}, row.title, [&](const Block &block, TextPart part) {
        if (part != TextPart::Title) {
            add(QStringView(document.text).sliced(block.text.begin, block.text.length()),
                part == TextPart::Heading ? headingWeight : 1);
        }
    });
    const QString names = row.speakers.join(u' ') + u' ' + row.eventName.name;
    for (const QByteArray &name : d.tokenizer().words(names)) {
        words.erase(name);
    }
    return words;
}

/// Those said most: a text of a whole book has more words than may be asked for.
std::vector<RareWord> mostSaid(WordTable words)
{
    std::vector<RareWord> said;
    for (auto &[folded, word] : words) {
        word.folded = folded;
        said.push_back(std::move(word));
    }
    std::ranges::stable_sort(said, std::ranges::greater(), &RareWord::said);
    said.resize(std::min(said.size(), mostExamined));
    return said;
}

/// The words that tell the most, by how many talks have them.
std::vector<RareWord> rareWords(Database::Private &d, WordTable words)
{
    Statement count(d, u"SELECT count(*) FROM talk WHERE deleted_at IS NULL"_s);
    const qint64 all = count.next() ? count.integer(0) : 0;
    const qint64 most = std::clamp(all / rarestOf, fewestTalks, mostTalks);
    std::vector<RareWord> rare;
    for (RareWord &word : mostSaid(std::move(words))) {
        Statement query(d, u"SELECT talks FROM term WHERE term = ?"_s);
        query.bind(QString::fromUtf8(word.folded));
        const qint64 talks = query.next() ? query.integer(0) : 0;
        if (talks >= 2 && talks <= most) {
            word.weight = (1 + std::log(word.said)) * std::log(1 + double(all) / double(talks));
            rare.push_back(std::move(word));
        }
    }
    std::ranges::stable_sort(rare, std::ranges::greater(), &RareWord::weight);
    rare.resize(std::min(rare.size(), mostWords));
    return rare;
}

/// Another talk, by its row number.
struct Neighbour {
    RowId id = 0;
    double weight = 0;
    std::vector<size_t> shared; ///< of the rare words
};

std::vector<Neighbour> neighboursOf(Database::Private &d, RowId talk, const std::vector<RareWord> &words)
{
    std::unordered_map<RowId, Neighbour> byId;
    for (size_t word = 0; word < words.size() && d.mayRun(); ++word) {
        Statement query(d, u"SELECT rowid FROM talk_index WHERE talk_index MATCH ? LIMIT ?"_s);
        query.bind(
            u"{title heading body code} : \"%1\""_s.arg(QString::fromUtf8(words[word].folded)), mostTalks);
        while (query.next()) {
            Neighbour &neighbour = byId[query.integer(0)];
            neighbour.id = query.integer(0);
            neighbour.weight += words[word].weight;
            neighbour.shared.push_back(word);
        }
    }
    std::vector<Neighbour> found;
    for (auto &[id, neighbour] : byId) {
        if (id != talk && neighbour.shared.size() >= leastShared) {
            found.push_back(std::move(neighbour));
        }
    }
    // The newer first where both are as near.
    std::ranges::sort(found, std::ranges::greater(),
        [](const Neighbour &neighbour) { return std::pair(neighbour.weight, neighbour.id); });
    if (!found.empty()) {
        const double least = leastOfNearest * found.front().weight;
        std::erase_if(found, [least](const Neighbour &neighbour) { return neighbour.weight < least; });
    }
    return found;
}

/// The nearest with their rows; more are read than are wanted, since some may be no talks.
std::vector<RelatedTalk> read(
    Database::Private &d, std::vector<Neighbour> neighbours, const std::vector<RareWord> &words, size_t most)
{
    neighbours.resize(std::min(neighbours.size(), 2 * most));
    std::vector<RowId> ids;
    for (const Neighbour &neighbour : neighbours) {
        ids.push_back(neighbour.id);
    }
    std::unordered_map<RowId, TalkRow> rows;
    for (StoredTalk &talk : readTalks(d, {TalkScope::Kind::ListedById, {}, ids})) {
        rows.emplace(talk.id, std::move(talk.row));
    }
    std::vector<RelatedTalk> related;
    for (const Neighbour &neighbour : neighbours) {
        const auto row = rows.find(neighbour.id);
        if (row == rows.end() || isEventNotes(row->second) || related.size() == most) {
            continue;
        }
        RelatedTalk talk{row->second, {}};
        for (const size_t word : neighbour.shared) {
            if (talk.words.size() < mostExplained) {
                talk.words += words[word].written;
            }
        }
        related.push_back(std::move(talk));
    }
    return related;
}

} // namespace

Result<std::vector<RelatedTalk>> relatedTalks(
    Database &database, const QUuid &talk, int most, const std::stop_token &stop)
{
    Database::Private &d = database.d();
    const StopScope scope(d, stop);
    ReadTransaction work(d);
    const std::vector<StoredTalk> asked = readTalks(d, {TalkScope::Kind::Listed, {}, {talkIdOf(d, talk)}});
    std::vector<RelatedTalk> related;
    if (!asked.empty()) {
        const std::vector<RareWord> words = rareWords(d, wordsOf(d, asked.front()));
        related =
            read(d, neighboursOf(d, asked.front().id, words), words, static_cast<size_t>(std::max(0, most)));
    }
    auto answer = work.finish(std::move(related));
    if (answer && asked.empty()) {
        return std::unexpected(noSuchTalk(talk));
    }
    return answer;
}

} // namespace Lectern::Store
