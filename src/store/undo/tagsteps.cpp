// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/folding.h"
#include "store/rows/readerwrites_p.h"
#include "store/sql/database_p.h"
#include "store/undo/tagsteps_p.h"

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

/// What is in the bin does not count: a mark whose making was undone keeps its tags there, and brings them
/// back.
bool isInUse(Database::Private &d, RowId tag)
{
    Statement query(d,
        u"SELECT 1 FROM talk_tag x JOIN talk t ON t.id = x.talk_id WHERE x.tag_id = ?1 "
        "AND x.deleted_at IS NULL AND t.deleted_at IS NULL UNION ALL "
        "SELECT 1 FROM mark_tag x JOIN mark m ON m.id = x.mark_id WHERE x.tag_id = ?1 "
        "AND x.deleted_at IS NULL AND m.deleted_at IS NULL"_s);
    return query.bind(tag).next();
}

} // namespace

bool takeBackTag(Database::Private &d, const QUuid &tag, const QString &verb, const QJsonObject &before,
    const QJsonObject &after)
{
    RowId id = 0;
    int hue = 0;
    QString path;
    {
        Statement query(d, u"SELECT id, hue, path FROM tag WHERE uuid = ?"_s);
        if (!query.bind(tag).next()) {
            return false;
        }
        id = query.integer(0);
        hue = query.number(1);
        path = query.text(2);
    }
    if (verb == "hue"_L1) {
        if (hue != after.value("hue"_L1).toInt(-1)) {
            return false;
        }
        writeTagHue(d, id, before.value("hue"_L1).toInt());
    } else if (verb == "rename"_L1) {
        // Another name is another tag, whose coming and going is told apart; but for big and small letters.
        if (const QString wanted = before.value("path"_L1).toString(); folded(wanted) == folded(path)) {
            writeTagPath(d, id, wanted);
        }
    } else if (verb == "bin"_L1) {
        writeTagBin(d, id, false);
    } else if (verb == "restore"_L1) {
        if (isInUse(d, id)) {
            return false;
        }
        writeTagBin(d, id, true);
    }
    return true; // "make" and "remove" are only told: new tags of a deed go with it
}

} // namespace Lectern::Store
