// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/savedsearches.h"

#include "base/uuid.h"
#include "store/changelog_p.h"
#include "store/rows/names_p.h"
#include "store/savedsearches_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"
#include "store/undo/savedsearchsteps_p.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

struct StoredSearch {
    RowId id = 0;
    SavedSearch search;
    bool isInBin = false;
};

std::optional<StoredSearch> readOne(Database::Private &d, const QUuid &uuid)
{
    Statement query(d, u"SELECT id, name, query, deleted_at IS NOT NULL FROM saved_search WHERE uuid = ?"_s);
    if (!query.bind(uuid).next()) {
        return std::nullopt;
    }
    return StoredSearch{query.integer(0), {uuid, query.text(1), query.text(2)}, query.flag(3)};
}

QJsonObject inJson(const SavedSearch &search)
{
    return {{u"name"_s, search.name}, {u"query"_s, search.query}};
}

QByteArray hashOf(const SavedSearch &search)
{
    return rowHash({search.id.toRfc4122(), search.name, search.query});
}

/// Writes what a person said of the search, and when.
void write(Database::Private &d, RowId id, const SavedSearch &search, bool isInBin)
{
    Statement(d,
        u"UPDATE saved_search SET name = ?, query = ?, deleted_at = ?, modified_at = ?, actor = ?, "
        "version = version + 1, sha256 = ? WHERE id = ?"_s)
        .run(search.name, search.query, isInBin ? QVariant(d.now().toMSecsSinceEpoch()) : QVariant(), d.now(),
            d.actor(), hashOf(search), id);
}

void refuseUnknown(WriteTransaction &work, const QUuid &id)
{
    work.refuse(ErrorKind::NotFound, Sentences::tr("There is no such saved search."), toText(id));
}

void insert(Database::Private &d, const SavedSearch &search)
{
    Statement(d,
        u"INSERT INTO saved_search(uuid, name, query, position, created_at, modified_at, actor, sha256) "
        "VALUES(?1, ?2, ?3, (SELECT coalesce(max(position), 0) + 1 FROM saved_search), ?4, ?4, ?5, ?6)"_s)
        .run(search.id, search.name, search.query, d.now(), d.actor(), hashOf(search));
}

} // namespace

std::vector<WrongSavedSearch> wrongSavedSearches(Database::Private &d)
{
    std::vector<WrongSavedSearch> wrong;
    Statement query(d,
        u"SELECT s.id, s.uuid, s.name, s.query, s.sha256, s.deleted_at IS NOT NULL, coalesce((SELECT c.verb "
        u"= "
        "'bin' FROM change c WHERE c.entity_uuid = s.uuid ORDER BY c.id DESC LIMIT 1), 0) FROM saved_search "
        "s "
        "ORDER BY s.id"_s);
    while (query.next()) {
        const bool isSame = query.blob(4) == hashOf({query.uuid(1), query.text(2), query.text(3)});
        if (!isSame || query.flag(5) != query.flag(6)) {
            wrong.push_back({query.integer(0), query.text(2), query.flag(6)});
        }
    }
    return wrong;
}

void sealSavedSearch(Database::Private &d, const WrongSavedSearch &search)
{
    Statement query(d, u"SELECT uuid, name, query FROM saved_search WHERE id = ?"_s);
    if (query.bind(search.id).next()) {
        write(d, search.id, {query.uuid(0), query.text(1), query.text(2)}, search.isInBinByLog);
    }
}

bool putSearch(Database::Private &d, const QUuid &search, bool isInBin)
{
    const std::optional<StoredSearch> known = readOne(d, search);
    if (!known || known->isInBin == isInBin) {
        return false;
    }
    write(d, known->id, known->search, isInBin);
    return true;
}

bool takeBackSearchName(
    Database::Private &d, const QUuid &search, const QJsonObject &before, const QJsonObject &after)
{
    const std::optional<StoredSearch> known = readOne(d, search);
    const QString name = before.value("name"_L1).toString();
    if (!known || known->isInBin || name.isEmpty()
        || known->search.name != after.value("name"_L1).toString()) {
        return false;
    }
    write(d, known->id, {search, name, known->search.query}, false);
    return true;
}

SavedSearchRepository::SavedSearchRepository(Database &database)
    : m_database(database)
{
}

Result<std::vector<SavedSearch>> SavedSearchRepository::all()
{
    ReadTransaction work(m_database.d());
    std::vector<SavedSearch> searches;
    Statement query(m_database.d(),
        u"SELECT uuid, name, query FROM saved_search WHERE deleted_at IS NULL ORDER BY position, id"_s);
    while (query.next()) {
        searches.push_back({query.uuid(0), query.text(1), query.text(2)});
    }
    return work.finish(std::move(searches));
}

Result<SavedSearch> SavedSearchRepository::add(const SavedSearch &search)
{
    const SavedSearch kept{
        search.id.isNull() ? makeUuidV7() : search.id, legalLine(search.name), legalLine(search.query)};
    if (kept.name.isEmpty() || kept.query.isEmpty()) {
        return failure(ErrorKind::InvalidInput,
            Sentences::tr("A saved search needs a name and something to look for. Nothing was saved."));
    }
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    if (work.isGood()) {
        const std::optional<StoredSearch> known = readOne(d, kept.id);
        if (known) {
            write(d, known->id, kept, false);
        } else {
            insert(d, kept);
        }
        recordChange(d, u"saved_search"_s, kept.id, known ? u"restore"_s : u"add"_s, {}, inJson(kept));
    }
    return work.commit().transform([&] { return kept; });
}

Result<void> SavedSearchRepository::rename(const QUuid &id, const QString &name)
{
    const QString kept = legalLine(name);
    if (kept.isEmpty()) {
        return failure(ErrorKind::InvalidInput,
            Sentences::tr("A saved search needs a name. It keeps the one that it has."));
    }
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const std::optional<StoredSearch> known = readOne(d, id);
    if (work.isGood() && (!known || known->isInBin)) {
        refuseUnknown(work, id);
    }
    if (work.isGood() && known->search.name != kept) {
        write(d, known->id, {id, kept, known->search.query}, false);
        recordChange(
            d, u"saved_search"_s, id, u"change"_s, {{u"name"_s, known->search.name}}, {{u"name"_s, kept}});
    }
    return work.commit();
}

Result<void> SavedSearchRepository::moveToBin(const QUuid &id)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const std::optional<StoredSearch> known = readOne(d, id);
    if (work.isGood() && !known) {
        refuseUnknown(work, id);
    }
    if (work.isGood() && !known->isInBin) {
        write(d, known->id, known->search, true);
        recordChange(d, u"saved_search"_s, id, u"bin"_s, inJson(known->search), {});
    }
    return work.commit();
}

} // namespace Lectern::Store
