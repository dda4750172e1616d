// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/document.h"
#include "store/changelog_p.h"
#include "store/repair/mending_p.h"
#include "store/rows/markrows_p.h"
#include "store/rows/names_p.h"
#include "store/rows/packedbytes_p.h"
#include "store/rows/readerwrites_p.h"
#include "store/rows/talkrows_p.h"
#include "store/savedsearches_p.h"
#include "store/sql/database_p.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

std::vector<RowId> allIdsOf(Database::Private &d, const QString &table)
{
    return idsOf(d, u"SELECT id FROM %1 ORDER BY id"_s.arg(table));
}

/// A paragraph a line: no more is known of a text whose blocks are lost.
QByteArray plainBlocks(const QString &text)
{
    Document document;
    document.text = text;
    qsizetype begin = 0;
    while (begin < text.size()) {
        const qsizetype newline = text.indexOf(u'\n', begin);
        const qsizetype end = newline < 0 ? text.size() : newline;
        if (end > begin) {
            Block block;
            block.kind = BlockKind::Paragraph;
            block.text = {begin, end};
            document.blocks.push_back(block);
        }
        begin = end + 1;
    }
    return encodeBlocks(document);
}

void noteTalksOf(Database::Private &d, RowId revision, Mended &outcome)
{
    for (const RowId talk : idsOf(d, u"SELECT id FROM talk WHERE revision_id = ?"_s, revision)) {
        outcome.talks.insert(talk);
    }
}

/// Words that a sound mark quotes are put back where it was made: they are a copy of the text.
void restoreQuotedWords(Database::Private &d, Mended &outcome)
{
    struct Quote {
        RowId revision;
        qint64 begin;
        qint64 end;
        QString words;
    };
    std::vector<Quote> wrong;
    {
        Statement query(d,
            u"SELECT m.id, m.made_on, m.begin_cp, m.end_cp, m.quote, m.sha256 FROM mark m JOIN revision r "
            "ON r.id = m.made_on WHERE length(m.quote) = m.end_cp - m.begin_cp "
            "AND substr(r.text, m.begin_cp + 1, m.end_cp - m.begin_cp) <> m.quote"_s);
        while (query.next()) {
            if (query.blob(5) == markHash(d, query.integer(0))) {
                wrong.push_back({query.integer(1), query.integer(2), query.integer(3), query.text(4)});
            }
        }
    }
    for (const Quote &quote : wrong) {
        Statement(d,
            u"UPDATE revision SET text = substr(text, 1, ?1) || ?2 || substr(text, ?3 + 1) WHERE id = ?4 "
            "AND length(text) >= ?3"_s)
            .run(quote.begin, quote.words, quote.end, quote.revision);
        noteTalksOf(d, quote.revision, outcome);
    }
}

/// What to say of a version, with a place for its name.
QString doubtOf(bool isTextSame, bool areBytesSame)
{
    if (areBytesSame) {
        return Sentences::tr("The text of %1; importing the file again gives a sound one.");
    }
    return isTextSame
        ? Sentences::tr("The copy of the file of %1; importing the file again gives a sound one.")
        : Sentences::tr(
              "The text of %1 and the copy of its file; importing the file again gives sound ones.");
}

void sealRevision(Database::Private &d, RowId id, Mended &outcome)
{
    QString name;
    QString text;
    QByteArray bytes;
    std::optional<QByteArray> decoded;
    QByteArray blocks;
    bool isTextSame = false;
    bool areBytesSame = false;
    {
        Statement query(d,
            u"SELECT s.path, r.n, r.text, r.bytes, r.blocks, r.text_sha256, r.bytes_sha256, "
            "CAST(r.text AS BLOB), r.decoded FROM revision r JOIN source s ON s.id = r.source_id WHERE r.id = ?"_s);
        if (!query.bind(id).next()) {
            return;
        }
        name = Sentences::tr("version %1 of “%2”").arg(query.number(1)).arg(query.text(0));
        text = query.text(2);
        bytes = unpacked(query.blob(3), query.blob(7));
        if (!query.isNull(8)) {
            decoded = packedAlone(unpacked(query.blob(8), query.blob(7)));
        }
        blocks = query.blob(4);
        isTextSame = sha256(text) == query.blob(5);
        areBytesSame = sha256(QByteArrayView(bytes)) == query.blob(6);
    }
    Document document;
    if (!decodeBlocks(blocks, text, &document)) {
        isTextSame = false;
        Statement(d, u"UPDATE revision SET blocks = ? WHERE id = ?"_s).run(plainBlocks(text), id);
    }
    if (isTextSame && areBytesSame) {
        return;
    }
    // With other hashes the file counts as changed: importing it again gives a sound version. What is left of
    // its bytes shall not lean on a text that is in doubt; what cannot be unpacked stays in the damaged
    // library, which is kept.
    Statement(
        d, u"UPDATE revision SET text_sha256 = ?, bytes_sha256 = ?, bytes = ?, decoded = ? WHERE id = ?"_s)
        .run(sha256(text), sha256(QByteArrayView(bytes)), packedAlone(bytes), decoded, id);
    noteTalksOf(d, id, outcome);
    outcome.doubtful += doubtOf(isTextSame, areBytesSame).arg(name);
}

/// Anchors whose words are no longer there are to be looked at.
void doubtAnchors(Database::Private &d)
{
    Statement(d,
        u"UPDATE anchor SET state = 'review', quote_now = substr(r.text, anchor.begin_cp + 1, anchor.end_cp "
        u"- "
        "anchor.begin_cp) FROM revision r WHERE r.id = anchor.revision_id AND anchor.state <> 'orphan' "
        "AND substr(r.text, anchor.begin_cp + 1, anchor.end_cp - anchor.begin_cp) <> anchor.quote_now"_s)
        .run();
}

void sealTalks(Database::Private &d, Mended &outcome)
{
    for (const RowId id : allIdsOf(d, u"talk"_s)) {
        const QByteArray hash = talkHash(d, id);
        Statement query(d,
            u"SELECT t.title, t.sha256, t.text_sha256, substr(r.text, t.begin_cp + 1, t.end_cp - "
            u"t.begin_cp), "
            "min(t.end_cp, length(r.text)) FROM talk t JOIN revision r ON r.id = t.revision_id WHERE t.id = ?"_s);
        if (!query.bind(id).next() || (query.blob(1) == hash && query.blob(2) == sha256(query.text(3)))) {
            continue;
        }
        outcome.doubtful += Sentences::tr("The talk “%1”.").arg(query.text(0));
        Statement(d, u"UPDATE talk SET sha256 = ?, text_sha256 = ?, end_cp = ? WHERE id = ?"_s)
            .run(hash, sha256(query.text(3)), query.integer(4), id);
    }
}

} // namespace

void sealAll(Database::Private &d, Mended &outcome)
{
    restoreQuotedWords(d, outcome);
    // Marks before the hashes of texts change, which are in theirs.
    for (const RowId id : allIdsOf(d, u"mark"_s)) {
        Statement query(d, u"SELECT sha256, quote FROM mark WHERE id = ?"_s);
        if (query.bind(id).next() && query.blob(0) != markHash(d, id)) {
            outcome.doubtful += Sentences::tr("The mark on “%1”.").arg(query.text(1).simplified().left(60));
        }
    }
    for (const RowId id : allIdsOf(d, u"revision"_s)) {
        sealRevision(d, id, outcome);
    }
    sealTalks(d, outcome);
    for (const RowId id : allIdsOf(d, u"mark"_s)) {
        Statement(d, u"UPDATE mark SET sha256 = ? WHERE id = ?"_s).run(markHash(d, id), id);
    }
    doubtAnchors(d);
    const std::vector<RowId> changes = brokenChanges(d);
    mendByLog(d, changes, outcome);
    // What is left of a row of the log that cannot be read is that something was done.
    Statement(d, u"UPDATE change SET before = '{}' WHERE NOT json_valid(before)"_s).run();
    Statement(d, u"UPDATE change SET after = '{}' WHERE NOT json_valid(after)"_s).run();
    sealChanges(d, changes);
    if (!changes.empty()) {
        outcome.doubtful +=
            Sentences::tr("%n row(s) of the change log.", nullptr, static_cast<int>(changes.size()));
    }
    for (const WrongSavedSearch &search : wrongSavedSearches(d)) {
        outcome.doubtful += Sentences::tr("The saved search “%1”.").arg(search.name);
        sealSavedSearch(d, search);
    }
    Statement tags(d, u"SELECT id, uuid, path, hue, sha256 FROM tag"_s);
    while (tags.next()) {
        const QByteArray hash = rowHash({tags.blob(1), tags.text(2), tags.integer(3)});
        if (hash != tags.blob(4)) {
            outcome.doubtful += Sentences::tr("The tag “%1”.").arg(tags.text(2));
            Statement(d, u"UPDATE tag SET sha256 = ? WHERE id = ?"_s).run(hash, tags.integer(0));
        }
    }
}

} // namespace Lectern::Store
