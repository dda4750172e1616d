// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/blockoutline.h"
#include "store/rows/revisioncache_p.h"
#include "store/rows/talkoutlines_p.h"
#include "store/sql/database_p.h"
#include "store/sql/directstatement_p.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Placed {
    RowId talk = 0;
    TalkPart part;
};

/// By revision, so that each is decoded once.
std::vector<Placed> placedTalks(Database::Private &d)
{
    std::vector<Placed> talks;
    Statement query(d,
        u"SELECT id, revision_id, begin_cp, end_cp FROM talk WHERE deleted_at IS NULL "
        "ORDER BY revision_id, id"_s);
    while (query.next()) {
        talks.push_back({query.integer(0), {query.integer(1), {query.integer(2), query.integer(3)}}});
    }
    return talks;
}

/// Of a revision that is damaged nothing; that is for checkHealth() to say.
std::optional<TalkOutline> outlineFor(Database::Private &d, const TalkPart &part)
{
    const std::shared_ptr<const Revision> revision = d.revisions().get(d, part.revision);
    if (std::optional<Error> failure = d.takeFailure(); failure && failure->kind != ErrorKind::Corrupt) {
        d.fail(std::move(*failure));
    }
    return revision ? outlineOf(*revision, part.range) : std::nullopt;
}

} // namespace

std::optional<TalkOutline> outlineOf(const Revision &revision, CodePointRange range)
{
    if (mayLoseLetters(revision.document.format)) {
        return std::nullopt;
    }
    const Utf16Range place = utf16Of(revision, range);
    const qsizetype begin = revision.bytes.toByte(place.begin);
    return TalkOutline{
        begin, revision.bytes.toByte(place.end) - begin, encodeOutline(revision.document.blocks, place)};
}

std::optional<TalkOutline> readOutline(Database::Private &database, RowId talk, const TalkPart &part)
{
    DirectStatement row(database,
        "SELECT begin_byte, bytes, blocks FROM talk_outline "
        "WHERE talk_id = ? AND revision_id = ? AND begin_cp = ? AND end_cp = ?");
    if (!row.bind(talk, part.revision, part.range.begin, part.range.end).next()) {
        return std::nullopt;
    }
    return TalkOutline{row.integer(0), row.integer(1), row.bytes(2).toByteArray()};
}

void writeOutline(
    Database::Private &database, RowId talk, const TalkPart &part, const std::optional<TalkOutline> &outline)
{
    if (!outline) {
        removeOutline(database, talk);
        return;
    }
    if (readOutline(database, talk, part) != outline) {
        DirectStatement(database,
            "INSERT OR REPLACE INTO talk_outline(talk_id, revision_id, begin_cp, end_cp, begin_byte, bytes, "
            "blocks) VALUES(?, ?, ?, ?, ?, ?, ?)")
            .run(talk, part.revision, part.range.begin, part.range.end, outline->beginByte, outline->bytes,
                outline->blocks);
    }
}

void removeOutline(Database::Private &database, RowId talk)
{
    DirectStatement(database, "DELETE FROM talk_outline WHERE talk_id = ?").run(talk);
}

void writeAllOutlines(Database::Private &database)
{
    Statement(database, u"DELETE FROM talk_outline"_s).run();
    for (const Placed &talk : placedTalks(database)) {
        writeOutline(database, talk.talk, talk.part, outlineFor(database, talk.part));
    }
}

int wrongOutlines(Database::Private &database)
{
    Statement unfilled(database, u"SELECT 1 FROM library WHERE key = 'to_fill_outlines'"_s);
    if (unfilled.next()) {
        return 0;
    }
    int wrong = 0;
    for (const Placed &talk : placedTalks(database)) {
        wrong += readOutline(database, talk.talk, talk.part) != outlineFor(database, talk.part) ? 1 : 0;
    }
    Statement rest(database,
        u"SELECT count(*) FROM talk_outline WHERE talk_id NOT IN (SELECT id FROM talk WHERE deleted_at IS NULL)"_s);
    return rest.next() ? wrong + rest.number(0) : wrong;
}

} // namespace Lectern::Store
