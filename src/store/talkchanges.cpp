// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person says of talks: the changing half of TalkRepository.

#include "base/uuid.h"
#include "store/changelog_p.h"
#include "store/failures_p.h"
#include "store/rows/catalogue_p.h"
#include "store/rows/codelanguages_p.h"
#include "store/rows/names_p.h"
#include "store/rows/readerwrites_p.h"
#include "store/rows/speakerrows_p.h"
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

/// Writes what is wanted of one talk, field by field, and remembers what the log will say of it. What is so
/// already is passed over.
class TalkWriter final
{
public:
    TalkWriter(Database::Private &database, const QUuid &talk, TalkState state)
        : m_database(database)
        , m_talk(talk)
        , m_state(std::move(state))
    {
    }

    void write(const TalkChange &wanted)
    {
        if (wanted.isInBin) {
            writeBin(*wanted.isInBin);
        }
        if (wanted.status) {
            writeField(u"status"_s, u"status"_s, m_state.status, readStatusName(*wanted.status));
        }
        if (wanted.isStarred) {
            writeField(u"star"_s, u"starred"_s, m_state.isStarred, *wanted.isStarred);
        }
        for (const QString &tag : wanted.addedTags) {
            writeTag(tagPath(tag), true);
        }
        for (const QString &tag : wanted.removedTags) {
            writeTag(tagPath(tag), false);
        }
        if (wanted.codeLanguage) {
            writeCodeLanguage(*wanted.codeLanguage);
        }
        writeCorrections(wanted);
    }

    /// Seals the row, renews the index and writes the log. False if there was nothing to change.
    bool finish(qint64 batch)
    {
        if (m_steps.empty()) {
            return false;
        }
        sealTalk(m_database, m_state.id, m_state.version);
        indexTalk(m_database, m_state.id, false);
        for (const Step &step : m_steps) {
            recordChange(m_database, u"talk"_s, m_talk, step.verb, step.before, step.after, batch);
        }
        return true;
    }

private:
    struct Step {
        QString verb;
        QJsonObject before;
        QJsonObject after;
    };

    void writeBin(bool isInBin)
    {
        if (isInBin == m_state.isInBin) {
            return;
        }
        writeTalkBin(m_database, m_state.id, isInBin);
        const QJsonObject said{{u"title"_s, m_state.title}};
        m_steps.push_back(isInBin ? Step{u"bin"_s, said, {}} : Step{u"restore"_s, {}, said});
    }

    void writeTag(const QString &path, bool isOn)
    {
        if (writeTalkTag(m_database, m_state.id, path, isOn)) {
            const QJsonObject said{{u"tag"_s, path}};
            m_steps.push_back(isOn ? Step{u"tag"_s, {}, said} : Step{u"untag"_s, said, {}});
        }
    }

    void writeCodeLanguage(const CodeLanguage &wanted)
    {
        const QStringList corrected = withCodeLanguage(m_state.corrected, wanted.code, wanted.language);
        const bool isChanged = writeField(u"language"_s, u"corrected"_s,
            QJsonArray::fromStringList(m_state.corrected), QJsonArray::fromStringList(corrected));
        if (isChanged) {
            m_state.corrected = corrected;
        }
    }

    void writeCorrections(const TalkChange &wanted)
    {
        if (wanted.title) {
            writeField(u"title"_s, u"title"_s, m_state.title, legalLine(*wanted.title), {u"title"_s});
        }
        if (wanted.speakers) {
            const bool isChanged = writeField(u"speakers"_s, u"speakers"_s,
                QJsonArray::fromStringList(speakersOf(m_database, m_state.id)),
                QJsonArray::fromStringList(inNamesOfNotes(m_database, m_state.id, *wanted.speakers)),
                {u"speakers"_s});
            if (isChanged) { // names that fold to one person count once
                m_steps.back().after.insert(
                    u"speakers"_s, QJsonArray::fromStringList(speakersOf(m_database, m_state.id)));
            }
        }
        if (wanted.place) {
            writeField(u"move"_s, placeField, placeOfTalk(m_database, m_state.id),
                placeFor(m_database, m_state.id, wanted.place->event, legalLine(wanted.place->day)),
                {u"event"_s, u"day"_s});
        }
    }

    /// A field that is corrected by hand is named among those. False: it is so already.
    bool writeField(const QString &verb, const QString &field, const QJsonValue &before,
        const QJsonValue &after, const QStringList &corrections = {})
    {
        if (before == after) {
            return false;
        }
        QJsonObject was{{field, before}};
        QJsonObject is{{field, after}};
        QStringList corrected = m_state.corrected;
        for (const QString &correction : corrections) {
            if (!corrected.contains(correction)) {
                corrected += correction;
            }
        }
        if (corrected != m_state.corrected) {
            was.insert(u"corrected"_s, QJsonArray::fromStringList(m_state.corrected));
            is.insert(u"corrected"_s, QJsonArray::fromStringList(corrected));
            m_state.corrected = corrected;
        }
        writeTalkFields(m_database, m_state.id, is);
        m_steps.push_back({verb, was, is});
        return true;
    }

    Database::Private &m_database;
    QUuid m_talk;
    TalkState m_state;
    std::vector<Step> m_steps;
};

/// What cannot be written whatever the talk.
std::optional<Error> slipIn(const TalkChange &wanted)
{
    for (const QString &tag : wanted.addedTags) {
        if (tagPath(tag).isEmpty()) {
            return namelessTag(tag);
        }
    }
    if (wanted.title && legalLine(*wanted.title).isEmpty()) {
        return Error{ErrorKind::InvalidInput, Sentences::tr("A talk needs a title."), {}};
    }
    if (wanted.place && wanted.place->newEvent && legalLine(wanted.place->newEvent->name).isEmpty()) {
        return Error{ErrorKind::InvalidInput, Sentences::tr("An event needs a name."), {}};
    }
    return std::nullopt;
}

/// With the event made that is to be made.
TalkChange withEvent(Database::Private &d, TalkChange wanted)
{
    if (wanted.place && wanted.place->newEvent) {
        Statement query(d, u"SELECT uuid FROM event WHERE id = ?"_s);
        if (query.bind(eventRowOf(d, *wanted.place->newEvent)).next()) {
            wanted.place->event = query.uuid(0);
        }
    }
    return wanted;
}

void refuseUnknownEvent(Database::Private &d, WriteTransaction &work, const TalkChange &wanted)
{
    if (wanted.place && !wanted.place->event.isNull() && !isEventThere(d, wanted.place->event)
        && work.isGood()) {
        work.refuse(ErrorKind::InvalidInput, Sentences::tr("There is no such event to move to."),
            toText(wanted.place->event));
    }
}

/// For the changes of one talk.
Result<void> done(const Result<qint64> &batch) { return batch ? Result<void>() : passOn(batch); }

} // namespace

Result<qint64> TalkRepository::change(const std::vector<QUuid> &talks, const TalkChange &given)
{
    if (const std::optional<Error> slip = slipIn(given)) {
        return std::unexpected(*slip);
    }
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const TalkChange wanted = withEvent(d, given);
    refuseUnknownEvent(d, work, wanted);
    const qint64 batch = nextBatch(d);
    bool isChanged = false;
    for (const QUuid &talk : talks) {
        const std::optional<TalkState> state = stateOf(d, talk);
        if (!work.isGood()) {
            break;
        }
        if (!state || (state->isInBin && !wanted.isInBin)) {
            work.refuse(noSuchTalk(talk));
            break;
        }
        TalkWriter writer(d, talk, *state);
        writer.write(wanted);
        isChanged = writer.finish(batch) || isChanged;
    }
    return work.commit().transform([&] { return isChanged ? batch : 0; });
}

Result<void> TalkRepository::setStatus(const QUuid &talk, ReadStatus status)
{
    return done(change({talk}, {.status = status}));
}

Result<void> TalkRepository::setStarred(const QUuid &talk, bool starred)
{
    return done(change({talk}, {.isStarred = starred}));
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
    return done(change({talk}, {.addedTags = {tag}}));
}

Result<void> TalkRepository::removeTag(const QUuid &talk, const QString &tag)
{
    return done(change({talk}, {.removedTags = {tag}}));
}

Result<void> TalkRepository::setTitle(const QUuid &talk, const QString &title)
{
    return done(change({talk}, {.title = title}));
}

Result<void> TalkRepository::setSpeakers(const QUuid &talk, const QStringList &speakers)
{
    return done(change({talk}, {.speakers = speakers}));
}

Result<void> TalkRepository::setCodeLanguage(const QUuid &talk, const QString &code, const QString &language)
{
    return done(change({talk}, {.codeLanguage = CodeLanguage{code, language}}));
}

Result<void> TalkRepository::moveToBin(const QUuid &talk) { return done(change({talk}, {.isInBin = true})); }

Result<void> TalkRepository::restoreFromBin(const QUuid &talk)
{
    return done(change({talk}, {.isInBin = false}));
}

} // namespace Lectern::Store
