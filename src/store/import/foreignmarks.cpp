// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// MarkRepository::merge(): marks made elsewhere.

#include "base/uuid.h"
#include "store/changelog_p.h"
#include "store/import/markhome_p.h"
#include "store/markrepository.h"
#include "store/rows/names_p.h"
#include "store/rows/newmark_p.h"
#include "store/rows/readerwrites_p.h"
#include "store/search/indexwriter_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

#include <QJsonDocument>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

/// Under which ids are made for the second of two marks that both stay.
constexpr QUuid bothStay(0x2b6f0d19, 0x7a44, 0x4e0b, 0x8c, 0x51, 0x0d, 0x92, 0x6e, 0x3a, 0xc4, 0x17);

QStringList tagPaths(const QStringList &tags)
{
    QStringList paths;
    for (const QString &tag : tags) {
        if (const QString path = tagPath(legalLine(tag)); !path.isEmpty()) {
            paths += path;
        }
    }
    return paths;
}

std::set<QString> foldedTags(const QStringList &tags)
{
    std::set<QString> all;
    for (const QString &tag : tags) {
        all.insert(folded(tag));
    }
    return all;
}

/// What `mark` makes of a mark: the file's words where its format has any.
MarkRow withForeign(MarkRow row, const ForeignMark &mark)
{
    row.kind = mark.kind.value_or(row.kind);
    row.comment = legal(mark.comment);
    row.tags = tagPaths(mark.tags);
    row.todo = mark.todo.value_or(row.todo);
    return row;
}

bool saysTheSame(const MarkRow &a, const MarkRow &b)
{
    return a.kind == b.kind && a.comment == b.comment && a.todo == b.todo
        && foldedTags(a.tags) == foldedTags(b.tags);
}

/// When a person took the mark off that is in the bin now; nothing where none did, but its making was undone.
/// Undoing brings back what was before the row that is undone, so the log is followed back from there.
std::optional<QDateTime> whenTakenOff(Database::Private &d, const QUuid &mark)
{
    struct Row {
        RowId id = 0;
        RowId undoes = 0;
        bool isBin = false;
        QDateTime at;
    };
    std::vector<Row> rows;
    Statement query(d,
        u"SELECT id, coalesce(undoes, 0), verb = 'bin', at FROM change WHERE entity_uuid = ? "
        "AND verb IN ('add', 'bin', 'restore') ORDER BY id"_s);
    query.bind(mark);
    while (query.next()) {
        rows.push_back({query.integer(0), query.integer(1), query.flag(2), query.time(3)});
    }
    while (!rows.empty() && rows.back().undoes != 0) {
        const RowId undone = rows.back().undoes;
        std::erase_if(rows, [undone](const Row &row) { return row.id >= undone; });
    }
    return rows.empty() || !rows.back().isBin ? std::nullopt : std::optional(rows.back().at);
}

/// Merges one mark after the other, inside one write transaction.
class Merge final
{
public:
    explicit Merge(Database::Private &database)
        : m_database(database)
        , m_homes(database)
        , m_batch(nextBatch(database))
    {
        Statement newest(database, u"SELECT coalesce(max(id), 0) FROM mark"_s);
        m_lastBefore = newest.next() ? newest.integer(0) : 0;
    }

    MergedMark take(ForeignMark mark)
    {
        dropTimesToCome(mark);
        const std::optional<StoredMark> known = readMark(m_database, mark.id);
        return known ? meet(mark, *known) : add(mark, mark.id);
    }

    /// Once at the end for each talk whose marks got or lost tags.
    void index()
    {
        for (const RowId talk : m_talksToIndex) {
            indexTalk(m_database, talk, false);
        }
    }

private:
    MergedMark meet(const ForeignMark &mark, StoredMark known)
    {
        const bool wasInBin = known.isInBin;
        if (known.isInBin) {
            if (!mayComeBack(mark, known)) {
                return {MarkFate::InBin, mark.id, {}};
            }
            writeMarkBin(m_database, known, false);
            recordChange(m_database, u"mark"_s, mark.id, u"restore"_s, {}, inJson(known.row), m_batch);
            known = readMark(m_database, mark.id).value_or(known);
        }
        const MarkRow wanted = withForeign(known.row, mark);
        if (saysTheSame(known.row, wanted)) {
            return {wasInBin ? MarkFate::Added : MarkFate::Unchanged, mark.id, known.row.state};
        }
        const qint64 here = known.row.modified.toSecsSinceEpoch();
        const qint64 there = mark.modified.isValid() ? mark.modified.toSecsSinceEpoch() : here;
        if (wasInBin || there > here) {
            writeMark(m_database, known, wanted, mark.modified.isValid() ? mark.modified : m_database.now());
            if (const auto now = readMark(m_database, mark.id)) {
                recordMarkChange(m_database, known.row, now->row, m_batch);
            }
            return {wasInBin ? MarkFate::Added : MarkFate::Updated, mark.id, known.row.state};
        }
        return there < here ? MergedMark{MarkFate::Older, mark.id, known.row.state} : keepBoth(mark, wanted);
    }

    /// A clock that was wrong would let a mark win for ever over what is changed here.
    void dropTimesToCome(ForeignMark &mark) const
    {
        const QDateTime now = m_database.now();
        for (QDateTime *time : {&mark.created, &mark.modified}) {
            if (*time > now) {
                *time = {};
            }
        }
    }

    /// Whether nobody took a mark that is in the bin off, or they did so before it was changed there.
    bool mayComeBack(const ForeignMark &mark, const StoredMark &known)
    {
        const std::optional<QDateTime> takenOff = whenTakenOff(m_database, known.row.id);
        return !takenOff || (mark.modified.isValid() && mark.modified > *takenOff);
    }

    MergedMark keepBoth(const ForeignMark &mark, const MarkRow &wanted)
    {
        const QByteArray name =
            toText(mark.id).toUtf8() + QJsonDocument(inJson(wanted)).toJson(QJsonDocument::Compact);
        const QUuid id = QUuid::createUuidV5(bothStay, name);
        if (const auto known = readMark(m_database, id)) {
            return {known->isInBin ? MarkFate::InBin : MarkFate::Unchanged, id, known->row.state};
        }
        return add(mark, id);
    }

    MergedMark add(const ForeignMark &mark, const QUuid &id)
    {
        const std::optional<MarkHome> home = m_homes.find(mark);
        if (!home || !home->revision) {
            return {};
        }
        const bool isOrphan = home->placement.state == AnchorState::Orphan;
        if (mark.quote.isEmpty() && isOrphan) {
            return {MarkFate::NoWords, {}, {}};
        }
        const FreshMark fresh = freshMark(mark, id, *home);
        if (const QUuid twin = isOrphan ? QUuid() : twinOf(fresh, *home); !twin.isNull()) {
            return {MarkFate::Duplicate, twin, {}};
        }
        const RowId row = insertMark(m_database, fresh);
        anchor(row, fresh, *home, mark.isKept);
        indexMark(m_database, row);
        if (!fresh.tags.isEmpty()) {
            m_talksToIndex.insert(home->talk);
        }
        if (const auto made = readMark(m_database, id)) {
            recordChange(m_database, u"mark"_s, id, u"add"_s, {}, inJson(made->row), m_batch);
        }
        return {MarkFate::Added, id, home->placement.state};
    }

    FreshMark freshMark(const ForeignMark &mark, const QUuid &id, const MarkHome &home) const
    {
        const QDateTime now = m_database.now();
        const QDateTime made = mark.created.isValid() ? mark.created : mark.modified;
        FreshMark fresh;
        fresh.uuid = id;
        fresh.talk = home.talk;
        fresh.source = home.source;
        fresh.madeOn = home.madeOn;
        // Where the talk stood in another version is not kept: all headings above count there.
        fresh.talkRange = home.madeOn->id == home.revision->id
            ? home.talkRange
            : CodePointRange{0, home.madeOn->places.size()};
        fresh.range = home.made;
        if (!home.made.isEmpty()) {
            takeWords(fresh);
        } else {
            fresh.quote = mark.firstQuote.isEmpty() ? mark.quote : mark.firstQuote;
        }
        // At the edges of a talk the file may know more of the surroundings than the text here.
        fresh.prefix = mark.prefix.isEmpty() ? fresh.prefix : mark.prefix;
        fresh.suffix = mark.suffix.isEmpty() ? fresh.suffix : mark.suffix;
        fresh.kind = mark.kind.value_or(MarkKind::Key);
        fresh.comment = mark.comment;
        fresh.tags = tagPaths(mark.tags);
        fresh.todo = mark.todo.value_or(Todo::None);
        fresh.created = made.isValid() ? made : now;
        fresh.modified = mark.modified.isValid() ? mark.modified : fresh.created;
        return fresh;
    }

    /// A mark that was here before, on the same words, and says the same.
    QUuid twinOf(const FreshMark &fresh, const MarkHome &home)
    {
        MarkRow wanted;
        wanted.kind = fresh.kind;
        wanted.comment = legal(fresh.comment);
        wanted.tags = fresh.tags;
        wanted.todo = fresh.todo;
        const std::vector<RowId> there = idsOf(m_database,
            u"SELECT m.id FROM mark m JOIN anchor a ON a.mark_id = m.id WHERE m.talk_id = ? AND m.id <= ? "
            "AND m.deleted_at IS NULL AND a.revision_id = ? AND a.begin_cp = ? AND a.end_cp = ?"_s,
            fresh.talk, m_lastBefore, home.revision->id, home.placement.range.begin,
            home.placement.range.end);
        for (const StoredMark &mark : readMarks(m_database, {MarkScope::Kind::Listed, 0, {}, there})) {
            if (saysTheSame(mark.row, wanted)) {
                return mark.row.id;
            }
        }
        return {};
    }

    void anchor(RowId mark, const FreshMark &fresh, const MarkHome &home, bool isKept)
    {
        if (home.madeOn->id != home.revision->id) {
            writeAnchor(m_database,
                {.mark = mark,
                    .revision = home.madeOn->id,
                    .state = AnchorState::Exact,
                    .range = home.made,
                    .quoteNow = fresh.quote,
                    .section = {},
                    .method = u"told"_s,
                    .reason = {},
                    .score = 1});
        }
        AnchorRow row{.mark = mark,
            .revision = home.revision->id,
            .state = home.placement.state,
            .range = home.placement.range,
            .quoteNow = {},
            .section = {},
            .method = home.placement.method,
            .reason = home.placement.reason,
            .score = home.placement.score,
            .isByUser = isKept && home.placement.state == AnchorState::Orphan};
        if (row.state != AnchorState::Orphan) {
            row.quoteNow = textOf(*home.revision, row.range);
            row.section = sectionAt(home.revision->document, utf16Of(*home.revision, row.range).begin,
                utf16Of(*home.revision, home.talkRange).begin);
        }
        writeAnchor(m_database, row);
    }

    Database::Private &m_database;
    MarkHomes m_homes;
    qint64 m_batch = 0;
    RowId m_lastBefore = 0; ///< newest mark before this merge
    std::set<RowId> m_talksToIndex;
};

} // namespace

Result<std::vector<MergedMark>> MarkRepository::merge(
    const std::vector<ForeignMark> &marks, Progress &progress, const std::stop_token &stop)
{
    Database::Private &d = m_database.d();
    const StopScope scope(d, stop);
    std::vector<MergedMark> merged;
    WriteTransaction work(d);
    if (work.isGood()) {
        Merge merge(d);
        for (size_t i = 0; i < marks.size() && work.isGood(); ++i) {
            progress.report(static_cast<qint64>(i), static_cast<qint64>(marks.size()), marks[i].title);
            merged.push_back(merge.take(marks[i]));
        }
        merge.index();
    }
    return work.commit().transform([&] { return merged; });
}

} // namespace Lectern::Store
