// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/talkrepository.h"

#include "base/uuid.h"
#include "document/lecternlink.h"
#include "store/failures_p.h"
#include "store/rows/codelanguages_p.h"
#include "store/rows/eventdays_p.h"
#include "store/rows/idsearch_p.h"
#include "store/rows/markrows_p.h"
#include "store/rows/names_p.h"
#include "store/rows/talkrows_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

#include <QCoreApplication>

#include <unordered_map>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

std::vector<TalkRow> rowsOf(std::vector<StoredTalk> talks)
{
    std::vector<TalkRow> rows;
    rows.reserve(talks.size());
    for (StoredTalk &talk : talks) {
        rows.push_back(std::move(talk.row));
    }
    return rows;
}

/// The part of a talk's revision that is the talk, and where it lies.
struct ExcerptPlace {
    RowId revision = 0;
    CodePointRange range;
};

ExcerptPlace placeOf(Database::Private &d, RowId talk)
{
    Statement query(d, u"SELECT revision_id, begin_cp, end_cp FROM talk WHERE id = ?"_s);
    if (!query.bind(talk).next()) {
        return {};
    }
    return {query.integer(0), {query.integer(1), query.integer(2)}};
}

QString linesOf(const QString &source, int firstLine, int lastLine)
{
    qsizetype begin = 0;
    for (int line = 1; line < firstLine && begin >= 0; ++line) {
        begin = source.indexOf(u'\n', begin);
        begin = begin < 0 ? source.size() : begin + 1;
    }
    qsizetype end = begin;
    for (int line = firstLine; line <= lastLine && end < source.size(); ++line) {
        const qsizetype next = source.indexOf(u'\n', end);
        end = next < 0 ? source.size() : next + 1;
    }
    return source.sliced(begin, end - begin);
}

std::vector<MarkRow> marksOf(Database::Private &d, RowId talk)
{
    std::vector<MarkRow> rows;
    for (StoredMark &mark : readMarks(d, {MarkScope::Kind::OfTalk, talk, {}, {}})) {
        rows.push_back(std::move(mark.row));
    }
    return rows;
}

struct Candidate {
    QUuid id;
    QString title;
};

std::vector<Candidate> candidatesOf(Database::Private &d, const QString &sql, const QVariant &value)
{
    std::vector<Candidate> found;
    Statement query(d, sql);
    query.bind(value);
    while (query.next()) {
        found.push_back({query.uuid(0), query.text(1)});
    }
    return found;
}

/// Ids first, then whole titles, then parts of titles, notes of events last; the first step that finds
/// anything decides.
std::vector<Candidate> findTalks(Database::Private &d, const QString &idOrTitle)
{
    std::vector<Candidate> found;
    for (const QUuid &id : uuidsStartingWith(d,
             u"SELECT uuid FROM talk WHERE deleted_at IS NULL AND uuid BETWEEN ? AND ? LIMIT 6"_s,
             idOrTitle)) {
        for (Candidate &candidate :
            candidatesOf(d, u"SELECT uuid, title FROM talk WHERE uuid = ?"_s, Sql::value(id))) {
            found.push_back(std::move(candidate));
        }
    }
    const QString title = folded(idOrTitle);
    const QString isTalk = countsAsTalk();
    const QStringList conditions{isTalk + u" AND t.folded = ?1", isTalk + u" AND instr(t.folded, ?1) > 0",
        u"NOT "_s + isTalk + u" AND instr(t.folded, ?1) > 0"};
    for (const QString &condition : conditions) {
        if (found.empty() && !title.isEmpty()) {
            found = candidatesOf(d,
                u"SELECT t.uuid, t.title FROM talk t WHERE t.deleted_at IS NULL AND %1 ORDER BY t.id LIMIT 6"_s
                    .arg(condition),
                title);
        }
    }
    return found;
}

QStringList correctedOf(Database::Private &d, RowId talk)
{
    Statement query(d, u"SELECT corrected FROM talk WHERE id = ?"_s);
    return query.bind(talk).next() ? listFromJson(query.text(0)) : QStringList();
}

} // namespace

TalkRepository::TalkRepository(Database &database)
    : m_database(database)
{
}

Result<LibraryCounts> TalkRepository::counts()
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    LibraryCounts counts;
    Statement talks(d,
        // The index `talk_counts` answers, in its own order.
        u"SELECT coalesce(sum(%1 * t.n), 0), coalesce(sum((%1 AND t.status = 'unread') * t.n), 0), "
        "coalesce(sum((%1 AND t.status = 'reading') * t.n), 0), coalesce(sum(t.starred * t.n), 0), "
        "count(DISTINCT t.event_id) FROM (SELECT t.event_id, t.kind, t.status, t.starred, count(*) AS n "
        "FROM talk t WHERE t.deleted_at IS NULL GROUP BY t.event_id, t.kind, t.status, t.starred) t"_s.arg(
            countsAsTalk()));
    if (talks.next()) {
        counts.talks = talks.number(0);
        counts.unread = talks.number(1);
        counts.reading = talks.number(2);
        counts.starred = talks.number(3);
        counts.events = talks.number(4);
    }
    Statement marks(d,
        u"SELECT count(*), coalesce(sum(m.todo = 1), 0) FROM mark m JOIN talk t ON t.id = m.talk_id "
        "WHERE m.deleted_at IS NULL AND t.deleted_at IS NULL"_s);
    if (marks.next()) {
        counts.marks = marks.number(0);
        counts.openTodos = marks.number(1);
    }
    if (constexpr int many = 50'000; counts.talks > many) {
        d.giveBackMemory();
    }
    return work.finish(counts);
}

Result<std::vector<EventRow>> TalkRepository::events()
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    std::vector<EventRow> rows;
    Statement query(d,
        u"SELECT e.uuid, e.name, e.year, e.place, sum(%1), sum(%1 AND t.status = 'done'), "
        "e.first_day, e.last_day FROM talk t "
        "LEFT JOIN event e ON e.id = t.event_id WHERE t.deleted_at IS NULL GROUP BY t.event_id "
        "ORDER BY e.id IS NULL, e.year DESC, e.folded, e.id"_s.arg(countsAsTalk()));
    while (query.next()) {
        EventRow row;
        if (!query.isNull(0)) {
            row.id = query.uuid(0);
            row.name = {query.text(1), query.number(2), query.text(3), spanOf(query.text(6), query.text(7))};
        }
        row.talks = query.number(4);
        row.done = query.number(5);
        rows.push_back(std::move(row));
    }
    return work.finish(std::move(rows));
}

Result<std::vector<TalkRow>> TalkRepository::talks()
{
    ReadTransaction work(m_database.d());
    return work.finish(rowsOf(readTalks(m_database.d(), {})));
}

Result<std::vector<TalkRow>> TalkRepository::talksOfEvent(const QUuid &event)
{
    ReadTransaction work(m_database.d());
    const auto kind = event.isNull() ? TalkScope::Kind::WithoutEvent : TalkScope::Kind::OfEvent;
    return work.finish(rowsOf(readTalks(m_database.d(), {kind, event, {}})));
}

Result<std::vector<TalkRow>> TalkRepository::talks(const std::vector<QUuid> &ids)
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    std::vector<RowId> wanted;
    for (const QUuid &id : ids) {
        wanted.push_back(talkIdOf(d, id));
    }
    const std::vector<StoredTalk> found = readTalks(d, {TalkScope::Kind::Listed, {}, wanted});
    std::unordered_map<RowId, const TalkRow *> byId;
    for (const StoredTalk &talk : found) {
        byId.emplace(talk.id, &talk.row);
    }
    std::vector<TalkRow> rows;
    for (const RowId id : wanted) {
        if (const auto talk = byId.find(id); talk != byId.end()) {
            rows.push_back(*talk->second);
        }
    }
    return work.finish(std::move(rows));
}

Result<TalkText> TalkRepository::text(const QUuid &talk)
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    TalkText text;
    const RowId id = talkIdOf(d, talk);
    const std::vector<StoredTalk> found = readTalks(d, {TalkScope::Kind::Listed, {}, {id}});
    if (!found.empty()) {
        const ExcerptPlace place = placeOf(d, id);
        text.row = found.front().row;
        text.offset = place.range.begin;
        if (const auto revision = d.revisions().get(d, place.revision)) {
            Document read = excerpt(revision->document, utf16Of(*revision, place.range));
            applyCodeLanguages(read, correctedOf(d, id));
            text.document = std::move(read);
            text.sourceSha256 = revision->bytesSha256;
            text.revisionTime = revision->importedAt;
        }
        text.sourceText =
            linesOf(RevisionCache::sourceText(d, place.revision), text.row.line, text.row.endLine);
        text.marks = marksOf(d, id);
    }
    Result<TalkText> result = work.finish(std::move(text));
    if (result && result->row.id.isNull()) {
        return std::unexpected(noSuchTalk(talk));
    }
    return result;
}

Result<TalkDetails> TalkRepository::details(const QUuid &talk)
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    TalkDetails details;
    RowId id = 0;
    {
        Statement query(d,
            u"SELECT t.id, t.reasons, t.corrected, t.created_at, t.modified_at, r.imported_at FROM talk t "
            "JOIN revision r ON r.id = t.revision_id WHERE t.uuid = ? AND t.deleted_at IS NULL"_s);
        if (query.bind(talk).next()) {
            id = query.integer(0);
            details.why = listFromJson(query.text(1));
            details.corrected = withoutCodeLanguages(listFromJson(query.text(2)));
            details.created = query.time(3);
            details.modified = query.time(4);
            details.imported = query.time(5);
        }
    }
    std::vector<StoredTalk> found = readTalks(d, {TalkScope::Kind::Listed, {}, {id}});
    const Result<bool> isThere = work.finish(!found.empty());
    if (!isThere) {
        return passOn(isThere);
    }
    if (!*isThere) {
        return std::unexpected(noSuchTalk(talk));
    }
    details.row = std::move(found.front().row);
    return details;
}

Result<QUuid> TalkRepository::find(const QString &idOrTitle)
{
    ReadTransaction work(m_database.d());
    const Result<std::vector<Candidate>> found =
        work.finish(findTalks(m_database.d(), idOrText(idOrTitle, LecternLink::Kind::Talk)));
    if (!found) {
        return passOn(found);
    }
    if (found->empty()) {
        return failure(
            ErrorKind::NotFound, Sentences::tr("There is no talk “%1”.").arg(idOrTitle), idOrTitle);
    }
    if (found->size() > 1) {
        QStringList names;
        for (const Candidate &candidate :
            found->size() > 5 ? std::vector(found->begin(), found->begin() + 5) : *found) {
            names += u"“%1” (%2)"_s.arg(candidate.title, toText(candidate.id));
        }
        return failure(ErrorKind::InvalidInput,
            Sentences::tr("More than one talk fits “%1”: %2%3.")
                .arg(idOrTitle, names.join(u", "_s), found->size() > 5 ? u", …"_s : u""_s),
            idOrTitle);
    }
    return found->front().id;
}

} // namespace Lectern::Store
