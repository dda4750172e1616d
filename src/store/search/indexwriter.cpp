// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/talkoutlines_p.h"
#include "store/search/facets_p.h"
#include "store/search/indexwriter_p.h"
#include "store/search/talktext_p.h"
#include "store/sql/database_p.h"
#include "store/sql/directstatement_p.h"

#include <algorithm>
#include <optional>
#include <set>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

/// One row of the index, as text.
struct IndexRow {
    QString title;
    QString speaker;
    QString heading;
    QString body;
    QString code;
    QString about;
    QStringList facets{Facet::any()};
    TalkPart part; ///< of a row that was read, as the next
    std::optional<TalkOutline> outline;

    [[nodiscard]] QString words() const { return title + u'\n' + speaker + heading + body + code + about; }
};

void addBlock(
    IndexRow &row, std::set<QString> &has, const Document &document, const Block &block, TextPart part)
{
    QString &column = part == TextPart::Code ? row.code : part == TextPart::Body ? row.body : row.heading;
    column += QStringView(document.text).sliced(block.text.begin, block.text.length()).toString() + u'\n';
    if (block.kind == BlockKind::Code) {
        has.insert(Facet::has(u"code"_s));
    } else if (block.kind == BlockKind::TableCell) {
        has.insert(Facet::has(u"table"_s));
    }
    for (const Span &span : block.spans) {
        if (span.kind == SpanKind::Link) {
            has.insert(Facet::has(u"link"_s));
        } else if (span.kind == SpanKind::Image) {
            has.insert(Facet::has(u"image"_s));
        }
    }
}

/// Text, code and headings of a row with its title; images stand alone without text too, so blocks are looked
/// at for them apart.
void addText(IndexRow &row, const Revision &revision, CodePointRange range)
{
    const Document &document = revision.document;
    const Utf16Range place = utf16Of(revision, range);
    std::set<QString> has;
    forEachPart(document, place, row.title,
        [&](const Block &block, TextPart part) { addBlock(row, has, document, block, part); });
    for (const BrokenWord &word : inRange(revision.brokenWords, place)) {
        row.body += word.whole + u'\n';
    }
    const auto begin = std::ranges::lower_bound(
        document.blocks, place.begin, {}, [](const Block &block) { return block.text.begin; });
    for (auto block = begin; block != document.blocks.end() && block->text.begin <= place.end; ++block) {
        if (block->kind == BlockKind::Image && block->text.end <= place.end) {
            has.insert(Facet::has(u"image"_s));
        }
    }
    if (row.body.contains("http://"_L1) || row.body.contains("https://"_L1)) {
        has.insert(Facet::has(u"link"_s));
    }
    row.facets += QStringList(has.begin(), has.end());
}

void readSpeakers(Database::Private &database, IndexedHead &head, RowId talk)
{
    Statement query(database,
        u"SELECT s.id, s.name FROM talk_speaker ts JOIN speaker own ON own.id = ts.speaker_id "
        "JOIN speaker s ON s.id = coalesce(own.merged_into, own.id) WHERE ts.talk_id = ? ORDER BY ts.position"_s);
    query.bind(talk);
    while (query.next()) {
        head.speakers.emplace_back(query.integer(0), query.text(1));
    }
}

void readTags(Database::Private &database, IndexedHead &head, RowId talk)
{
    Statement query(database,
        u"SELECT t.id, t.path, 1 FROM talk_tag tt JOIN tag t ON t.id = tt.tag_id "
        "WHERE tt.talk_id = ?1 AND tt.deleted_at IS NULL UNION ALL "
        "SELECT t.id, t.path, 0 FROM mark m JOIN mark_tag mt ON mt.mark_id = m.id JOIN tag t ON t.id = "
        "mt.tag_id "
        "WHERE m.talk_id = ?1 AND m.deleted_at IS NULL AND mt.deleted_at IS NULL"_s);
    query.bind(talk);
    while (query.next()) {
        if (query.flag(2)) {
            head.tags.emplace_back(query.integer(0), query.text(1));
        } else {
            head.tagsOfMarks.push_back(query.integer(0));
        }
    }
}

/// Tags of the talk are words and facets, those of its marks are facets only (their words stand in the mark
/// index).
IndexRow rowOf(const IndexedHead &head)
{
    IndexRow row;
    row.title = head.title;
    row.facets += Facet::status(head.status);
    if (head.isStarred) {
        row.facets += Facet::starred();
    }
    if (head.event != 0) {
        row.facets += Facet::event(head.event);
        row.facets += Facet::year(head.year);
        row.about = head.eventName + u' ' + QString::number(head.year) + u'\n';
    }
    for (const auto &[id, name] : head.speakers) {
        if (const QString facet = Facet::speaker(id); !row.facets.contains(facet)) { // else by another name
            row.facets += facet;
            row.speaker += name + u'\n';
        }
    }
    for (const auto &[id, path] : head.tags) {
        row.facets += Facet::tag(id);
        row.about += path + u'\n';
    }
    for (const RowId id : head.tagsOfMarks) {
        row.facets += Facet::tag(id);
    }
    return row;
}

QByteArray column(const QString &text) { return indexable(text).toUtf8(); }

/// The columns of the text, without its words.
IndexedText columnsOf(const IndexRow &row)
{
    return {column(row.title), column(row.heading), column(row.body), column(row.code), {}, {}};
}

/// `row` has all but what `text` has.
void insertRow(Database::Private &database, RowId talk, const IndexRow &row, const IndexedText &text)
{
    const Utf8Text title{text.title};
    const QByteArray speaker = column(row.speaker);
    const QByteArray about = column(row.about);
    DirectStatement(database,
        "INSERT INTO talk_index(rowid, title, speaker, heading, body, code, about, facets) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?)")
        .run(talk, title, Utf8Text{speaker}, Utf8Text{text.heading}, Utf8Text{text.body}, Utf8Text{text.code},
            Utf8Text{about}, (row.facets + text.has).join(u' '));
    DirectStatement(database, "INSERT INTO head_index(rowid, title, speaker, about) VALUES(?, ?, ?, ?)")
        .run(talk, title, Utf8Text{speaker}, Utf8Text{about});
}

/// What the index says of a talk; nothing for one in the bin.
std::optional<IndexRow> readRow(Database::Private &database, RowId talk)
{
    IndexedHead head;
    TalkPart part;
    {
        Statement query(database,
            u"SELECT t.title, t.status, t.starred, t.revision_id, t.begin_cp, t.end_cp, e.id, e.name, e.year "
            "FROM talk t LEFT JOIN event e ON e.id = t.event_id WHERE t.id = ? AND t.deleted_at IS NULL"_s);
        if (!query.bind(talk).next()) {
            return std::nullopt;
        }
        head.title = query.text(0);
        head.status = query.text(1);
        head.isStarred = query.flag(2);
        part = {query.integer(3), {query.integer(4), query.integer(5)}};
        if (!query.isNull(6)) {
            head.event = query.integer(6);
            head.eventName = query.text(7);
            head.year = query.number(8);
        }
    }
    readSpeakers(database, head, talk);
    readTags(database, head, talk);
    IndexRow row = rowOf(head);
    row.part = part;
    if (const std::shared_ptr<const Revision> found = database.revisions().get(database, part.revision)) {
        addText(row, *found, part.range);
        row.outline = outlineOf(*found, part.range);
    }
    return row;
}

void writeRow(Database::Private &database, RowId talk, const IndexRow &row, bool isNew)
{
    insertRow(database, talk, row, columnsOf(row));
    const QString words = row.words();
    TermCounter &terms = database.terms();
    terms.beginTalk();
    database.tokenizer().forEachWord(words, [&terms, isNew](QByteArrayView word) {
        if (isNew) {
            terms.count(word);
        } else {
            terms.note(word);
        }
    });
    terms.add(wordParts(database.tokenizer(), words));
}

/// The text of a talk stays where it is, whatever its row says.
void removeWords(Database::Private &database, RowId talk)
{
    Statement(database, u"DELETE FROM talk_index WHERE rowid = ?"_s).run(talk);
    Statement(database, u"DELETE FROM head_index WHERE rowid = ?"_s).run(talk);
}

} // namespace

void unindexTalk(Database::Private &database, RowId talk)
{
    removeWords(database, talk);
    removeOutline(database, talk);
}

void indexTalk(Database::Private &database, RowId talk, bool isNew)
{
    if (!isNew) {
        removeWords(database, talk);
    }
    if (const std::optional<IndexRow> row = readRow(database, talk)) {
        writeRow(database, talk, *row, isNew);
        writeOutline(database, talk, row->part, row->outline);
    } else {
        removeOutline(database, talk);
    }
}

IndexedText indexedText(const Tokenizer &tokenizer, const Revision &revision, CodePointRange range,
    const QString &title, int number, IndexedWords &words)
{
    IndexRow row;
    row.facets.clear();
    row.title = title;
    addText(row, revision, range);
    IndexedText text = columnsOf(row);
    text.has = row.facets;
    for (const QByteArrayView part : {QByteArrayView(text.title), QByteArrayView(text.heading),
             QByteArrayView(text.body), QByteArrayView(text.code)}) {
        tokenizer.forEachWordOf(part, [&](QByteArrayView word) {
            if (word.size() > TermCounter::longestWord) {
                return;
            }
            if (const auto counted = words.counts.count(word, number)) {
                text.words.push_back(*counted);
            }
        });
    }
    const std::vector<WordPart> parts = wordParts(tokenizer, row.words());
    words.parts.insert(words.parts.end(), parts.begin(), parts.end());
    return text;
}

void indexNewTalk(Database::Private &database, RowId talk, const IndexedHead &head, const IndexedText &text,
    const IndexedWords &words)
{
    const IndexRow row = rowOf(head);
    insertRow(database, talk, row, text);
    const QString beside = row.speaker + row.about;
    TermCounter &terms = database.terms();
    terms.beginTalk();
    database.tokenizer().forEachWord(beside, [&](QByteArrayView word) {
        const std::optional<quint32> number = words.counts.numberOf(word);
        if (!number || !std::ranges::contains(text.words, *number)) {
            terms.count(word);
        }
    });
    terms.add(wordParts(database.tokenizer(), beside));
}

void countWordsOf(Database::Private &database, const IndexedWords &words)
{
    database.terms().add(words.counts);
    database.terms().add(words.parts);
}

void keepWordParts(Database::Private &database, RowId talk)
{
    if (const std::optional<IndexRow> row = readRow(database, talk)) {
        database.terms().add(wordParts(database.tokenizer(), row->words()));
    }
}

void indexMark(Database::Private &database, RowId mark)
{
    Statement(database, u"DELETE FROM mark_index WHERE rowid = ?"_s).run(mark);
    Statement query(database,
        u"SELECT m.comment, m.quote, (SELECT group_concat(t.path, char(10)) FROM mark_tag mt JOIN tag t ON "
        u"t.id = mt.tag_id "
        "WHERE mt.mark_id = m.id AND mt.deleted_at IS NULL) FROM mark m WHERE m.id = ? AND m.deleted_at IS NULL"_s);
    if (!query.bind(mark).next()) {
        return;
    }
    Statement(database, u"INSERT INTO mark_index(rowid, comment, quote, tag) VALUES(?, ?, ?, ?)"_s)
        .run(mark, indexable(query.text(0)), indexable(query.text(1)), indexable(query.text(2)));
}

} // namespace Lectern::Store
