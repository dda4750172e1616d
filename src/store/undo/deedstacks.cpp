// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// ChangeHistory::stacks(): the log read as two stacks.

#include "store/changehistory.h"
#include "store/changelog.h"
#include "store/import/sourceimport_p.h"
#include "store/import/updateundo_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

/// Rows of one batch.
using Batch = std::vector<ChangeRow>;

std::vector<Batch> inBatches(std::vector<ChangeRow> rows)
{
    std::vector<Batch> batches;
    for (ChangeRow &row : rows) {
        if (batches.empty() || batches.back().front().batch != row.batch) {
            batches.emplace_back();
        }
        batches.back().push_back(std::move(row));
    }
    return batches;
}

/// Typing keeps a note again and again: to a person it is one deed.
bool isTypingOn(const Deed &before, const ChangeRow &row, const QUuid &mark)
{
    const auto isOfComment = [](const QJsonObject &after) {
        return after.size() == 1 && after.contains("comment"_L1);
    };
    return before.entity == "mark"_L1 && before.verb == "change"_L1 && mark == row.id
        && row.verb == "change"_L1 && isOfComment(before.after) && isOfComment(row.after);
}

/// Follows the log and moves deeds between the stacks.
class Reading final
{
public:
    void read(const Batch &batch)
    {
        const auto source = std::ranges::find(batch, u"source"_s, &ChangeRow::entity);
        const bool isOfSource = source != batch.end();
        if (isOfSource && source->undoes == 0 && !isUpdate(source->verb, source->before)) {
            return; // new files, and what comes and goes with them
        }
        std::set<qint64> targets;
        for (const ChangeRow &row : batch) {
            m_batchOf[row.sequence] = row.batch;
            if (const auto target = m_batchOf.find(row.undoes); target != m_batchOf.end()) {
                targets.insert(target->second);
            }
        }
        const bool takesBack = (isOfSource ? *source : batch.front()).undoes != 0;
        if (!takesBack && isOfSource) {
            addUpdate(*source);
        } else if (!takesBack) {
            add(batch);
        } else if (!move(batch.front().batch, targets, m_done, m_undone)) {
            move(batch.front().batch, targets, m_undone, m_done);
        }
        if (isOfSource && !isUpdate(source->verb, source->before)) { // an earlier program took it back
            std::erase_if(m_undone,
                [&source](const Entry &entry) { return entry.deed.batches == std::vector{source->batch}; });
        }
    }

    struct Entry {
        Deed deed;
        QUuid entity; ///< that the deed's rows are about
    };
    std::vector<Entry> m_done;
    std::vector<Entry> m_undone;

private:
    static std::vector<QUuid> thingsOf(const Batch &batch)
    {
        std::vector<QUuid> things;
        std::set<QUuid> seen;
        for (const ChangeRow &row : batch) {
            if (seen.insert(row.id).second) {
                things.push_back(row.id);
            }
        }
        return things;
    }

    void add(const Batch &batch)
    {
        const ChangeRow &row = batch.front();
        const bool isFollowed = m_undone.empty();
        m_undone.clear();
        if (isFollowed && !m_done.empty() && isTypingOn(m_done.back().deed, row, m_done.back().entity)) {
            m_done.back().deed.batches.push_back(row.batch);
            return;
        }
        m_done.push_back({{.batches = {row.batch},
                              .talk = {},
                              .things = thingsOf(batch),
                              .entity = row.entity,
                              .verb = row.verb,
                              .before = row.before,
                              .after = row.after},
            row.id});
    }

    /// The files of a run are one update. The state that the row holds is large, and nobody's to look at.
    void addUpdate(const ChangeRow &row)
    {
        const bool isFollowed = m_undone.empty();
        m_undone.clear();
        if (isFollowed && !m_done.empty() && isOfSameRun(m_done.back().deed, row)) {
            m_done.back().deed.batches.push_back(row.batch);
            m_done.back().deed.things.push_back(row.id);
            return;
        }
        m_done.push_back({{.batches = {row.batch},
                              .talk = {},
                              .things = {row.id},
                              .entity = row.entity,
                              .verb = row.verb,
                              .before = {},
                              .after = row.after},
            row.id});
    }

    static bool isOfSameRun(const Deed &deed, const ChangeRow &row)
    {
        const QJsonValue run = row.after.value(runField);
        return deed.entity == "source"_L1 && run.isString() && deed.after.value(runField) == run;
    }

    /// What takes a deed back stands for it on the other stack; several that one batch takes back are one
    /// from then on.
    static bool move(
        qint64 batch, const std::set<qint64> &targets, std::vector<Entry> &from, std::vector<Entry> &to)
    {
        const auto isMeant = [&targets](const Entry &entry) {
            return std::ranges::any_of(
                entry.deed.batches, [&targets](qint64 number) { return targets.contains(number); });
        };
        std::optional<Entry> moved;
        for (auto entry = from.begin(); entry != from.end();) {
            if (!isMeant(*entry)) {
                ++entry;
                continue;
            }
            const std::vector<QUuid> others = moved ? moved->deed.things : std::vector<QUuid>();
            moved = std::move(*entry);
            moved->deed.things.insert(moved->deed.things.end(), others.begin(), others.end());
            entry = from.erase(entry);
        }
        if (!moved) {
            return false;
        }
        moved->deed.batches = {batch};
        to.push_back(std::move(*moved));
        return true;
    }

    std::map<qint64, qint64> m_batchOf; ///< by sequence
};

/// The talk an entity belongs to; nothing if that is not there, or in the bin without this deed being why.
std::optional<QUuid> talkOf(Database::Private &d, const Deed &deed, const QUuid &entity, bool isUndone)
{
    if (deed.entity == "tag"_L1 || deed.entity == "speaker"_L1 || deed.entity == "saved_search"_L1) {
        return QUuid(); // of no talk
    }
    if (deed.entity == "source"_L1) {
        // Thrown away since; one that an undone update had brought back is there again with it.
        Statement query(d, u"SELECT deleted_at IS NULL OR ?2 FROM source WHERE uuid = ?1"_s);
        const bool isThere = query.bind(entity, isUndone).next() && query.flag(0);
        return isThere ? std::optional(QUuid()) : std::nullopt;
    }
    if (deed.entity == "talk"_L1 && (deed.verb == "bin"_L1 || deed.verb == "restore"_L1)) {
        return entity;
    }
    const QString sql = deed.entity == "mark"_L1
        ? u"SELECT t.uuid FROM mark m JOIN talk t ON t.id = m.talk_id WHERE m.uuid = ? AND t.deleted_at IS NULL"_s
        : deed.entity == "follow_up"_L1
        ? u"SELECT t.uuid FROM follow_up f LEFT JOIN talk t ON t.id = f.talk_id WHERE f.uuid = ? "
          "AND t.deleted_at IS NULL"_s
        : u"SELECT uuid FROM talk WHERE uuid = ? AND deleted_at IS NULL"_s;
    Statement query(d, sql);
    return query.bind(entity).next() ? std::optional(query.uuid(0)) : std::nullopt;
}

std::vector<Deed> deedsOf(
    Database::Private &d, std::vector<Reading::Entry> &entries, int limit, bool isUndone)
{
    std::vector<Deed> deeds;
    for (auto entry = entries.rbegin(); entry != entries.rend() && static_cast<int>(deeds.size()) < limit;
        ++entry) {
        const std::optional<QUuid> talk = talkOf(d, entry->deed, entry->entity, isUndone);
        if (!talk) {
            continue;
        }
        entry->deed.talk = *talk;
        deeds.push_back(std::move(entry->deed));
    }
    return deeds;
}

} // namespace

ChangeHistory::ChangeHistory(Database &database)
    : m_database(database)
{
}

Result<DeedStacks> ChangeHistory::stacks(int limit)
{
    ChangeLog log(m_database);
    const auto newest = log.newest();
    if (!newest) {
        return passOn(newest);
    }
    // Each deed on a stack has had a handful of rows at most; the log of years need not be read.
    const qint64 rowsRead = std::max<qint64>(1000, qint64(limit) * 20);
    auto rows = log.since(std::max<qint64>(0, *newest - rowsRead), static_cast<int>(rowsRead) + 1000);
    if (!rows) {
        return passOn(rows);
    }
    Reading reading;
    for (const Batch &batch : inBatches(std::move(*rows))) {
        reading.read(batch);
    }
    ReadTransaction work(m_database.d());
    DeedStacks stacks;
    stacks.done = deedsOf(m_database.d(), reading.m_done, limit, false);
    stacks.undone = deedsOf(m_database.d(), reading.m_undone, limit, true);
    return work.finish(std::move(stacks));
}

} // namespace Lectern::Store
