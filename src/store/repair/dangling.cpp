// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/repair/mending_p.h"
#include "store/sql/database_p.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

struct Reference {
    QString table;
    QString column;
    QString target;
    QString targetColumn;
    bool isNeeded = false; ///< NOT NULL: the row is nothing without it
};

std::vector<Reference> allReferences(Database::Private &d)
{
    std::vector<Reference> references;
    Statement query(d,
        u"SELECT t.name, f.\"from\", f.\"table\", coalesce(f.\"to\", 'id'), c.\"notnull\" OR c.pk "
        "FROM sqlite_schema t, pragma_foreign_key_list(t.name) f, pragma_table_info(t.name) c "
        "WHERE t.type = 'table' AND c.name = f.\"from\" ORDER BY t.rowid"_s);
    while (query.next()) {
        references.push_back({query.text(0), query.text(1), query.text(2), query.text(3), query.flag(4)});
    }
    return references;
}

/// What a row of a table is to a person; empty for rows that only join others.
QString sentenceFor(const QString &table, int rows)
{
    if (table == "talk"_L1) {
        return Sentences::tr(
            "%n talk(s) whose text is lost; importing the file again brings them back.", nullptr, rows);
    }
    if (table == "mark"_L1) {
        return Sentences::tr("%n mark(s) whose talk or text is lost.", nullptr, rows);
    }
    if (table == "revision"_L1) {
        return Sentences::tr(
            "%n version(s) of files; importing the file again brings back what it holds now.", nullptr, rows);
    }
    if (table == "follow_up"_L1) {
        return Sentences::tr("%n follow-up(s).", nullptr, rows);
    }
    return {};
}

/// A mark can stand on another talk of its source, if its own is gone; best on the one around it.
void rehouseMarks(Database::Private &d)
{
    Statement(d,
        u"WITH sound AS (SELECT t.id, t.source_id, t.revision_id, t.begin_cp, t.end_cp FROM talk t "
        "JOIN revision r ON r.id = t.revision_id) "
        "UPDATE mark SET talk_id = coalesce("
        "(SELECT t.id FROM sound t WHERE t.revision_id = mark.made_on AND t.begin_cp <= mark.begin_cp "
        "AND t.end_cp >= mark.end_cp LIMIT 1), "
        "(SELECT min(t.id) FROM sound t WHERE t.source_id = mark.source_id)) "
        "WHERE talk_id NOT IN (SELECT id FROM sound) "
        "AND EXISTS (SELECT 1 FROM sound t WHERE t.source_id = mark.source_id)"_s)
        .run();
}

} // namespace

void dropDangling(Database::Private &d, Mended &outcome)
{
    rehouseMarks(d);
    const std::vector<Reference> references = allReferences(d);
    std::map<QString, int> gone;
    bool hasChanged = true;
    while (hasChanged && !d.hasFailed()) { // what went may have been referred to
        hasChanged = false;
        for (const Reference &reference : references) {
            const QString where = u" WHERE %1 IS NOT NULL AND %1 NOT IN (SELECT %2 FROM %3)"_s.arg(
                reference.column, reference.targetColumn, reference.target);
            const QString what = reference.isNeeded
                ? u"DELETE FROM %1"_s.arg(reference.table)
                : u"UPDATE %1 SET %2 = NULL"_s.arg(reference.table, reference.column);
            Statement statement(d, what + where);
            if (statement.run() && statement.changedRows() > 0) {
                hasChanged = true;
                gone[reference.table] += reference.isNeeded ? statement.changedRows() : 0;
            }
        }
    }
    for (const auto &[table, rows] : gone) {
        if (const QString sentence = sentenceFor(table, rows); rows > 0 && !sentence.isEmpty()) {
            outcome.lost += sentence;
        }
    }
}

} // namespace Lectern::Store
