// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person says of talks: the changing half of TalkRepository.

#include "base/uuid.h"
#include "store/changelog_p.h"
#include "store/rows/catalogue_p.h"
#include "store/rows/names_p.h"
#include "store/rows/talkrows_p.h"
#include "store/search/indexwriter_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"
#include "store/talkrepository.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

/// What a talk is before it is changed.
struct TalkState {
    RowId id = 0;
    qint64 version = 0;
    QString title;
    QString status;
    bool isStarred = false;
    QStringList corrected;
    bool isInBin = false;
};

std::optional<TalkState> stateOf(Database::Private &d, const QUuid &talk)
{
    Statement query(d,
        u"SELECT id, version, title, status, starred, corrected, deleted_at IS NOT NULL FROM talk WHERE uuid = ?"_s);
    if (!query.bind(talk).next()) {
        return std::nullopt;
    }
    return TalkState{query.integer(0), query.integer(1), query.text(2), query.text(3), query.flag(4),
        listFromJson(query.text(5)), query.flag(6)};
}

QStringList speakersOf(Database::Private &d, RowId talk)
{
    Statement query(d,
        u"SELECT s.name FROM talk_speaker ts JOIN speaker s ON s.id = ts.speaker_id WHERE ts.talk_id = ? "
        "ORDER BY ts.position"_s);
    query.bind(talk);
    QStringList names;
    while (query.next()) {
        names += query.text(0);
    }
    return names;
}

/// One change of one talk: `write(state)` changes rows and answers what the log says ({before, after}), or
/// nothing if all is as wanted already. Then the row is sealed, the index renewed and the change logged, in
/// one transaction.
template <typename Write>
Result<void> changeTalk(Database &database, const QUuid &talk, const QString &verb, Write write)
{
    Database::Private &d = database.d();
    WriteTransaction work(d);
    const std::optional<TalkState> state = stateOf(d, talk);
    if (work.isGood() && (!state || (state->isInBin && verb != "restore"_L1 && verb != "bin"_L1))) {
        work.refuse(ErrorKind::NotFound, Sentences::tr("There is no such talk."), toText(talk));
    }
    if (work.isGood()) {
        if (const std::optional<std::pair<QJsonObject, QJsonObject>> change = write(*state)) {
            sealTalk(d, state->id, state->version);
            indexTalk(d, state->id, false);
            recordChange(d, u"talk"_s, talk, verb, change->first, change->second);
        }
    }
    return work.commit();
}

using Change = std::optional<std::pair<QJsonObject, QJsonObject>>;

Change changed(const QString &field, const QJsonValue &before, const QJsonValue &after)
{
    return std::pair(QJsonObject{{field, before}}, QJsonObject{{field, after}});
}

void noteCorrection(Database::Private &d, const TalkState &state, const QString &field)
{
    QStringList corrected = state.corrected;
    if (!corrected.contains(field)) {
        corrected += field;
    }
    Statement(d, u"UPDATE talk SET corrected = ? WHERE id = ?"_s).run(toJson(corrected), state.id);
}

RowId existingTag(Database::Private &d, const QString &path)
{
    Statement query(d, u"SELECT id FROM tag WHERE folded = ?"_s);
    return query.bind(folded(path)).next() ? query.integer(0) : 0;
}

} // namespace

Result<void> TalkRepository::setStatus(const QUuid &talk, ReadStatus status)
{
    return changeTalk(m_database, talk, u"status"_s, [&](const TalkState &state) -> Change {
        const QString name = readStatusName(status);
        if (state.status == name) {
            return std::nullopt;
        }
        Statement(m_database.d(), u"UPDATE talk SET status = ? WHERE id = ?"_s).run(name, state.id);
        return changed(u"status"_s, state.status, name);
    });
}

Result<void> TalkRepository::setStarred(const QUuid &talk, bool starred)
{
    return changeTalk(m_database, talk, u"star"_s, [&](const TalkState &state) -> Change {
        if (state.isStarred == starred) {
            return std::nullopt;
        }
        Statement(m_database.d(), u"UPDATE talk SET starred = ? WHERE id = ?"_s).run(starred, state.id);
        return changed(u"starred"_s, state.isStarred, starred);
    });
}

Result<void> TalkRepository::setProgress(const QUuid &talk, double progress)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    Statement update(d, u"UPDATE talk SET progress = ? WHERE uuid = ? AND deleted_at IS NULL"_s);
    if (update.run(qBound(0.0, progress, 1.0), talk) && update.changedRows() == 0) {
        work.refuse(ErrorKind::NotFound, Sentences::tr("There is no such talk."), toText(talk));
    }
    return work.commit();
}

Result<void> TalkRepository::addTag(const QUuid &talk, const QString &tag)
{
    const QString path = tagPath(tag);
    if (path.isEmpty()) {
        return failure(ErrorKind::InvalidInput, Sentences::tr("A tag needs a name."), tag);
    }
    return changeTalk(m_database, talk, u"tag"_s, [&](const TalkState &state) -> Change {
        Database::Private &d = m_database.d();
        const RowId id = tagRowOf(d, path);
        Statement insert(d,
            u"INSERT INTO talk_tag(talk_id, tag_id, added_at, actor) VALUES(?, ?, ?, ?) "
            "ON CONFLICT(talk_id, tag_id) DO UPDATE SET deleted_at = NULL WHERE deleted_at IS NOT NULL"_s);
        if (!insert.run(state.id, id, d.now(), d.actor()) || insert.changedRows() == 0) {
            return std::nullopt;
        }
        return std::pair(QJsonObject(), QJsonObject{{u"tag"_s, path}});
    });
}

Result<void> TalkRepository::removeTag(const QUuid &talk, const QString &tag)
{
    return changeTalk(m_database, talk, u"untag"_s, [&](const TalkState &state) -> Change {
        Database::Private &d = m_database.d();
        Statement update(d,
            u"UPDATE talk_tag SET deleted_at = ? WHERE talk_id = ? AND tag_id = ? AND deleted_at IS NULL"_s);
        if (!update.run(d.now(), state.id, existingTag(d, tagPath(tag))) || update.changedRows() == 0) {
            return std::nullopt;
        }
        return std::pair(QJsonObject{{u"tag"_s, tagPath(tag)}}, QJsonObject());
    });
}

Result<void> TalkRepository::setTitle(const QUuid &talk, const QString &title)
{
    const QString line = legalLine(title);
    if (line.isEmpty()) {
        return failure(ErrorKind::InvalidInput, Sentences::tr("A talk needs a title."), {});
    }
    return changeTalk(m_database, talk, u"title"_s, [&](const TalkState &state) -> Change {
        if (state.title == line) {
            return std::nullopt;
        }
        Statement(m_database.d(), u"UPDATE talk SET title = ?, folded = ? WHERE id = ?"_s)
            .run(line, folded(line), state.id);
        noteCorrection(m_database.d(), state, u"title"_s);
        return changed(u"title"_s, state.title, line);
    });
}

Result<void> TalkRepository::setSpeakers(const QUuid &talk, const QStringList &speakers)
{
    return changeTalk(m_database, talk, u"speakers"_s, [&](const TalkState &state) -> Change {
        Database::Private &d = m_database.d();
        const QStringList before = speakersOf(d, state.id);
        if (before == speakers) {
            return std::nullopt;
        }
        setTalkSpeakers(d, state.id, speakers);
        noteCorrection(d, state, u"speakers"_s);
        return changed(u"speakers"_s, QJsonArray::fromStringList(before),
            QJsonArray::fromStringList(speakersOf(d, state.id)));
    });
}

Result<void> TalkRepository::moveToBin(const QUuid &talk)
{
    return changeTalk(m_database, talk, u"bin"_s, [&](const TalkState &state) -> Change {
        if (state.isInBin) {
            return std::nullopt;
        }
        Statement(m_database.d(), u"UPDATE talk SET deleted_at = ? WHERE id = ?"_s)
            .run(m_database.d().now(), state.id);
        return std::pair(QJsonObject{{u"title"_s, state.title}}, QJsonObject());
    });
}

Result<void> TalkRepository::restoreFromBin(const QUuid &talk)
{
    return changeTalk(m_database, talk, u"restore"_s, [&](const TalkState &state) -> Change {
        if (!state.isInBin) {
            return std::nullopt;
        }
        Statement(m_database.d(), u"UPDATE talk SET deleted_at = NULL WHERE id = ?"_s).run(state.id);
        return std::pair(QJsonObject(), QJsonObject{{u"title"_s, state.title}});
    });
}

} // namespace Lectern::Store
