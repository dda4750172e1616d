// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/folding.h"
#include "store/changelog_p.h"
#include "store/rows/readerwrites_p.h"
#include "store/rows/retagging_p.h"
#include "store/rows/talkrows_p.h"
#include "store/search/indexwriter_p.h"
#include "store/sql/database_p.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

std::vector<QUuid> withTag(Database::Private &d, const QString &sql, RowId tag)
{
    std::vector<QUuid> ids;
    Statement query(d, sql);
    query.bind(tag);
    while (query.next()) {
        ids.push_back(query.uuid(0));
    }
    return ids;
}

} // namespace

void retagTalk(Database::Private &d, const QUuid &talk, const Retagging &tags, qint64 batch)
{
    RowId id = 0;
    qint64 version = 0;
    {
        Statement query(d, u"SELECT id, version FROM talk WHERE uuid = ?"_s);
        if (!query.bind(talk).next()) {
            return;
        }
        id = query.integer(0);
        version = query.integer(1);
    }
    const bool isOff = !tags.off.isEmpty() && writeTalkTag(d, id, tags.off, false);
    const bool isOn = !tags.on.isEmpty() && writeTalkTag(d, id, tags.on, true);
    if (!isOff && !isOn) {
        return;
    }
    sealTalk(d, id, version);
    indexTalk(d, id, false);
    if (isOff) {
        recordChange(d, u"talk"_s, talk, u"untag"_s, {{u"tag"_s, tags.off}}, {}, batch);
    }
    if (isOn) {
        recordChange(d, u"talk"_s, talk, u"tag"_s, {}, {{u"tag"_s, tags.on}}, batch);
    }
}

void retagMark(Database::Private &d, const QUuid &mark, const Retagging &tags, qint64 batch)
{
    const std::optional<StoredMark> before = readMark(d, mark);
    if (!before) {
        return;
    }
    MarkRow wanted = before->row;
    const auto isSame = [](const QString &path) {
        return [key = folded(path)](const QString &tag) { return folded(tag) == key; };
    };
    if (!tags.off.isEmpty()) {
        wanted.tags.removeIf(isSame(tags.off));
    }
    if (!tags.on.isEmpty() && std::ranges::none_of(wanted.tags, isSame(tags.on))) {
        wanted.tags += tags.on;
    }
    if (wanted.tags == before->row.tags) {
        return;
    }
    writeMark(d, *before, wanted, before->row.modified); // nobody worked on the mark itself
    if (const std::optional<StoredMark> after = readMark(d, mark)) {
        recordMarkChange(d, before->row, after->row, batch);
    }
}

void retagAll(Database::Private &d, RowId tag, const Retagging &tags, qint64 batch)
{
    const auto talks = withTag(d,
        u"SELECT t.uuid FROM talk_tag tt JOIN talk t ON t.id = tt.talk_id WHERE tt.tag_id = ? "
        "AND tt.deleted_at IS NULL ORDER BY t.id"_s,
        tag);
    for (const QUuid &talk : talks) {
        retagTalk(d, talk, tags, batch);
    }
    const auto marks = withTag(d,
        u"SELECT m.uuid FROM mark_tag mt JOIN mark m ON m.id = mt.mark_id WHERE mt.tag_id = ? "
        "AND mt.deleted_at IS NULL ORDER BY m.id"_s,
        tag);
    for (const QUuid &mark : marks) {
        retagMark(d, mark, tags, batch);
    }
}

} // namespace Lectern::Store
