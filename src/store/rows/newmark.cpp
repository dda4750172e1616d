// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/catalogue_p.h"
#include "store/rows/markrows_p.h"
#include "store/rows/names_p.h"
#include "store/rows/newmark_p.h"
#include "store/sql/database_p.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

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

} // namespace

QString textOf(const Revision &revision, CodePointRange range)
{
    const Utf16Range place = utf16Of(revision, range);
    return revision.document.text.sliced(place.begin, place.length());
}

void takeWords(FreshMark &mark)
{
    const CodePointRange range = mark.range;
    mark.quote = textOf(*mark.madeOn, range);
    mark.prefix = textOf(*mark.madeOn, {std::max<qint64>(0, range.begin - contextLength), range.begin});
    mark.suffix = textOf(*mark.madeOn, {range.end, range.end + contextLength});
}

OwnWords ownWordsOf(const FreshMark &mark)
{
    OwnWords words{.madeOn = mark.madeOn->id,
        .range = mark.range,
        .quote = legal(mark.quote),
        .prefix = legal(mark.prefix),
        .suffix = legal(mark.suffix),
        .blockPath = u"{}"_s,
        .blockHash = {}};
    if (!mark.range.isEmpty()) {
        words.blockPath = blockPath(mark.madeOn->document, utf16Of(*mark.madeOn, mark.range),
            utf16Of(*mark.madeOn, mark.talkRange), &words.blockHash);
    }
    return words;
}

void writeOwnWords(Database::Private &d, RowId mark, const OwnWords &words)
{
    Statement(d,
        u"UPDATE mark SET made_on = ?, begin_cp = ?, end_cp = ?, quote = ?, prefix = ?, suffix = ?, "
        "block_path = ?, block_sha256 = ? WHERE id = ?"_s)
        .run(words.madeOn, words.range.begin, words.range.end, words.quote, words.prefix, words.suffix,
            words.blockPath, words.blockHash, mark);
}

RowId insertMark(Database::Private &d, const FreshMark &mark)
{
    const OwnWords words = ownWordsOf(mark);
    Statement insert(d,
        u"INSERT INTO mark(uuid, talk_id, source_id, made_on, begin_cp, end_cp, quote, prefix, suffix, "
        "block_path, block_sha256, kind, comment, todo, created_at, modified_at, actor, version, sha256) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, x'')"_s);
    insert.run(mark.uuid, mark.talk, mark.source, words.madeOn, words.range.begin, words.range.end,
        words.quote, words.prefix, words.suffix, words.blockPath, words.blockHash, markKindName(mark.kind),
        legal(mark.comment), static_cast<int>(mark.todo), mark.created, mark.modified, d.actor());
    const RowId id = insert.insertedId();
    setMarkTags(d, id, mark.tags);
    sealMark(d, id, 0, mark.modified);
    return id;
}

void writeAnchor(Database::Private &d, const AnchorRow &anchor)
{
    const CodePointRange range = anchor.state == AnchorState::Orphan ? CodePointRange() : anchor.range;
    Statement(d,
        u"INSERT OR REPLACE INTO anchor(mark_id, revision_id, state, begin_cp, end_cp, quote_now, section, "
        u"method, "
        "reason, score, decided_by, decided_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .run(anchor.mark, anchor.revision, anchorStateName(anchor.state), range.begin, range.end,
            anchor.quoteNow, anchor.section, anchor.method, anchor.reason, anchor.score,
            anchor.isByUser ? u"user"_s : u"auto"_s, d.now());
}

} // namespace Lectern::Store
