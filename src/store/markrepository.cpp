// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/markrepository.h"

#include "base/uuid.h"
#include "store/changelog_p.h"
#include "store/rows/catalogue_p.h"
#include "store/rows/idsearch_p.h"
#include "store/rows/markrows_p.h"
#include "store/rows/names_p.h"
#include "store/rows/readerwrites_p.h"
#include "store/rows/talkrows_p.h"
#include "store/search/indexwriter_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

constexpr qint64 contextLength = 64;

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

QString textOf(const Revision &revision, CodePointRange range)
{
    const Utf16Range place = utf16Of(revision, range);
    return revision.document.text.sliced(place.begin, place.length());
}

/// Headings above a place, innermost last, and the block it stands in: for breadcrumbs and ties, never
/// evidence alone.
QString blockPath(const Document &document, Utf16Range place, Utf16Range talk, QByteArray *blockHash)
{
    QJsonArray headings;
    std::vector<int> levels;
    int index = 0;
    QJsonObject block;
    for (const Block &candidate : document.blocks) {
        if (candidate.text.begin < talk.begin || candidate.text.begin > place.begin) {
            continue;
        }
        const QString text = document.text.sliced(candidate.text.begin, candidate.text.length());
        if (candidate.kind == BlockKind::Heading) {
            while (!levels.empty() && levels.back() >= candidate.level) {
                levels.pop_back();
                headings.removeLast();
            }
            levels.push_back(candidate.level);
            headings.append(QJsonObject{{u"text"_s, text.simplified()}, {u"level"_s, candidate.level}});
            index = 0;
        }
        if (candidate.text.contains(place.begin)) {
            *blockHash = sha256(text);
            block = {{u"index"_s, index}, {u"kind"_s, static_cast<int>(candidate.kind)}};
        }
        ++index;
    }
    return QString::fromUtf8(QJsonDocument(QJsonObject{{u"headings"_s, headings}, {u"block"_s, block}})
            .toJson(QJsonDocument::Compact));
}

std::optional<StoredMark> readOne(Database::Private &d, const QUuid &uuid)
{
    std::vector<StoredMark> found = readMarks(d, {MarkScope::Kind::One, 0, uuid, {}});
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

void refuseUnknown(WriteTransaction &work, const QUuid &id)
{
    work.refuse(ErrorKind::NotFound, Sentences::tr("There is no such mark."), toText(id));
}

/// The fields of the log that two states differ in.
void recordDifference(
    Database::Private &d, const QUuid &id, const QString &verb, const MarkRow &before, const MarkRow &after)
{
    QJsonObject was = inJson(before);
    QJsonObject is = inJson(after);
    for (const QString &key : is.keys()) {
        if (was.value(key) == is.value(key)) {
            was.remove(key);
            is.remove(key);
        }
    }
    recordChange(d, u"mark"_s, id, verb, was, is);
}

bool differs(const MarkRow &stored, const MarkRow &wanted)
{
    return stored.kind != wanted.kind || stored.comment != wanted.comment || stored.tags != wanted.tags
        || stored.todo != wanted.todo;
}

RowId insertMark(Database::Private &d, const QUuid &uuid, const NewMark &mark, const Ground &ground,
    CodePointRange range, const QDateTime &now)
{
    const Document &document = ground.revision->document;
    QByteArray blockHash;
    const Utf16Range place = utf16Of(*ground.revision, range);
    const Utf16Range talk = utf16Of(*ground.revision, ground.talkRange);
    const QString path = blockPath(document, place, talk, &blockHash);
    const QString quote = textOf(*ground.revision, range);
    Statement insert(d,
        u"INSERT INTO mark(uuid, talk_id, source_id, made_on, begin_cp, end_cp, quote, prefix, suffix, "
        u"block_path, "
        "block_sha256, kind, comment, todo, created_at, modified_at, actor, version, sha256) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, x'')"_s);
    insert.run(uuid, ground.talk, ground.source, ground.revision->id, range.begin, range.end, quote,
        textOf(*ground.revision, {std::max<qint64>(0, range.begin - contextLength), range.begin}),
        textOf(*ground.revision, {range.end, range.end + contextLength}), path, blockHash,
        markKindName(mark.kind), legal(mark.comment), static_cast<int>(mark.todo), now, now, d.actor());
    const RowId id = insert.insertedId();
    Statement(d,
        u"INSERT INTO anchor(mark_id, revision_id, state, begin_cp, end_cp, quote_now, section, method, "
        u"reason, score, "
        "decided_by, decided_at) VALUES(?, ?, 'exact', ?, ?, ?, ?, 'made', '', 1.0, 'user', ?)"_s)
        .run(id, ground.revision->id, range.begin, range.end, quote,
            sectionAt(document, place.begin, talk.begin), now);
    return id;
}

/// As TalkRepository::addTag(): a tag without a name is a slip and nothing to pass over.
void refuseNamelessTags(WriteTransaction &work, const QStringList &tags)
{
    const bool isRefused =
        work.isGood() && std::ranges::any_of(tags, [](const QString &tag) { return tagPath(tag).isEmpty(); });
    if (isRefused) {
        work.refuse(ErrorKind::InvalidInput, Sentences::tr("A tag needs a name."), {});
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
    const qint64 length = ground.talkRange.length();
    if (work.isGood() && (mark.range.isEmpty() || mark.range.begin < 0 || mark.range.end > length)) {
        work.refuse(ErrorKind::InvalidInput, Sentences::tr("A mark needs words of the talk to stand on."),
            u"range %1 to %2 of %3"_s.arg(mark.range.begin).arg(mark.range.end).arg(length));
    }
    refuseNamelessTags(work, mark.tags);
    const QUuid uuid = mark.id.isNull() ? makeUuidV7() : mark.id;
    if (work.isGood() && readOne(d, uuid)) {
        work.refuse(
            ErrorKind::InvalidInput, Sentences::tr("There is a mark of this id already."), toText(uuid));
    }
    MarkRow made;
    if (work.isGood()) {
        const qint64 offset = ground.talkRange.begin;
        const QDateTime now = d.now();
        const RowId id =
            insertMark(d, uuid, mark, ground, {mark.range.begin + offset, mark.range.end + offset}, now);
        setMarkTags(d, id, mark.tags);
        sealMark(d, id, 0, now);
        indexMark(d, id);
        if (!mark.tags.isEmpty()) {
            indexTalk(d, ground.talk, false);
        }
        if (const auto stored = readOne(d, uuid)) {
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
    const std::optional<StoredMark> before = readOne(d, mark.id);
    if (work.isGood() && (!before || before->isInBin)) {
        refuseUnknown(work, mark.id);
    }
    refuseNamelessTags(work, mark.tags);
    MarkRow after;
    if (work.isGood() && !differs(before->row, mark)) {
        after = before->row;
    } else if (work.isGood()) {
        writeMark(d, *before, mark);
        if (const auto stored = readOne(d, mark.id)) {
            after = stored->row;
            recordDifference(d, mark.id, u"change"_s, before->row, after);
        }
    }
    return work.commit().transform([&] { return after; });
}

Result<void> MarkRepository::moveToBin(const QUuid &mark)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const std::optional<StoredMark> before = readOne(d, mark);
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
    const std::optional<StoredMark> before = readOne(d, mark);
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
    const std::optional<StoredMark> found = readOne(d, id);
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
    const Result<std::vector<QUuid>> found = work.finish(uuidsStartingWith(
        d, u"SELECT uuid FROM mark WHERE deleted_at IS NULL AND uuid BETWEEN ? AND ? LIMIT 5"_s, id));
    if (!found) {
        return passOn(found);
    }
    return onlyId(*found, id,
        {Sentences::tr("There is no mark “%1”."), Sentences::tr("More than one mark begins with “%1”: %2.")});
}

} // namespace Lectern::Store
