// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// checkHealth() and rebuildIndex(): what “lectern check” stands on.

#include "base/logging.h"
#include "base/uuid.h"
#include "store/changelog_p.h"
#include "store/rows/eventdays_p.h"
#include "store/rows/markrows_p.h"
#include "store/rows/names_p.h"
#include "store/rows/packedbytes_p.h"
#include "store/rows/readerwrites_p.h"
#include "store/rows/sourcerows_p.h"
#include "store/rows/speakerrows_p.h"
#include "store/rows/talkoutlines_p.h"
#include "store/rows/talkrows_p.h"
#include "store/savedsearches_p.h"
#include "store/search/indexwriter_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

#include <QCoreApplication>

#include <set>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

using Findings = std::vector<HealthFinding>;

/// Rows that cannot be read are findings, and what comes behind them is looked at all the same. Other errors
/// stay.
void noteUnreadable(Database::Private &d, const QString &what, Findings &findings)
{
    std::optional<Error> failure = d.takeFailure();
    if (!failure) {
        return;
    }
    if (failure->kind == ErrorKind::Corrupt) {
        findings.push_back({u"sqlite"_s, Sentences::tr("%1 cannot be read.").arg(what)});
    } else {
        d.fail(std::move(*failure));
    }
}

void checkSqlite(Database::Private &d, Findings &findings)
{
    const PermissionScope checks(d, Permission::Checks);
    int places = 0;
    Statement integrity(d, u"PRAGMA integrity_check(20)"_s);
    while (integrity.next()) {
        if (const QString line = integrity.text(0); line != "ok"_L1) {
            qCInfo(lcStore).noquote() << "integrity_check:" << line; // words for who knows SQLite
            ++places;
        }
    }
    if (places > 0) {
        findings.push_back({u"sqlite"_s,
            Sentences::tr("The structure of the file is damaged in %n place(s) or more.", nullptr, places)});
    }
    Statement references(d, u"PRAGMA foreign_key_check"_s);
    while (references.next()) {
        findings.push_back({u"sqlite"_s,
            Sentences::tr("A row of “%1” refers to a row of “%2” that is not there.")
                .arg(references.text(0), references.text(2))});
    }
}

/// Revisions: bytes and text against their hashes, blocks against the text.
void checkRevision(Database::Private &d, RowId id, Findings &findings)
{
    Statement query(d,
        u"SELECT s.path, r.n, r.bytes, r.bytes_sha256, r.text, r.text_sha256, r.blocks, "
        "CAST(r.text AS BLOB) FROM revision r "
        "JOIN source s ON s.id = r.source_id WHERE r.id = ?"_s);
    if (!query.bind(id).next()) {
        return;
    }
    const QString name = Sentences::tr("version %1 of “%2”").arg(query.number(1)).arg(query.text(0));
    const QString text = query.text(4);
    const bool isTextWhole = sha256(text) == query.blob(5);
    if (const QByteArray bytes = query.blob(2);
        sha256(QByteArrayView(unpacked(bytes, query.blob(7)))) != query.blob(3)) {
        const QString sentence = !isTextWhole && leansOnText(bytes)
            ? Sentences::tr("The copy of the file of %1 cannot be unpacked without the text of then.")
            : Sentences::tr("The bytes of %1 are not those that were imported.");
        findings.push_back({u"hash"_s, sentence.arg(name)});
    }
    if (!isTextWhole) {
        findings.push_back(
            {u"hash"_s, Sentences::tr("The text of %1 is not the one that was imported.").arg(name)});
    }
    Document document;
    if (!decodeBlocks(query.blob(6), text, &document)) {
        findings.push_back({u"text"_s, Sentences::tr("The blocks of %1 do not fit its text.").arg(name)});
    }
}

/// Looks at each row of a table.
template <typename Look>
void forEachRow(Database::Private &d, const QString &table, Findings &findings, Look look)
{
    const std::vector<RowId> ids = idsOf(d, u"SELECT id FROM %1 ORDER BY id"_s.arg(table));
    noteUnreadable(d, Sentences::tr("Part of the table “%1”").arg(table), findings);
    for (const RowId id : ids) {
        look(id);
        noteUnreadable(
            d, Sentences::tr("Row %1 of “%2”, or what belongs to it,").arg(id).arg(table), findings);
    }
}

void checkRevisions(Database::Private &d, Findings &findings)
{
    forEachRow(d, u"revision"_s, findings, [&](RowId id) { checkRevision(d, id, findings); });
}

void checkTalks(Database::Private &d, Findings &findings)
{
    forEachRow(d, u"talk"_s, findings, [&](RowId id) {
        const QByteArray hash = talkHash(d, id);
        Statement query(d,
            u"SELECT t.title, t.sha256, t.begin_cp, t.end_cp, length(r.text), t.text_sha256, "
            "substr(r.text, t.begin_cp + 1, t.end_cp - t.begin_cp) "
            "FROM talk t JOIN revision r ON r.id = t.revision_id WHERE t.id = ?"_s);
        if (!query.bind(id).next()) {
            return;
        }
        if (query.blob(1) != hash) {
            findings.push_back({u"hash"_s,
                Sentences::tr("What was set by hand on the talk “%1” does not match its hash.")
                    .arg(query.text(0))});
        }
        if (query.integer(2) < 0 || query.integer(3) > query.integer(4)
            || sha256(query.text(6)) != query.blob(5)) {
            findings.push_back(
                {u"text"_s, Sentences::tr("The talk “%1” does not match its text.").arg(query.text(0))});
        }
    });
}

void checkTags(Database::Private &d, Findings &findings)
{
    Statement query(d, u"SELECT uuid, path, hue, sha256 FROM tag"_s);
    while (query.next()) {
        if (rowHash({query.blob(0), query.text(1), query.integer(2)}) != query.blob(3)) {
            findings.push_back(
                {u"hash"_s, Sentences::tr("The tag “%1” does not match its hash.").arg(query.text(1))});
        }
    }
}

void checkMarks(Database::Private &d, Findings &findings)
{
    forEachRow(d, u"mark"_s, findings, [&](RowId id) {
        const QByteArray hash = markHash(d, id);
        Statement query(d,
            u"SELECT m.uuid, m.sha256, m.quote, substr(r.text, m.begin_cp + 1, m.end_cp - m.begin_cp), "
            "m.begin_cp < m.end_cp FROM mark m JOIN revision r ON r.id = m.made_on WHERE m.id = ?"_s);
        if (!query.bind(id).next()) {
            return;
        }
        const QString name = toText(query.uuid(0));
        if (query.blob(1) != hash) {
            findings.push_back({u"hash"_s, Sentences::tr("The mark %1 does not match its hash.").arg(name)});
        }
        // Without a range it was made on a text that is not in this library.
        if (query.flag(4) && query.text(2) != query.text(3)) {
            findings.push_back({u"mark"_s,
                Sentences::tr("The mark %1 does not stand on the words it was made on.").arg(name)});
        }
    });
}

/// anchoring.md, invariant 2.
void checkAnchors(Database::Private &d, Findings &findings)
{
    Statement anchors(d,
        u"SELECT m.uuid FROM anchor a JOIN revision r ON r.id = a.revision_id JOIN mark m ON m.id = "
        u"a.mark_id "
        "WHERE a.state <> 'orphan' AND substr(r.text, a.begin_cp + 1, a.end_cp - a.begin_cp) <> a.quote_now"_s);
    while (anchors.next()) {
        findings.push_back({u"mark"_s,
            Sentences::tr("The place of the mark %1 does not hold the words it should.")
                .arg(toText(anchors.uuid(0)))});
    }
}

/// The change log, and what only it can tell.
void checkLog(Database::Private &d, Findings &findings)
{
    for (const RowId row : brokenChanges(d)) {
        findings.push_back(
            {u"hash"_s, Sentences::tr("The change %1 of the log does not match its hash.").arg(row)});
    }
    for (const WrongTick &wrong : wrongTicks(d)) {
        findings.push_back({u"hash"_s,
            Sentences::tr("The tick of the follow-up “%1” is not what the change log says.")
                .arg(wrong.text)});
    }
}

/// Rows without a hash, or with more to say than is in theirs, by what the log says of them.
void checkByLog(Database::Private &d, Findings &findings)
{
    for (const WrongSavedSearch &search : wrongSavedSearches(d)) {
        findings.push_back(
            {u"hash"_s, Sentences::tr("The saved search “%1” is not as it was kept.").arg(search.name)});
    }
    for (const MovedSource &moved : movedSources(d)) {
        findings.push_back({u"hash"_s,
            Sentences::tr("The file “%1” is not where the change log says it was.").arg(moved.path)});
    }
    for (const WrongEventDays &event : wrongEventDays(d)) {
        findings.push_back({u"hash"_s,
            Sentences::tr("The dates of the event “%1” are not those that were kept.").arg(event.name)});
    }
    for (const WrongSpeaker &wrong : wrongSpeakers(d)) {
        findings.push_back({u"hash"_s,
            Sentences::tr("The speaker “%1” is not the one that the change log says.")
                .arg(wrong.speaker.name)});
    }
}

std::set<RowId> setOf(Database::Private &d, const QString &sql)
{
    const std::vector<RowId> ids = idsOf(d, sql);
    return {ids.begin(), ids.end()};
}

void checkIndex(Database::Private &d, Findings &findings)
{
    const std::set<RowId> talks = setOf(d, u"SELECT id FROM talk WHERE deleted_at IS NULL"_s);
    const std::set<RowId> marks = setOf(d, u"SELECT id FROM mark WHERE deleted_at IS NULL"_s);
    if (talks != setOf(d, u"SELECT rowid FROM talk_index"_s)
        || talks != setOf(d, u"SELECT rowid FROM head_index"_s)
        || marks != setOf(d, u"SELECT rowid FROM mark_index"_s)) {
        findings.push_back({u"index"_s,
            Sentences::tr("The search index does not hold just the talks and marks of the library.")});
    }
    if (const int wrong = wrongOutlines(d); wrong > 0) {
        findings.push_back({u"index"_s,
            Sentences::tr("The search index does not know where %n talk(s) lie in their files; rebuilding it "
                          "mends that.",
                nullptr, wrong)});
    }
    if (d.isReadOnly()) {
        return;
    }
    // FTS5's own check is an INSERT, though it writes nothing.
    for (const QString &index : {u"talk_index"_s, u"head_index"_s, u"mark_index"_s}) {
        const QByteArray name = index.toLatin1();
        const auto checked = d.execute("INSERT INTO " + name + '(' + name + ") VALUES('integrity-check')");
        if (!checked && checked.error().kind == ErrorKind::Corrupt) {
            findings.push_back({u"index"_s,
                Sentences::tr("The search index “%1” is damaged; rebuilding it mends that.").arg(index)});
        } else if (!checked) {
            d.fail(checked.error());
        }
    }
}

void indexAll(Database::Private &d)
{
    for (const QByteArray index : {"talk_index", "head_index", "mark_index"}) {
        if (const auto emptied = d.execute("INSERT INTO " + index + '(' + index + ") VALUES('delete-all')");
            !emptied) {
            d.fail(emptied.error());
        }
    }
    Statement(d, u"DELETE FROM term"_s).run();
    Statement(d, u"DELETE FROM word_part"_s).run();
    Statement(d, u"DELETE FROM talk_outline"_s).run();
    d.terms().clear();
    for (const RowId talk : idsOf(d, u"SELECT id FROM talk WHERE deleted_at IS NULL ORDER BY id"_s)) {
        indexTalk(d, talk, true);
    }
    for (const RowId mark : idsOf(d, u"SELECT id FROM mark WHERE deleted_at IS NULL ORDER BY id"_s)) {
        indexMark(d, mark);
    }
    d.terms().write(d);
}

} // namespace

Result<std::vector<HealthFinding>> checkHealth(
    Database &database, Progress &progress, const std::stop_token &stop)
{
    Database::Private &d = database.d();
    const StopScope scope(d, stop);
    Findings findings;
    ReadTransaction work(d);
    constexpr int steps = 5;
    progress.report(0, steps, Sentences::tr("the file itself"));
    checkSqlite(d, findings);
    noteUnreadable(d, Sentences::tr("The structure of the file"), findings);
    progress.report(1, steps, Sentences::tr("the versions of the sources"));
    checkRevisions(d, findings);
    progress.report(2, steps, Sentences::tr("the talks"));
    checkTalks(d, findings);
    checkTags(d, findings);
    noteUnreadable(d, Sentences::tr("Part of the tags"), findings);
    progress.report(3, steps, Sentences::tr("the marks"));
    checkMarks(d, findings);
    checkAnchors(d, findings);
    noteUnreadable(d, Sentences::tr("Part of the places of marks"), findings);
    checkLog(d, findings);
    checkByLog(d, findings);
    noteUnreadable(d, Sentences::tr("Part of the change log"), findings);
    progress.report(4, steps, Sentences::tr("the search index"));
    checkIndex(d, findings);
    noteUnreadable(d, Sentences::tr("Part of the search index"), findings);
    progress.report(steps, steps, {});
    return work.finish(std::move(findings));
}

Result<void> rebuildIndex(Database &database)
{
    WriteTransaction work(database.d());
    if (work.isGood()) {
        indexAll(database.d());
    }
    return work.commit();
}

} // namespace Lectern::Store
