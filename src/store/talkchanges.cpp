// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person says of talks: the changing half of TalkRepository.

#include "store/changelog_p.h"
#include "store/failures_p.h"
#include "store/rows/codelanguages_p.h"
#include "store/rows/names_p.h"
#include "store/rows/readerwrites_p.h"
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
        work.refuse(noSuchTalk(talk));
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

/// Writes one field; nothing if it is so already. A field that is corrected by hand is named among those.
Change changeField(Database::Private &d, const TalkState &state, const QString &field,
    const QJsonValue &before, const QJsonValue &after, bool isCorrection = false)
{
    if (before == after) {
        return std::nullopt;
    }
    QJsonObject was{{field, before}};
    QJsonObject is{{field, after}};
    if (isCorrection && !state.corrected.contains(field)) {
        was.insert(u"corrected"_s, QJsonArray::fromStringList(state.corrected));
        is.insert(u"corrected"_s, QJsonArray::fromStringList(state.corrected + QStringList{field}));
    }
    writeTalkFields(d, state.id, is);
    return std::pair(was, is);
}

} // namespace

Result<void> TalkRepository::setStatus(const QUuid &talk, ReadStatus status)
{
    return changeTalk(m_database, talk, u"status"_s, [&](const TalkState &state) {
        return changeField(m_database.d(), state, u"status"_s, state.status, readStatusName(status));
    });
}

Result<void> TalkRepository::setStarred(const QUuid &talk, bool starred)
{
    return changeTalk(m_database, talk, u"star"_s, [&](const TalkState &state) {
        return changeField(m_database.d(), state, u"starred"_s, state.isStarred, starred);
    });
}

Result<void> TalkRepository::setProgress(const QUuid &talk, double progress)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    Statement update(d, u"UPDATE talk SET progress = ? WHERE uuid = ? AND deleted_at IS NULL"_s);
    if (update.run(qBound(0.0, progress, 1.0), talk) && update.changedRows() == 0) {
        work.refuse(noSuchTalk(talk));
    }
    return work.commit();
}

Result<void> TalkRepository::addTag(const QUuid &talk, const QString &tag)
{
    const QString path = tagPath(tag);
    if (path.isEmpty()) {
        return std::unexpected(namelessTag(tag));
    }
    return changeTalk(m_database, talk, u"tag"_s, [&](const TalkState &state) -> Change {
        if (!writeTalkTag(m_database.d(), state.id, path, true)) {
            return std::nullopt;
        }
        return std::pair(QJsonObject(), QJsonObject{{u"tag"_s, path}});
    });
}

Result<void> TalkRepository::removeTag(const QUuid &talk, const QString &tag)
{
    return changeTalk(m_database, talk, u"untag"_s, [&](const TalkState &state) -> Change {
        if (!writeTalkTag(m_database.d(), state.id, tagPath(tag), false)) {
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
    return changeTalk(m_database, talk, u"title"_s, [&](const TalkState &state) {
        return changeField(m_database.d(), state, u"title"_s, state.title, line, true);
    });
}

Result<void> TalkRepository::setSpeakers(const QUuid &talk, const QStringList &speakers)
{
    return changeTalk(m_database, talk, u"speakers"_s, [&](const TalkState &state) {
        Database::Private &d = m_database.d();
        const QStringList before = speakersOf(d, state.id);
        Change change = changeField(d, state, u"speakers"_s, QJsonArray::fromStringList(before),
            QJsonArray::fromStringList(speakers), true);
        if (change) { // names that fold to one person count once
            change->second.insert(u"speakers"_s, QJsonArray::fromStringList(speakersOf(d, state.id)));
        }
        return change;
    });
}

Result<void> TalkRepository::setCodeLanguage(const QUuid &talk, const QString &code, const QString &language)
{
    return changeTalk(m_database, talk, u"language"_s, [&](const TalkState &state) {
        const QStringList wanted = withCodeLanguage(state.corrected, code, language);
        return changeField(m_database.d(), state, u"corrected"_s, QJsonArray::fromStringList(state.corrected),
            QJsonArray::fromStringList(wanted));
    });
}

Result<void> TalkRepository::moveToBin(const QUuid &talk)
{
    return changeTalk(m_database, talk, u"bin"_s, [&](const TalkState &state) -> Change {
        if (state.isInBin) {
            return std::nullopt;
        }
        writeTalkBin(m_database.d(), state.id, true);
        return std::pair(QJsonObject{{u"title"_s, state.title}}, QJsonObject());
    });
}

Result<void> TalkRepository::restoreFromBin(const QUuid &talk)
{
    return changeTalk(m_database, talk, u"restore"_s, [&](const TalkState &state) -> Change {
        if (!state.isInBin) {
            return std::nullopt;
        }
        writeTalkBin(m_database.d(), state.id, false);
        return std::pair(QJsonObject(), QJsonObject{{u"title"_s, state.title}});
    });
}

} // namespace Lectern::Store
