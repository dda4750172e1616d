// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/changelog_p.h"
#include "store/rows/markplaces_p.h"
#include "store/rows/newmark_p.h"
#include "store/search/indexwriter_p.h"
#include "store/sql/database_p.h"

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

QJsonObject ownWordsInJson(Database::Private &d, RowId mark)
{
    Statement query(d,
        u"SELECT hex(r.text_sha256), m.begin_cp, m.end_cp, m.quote, m.prefix, m.suffix, m.block_path, "
        u"m.block_sha256 "
        "FROM mark m JOIN revision r ON r.id = m.made_on WHERE m.id = ?"_s);
    if (!query.bind(mark).next()) {
        return {};
    }
    return {{u"text"_s, query.text(0)}, {u"start"_s, query.integer(1)}, {u"end"_s, query.integer(2)},
        {u"quote"_s, query.text(3)}, {u"prefix"_s, query.text(4)}, {u"suffix"_s, query.text(5)},
        {u"path"_s, query.text(6)}, {u"block"_s, QString::fromLatin1(query.blob(7).toHex())}};
}

QJsonObject placeInJson(Database::Private &d, const StoredMark &mark)
{
    Statement query(d,
        u"SELECT hex(r.text_sha256), coalesce(a.state, 'orphan'), coalesce(a.begin_cp, 0), "
        u"coalesce(a.end_cp, 0), "
        "coalesce(a.quote_now, ''), coalesce(a.section, ''), coalesce(a.method, ''), coalesce(a.reason, ''), "
        "coalesce(a.score, 0.0), coalesce(a.decided_by, 'auto') FROM revision r "
        "LEFT JOIN anchor a ON a.revision_id = r.id AND a.mark_id = ? WHERE r.id = ?"_s);
    if (!query.bind(mark.id, mark.revision).next()) {
        return {};
    }
    return {{u"text"_s, query.text(0)}, {u"state"_s, query.text(1)}, {u"start"_s, query.integer(2)},
        {u"end"_s, query.integer(3)}, {u"quote"_s, query.text(4)}, {u"section"_s, query.text(5)},
        {u"method"_s, query.text(6)}, {u"reason"_s, query.text(7)}, {u"score"_s, query.real(8)},
        {u"by"_s, query.text(9)}};
}

CodePointRange rangeIn(const QJsonObject &fields)
{
    return {fields.value("start"_L1).toInteger(), fields.value("end"_L1).toInteger()};
}

/// The newest version of this text: it may have come back since.
RowId revisionOf(Database::Private &d, RowId mark, const QJsonObject &fields)
{
    Statement query(d,
        u"SELECT r.id FROM revision r JOIN mark m ON m.source_id = r.source_id WHERE m.id = ? "
        "AND r.text_sha256 = unhex(?) ORDER BY r.n DESC LIMIT 1"_s);
    return query.bind(mark, fields.value("text"_L1).toString()).next() ? query.integer(0) : 0;
}

void writeOwnWordsIn(Database::Private &d, RowId mark, const QJsonObject &fields)
{
    writeOwnWords(d, mark,
        {.madeOn = revisionOf(d, mark, fields),
            .range = rangeIn(fields),
            .quote = fields.value("quote"_L1).toString(),
            .prefix = fields.value("prefix"_L1).toString(),
            .suffix = fields.value("suffix"_L1).toString(),
            .blockPath = fields.value("path"_L1).toString(),
            .blockHash = QByteArray::fromHex(fields.value("block"_L1).toString().toLatin1())});
}

/// The version that the mark's talk stands on, if it is of this text: one that left its file stands on an
/// older one than the newest of its kind.
RowId revisionToStandOn(Database::Private &d, const StoredMark &mark, const QJsonObject &fields)
{
    Statement query(d, u"SELECT 1 FROM revision WHERE id = ? AND text_sha256 = unhex(?)"_s);
    const bool isSame = query.bind(mark.revision, fields.value("text"_L1).toString()).next();
    return isSame ? mark.revision : revisionOf(d, mark.id, fields);
}

/// Other versions that have the same word about the mark: an update that is taken back repeats a version with
/// its places, and so would keep what is taken back of one of them.
std::vector<RowId> repetitionsOf(Database::Private &d, RowId mark, RowId revision)
{
    return idsOf(d,
        u"SELECT b.revision_id FROM anchor a JOIN revision r ON r.id = a.revision_id JOIN anchor b "
        "ON b.mark_id = a.mark_id AND b.revision_id <> a.revision_id AND b.state = a.state "
        "AND b.begin_cp = a.begin_cp AND b.end_cp = a.end_cp AND replace(b.decided_by, 'undone', 'auto') = "
        "a.decided_by "
        "AND b.decided_at = a.decided_at JOIN revision s ON s.id = b.revision_id "
        "AND s.text_sha256 = r.text_sha256 WHERE a.mark_id = ? AND a.revision_id = ?"_s,
        mark, revision);
}

void writePlaceIn(Database::Private &d, RowId mark, RowId revision, const QJsonObject &fields)
{
    writeAnchor(d,
        {.mark = mark,
            .revision = revision,
            .state = anchorStateFromName(fields.value("state"_L1).toString()).value_or(AnchorState::Orphan),
            .range = rangeIn(fields),
            .quoteNow = fields.value("quote"_L1).toString(),
            .section = fields.value("section"_L1).toString(),
            .method = fields.value("method"_L1).toString(),
            .reason = fields.value("reason"_L1).toString(),
            .score = fields.value("score"_L1).toDouble(),
            .isByUser = fields.value("by"_L1).toString() == "user"_L1});
}

} // namespace

QJsonObject placing(Database::Private &d, const StoredMark &mark)
{
    return {{u"words"_s, ownWordsInJson(d, mark.id)}, {u"place"_s, placeInJson(d, mark)}};
}

void writePlacing(
    Database::Private &d, const StoredMark &mark, const QJsonObject &fields, const QDateTime &modified)
{
    if (const QJsonValue words = fields.value("words"_L1); words.isObject()) {
        writeOwnWordsIn(d, mark.id, words.toObject());
    }
    if (const QJsonValue place = fields.value("place"_L1); place.isObject()) {
        const QJsonObject fieldsOfPlace = place.toObject();
        const RowId revision = revisionToStandOn(d, mark, fieldsOfPlace);
        const std::vector<RowId> repetitions = repetitionsOf(d, mark.id, revision);
        writePlaceIn(d, mark.id, revision, fieldsOfPlace);
        for (const RowId repetition : repetitions) {
            Statement(d,
                u"INSERT OR REPLACE INTO anchor SELECT mark_id, ?, state, begin_cp, end_cp, quote_now, "
                "section, method, reason, score, decided_by, decided_at FROM anchor WHERE mark_id = ? "
                "AND revision_id = ?"_s)
                .run(repetition, mark.id, revision);
        }
    }
    sealMark(d, mark.id, mark.version, modified);
    indexMark(d, mark.id);
}

void recordPlacing(
    Database::Private &d, const QUuid &mark, const QJsonObject &before, const QJsonObject &after)
{
    QJsonObject was = before;
    QJsonObject is = after;
    for (const QString &part : after.keys()) {
        if (was.value(part) == is.value(part)) {
            was.remove(part);
            is.remove(part);
        }
    }
    recordChange(d, u"mark"_s, mark, u"place"_s, was, is);
}

} // namespace Lectern::Store
