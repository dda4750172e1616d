// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A source's rows written back as a state says.

#include "base/folding.h"
#include "store/import/sourceimport_p.h"
#include "store/import/sourcestate_p.h"
#include "store/rows/catalogue_p.h"
#include "store/rows/revisioncache_p.h"
#include "store/rows/talkrows_p.h"
#include "store/search/indexwriter_p.h"
#include "store/sql/database_p.h"

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

/// Runs or asks a statement that names its values by columns of `x`: the state, the source, the version that
/// the update made, the one that stands for the version before, the row of the log, and now.
template <typename Use>
auto given(Database::Private &d, const UpdateToTakeBack &update, RowId restored, Use use)
{
    return use(
        QString::fromUtf8(update.state), update.source, update.revision, restored, update.change, d.now());
}

QString withValues(const QString &sql)
{
    return u"WITH x(state, source, newer, restored, change, now) AS (VALUES(?, ?, ?, ?, ?, ?)) "_s + sql;
}

int countOf(Database::Private &d, const UpdateToTakeBack &update, const QString &sql)
{
    Statement query(d, withValues(sql));
    given(d, update, 0, [&query](const auto &...values) { query.bind(values...); });
    return query.next() ? query.number(0) : 0;
}

/// Rows of one source that an update is taken back of.
class Restoring final
{
public:
    Restoring(Database::Private &database, const UpdateToTakeBack &update, RowId restored)
        : d(database)
        , m_update(update)
        , m_restored(restored)
    {
    }
    void talks();
    void tags();
    void tagsAgain();
    void marks();
    void followUps();
    void places();

private:
    [[nodiscard]] QStringList textsIn(const QString &list)
    {
        Statement query(d, u"SELECT value FROM json_each(?, '$.' || ?)"_s);
        query.bind(QString::fromUtf8(m_update.state), list);
        QStringList texts;
        while (query.next()) {
            texts << query.text(0);
        }
        return texts;
    }
    void write(const QString &sql)
    {
        Statement statement(d, withValues(sql));
        given(d, m_update, m_restored, [&statement](const auto &...values) { statement.run(values...); });
    }

    Database::Private &d;
    const UpdateToTakeBack &m_update;
    RowId m_restored;
};

/// Elements of one list of the state, as rows `s` with the element `v` and its id.
QString rowsOf(const QString &list)
{
    return u"(SELECT unhex(value ->> 'id') AS id, value AS v FROM x, json_each(x.state, '$.%1')) s"_s.arg(
        list);
}

QString isIn(const QString &list, const QString &column)
{
    return u"%2 IN (SELECT unhex(value ->> 'id') FROM x, json_each(x.state, '$.%1'))"_s.arg(list, column);
}

/// Condition on rows of `table`: they are of the source.
QString isOfSource(const QString &table) { return u"%1.source_id = (SELECT source FROM x)"_s.arg(table); }

void Restoring::talks()
{
    // What a person threw away since stays in the bin; the change log tells it.
    write(
        u"UPDATE talk SET revision_id = (SELECT iif(r.n = w.n - 1, x.restored, r.id) FROM x "
        "JOIN revision w ON w.id = x.newer JOIN revision r ON r.source_id = w.source_id "
        "AND r.n = s.v ->> 'version'), "
        "begin_cp = s.v ->> 'begin', end_cp = s.v ->> 'end', line = s.v ->> 'line', "
        "end_line = s.v ->> 'endLine', title = s.v ->> 'title', folded = s.v ->> 'folded', "
        "found_title = s.v ->> 'found', kind = s.v ->> 'kind', words = s.v ->> 'words', "
        "language = s.v ->> 'language', confidence = CAST(s.v ->> 'confidence' AS REAL), "
        "reasons = s.v ->> 'reasons', text_sha256 = unhex(s.v ->> 'text'), corrected = s.v ->> 'corrected', "
        "event_id = (SELECT id FROM event WHERE uuid = unhex(s.v ->> 'event')), "
        "day_id = (SELECT id FROM day WHERE uuid = unhex(s.v ->> 'day')), position = s.v ->> 'position', "
        "gone_at = s.v ->> 'gone', deleted_at = iif(EXISTS (SELECT 1 FROM change c, x "
        "WHERE c.entity_uuid = talk.uuid AND c.id > x.change AND c.verb IN ('bin', 'restore') "
        "AND NOT EXISTS (SELECT 1 FROM change o WHERE o.batch = c.batch AND o.entity_uuid = "
        "(SELECT f.uuid FROM source f WHERE f.id = talk.source_id))), "
        "deleted_at, s.v ->> 'deleted') FROM "_s
        + rowsOf(u"talks"_s) + u" WHERE talk.uuid = s.id AND "_s + isOfSource(u"talk"_s));
    // As those that leave a file with nothing on them: they come back with it.
    write(u"UPDATE talk SET gone_at = coalesce(gone_at, (SELECT now FROM x)), "
          "deleted_at = coalesce(deleted_at, (SELECT now FROM x)) WHERE "_s
        + isOfSource(u"talk"_s) + u" AND NOT "_s + isIn(u"talks"_s, u"talk.uuid"_s));
    write(u"DELETE FROM talk_speaker WHERE talk_id IN (SELECT id FROM talk WHERE "_s + isOfSource(u"talk"_s)
        + u" AND "_s + isIn(u"talks"_s, u"talk.uuid"_s) + u')');
    write(u"INSERT INTO talk_speaker(talk_id, position, speaker_id) SELECT t.id, n.key, p.id FROM "_s
        + rowsOf(u"talks"_s)
        + u" JOIN talk t ON t.uuid = s.id JOIN json_each(s.v, '$.speakers') n "
          "JOIN speaker p ON p.uuid = unhex(n.value)"_s);
}

/// Those that came with the update go, unless the talk had them.
void Restoring::tags()
{
    for (const QString &path : textsIn(u"tagged"_s)) {
        Statement(d,
            u"WITH x(state, source, tag, now) AS (VALUES(?, ?, ?, ?)) UPDATE talk_tag "
            "SET deleted_at = (SELECT now FROM x) WHERE deleted_at IS NULL "
            "AND tag_id = (SELECT g.id FROM tag g, x WHERE g.folded = x.tag) "
            "AND talk_id IN (SELECT t.id FROM talk t, x WHERE t.source_id = x.source) AND NOT EXISTS "
            "(SELECT 1 FROM "_s
                + rowsOf(u"talks"_s)
                + u" JOIN json_each(s.v, '$.tags') had JOIN tag g ON g.uuid = unhex(had.value) "
                  "JOIN talk t ON t.uuid = s.id WHERE g.id = talk_tag.tag_id AND t.id = talk_tag.talk_id)"_s)
            .run(QString::fromUtf8(m_update.state), m_update.source, folded(path), d.now());
    }
    for (const QString &path : textsIn(u"newTags"_s)) {
        dropUnusedTag(d, path);
    }
}

/// Those that went with the update when it was taken back.
void Restoring::tagsAgain()
{
    for (const QString &path : textsIn(u"tagged"_s)) {
        const QString hadIt = rowsOf(u"talks"_s)
            + u" JOIN json_each(s.v, '$.tags') had JOIN tag g ON g.uuid = unhex(had.value) "
              "AND g.folded = (SELECT tag FROM x) JOIN talk t ON t.uuid = s.id"_s;
        const QString values = u"WITH x(state, tag, now, actor) AS (VALUES(?, ?, ?, ?)) "_s;
        const QString state = QString::fromUtf8(m_update.state);
        {
            Statement query(d, values + u"SELECT 1 FROM "_s + hadIt + u" LIMIT 1"_s);
            if (!query.bind(state, folded(path), d.now(), d.actor()).next()) {
                continue;
            }
        }
        [[maybe_unused]] const RowId tag = tagRowOf(d, path); // out of the bin again
        Statement(d,
            values
                + u"INSERT INTO talk_tag(talk_id, tag_id, added_at, actor) SELECT t.id, g.id, "
                  "(SELECT now FROM x), (SELECT actor FROM x) FROM "_s
                + hadIt
                + u" WHERE true ON CONFLICT(talk_id, tag_id) DO UPDATE SET deleted_at = NULL "
                  "WHERE deleted_at IS NOT NULL"_s)
            .run(state, folded(path), d.now(), d.actor());
    }
}

void Restoring::marks()
{
    write(u"UPDATE mark SET talk_id = t.id FROM "_s + rowsOf(u"marks"_s)
        + u" JOIN talk t ON t.uuid = unhex(s.v ->> 'talk') WHERE mark.uuid = s.id AND "_s
        + isOfSource(u"mark"_s));
    write(u"INSERT INTO anchor(mark_id, revision_id, state, begin_cp, end_cp, quote_now, section, method, "
          "reason, score, decided_by, decided_at) SELECT a.mark_id, x.restored, a.state, a.begin_cp, "
          "a.end_cp, a.quote_now, a.section, a.method, a.reason, a.score, "
          "iif(a.decided_by = 'undone', 'auto', a.decided_by), a.decided_at FROM x "
          "JOIN revision w ON w.id = x.newer JOIN revision r ON r.source_id = w.source_id AND r.n = w.n - 1 "
          "JOIN anchor a ON a.revision_id = r.id"_s);
    if (!m_update.isDoneAgain) {
        // Else a later version would start from places that were taken back.
        write(u"UPDATE anchor SET decided_by = 'undone' WHERE decided_by = 'auto' AND revision_id IN "
              "(SELECT r.id FROM x JOIN revision w ON w.id = x.newer JOIN revision r "
              "ON r.source_id = w.source_id AND r.n >= w.n AND r.id <> x.restored)"_s);
    }
    // A talk that left its file stands on an older version, whose places are in force then.
    write(u"UPDATE anchor SET decided_by = 'auto' WHERE decided_by = 'undone' AND revision_id IN "
          "(SELECT t.revision_id FROM talk t JOIN x ON t.source_id = x.source WHERE t.deleted_at IS NULL)"_s);
}

void Restoring::followUps()
{
    write(u"UPDATE follow_up SET talk_id = (SELECT id FROM talk WHERE uuid = unhex(s.v ->> 'talk')), "
          "line = s.v ->> 'line', folded = s.v ->> 'folded', text = s.v ->> 'text', "
          "deleted_at = s.v ->> 'deleted' FROM "_s
        + rowsOf(u"followUps"_s) + u" WHERE follow_up.uuid = s.id AND "_s + isOfSource(u"follow_up"_s));
    write(u"UPDATE follow_up SET deleted_at = coalesce(deleted_at, (SELECT now FROM x)) WHERE "_s
        + isOfSource(u"follow_up"_s) + u" AND NOT "_s + isIn(u"followUps"_s, u"follow_up.uuid"_s));
}

void Restoring::places()
{
    write(u"UPDATE event SET place = s.v ->> 'place', version = version + 1 FROM "_s + rowsOf(u"events"_s)
        + u" WHERE event.uuid = s.id AND event.place <> s.v ->> 'place'"_s);
}

/// Whatever is made of a talk's rows and text.
void renewTalks(Database::Private &d, RowId source)
{
    struct Talk {
        RowId id;
        qint64 version;
        RowId revision;
        CodePointRange range;
        RowId event;
    };
    std::vector<Talk> talks;
    {
        Statement query(d,
            u"SELECT id, version, revision_id, begin_cp, end_cp, event_id FROM talk WHERE source_id = ?"_s);
        query.bind(source);
        while (query.next()) {
            talks.push_back({query.integer(0), query.integer(1), query.integer(2),
                {query.integer(3), query.integer(4)}, query.integer(5)});
        }
    }
    for (const Talk &talk : talks) {
        if (const auto revision = d.revisions().get(d, talk.revision)) {
            writeLinksOf(d, talk.id, *revision, talk.range);
        }
        sealTalk(d, talk.id, talk.version);
    }
    for (const Talk &talk : talks) {
        numberEvent(d, talk.event);
        indexTalk(d, talk.id, false);
    }
}

/// Talks whose title, speakers, place or languages a person changed behind the row of the log, and did not
/// take back.
std::set<RowId> correctedSince(Database::Private &d, const UpdateToTakeBack &update)
{
    std::map<RowId, bool> leavesChange; // by row of the log
    std::map<RowId, RowId> inForce; // rows with the talks they are about
    Statement query(d,
        u"SELECT c.id, coalesce(c.undoes, 0), t.id FROM talk t JOIN change c ON c.entity_uuid = t.uuid "
        "WHERE t.source_id = ? AND t.deleted_at IS NULL AND c.id > ? "
        "AND c.verb IN ('title', 'speakers', 'move', 'language') ORDER BY c.id"_s);
    query.bind(update.source, update.change);
    while (query.next()) {
        const RowId row = query.integer(0);
        const auto undone = leavesChange.find(query.integer(1));
        const bool isLeft = undone == leavesChange.end() || !undone->second;
        leavesChange.emplace(row, isLeft);
        inForce.erase(query.integer(1));
        if (isLeft) {
            inForce.emplace(row, query.integer(2));
        }
    }
    std::set<RowId> talks;
    for (const auto &[row, talk] : inForce) {
        talks.insert(talk);
    }
    return talks;
}

} // namespace

int putOnSince(Database::Private &d, const UpdateToTakeBack &update)
{
    if (update.isDoneAgain) { // what is done again before it was there the first time, too
        return countOf(d, update,
            u"SELECT count(DISTINCT c.entity_uuid) FROM x JOIN change c ON c.id > x.change AND c.undoes IS "
            u"NULL "
            "WHERE c.entity_uuid IN (SELECT uuid FROM talk WHERE source_id = x.source "
            "UNION ALL SELECT uuid FROM mark WHERE source_id = x.source) AND NOT EXISTS (SELECT 1 FROM "
            "source f JOIN change o ON o.entity_uuid = f.uuid WHERE f.id = x.source AND o.batch = c.batch)"_s);
    }
    const int marks = countOf(d, update,
        u"SELECT count(*) FROM mark m JOIN x ON x.source = m.source_id JOIN talk t ON t.id = m.talk_id "
        "WHERE m.deleted_at IS NULL AND (NOT "_s
            + isIn(u"marks"_s, u"m.uuid"_s)
            + u" OR EXISTS (SELECT 1 FROM anchor a WHERE a.mark_id = m.id AND a.revision_id >= x.newer "
              "AND a.revision_id = t.revision_id "
              "AND a.decided_by = 'user' AND EXISTS (SELECT 1 FROM change c WHERE c.entity_uuid = m.uuid "
              "AND c.id > x.change AND c.verb = 'place')))"_s);
    const int talks = countOf(d, update,
        u"SELECT count(*) FROM talk JOIN x ON x.source = talk.source_id WHERE deleted_at IS NULL AND NOT "_s
            + isIn(u"talks"_s, u"talk.uuid"_s)
            + u" AND (talk.starred OR talk.status <> 'unread' OR EXISTS (SELECT 1 FROM talk_tag tt "
              "JOIN tag g ON g.id = tt.tag_id JOIN change c ON c.entity_uuid = talk.uuid WHERE "
              "tt.talk_id = talk.id AND tt.deleted_at IS NULL AND c.id > x.change AND c.verb = 'tag' "
              "AND c.after ->> 'tag' = g.path))"_s);
    const int ticks = countOf(d, update,
        u"SELECT count(*) FROM follow_up f JOIN x ON x.source = f.source_id WHERE f.done_at IS NOT NULL "
        "AND f.deleted_at IS NULL AND NOT "_s
            + isIn(u"followUps"_s, u"f.uuid"_s));
    return marks + talks + ticks + static_cast<int>(correctedSince(d, update).size());
}

void restoreState(Database::Private &d, const UpdateToTakeBack &update, RowId restored)
{
    const std::vector<RowId> events = idsOf(d,
        u"SELECT DISTINCT coalesce(event_id, 0) FROM talk WHERE source_id = ? AND deleted_at IS NULL"_s,
        update.source);
    Restoring rows(d, update, restored);
    rows.talks();
    if (update.isDoneAgain) {
        rows.tagsAgain();
    } else {
        rows.tags();
    }
    rows.marks();
    rows.followUps();
    rows.places();
    renewTalks(d, update.source);
    for (const RowId event : events) { // those that talks left again
        numberEvent(d, event);
    }
}

} // namespace Lectern::Store
