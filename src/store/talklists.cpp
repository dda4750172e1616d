// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Speakers, tags, follow-ups and links across the library: the listing part of TalkRepository.

#include "base/uuid.h"
#include "store/changelog_p.h"
#include "store/rows/catalogue_p.h"
#include "store/rows/idsearch_p.h"
#include "store/rows/names_p.h"
#include "store/rows/readerwrites_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"
#include "store/talkrepository.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <map>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

Result<std::vector<SpeakerRow>> TalkRepository::speakers()
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    std::vector<SpeakerRow> rows;
    std::map<QUuid, QStringList> aliases;
    {
        Statement names(d,
            u"SELECT s.uuid, own.name FROM speaker own JOIN speaker s ON s.id = own.merged_into ORDER BY own.folded"_s);
        while (names.next()) {
            aliases[names.uuid(0)] += names.text(1);
        }
    }
    Statement query(d,
        u"SELECT s.uuid, s.name, count(DISTINCT ts.talk_id) FROM talk_speaker ts JOIN talk t ON t.id = "
        u"ts.talk_id "
        "JOIN speaker own ON own.id = ts.speaker_id JOIN speaker s ON s.id = coalesce(own.merged_into, "
        "own.id) "
        "WHERE t.deleted_at IS NULL GROUP BY s.id ORDER BY s.folded, s.id"_s);
    while (query.next()) {
        const QUuid id = query.uuid(0);
        rows.push_back({id, query.text(1), query.number(2), aliases[id]});
    }
    return work.finish(std::move(rows));
}

Result<std::vector<TagRow>> TalkRepository::tags()
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    std::vector<TagRow> rows;
    Statement query(d,
        u"SELECT g.uuid, g.path, g.hue, "
        "(SELECT count(*) FROM talk_tag tt JOIN talk t ON t.id = tt.talk_id WHERE tt.tag_id = g.id "
        "AND tt.deleted_at IS NULL AND t.deleted_at IS NULL), "
        "(SELECT count(*) FROM mark_tag mt JOIN mark m ON m.id = mt.mark_id JOIN talk t ON t.id = m.talk_id "
        "WHERE mt.tag_id = g.id AND mt.deleted_at IS NULL AND m.deleted_at IS NULL AND t.deleted_at IS NULL) "
        "FROM tag g WHERE g.deleted_at IS NULL ORDER BY g.folded"_s);
    while (query.next()) {
        rows.push_back({query.uuid(0), query.text(1), query.number(2), query.number(3), query.number(4)});
    }
    return work.finish(std::move(rows));
}

Result<void> TalkRepository::setTagHue(const QString &tag, int hue)
{
    const QString path = tagPath(tag);
    if (path.isEmpty() || hue < 0 || hue > 7) {
        return failure(ErrorKind::InvalidInput,
            QCoreApplication::translate("Lectern::Store", "A tag needs a name and one of eight colours."),
            tag);
    }
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const RowId id = tagRowOf(d, path);
    Statement query(d, u"SELECT uuid, hue FROM tag WHERE id = ?"_s);
    if (query.bind(id).next() && (query.number(1) != hue || d.hasNewTags())) {
        const int before = query.number(1);
        writeTagHue(d, id, hue);
        recordChange(d, u"tag"_s, query.uuid(0), u"hue"_s, {{u"hue"_s, before}}, {{u"hue"_s, hue}});
    }
    return work.commit();
}

Result<std::vector<FollowUpRow>> TalkRepository::followUps(int newest)
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    std::vector<FollowUpRow> rows;
    Statement query(d,
        // The newest first by the index, for the limit; those in the bin do not count.
        u"SELECT uuid, talk, text, line, isDone FROM (SELECT f.uuid AS uuid, t.uuid AS talk, f.text AS text, "
        u"f.line AS line, f.done_at IS NOT NULL AS isDone, f.source_id AS source, f.id AS id "
        u"FROM follow_up f CROSS JOIN source s ON s.id = f.source_id LEFT JOIN talk t ON t.id = f.talk_id "
        u"WHERE f.deleted_at IS NULL AND s.deleted_at IS NULL AND t.deleted_at IS NULL "
        u"ORDER BY f.source_id DESC, f.id DESC LIMIT ?) ORDER BY source, line, id"_s);
    query.bind(newest);
    while (query.next()) {
        rows.push_back({query.uuid(0), query.uuid(1), query.text(2), query.number(3), query.flag(4)});
    }
    return work.finish(std::move(rows));
}

Result<QUuid> TalkRepository::findFollowUp(const QString &id)
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    const Result<std::vector<QUuid>> found = work.finish(uuidsStartingWith(
        d, u"SELECT uuid FROM follow_up WHERE deleted_at IS NULL AND uuid BETWEEN ? AND ? LIMIT 5"_s, id));
    if (!found) {
        return passOn(found);
    }
    return onlyId(*found, id,
        {QCoreApplication::translate("Lectern::Store", "There is no follow-up “%1”."),
            QCoreApplication::translate("Lectern::Store", "More than one follow-up begins with “%1”: %2.")});
}

Result<void> TalkRepository::setFollowUpDone(const QUuid &followUp, bool done)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    bool isKnown = false;
    bool wasDone = false;
    {
        Statement query(d, u"SELECT done_at IS NOT NULL FROM follow_up WHERE uuid = ?"_s);
        isKnown = query.bind(followUp).next();
        wasDone = isKnown && query.flag(0);
    }
    if (work.isGood() && !isKnown) {
        work.refuse(ErrorKind::NotFound,
            QCoreApplication::translate("Lectern::Store", "There is no such follow-up."), toText(followUp));
    }
    if (work.isGood() && wasDone != done) {
        writeTick(d, followUp, done);
        recordChange(d, u"follow_up"_s, followUp, u"tick"_s, {{u"done"_s, wasDone}}, {{u"done"_s, done}});
    }
    return work.commit();
}

Result<std::vector<LinkRow>> TalkRepository::links(int newest)
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    std::vector<LinkRow> rows;
    Statement query(d,
        u"SELECT talk, target, text FROM (SELECT t.uuid AS talk, l.target AS target, l.text AS text, "
        u"l.talk_id AS row, l.position AS position FROM link l CROSS JOIN talk t ON t.id = l.talk_id "
        u"WHERE t.deleted_at IS NULL ORDER BY l.talk_id DESC, l.position DESC LIMIT ?) ORDER BY row, position"_s);
    query.bind(newest);
    while (query.next()) {
        rows.push_back({query.uuid(0), query.text(1), query.text(2)});
    }
    return work.finish(std::move(rows));
}

} // namespace Lectern::Store
