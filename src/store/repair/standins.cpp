// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands in for rows that are lost, so that nothing of a person that stood on them goes with them.

#include "base/uuid.h"
#include "document/document.h"
#include "document/eventnotes.h"
#include "store/repair/mending_p.h"
#include "store/rows/names_p.h"
#include "store/rows/packedbytes_p.h"
#include "store/rows/talkrows_p.h"
#include "store/sql/database_p.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

/// A row number that no row has, and no reference to a lost one either.
RowId unusedId(Database::Private &d, const QStringList &references)
{
    QStringList highest;
    for (const QString &reference : references) {
        const QString table = reference.section(u'.', 0, 0);
        highest += u"(SELECT coalesce(max(%1), 0) FROM %2)"_s.arg(reference.section(u'.', 1), table);
    }
    Statement query(d, u"SELECT max(0, %1) + 1"_s.arg(highest.join(u", "_s)));
    return query.next() ? query.integer(0) : 0;
}

struct Name {
    QUuid uuid;
    QString path;
};

/// The log names each import by the hash of its bytes.
Name nameByLog(Database::Private &d, RowId source)
{
    Statement query(d,
        u"SELECT c.entity_uuid, json_extract(c.after, '$.path') FROM revision r JOIN change c ON c.entity = "
        u"'source' "
        "AND c.verb = 'import' AND json_valid(c.after) AND json_extract(c.after, '$.sha256') = "
        "lower(hex(r.bytes_sha256)) WHERE r.source_id = ? AND NOT EXISTS (SELECT 1 FROM source s WHERE "
        "s.uuid = "
        "c.entity_uuid OR s.path = json_extract(c.after, '$.path')) ORDER BY c.id DESC LIMIT 1"_s);
    if (query.bind(source).next() && !query.text(1).isEmpty()) {
        return {query.uuid(0), query.text(1)};
    }
    return {};
}

void makeSource(Database::Private &d, RowId id, Mended &outcome)
{
    Name name = nameByLog(d, id);
    if (!name.path.isEmpty()) {
        outcome.mended += Sentences::tr("By the change log: the name of “%1”.").arg(name.path);
    } else {
        // Importing the file gives it its name: it is known by its bytes.
        name = {makeUuidV7(), u"/%1/%2"_s.arg(Sentences::tr("name lost")).arg(id)};
        outcome.doubtful +=
            Sentences::tr("A file that is called “%1” now; importing it again gives it its name.")
                .arg(name.path);
    }
    Statement(d, u"INSERT INTO source(id, uuid, path, imported_at, actor) VALUES(?, ?, ?, ?, ?)"_s)
        .run(id, name.uuid, name.path, d.now(), d.actor());
}

/// An empty version of a source that has none left.
void makeRevision(Database::Private &d, RowId source)
{
    const Document empty;
    Statement(d,
        u"INSERT INTO revision(id, source_id, n, format, encoding, language, reader, reader_version, "
        u"bytes_sha256, "
        "text_sha256, imported_at, meta, text, blocks, bytes) "
        "VALUES(?, ?, 1, ?, 'UTF-8', '', '', 0, ?, ?, ?, '[]', '', ?, ?)"_s)
        .run(unusedId(
                 d, {u"revision.id"_s, u"talk.revision_id"_s, u"mark.made_on"_s, u"anchor.revision_id"_s}),
            source, formatName(Format::PlainText), sha256(QByteArrayView()), sha256(QString()), d.now(),
            encodeBlocks(empty), packedAlone({}));
}

/// All of a version as one row, for the marks on it.
void makeTalk(Database::Private &d, RowId revision)
{
    QString title;
    QString text;
    RowId source = 0;
    {
        Statement query(d,
            u"SELECT s.id, s.path, r.text FROM revision r JOIN source s ON s.id = r.source_id WHERE r.id = ?"_s);
        if (!query.bind(revision).next()) {
            return;
        }
        source = query.integer(0);
        title = Sentences::tr("What is left of “%1”").arg(fileNameOf(query.text(1)));
        text = query.text(2);
    }
    const RowId id = unusedId(d,
        {u"talk.id"_s, u"mark.talk_id"_s, u"talk_tag.talk_id"_s, u"talk_speaker.talk_id"_s, u"link.talk_id"_s,
            u"follow_up.talk_id"_s});
    Statement insert(d,
        u"INSERT INTO talk(id, uuid, source_id, revision_id, position, begin_cp, end_cp, line, end_line, "
        u"title, "
        "folded, found_title, kind, words, language, confidence, reasons, text_sha256, created_at, "
        "modified_at, "
        "actor, sha256) VALUES(?11, ?1, ?2, ?3, 0, 0, ?4, 1, 1, ?5, ?6, ?5, ?7, 0, '', 0, '[]', ?8, ?9, ?9, ?10, x'')"_s);
    insert.run(makeUuidV7(), source, revision, CodePointMap(text).size(), title, folded(title),
        eventNotesKind(), sha256(text), d.now(), d.actor(), id);
    Statement(d, u"UPDATE talk SET sha256 = ? WHERE id = ?"_s).run(talkHash(d, id), id);
}

} // namespace

void makeStandIns(Database::Private &d, Mended &outcome)
{
    const QString isLost = u" NOT IN (SELECT id FROM source)"_s;
    for (const RowId source : idsOf(d,
             u"SELECT source_id FROM revision WHERE source_id"_s + isLost
                 + u" UNION SELECT source_id FROM mark WHERE source_id"_s + isLost)) {
        makeSource(d, source, outcome);
    }
    for (const RowId source :
        idsOf(d,
            u"SELECT DISTINCT source_id FROM mark WHERE source_id NOT IN (SELECT source_id FROM revision)"_s)) {
        makeRevision(d, source);
    }
    // The version that most likely holds the words: the newest.
    for (const RowId revision :
        idsOf(d,
            u"SELECT (SELECT r.id FROM revision r WHERE r.source_id = m.source_id ORDER BY r.n DESC LIMIT 1) "
            "FROM mark m WHERE NOT EXISTS (SELECT 1 FROM talk t JOIN revision r ON r.id = t.revision_id "
            "WHERE t.source_id = m.source_id) GROUP BY m.source_id"_s)) {
        makeTalk(d, revision);
    }
    // A mark whose text is lost is as one that was made elsewhere: it keeps its words, and is looked for by
    // them.
    Statement(d,
        u"UPDATE mark SET begin_cp = 0, end_cp = 0, made_on = (SELECT r.id FROM revision r WHERE r.source_id "
        u"= "
        "mark.source_id ORDER BY r.n DESC LIMIT 1) WHERE made_on NOT IN (SELECT id FROM revision)"_s)
        .run();
}

void askForImportAgain(Database::Private &d)
{
    // A version has as many talks as the log says, and lost rows leave references to nowhere.
    Statement(d,
        u"UPDATE revision SET reader_version = 0 WHERE n = (SELECT max(n) FROM revision o WHERE o.source_id "
        u"= "
        "revision.source_id) AND ((SELECT count(*) FROM talk t WHERE t.revision_id = revision.id) < coalesce("
        "(SELECT CASE WHEN json_valid(c.after) THEN json_extract(c.after, '$.talks') END FROM change c JOIN "
        "source s ON s.uuid = c.entity_uuid WHERE s.id = revision.source_id AND c.verb = 'import' ORDER BY "
        "c.id "
        "DESC LIMIT 1), 1) OR source_id IN (SELECT source_id FROM talk WHERE event_id NOT IN (SELECT id FROM "
        "event) OR day_id NOT IN (SELECT id FROM day)) OR source_id IN (SELECT t.source_id FROM talk t JOIN "
        "talk_speaker x ON x.talk_id = t.id WHERE x.speaker_id NOT IN (SELECT id FROM speaker)))"_s)
        .run();
}

} // namespace Lectern::Store
