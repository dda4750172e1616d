// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows by what is typed of their names.

#include "base/folding.h"
#include "store/librarytree.h"
#include "store/rows/talkrows_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"
#include "store/tree/treesql_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

/// A pattern of LIKE for names that have these letters in this order.
QString lettersInOrder(const QString &typed)
{
    QString pattern = u"%"_s;
    for (const QChar letter : typed) {
        if (!letter.isSpace()) {
            const bool isSign = letter == u'%' || letter == u'_' || letter == u'\\';
            pattern += (isSign ? u"\\"_s : QString()) + letter;
            // Both halves of a pair stand together.
            pattern += letter.isHighSurrogate() ? QString() : u"%"_s;
        }
    }
    return pattern;
}

/// Rows of a table by its column `folded`, those that begin with what was typed first, short names next.
/// Nothing but that column is asked for, so its index answers.
SqlPiece rowsNamed(const QString &table, const QString &typed, int most)
{
    const QString name = folded(typed);
    SqlPiece piece{u"SELECT id FROM %1 WHERE folded LIKE ? ESCAPE '\\'"_s.arg(table), {lettersInOrder(name)}};
    QString words;
    const QStringList all = name.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : all) {
        words += (words.isEmpty() ? u""_s : u" AND "_s) + u"instr(folded, ?) > 0";
        piece.values += Sql::value(word);
    }
    piece.text +=
        u" OR (%1) ORDER BY instr(folded, ?) <> 1, instr(folded, ?) = 0, length(folded), id LIMIT ?"_s.arg(
            words);
    piece.values += QVariantList{Sql::value(name), Sql::value(all.value(0)), Sql::value(most)};
    return piece;
}

std::vector<RowId> idsNamed(Database::Private &d, const QString &table, const QString &typed, int most)
{
    std::vector<RowId> ids;
    if (!folded(typed).isEmpty()) {
        const SqlPiece piece = rowsNamed(table, typed, most);
        Statement query(d, piece.text);
        query.bindAll(piece.values);
        while (query.next()) {
            ids.push_back(query.integer(0));
        }
    }
    return ids;
}

} // namespace

Result<std::vector<TalkRow>> LibraryTree::talksNamed(const QString &typed, int most)
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    std::vector<TalkRow> rows;
    for (StoredTalk &talk :
        readTalks(d, {TalkScope::Kind::Listed, {}, idsNamed(d, u"talk"_s, typed, most)})) {
        rows.push_back(std::move(talk.row));
    }
    return work.finish(std::move(rows));
}

Result<std::vector<SpeakerRow>> LibraryTree::speakersNamed(const QString &typed, int most)
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    std::vector<SpeakerRow> rows;
    Statement query(d,
        u"SELECT s.uuid, s.name, count(*) FROM speaker s JOIN speaker own "
        "ON own.id = s.id OR own.merged_into = s.id JOIN talk_speaker ts ON ts.speaker_id = own.id "
        "JOIN talk t ON t.id = ts.talk_id WHERE s.merged_into IS NULL AND t.deleted_at IS NULL "
        "AND s.id IN (SELECT value FROM json_each(?)) GROUP BY s.id"_s);
    query.bind(idList(idsNamed(d, u"speaker"_s, typed, most)));
    while (query.next()) {
        rows.push_back({query.uuid(0), query.text(1), query.number(2)});
    }
    return work.finish(std::move(rows));
}

} // namespace Lectern::Store
