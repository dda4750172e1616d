// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tagrepository.h"

#include "store/changelog_p.h"
#include "store/failures_p.h"
#include "store/rows/catalogue_p.h"
#include "store/rows/names_p.h"
#include "store/rows/readerwrites_p.h"
#include "store/rows/retagging_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

struct StoredTag {
    RowId id = 0;
    QUuid uuid;
    QString path;
    int hue = 0;
};

/// The tag and those below it, those above first.
std::vector<StoredTag> branchOf(Database::Private &d, const QString &path)
{
    std::vector<StoredTag> tags;
    Statement query(d,
        u"SELECT id, uuid, path, hue FROM tag WHERE deleted_at IS NULL "
        "AND (folded = ?1 OR substr(folded, 1, length(?1) + 1) = ?1 || '/') ORDER BY length(folded), folded"_s);
    query.bind(folded(path));
    while (query.next()) {
        tags.push_back({query.integer(0), query.uuid(1), query.text(2), query.number(3)});
    }
    return tags;
}

std::optional<StoredTag> tagOf(Database::Private &d, const QString &path)
{
    Statement query(d, u"SELECT id, uuid, path, hue FROM tag WHERE folded = ? AND deleted_at IS NULL"_s);
    if (!query.bind(folded(path)).next()) {
        return std::nullopt;
    }
    return StoredTag{query.integer(0), query.uuid(1), query.text(2), query.number(3)};
}

/// Path of a tag of the branch `root` once that is called `newRoot`.
QString movedPath(const QString &path, const QString &root, const QString &newRoot)
{
    const auto levels = static_cast<int>(root.count(u'/')) + 1;
    const QString rest = path.section(u'/', levels);
    return rest.isEmpty() ? newRoot : newRoot + u'/' + rest;
}

bool isWithin(const QString &path, const QString &root)
{
    return folded(path).startsWith(folded(root) + u'/');
}

/// Names of the branch that other tags have already.
QStringList metBy(Database::Private &d, const QString &path, const QString &newPath)
{
    QStringList met;
    for (const StoredTag &tag : branchOf(d, path)) {
        const QString moved = movedPath(tag.path, path, newPath);
        if (const auto other = tagOf(d, moved); other && other->id != tag.id && !isWithin(moved, path)) {
            met += other->path;
        }
    }
    return met;
}

void changeHue(Database::Private &d, const StoredTag &tag, int hue, qint64 batch)
{
    if (tag.hue != hue) {
        writeTagHue(d, tag.id, hue);
        recordChange(d, u"tag"_s, tag.uuid, u"hue"_s, {{u"hue"_s, tag.hue}}, {{u"hue"_s, hue}}, batch);
    }
}

/// One tag of a branch takes its new name.
void moveTag(Database::Private &d, const StoredTag &tag, const QString &newPath, qint64 batch)
{
    const QJsonObject was{{u"path"_s, tag.path}};
    const QJsonObject is{{u"path"_s, newPath}};
    if (folded(newPath) == folded(tag.path)) {
        if (newPath != tag.path) {
            writeTagPath(d, tag.id, newPath);
            recordChange(d, u"tag"_s, tag.uuid, u"rename"_s, was, is, batch);
        }
        return;
    }
    const bool isMerged = tagOf(d, newPath).has_value();
    [[maybe_unused]] const RowId made = tagRowOf(d, newPath);
    recordChange(d, u"tag"_s, tag.uuid, u"rename"_s, was, is, batch);
    if (const auto target = tagOf(d, newPath); target && !isMerged) {
        changeHue(d, *target, tag.hue, batch);
    }
    retagAll(d, tag.id, {.off = tag.path, .on = newPath}, batch);
    writeTagBin(d, tag.id, true);
    recordChange(d, u"tag"_s, tag.uuid, u"bin"_s, was, {}, batch);
}

Error noSuchTag(const QString &path)
{
    return {ErrorKind::NotFound, Sentences::tr("There is no tag “%1”.").arg(path), path};
}

} // namespace

TagRepository::TagRepository(Database &database)
    : m_database(database)
{
}

Result<qint64> TagRepository::add(const QString &typed)
{
    const QString path = tagPath(typed);
    if (path.isEmpty()) {
        return std::unexpected(namelessTag(typed));
    }
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    if (const auto known = tagOf(d, path); known && work.isGood()) {
        work.refuse(
            ErrorKind::InvalidInput, Sentences::tr("There is a tag “%1” already.").arg(known->path), path);
    }
    const qint64 batch = nextBatch(d);
    if (work.isGood()) {
        [[maybe_unused]] const RowId made = tagRowOf(d, path);
        if (const auto tag = tagOf(d, path)) {
            recordChange(d, u"tag"_s, tag->uuid, u"make"_s, {}, {{u"path"_s, path}}, batch);
        }
    }
    return work.commit().transform([batch] { return batch; });
}

Result<QStringList> TagRepository::clashes(const QString &typed, const QString &newTyped)
{
    ReadTransaction work(m_database.d());
    const QString path = tagPath(typed);
    const QString newPath = tagPath(newTyped);
    return work.finish(newPath.isEmpty() ? QStringList() : metBy(m_database.d(), path, newPath));
}

Result<qint64> TagRepository::rename(const QString &typed, const QString &newTyped, TagClash clash)
{
    const QString path = tagPath(typed);
    const QString newPath = tagPath(newTyped);
    if (newPath.isEmpty()) {
        return std::unexpected(namelessTag(newTyped));
    }
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const std::vector<StoredTag> branch = branchOf(d, path);
    if (work.isGood() && branch.empty()) {
        work.refuse(noSuchTag(path));
    }
    if (work.isGood() && isWithin(newPath, path)) {
        work.refuse(
            ErrorKind::InvalidInput, Sentences::tr("“%1” cannot move into itself.").arg(path), newPath);
    }
    if (const QStringList met = metBy(d, path, newPath);
        work.isGood() && clash == TagClash::Refuse && !met.isEmpty()) {
        work.refuse(
            ErrorKind::InvalidInput, Sentences::tr("There is a tag “%1” already.").arg(met.first()), newPath);
    }
    const qint64 batch = nextBatch(d);
    if (work.isGood() && path != newPath) {
        for (const StoredTag &tag : branch) {
            moveTag(d, tag, movedPath(tag.path, path, newPath), batch);
        }
    }
    const bool isChanged = nextBatch(d) != batch;
    return work.commit().transform([&] { return isChanged ? batch : 0; });
}

Result<qint64> TagRepository::setHue(const QString &typed, int hue)
{
    const QString path = tagPath(typed);
    if (hue < 0 || hue > 7) {
        return failure(ErrorKind::InvalidInput, Sentences::tr("A tag has one of eight colours."), path);
    }
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const std::vector<StoredTag> branch = branchOf(d, path);
    if (work.isGood() && branch.empty()) {
        work.refuse(noSuchTag(path));
    }
    const qint64 batch = nextBatch(d);
    for (const StoredTag &tag : branch) {
        changeHue(d, tag, hue, batch);
    }
    const bool isChanged = nextBatch(d) != batch;
    return work.commit().transform([&] { return isChanged ? batch : 0; });
}

Result<qint64> TagRepository::remove(const QString &typed)
{
    const QString path = tagPath(typed);
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const std::vector<StoredTag> branch = branchOf(d, path);
    if (work.isGood() && branch.empty()) {
        work.refuse(noSuchTag(path));
    }
    const qint64 batch = nextBatch(d);
    if (work.isGood()) {
        recordChange(d, u"tag"_s, branch.front().uuid, u"remove"_s, {{u"path"_s, path}}, {}, batch);
    }
    for (const StoredTag &tag : branch | std::views::reverse) {
        retagAll(d, tag.id, {.off = tag.path, .on = {}}, batch);
        writeTagBin(d, tag.id, true);
        recordChange(d, u"tag"_s, tag.uuid, u"bin"_s, {{u"path"_s, tag.path}}, {}, batch);
    }
    return work.commit().transform([batch] { return batch; });
}

} // namespace Lectern::Store
