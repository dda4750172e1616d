// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/markrepository.h"

#include "base/uuid.h"
#include "document/lecternlink.h"
#include "document/markplaces.h"
#include "store/changelog_p.h"
#include "store/failures_p.h"
#include "store/rows/catalogue_p.h"
#include "store/rows/idsearch_p.h"
#include "store/rows/markplaces_p.h"
#include "store/rows/markrows_p.h"
#include "store/rows/names_p.h"
#include "store/rows/newmark_p.h"
#include "store/rows/readerwrites_p.h"
#include "store/rows/talkrows_p.h"
#include "store/search/indexwriter_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

/// Where a new mark lands.
struct Ground {
    RowId talk = 0;
    RowId source = 0;
    CodePointRange talkRange;
    std::shared_ptr<const Revision> revision;
};

Ground groundOf(Database::Private &d, const QUuid &talk)
{
    Ground ground;
    RowId revision = 0;
    {
        Statement query(d,
            u"SELECT id, source_id, revision_id, begin_cp, end_cp FROM talk WHERE uuid = ? AND deleted_at IS NULL"_s);
        if (!query.bind(talk).next()) {
            return ground;
        }
        ground.talk = query.integer(0);
        ground.source = query.integer(1);
        revision = query.integer(2);
        ground.talkRange = {query.integer(3), query.integer(4)};
    }
    ground.revision = d.revisions().get(d, revision);
    return ground;
}

void refuseUnknown(WriteTransaction &work, const QUuid &id)
{
    work.refuse(ErrorKind::NotFound, Sentences::tr("There is no such mark."), toText(id));
}

bool differs(const MarkRow &stored, const MarkRow &wanted)
{
    return stored.kind != wanted.kind || stored.comment != wanted.comment || stored.tags != wanted.tags
        || stored.todo != wanted.todo;
}

/// `range` counts from the talk's begin.
void refuseWordless(WriteTransaction &work, CodePointRange range, const Ground &ground)
{
    const qint64 length = ground.talkRange.length();
    if (work.isGood() && (range.isEmpty() || range.begin < 0 || range.end > length)) {
        work.refuse(ErrorKind::InvalidInput, Sentences::tr("A mark needs words of the talk to stand on."),
            u"range %1 to %2 of %3"_s.arg(range.begin).arg(range.end).arg(length));
    }
}

QString sectionOf(const Ground &ground, CodePointRange range)
{
    return sectionAt(ground.revision->document, utf16Of(*ground.revision, range).begin,
        utf16Of(*ground.revision, ground.talkRange).begin);
}

/// Makes a mark anew on the words of `range`, which counts in the revision.
void writeNewWords(Database::Private &d, RowId mark, const Ground &ground, CodePointRange range)
{
    FreshMark fresh;
    fresh.madeOn = ground.revision;
    fresh.talkRange = ground.talkRange;
    fresh.range = range;
    takeWords(fresh);
    writeOwnWords(d, mark, ownWordsOf(fresh));
}

/// As TalkRepository::addTag(): a tag without a name is a slip and nothing to pass over.
void refuseNamelessTags(WriteTransaction &work, const QStringList &tags)
{
    const bool isRefused =
        work.isGood() && std::ranges::any_of(tags, [](const QString &tag) { return tagPath(tag).isEmpty(); });
    if (isRefused) {
        work.refuse(namelessTag({}));
    }
}

} // namespace

MarkRepository::MarkRepository(Database &database)
    : m_database(database)
{
}

Result<MarkRow> MarkRepository::add(const NewMark &mark)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const Ground ground = groundOf(d, mark.talk);
    if (work.isGood() && !ground.revision) {
        work.refuse(ErrorKind::NotFound, Sentences::tr("There is no such talk to mark."), toText(mark.talk));
    }
    refuseWordless(work, mark.range, ground);
    refuseNamelessTags(work, mark.tags);
    const QUuid uuid = mark.id.isNull() ? makeUuidV7() : mark.id;
    if (work.isGood() && readMark(d, uuid)) {
        work.refuse(
            ErrorKind::InvalidInput, Sentences::tr("There is a mark of this id already."), toText(uuid));
    }
    MarkRow made;
    if (work.isGood()) {
        const qint64 offset = ground.talkRange.begin;
        const QDateTime now = d.now();
        FreshMark fresh{.uuid = uuid,
            .talk = ground.talk,
            .source = ground.source,
            .madeOn = ground.revision,
            .talkRange = ground.talkRange,
            .range = {mark.range.begin + offset, mark.range.end + offset},
            .quote = {},
            .prefix = {},
            .suffix = {},
            .kind = mark.kind,
            .comment = mark.comment,
            .tags = mark.tags,
            .todo = mark.todo,
            .created = now,
            .modified = now};
        takeWords(fresh);
        const RowId id = insertMark(d, fresh);
        writeAnchor(d,
            {.mark = id,
                .revision = ground.revision->id,
                .state = AnchorState::Exact,
                .range = fresh.range,
                .quoteNow = fresh.quote,
                .section = sectionOf(ground, fresh.range),
                .method = u"made"_s,
                .reason = {},
                .score = 1,
                .isByUser = true});
        indexMark(d, id);
        if (!mark.tags.isEmpty()) {
            indexTalk(d, ground.talk, false);
        }
        if (const auto stored = readMark(d, uuid)) {
            made = stored->row;
            recordChange(d, u"mark"_s, uuid, u"add"_s, {}, inJson(made));
        }
    }
    return work.commit().transform([&] { return made; });
}

Result<MarkRow> MarkRepository::change(const MarkRow &mark)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const std::optional<StoredMark> before = readMark(d, mark.id);
    if (work.isGood() && (!before || before->isInBin)) {
        refuseUnknown(work, mark.id);
    }
    refuseNamelessTags(work, mark.tags);
    MarkRow after;
    if (work.isGood() && !differs(before->row, mark)) {
        after = before->row;
    } else if (work.isGood()) {
        writeMark(d, *before, mark, d.now());
        if (const auto stored = readMark(d, mark.id)) {
            after = stored->row;
            recordMarkChange(d, before->row, after);
        }
    }
    return work.commit().transform([&] { return after; });
}

Result<MarkRow> MarkRepository::setPlace(const QUuid &mark, CodePointRange range)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const std::optional<StoredMark> before = readMark(d, mark);
    const Ground ground = before ? groundOf(d, before->row.talk) : Ground();
    if (work.isGood() && (!before || before->isInBin || !ground.revision)) {
        refuseUnknown(work, mark);
    }
    refuseWordless(work, range, ground);
    MarkRow after;
    if (work.isGood()) {
        const CodePointRange place{range.begin + ground.talkRange.begin, range.end + ground.talkRange.begin};
        const QString words = textOf(*ground.revision, place);
        after = placedByHand(before->row, place, words);
        if (after != before->row) {
            const QJsonObject was = placing(d, *before);
            if (after.quote != before->row.quote) {
                writeNewWords(d, before->id, ground, place);
            }
            writeAnchor(d,
                {.mark = before->id,
                    .revision = ground.revision->id,
                    .state = after.state,
                    .range = place,
                    .quoteNow = words,
                    .section = sectionOf(ground, place),
                    .method = u"set"_s,
                    .reason = after.reason,
                    .score = 1,
                    .isByUser = true});
            sealMark(d, before->id, before->version, d.now());
            indexMark(d, before->id);
            recordPlacing(d, mark, was, placing(d, *before));
            if (const auto stored = readMark(d, mark)) {
                after = stored->row;
            }
        }
    }
    return work.commit().transform([&] { return after; });
}

Result<MarkRow> MarkRepository::keepWithoutPlace(const QUuid &mark)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const std::optional<StoredMark> before = readMark(d, mark);
    if (work.isGood() && (!before || before->isInBin)) {
        refuseUnknown(work, mark);
    }
    if (work.isGood() && before->row.state != AnchorState::Orphan) {
        work.refuse(ErrorKind::InvalidInput, Sentences::tr("This mark has a place."), toText(mark));
    }
    MarkRow after;
    if (work.isGood()) {
        after = keptWithoutPlace(before->row);
        if (after != before->row) {
            const QJsonObject was = placing(d, *before);
            writeAnchor(d,
                {.mark = before->id,
                    .revision = before->revision,
                    .state = AnchorState::Orphan,
                    .range = {},
                    .quoteNow = {},
                    .section = before->row.section,
                    .method = u"kept"_s,
                    .reason = before->row.reason,
                    .isByUser = true});
            sealMark(d, before->id, before->version, d.now());
            recordPlacing(d, mark, was, placing(d, *before));
            after.modified = d.now();
        }
    }
    return work.commit().transform([&] { return after; });
}

Result<void> MarkRepository::moveToBin(const QUuid &mark)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const std::optional<StoredMark> before = readMark(d, mark);
    if (work.isGood() && !before) {
        refuseUnknown(work, mark);
    }
    if (work.isGood() && !before->isInBin) {
        writeMarkBin(d, *before, true);
        recordChange(d, u"mark"_s, mark, u"bin"_s, inJson(before->row), {});
    }
    return work.commit();
}

Result<MarkRow> MarkRepository::restoreFromBin(const QUuid &mark)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const std::optional<StoredMark> before = readMark(d, mark);
    if (work.isGood() && !before) {
        refuseUnknown(work, mark);
    }
    if (work.isGood() && before->isInBin) {
        writeMarkBin(d, *before, false);
        recordChange(d, u"mark"_s, mark, u"restore"_s, {}, inJson(before->row));
    }
    return work.commit().transform([&] { return before->row; });
}

Result<MarkRow> MarkRepository::mark(const QUuid &id)
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    const std::optional<StoredMark> found = readMark(d, id);
    const Result<bool> isThere = work.finish(found && !found->isInBin);
    if (!isThere) {
        return passOn(isThere);
    }
    if (!*isThere) {
        return failure(ErrorKind::NotFound, Sentences::tr("There is no such mark."), toText(id));
    }
    return found->row;
}

Result<std::vector<MarkRow>> MarkRepository::marksOfTalk(const QUuid &talk)
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    std::vector<MarkRow> rows;
    for (StoredMark &mark : readMarks(d, {MarkScope::Kind::OfTalk, talkIdOf(d, talk), {}, {}})) {
        rows.push_back(std::move(mark.row));
    }
    return work.finish(std::move(rows));
}

Result<std::vector<MarkRow>> MarkRepository::marks()
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    std::vector<MarkRow> rows;
    for (StoredMark &mark : readMarks(d, {})) {
        rows.push_back(std::move(mark.row));
    }
    return work.finish(std::move(rows));
}

Result<QUuid> MarkRepository::find(const QString &id)
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    const Result<std::vector<QUuid>> found = work.finish(uuidsStartingWith(d,
        u"SELECT uuid FROM mark WHERE deleted_at IS NULL AND uuid BETWEEN ? AND ? LIMIT 5"_s,
        idOrText(id, LecternLink::Kind::Mark)));
    if (!found) {
        return passOn(found);
    }
    return onlyId(*found, id,
        {Sentences::tr("There is no mark “%1”."), Sentences::tr("More than one mark begins with “%1”: %2.")});
}

} // namespace Lectern::Store
