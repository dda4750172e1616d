// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/speakerrepository.h"

#include "base/uuid.h"
#include "store/changelog_p.h"
#include "store/rows/names_p.h"
#include "store/rows/speakerrows_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

/// Changes of one deed: every step is a row of the log that can be taken back by itself, in the other order,
/// since no step merges a name into one that is merged, or one that others are merged into.
class SpeakerDeed final
{
public:
    SpeakerDeed(Database::Private &database, const QString &verb)
        : m_database(database)
        , m_verb(verb)
        , m_batch(nextBatch(database))
    {
    }

    /// The batch; 0 if nothing was done.
    [[nodiscard]] qint64 batch() const { return nextBatch(m_database) != m_batch ? m_batch : 0; }

    /// All names of the person `from`, and `from` last, become names of `to`; that leaves `from` first if it
    /// is one of them.
    void moveAll(const StoredSpeaker &from, const StoredSpeaker &to)
    {
        if (!to.into.isNull()) {
            put(to, nullptr);
        }
        for (const StoredSpeaker &name : mergedInto(m_database, from.id)) {
            if (name.id != to.id) {
                put(name, &to);
            }
        }
        put(from, &to);
    }

    /// `into` null: a person of its own.
    void put(const StoredSpeaker &name, const StoredSpeaker *into)
    {
        writeInto(m_database, name.id, into ? into->id : 0);
        record(name.uuid, {{intoField, name.into.isNull() ? QString() : toText(name.into)}},
            {{intoField, into ? toText(into->uuid) : QString()}});
    }

    void write(const StoredSpeaker &speaker, const QString &name)
    {
        if (speaker.name != name) {
            writeSpeakerName(m_database, speaker.id, name);
            record(speaker.uuid, {{nameField, speaker.name}}, {{nameField, name}});
        }
    }

    void record(const QUuid &speaker, const QJsonObject &before, const QJsonObject &after)
    {
        recordChange(m_database, u"speaker"_s, speaker, m_verb, before, after, m_batch);
    }

private:
    Database::Private &m_database;
    QString m_verb;
    qint64 m_batch;
};

/// The person that a name is, by any of its names.
std::optional<StoredSpeaker> personOf(Database::Private &d, const QUuid &speaker)
{
    const std::optional<StoredSpeaker> named = speakerOf(d, speaker);
    return named && !named->into.isNull() ? speakerOf(d, named->into) : named;
}

/// Refuses what is not there.
std::optional<StoredSpeaker> personFor(Database::Private &d, WriteTransaction &work, const QUuid &speaker)
{
    const std::optional<StoredSpeaker> person = personOf(d, speaker);
    if (work.isGood() && !person) {
        work.refuse(ErrorKind::NotFound, Sentences::tr("There is no such speaker."), toText(speaker));
    }
    return person;
}

/// Whether lists show the person: names stay behind that no talk has any more.
bool isShown(Database::Private &d, RowId person)
{
    Statement query(d,
        u"SELECT 1 FROM speaker s JOIN talk_speaker ts ON ts.speaker_id = s.id JOIN talk t ON t.id = "
        u"ts.talk_id "
        "WHERE (s.id = ?1 OR s.merged_into = ?1) AND t.deleted_at IS NULL LIMIT 1"_s);
    return query.bind(person).next();
}

/// `named`: the row that the new name has already. Nothing is written and it is refused if that is another
/// person's.
void giveName(Database::Private &d, WriteTransaction &work, SpeakerDeed &deed, const StoredSpeaker &person,
    const QString &name)
{
    const std::optional<StoredSpeaker> named = speakerCalled(d, name);
    if (!named) {
        deed.moveAll(person, makeSpeaker(d, name));
        return;
    }
    const StoredSpeaker other = personOf(d, named->uuid).value_or(*named);
    if (other.id != person.id && isShown(d, other.id)) {
        work.refuse(ErrorKind::InvalidInput,
            Sentences::tr("“%1” is a name of another speaker. Merge the two instead.").arg(name), name);
        return;
    }
    if (named->id != person.id) {
        deed.moveAll(person, *named);
    }
    deed.write(*named, name);
}

} // namespace

SpeakerRepository::SpeakerRepository(Database &database)
    : m_database(database)
{
}

Result<qint64> SpeakerRepository::merge(const std::vector<QUuid> &speakers, const QUuid &into)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const std::optional<StoredSpeaker> to = personFor(d, work, into);
    SpeakerDeed deed(d, u"merge"_s);
    for (const QUuid &speaker : speakers) {
        const std::optional<StoredSpeaker> from = personFor(d, work, speaker);
        if (!work.isGood()) {
            break;
        }
        if (from->id != to->id) {
            deed.moveAll(*from, *to);
        }
    }
    const qint64 batch = deed.batch();
    return work.commit().transform([batch] { return batch; });
}

Result<qint64> SpeakerRepository::rename(const QUuid &speaker, const QString &typed)
{
    const QString name = legalLine(typed);
    if (folded(name).isEmpty()) {
        return failure(ErrorKind::InvalidInput, Sentences::tr("A speaker needs a name."), typed);
    }
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const std::optional<StoredSpeaker> person = personFor(d, work, speaker);
    SpeakerDeed deed(d, u"rename"_s);
    if (work.isGood()) {
        giveName(d, work, deed, *person, name);
    }
    const qint64 batch = deed.batch();
    return work.commit().transform([batch] { return batch; });
}

Result<qint64> SpeakerRepository::takeApart(const QUuid &speaker, const QString &alias)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const std::optional<StoredSpeaker> person = personFor(d, work, speaker);
    const std::optional<StoredSpeaker> named = speakerCalled(d, alias);
    if (work.isGood() && (!named || named->into != person->uuid)) {
        work.refuse(ErrorKind::NotFound,
            Sentences::tr("“%1” is no other name of “%2”.").arg(alias, person->name), alias);
    }
    SpeakerDeed deed(d, u"part"_s);
    if (work.isGood()) {
        deed.put(*named, nullptr);
    }
    const qint64 batch = deed.batch();
    return work.commit().transform([batch] { return batch; });
}

namespace {

/// Pairs by their smaller id, as the log holds them, with the persons they are now.
std::map<std::pair<QUuid, QUuid>, SpeakerPair> differentPairs(Database::Private &d)
{
    std::map<std::pair<QUuid, QUuid>, SpeakerPair> pairs;
    Statement query(d,
        u"SELECT entity_uuid, before, after FROM change WHERE entity = 'speaker' AND verb = 'differ' ORDER BY id"_s);
    while (query.next()) {
        const QUuid one = query.uuid(0);
        const auto other = [&query](int column) {
            return QUuid::fromString(objectOf(query.text(column)).value(differentField).toString());
        };
        if (const QUuid said = other(2); !said.isNull()) {
            pairs[{one, said}] = {one, said};
        } else {
            pairs.erase({one, other(1)});
        }
    }
    std::erase_if(pairs, [&d](auto &entry) {
        const std::optional<StoredSpeaker> one = personOf(d, entry.second.one);
        const std::optional<StoredSpeaker> other = personOf(d, entry.second.other);
        if (one && other) {
            entry.second = {std::min(one->uuid, other->uuid), std::max(one->uuid, other->uuid)};
        }
        return !one || !other || one->id == other->id;
    });
    return pairs;
}

bool isDifferent(Database::Private &d, const SpeakerPair &pair)
{
    return std::ranges::any_of(
        differentPairs(d), [&pair](const auto &entry) { return entry.second == pair; });
}

} // namespace

Result<qint64> SpeakerRepository::setDifferent(const SpeakerPair &pair)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const std::optional<StoredSpeaker> one = personFor(d, work, pair.one);
    const std::optional<StoredSpeaker> other = personFor(d, work, pair.other);
    SpeakerDeed deed(d, u"differ"_s);
    if (work.isGood() && one->id != other->id) {
        const SpeakerPair sorted{std::min(one->uuid, other->uuid), std::max(one->uuid, other->uuid)};
        if (!isDifferent(d, sorted)) {
            deed.record(sorted.one, {{differentField, QString()}}, {{differentField, toText(sorted.other)}});
        }
    }
    const qint64 batch = deed.batch();
    return work.commit().transform([batch] { return batch; });
}

Result<std::vector<SpeakerPair>> SpeakerRepository::different()
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    std::vector<SpeakerPair> pairs;
    for (const auto &[said, pair] : differentPairs(d)) {
        if (std::ranges::find(pairs, pair) == pairs.end()) {
            pairs.push_back(pair);
        }
    }
    return work.finish(std::move(pairs));
}

} // namespace Lectern::Store
