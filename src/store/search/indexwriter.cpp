// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search/facets_p.h"
#include "store/search/indexwriter_p.h"
#include "store/search/talktext_p.h"
#include "store/sql/database_p.h"

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

/// Text, code and headings; images stand alone without text too, so blocks are looked at for them apart.
void addText(Database::Private &database, IndexRow &row, RowId revision, CodePointRange range)
{
    const std::shared_ptr<const Revision> found = database.revisions().get(database, revision);
    if (!found) {
        return;
    }
    const Document &document = found->document;
    const Utf16Range place = utf16Of(*found, range);
    std::set<QString> has;
    forEachPart(document, place, row.title,
        [&](const Block &block, TextPart part) { addBlock(row, has, document, block, part); });
    for (const BrokenWord &word : inRange(found->brokenWords, place)) {
        row.body += word.whole + u'\n';
    }
    for (const Block &block : document.blocks) {
        if (block.kind == BlockKind::Image && block.text.begin >= place.begin
            && block.text.end <= place.end) {
            has.insert(Facet::has(u"image"_s));
        }
    }
    if (row.body.contains("http://"_L1) || row.body.contains("https://"_L1)) {
        has.insert(Facet::has(u"link"_s));
    }
    row.facets += QStringList(has.begin(), has.end());
}

void addSpeakers(Database::Private &database, IndexRow &row, RowId talk)
{
    Statement query(database,
        u"SELECT s.id, s.name FROM talk_speaker ts JOIN speaker own ON own.id = ts.speaker_id "
        "JOIN speaker s ON s.id = coalesce(own.merged_into, own.id) WHERE ts.talk_id = ? ORDER BY ts.position"_s);
    query.bind(talk);
    while (query.next()) {
        row.facets += Facet::speaker(query.integer(0));
        row.speaker += query.text(1) + u'\n';
    }
}

/// Tags of the talk are words and facets, those of its marks are facets only (their words stand in the mark
/// index).
void addTags(Database::Private &database, IndexRow &row, RowId talk)
{
    Statement query(database,
        u"SELECT t.id, t.path, 1 FROM talk_tag tt JOIN tag t ON t.id = tt.tag_id "
        "WHERE tt.talk_id = ?1 AND tt.deleted_at IS NULL UNION ALL "
        "SELECT t.id, t.path, 0 FROM mark m JOIN mark_tag mt ON mt.mark_id = m.id JOIN tag t ON t.id = "
        "mt.tag_id "
        "WHERE m.talk_id = ?1 AND m.deleted_at IS NULL AND mt.deleted_at IS NULL"_s);
    query.bind(talk);
    while (query.next()) {
        row.facets += Facet::tag(query.integer(0));
        if (query.flag(2)) {
            row.about += query.text(1) + u'\n';
        }
    }
}

void insertRow(Database::Private &database, RowId talk, const IndexRow &row)
{
    Statement(database,
        u"INSERT INTO talk_index(rowid, title, speaker, heading, body, code, about, facets) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .run(talk, indexable(row.title), indexable(row.speaker), indexable(row.heading), indexable(row.body),
            indexable(row.code), indexable(row.about), row.facets.join(u' '));
    Statement(database, u"INSERT INTO head_index(rowid, title, speaker, about) VALUES(?, ?, ?, ?)"_s)
        .run(talk, indexable(row.title), indexable(row.speaker), indexable(row.about));
}

/// What the index says of a talk; nothing for one in the bin.
std::optional<IndexRow> readRow(Database::Private &database, RowId talk)
{
    IndexRow row;
    RowId revision = 0;
    CodePointRange range;
    {
        Statement query(database,
            u"SELECT t.title, t.status, t.starred, t.revision_id, t.begin_cp, t.end_cp, e.id, e.name, e.year "
            "FROM talk t LEFT JOIN event e ON e.id = t.event_id WHERE t.id = ? AND t.deleted_at IS NULL"_s);
        if (!query.bind(talk).next()) {
            return std::nullopt;
        }
        row.title = query.text(0);
        row.facets += Facet::status(query.text(1));
        if (query.flag(2)) {
            row.facets += Facet::starred();
        }
        revision = query.integer(3);
        range = {query.integer(4), query.integer(5)};
        if (!query.isNull(6)) {
            row.facets += Facet::event(query.integer(6));
            row.facets += Facet::year(query.number(8));
            row.about = query.text(7) + u' ' + QString::number(query.number(8)) + u'\n';
        }
    }
    addSpeakers(database, row, talk);
    addTags(database, row, talk);
    addText(database, row, revision, range);
    return row;
}

} // namespace

void unindexTalk(Database::Private &database, RowId talk)
{
    Statement(database, u"DELETE FROM talk_index WHERE rowid = ?"_s).run(talk);
    Statement(database, u"DELETE FROM head_index WHERE rowid = ?"_s).run(talk);
}

void indexTalk(Database::Private &database, RowId talk, bool isNew)
{
    if (!isNew) {
        unindexTalk(database, talk);
    }
    const std::optional<IndexRow> row = readRow(database, talk);
    if (!row) {
        return;
    }
    insertRow(database, talk, *row);
    const QString words = row->words();
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
