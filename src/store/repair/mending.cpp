// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/uuid.h"
#include "store/changelog_p.h"
#include "store/markrepository.h"
#include "store/repair/mending_p.h"
#include "store/rows/catalogue_p.h"
#include "store/rows/eventdays_p.h"
#include "store/rows/markrows_p.h"
#include "store/rows/readerwrites_p.h"
#include "store/rows/sourcerows_p.h"
#include "store/rows/speakerrows_p.h"
#include "store/rows/talkrows_p.h"
#include "store/sql/database_p.h"
#include "store/talkrepository.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

/// As a person would look for it.
QString named(const QJsonObject &mark)
{
    constexpr qsizetype longest = 60;
    const QString quote = mark.value("quote"_L1).toString().simplified();
    const QString comment = mark.value("comment"_L1).toString().simplified();
    const QString shortQuote = quote.size() > longest ? quote.left(longest) + u'…' : quote;
    return comment.isEmpty() ? Sentences::tr("the mark on “%1”").arg(shortQuote)
                             : Sentences::tr("the mark on “%1” with the note “%2”").arg(shortQuote, comment);
}

QByteArray keptHash(Database::Private &d, const QString &table, RowId id)
{
    Statement query(d, u"SELECT sha256 FROM %1 WHERE id = ?"_s.arg(table));
    return query.bind(id).next() ? query.blob(0) : QByteArray();
}

struct Row {
    RowId id = 0;
    QUuid uuid;
    QString name;
};

std::vector<Row> rowsOf(Database::Private &d, const QString &sql)
{
    std::vector<Row> rows;
    Statement query(d, sql);
    while (query.next()) {
        rows.push_back({query.integer(0), query.uuid(1), query.text(2)});
    }
    return rows;
}

void writeLoggedMark(Database::Private &d, RowId id, const LoggedState &logged)
{
    const QJsonObject &fields = logged.fields;
    Statement(d, u"UPDATE mark SET kind = ?, quote = ?, comment = ?, todo = ? WHERE id = ?"_s)
        .run(fields.value("kind"_L1).toString(), fields.value("quote"_L1).toString(),
            fields.value("comment"_L1).toString(), fields.value("todo"_L1).toInt(), id);
    if (!logged.isInBin) {
        Statement(d, u"UPDATE mark SET deleted_at = NULL WHERE id = ?"_s).run(id);
    }
    setMarkTags(d, id, textsOf(fields.value("tags"_L1)));
}

void writeLoggedTalk(Database::Private &d, RowId id, const LoggedState &logged)
{
    writeTalkFields(d, id, logged.fields);
    for (const QString &tag : logged.tags) {
        writeTalkTag(d, id, tag, true);
    }
}

NewMark markFromLog(const QUuid &id, const LoggedState &logged)
{
    const QJsonObject &fields = logged.fields;
    return {.id = id,
        .talk = QUuid::fromString(fields.value("talk"_L1).toString()),
        .range = {},
        .kind = markKindFromName(fields.value("kind"_L1).toString()).value_or(MarkKind::Key),
        .comment = fields.value("comment"_L1).toString(),
        .tags = textsOf(fields.value("tags"_L1)),
        .todo = static_cast<Todo>(qBound(0, fields.value("todo"_L1).toInt(), 2))};
}

/// Where the words stand in the talk now: at the logged place, else at their first.
CodePointRange placeOf(const TalkText &text, const QJsonObject &fields)
{
    const QString quote = fields.value("quote"_L1).toString();
    const CodePointMap map(text.document->text);
    const CodePointRange logged{
        fields.value("start"_L1).toInteger() - text.offset, fields.value("end"_L1).toInteger() - text.offset};
    if (logged.begin >= 0 && logged.begin < logged.end) {
        const Utf16Range place = map.toUtf16(logged);
        if (text.document->text.mid(place.begin, place.length()) == quote) {
            return logged;
        }
    }
    const qsizetype first = quote.isEmpty() ? -1 : text.document->text.indexOf(quote);
    return first < 0 ? CodePointRange{} : map.toCodePoints(Utf16Range{first, first + quote.size()});
}

/// Whether a row of the log can be trusted to say how something was.
using IsSound = std::function<bool(RowId change)>;

void mendPaths(Database::Private &d, const IsSound &isSound, Mended &outcome)
{
    for (const MovedSource &source : movedSources(d)) {
        if (isSound(source.change) && writeLoggedPath(d, source)) {
            outcome.mended += Sentences::tr("By the change log: the name of “%1”.").arg(source.loggedPath);
        } else {
            outcome.doubtful += Sentences::tr("Where the file “%1” lies.").arg(source.path);
            recordChange(d, u"source"_s, source.uuid, u"move"_s, {}, {{u"path"_s, source.path}});
        }
    }
}

void mendEventDays(Database::Private &d, const IsSound &isSound, Mended &outcome)
{
    for (const WrongEventDays &event : wrongEventDays(d)) {
        if (event.change != 0 && isSound(event.change)) {
            writeLoggedDays(d, event);
            outcome.mended +=
                Sentences::tr("By the change log: the dates of the event “%1”.").arg(event.name);
        } else {
            logEventDays(d, event);
            outcome.doubtful += Sentences::tr("The dates of the event “%1”.").arg(event.name);
        }
    }
}

/// A tick that no row of the log speaks of is none, if no row is missing.
void mendTicks(Database::Private &d, const IsSound &isSound, Mended &outcome)
{
    for (const WrongTick &wrong : wrongTicks(d)) {
        if (wrong.change == 0 ? outcome.isLogWhole : isSound(wrong.change)) {
            writeTick(d, wrong.followUp, wrong.isDoneByLog);
            outcome.mended += Sentences::tr("By the change log: the follow-up “%1”.").arg(wrong.text);
        } else {
            recordChange(d, u"follow_up"_s, wrong.followUp, u"tick"_s, {{u"done"_s, wrong.isDoneByLog}},
                {{u"done"_s, !wrong.isDoneByLog}});
            outcome.doubtful += Sentences::tr("The tick of the follow-up “%1”.").arg(wrong.text);
        }
    }
}

/// False if the log names a person who is not there.
bool writeLoggedSpeaker(Database::Private &d, const WrongSpeaker &wrong)
{
    if (wrong.isOfName) {
        writeSpeakerName(d, wrong.speaker.id, wrong.byLog);
        return true;
    }
    const auto person = wrong.byLog.isEmpty() ? std::nullopt : speakerOf(d, QUuid::fromString(wrong.byLog));
    if (wrong.byLog.isEmpty() || person) {
        writeInto(d, wrong.speaker.id, person ? person->id : 0);
    }
    return wrong.byLog.isEmpty() || person;
}

/// A name that no row of the log speaks of is merged with nobody, if no row is missing.
void mendSpeakers(Database::Private &d, const IsSound &isSound, Mended &outcome)
{
    for (const WrongSpeaker &wrong : wrongSpeakers(d)) {
        const StoredSpeaker &speaker = wrong.speaker;
        const bool isKnown = wrong.change == 0 ? outcome.isLogWhole : isSound(wrong.change);
        if (isKnown && writeLoggedSpeaker(d, wrong)) {
            outcome.mended += Sentences::tr("By the change log: the speaker “%1”.").arg(speaker.name);
            continue;
        }
        const QString now = wrong.isOfName ? speaker.name
            : speaker.into.isNull()        ? QString()
                                           : toText(speaker.into);
        const QLatin1StringView field = wrong.isOfName ? nameField : intoField;
        recordChange(d, u"speaker"_s, speaker.uuid, u"merge"_s, {{field, wrong.byLog}}, {{field, now}});
        outcome.doubtful += Sentences::tr("Who the speaker “%1” is.").arg(speaker.name);
    }
}

} // namespace

std::map<QUuid, LoggedState> foldLog(Database::Private &d, const QString &entity)
{
    std::map<QUuid, LoggedState> states;
    Statement query(d, u"SELECT entity_uuid, verb, before, after FROM change WHERE entity = ? ORDER BY id"_s);
    query.bind(entity);
    while (query.next()) {
        LoggedState &state = states[query.uuid(0)];
        const QString verb = query.text(1);
        state.isInBin = verb == "bin"_L1 || (state.isInBin && verb != "restore"_L1);
        const QJsonObject before = objectOf(query.text(2));
        const QJsonObject after = objectOf(query.text(3));
        if (verb == "tag"_L1) {
            state.tags += after.value("tag"_L1).toString();
        } else if (verb == "untag"_L1) {
            state.tags.removeAll(before.value("tag"_L1).toString());
        }
        for (auto field = after.begin(); field != after.end(); ++field) {
            state.fields.insert(field.key(), field.value());
        }
    }
    return states;
}

void mendMarks(Database::Private &d, const std::map<QUuid, LoggedState> &log, Mended &outcome)
{
    for (const Row &row : rowsOf(d, u"SELECT id, uuid, quote FROM mark ORDER BY id"_s)) {
        const QByteArray kept = keptHash(d, u"mark"_s, row.id);
        const auto logged = log.find(row.uuid);
        if (kept == markHash(d, row.id) || logged == log.end() || logged->second.fields.isEmpty()) {
            continue;
        }
        writeLoggedMark(d, row.id, logged->second);
        outcome.marks.insert(row.id);
        if (kept == markHash(d, row.id)) {
            outcome.mended += Sentences::tr("By the change log: %1.").arg(named(logged->second.fields));
        }
    }
}

void mendTalks(Database::Private &d, const std::map<QUuid, LoggedState> &log, Mended &outcome)
{
    for (const Row &row : rowsOf(d, u"SELECT id, uuid, title FROM talk ORDER BY id"_s)) {
        const QByteArray kept = keptHash(d, u"talk"_s, row.id);
        const auto logged = log.find(row.uuid);
        if (kept == talkHash(d, row.id) || logged == log.end()) {
            continue;
        }
        writeLoggedTalk(d, row.id, logged->second);
        outcome.talks.insert(row.id);
        if (kept == talkHash(d, row.id)) {
            outcome.mended += Sentences::tr("By the change log: the talk “%1”.")
                                  .arg(logged->second.fields.value("title"_L1).toString(row.name));
        }
    }
}

void mendByLog(Database::Private &d, const std::vector<RowId> &brokenChanges, Mended &outcome)
{
    const auto isSound = [&](RowId change) {
        return outcome.isLogWhole && !std::ranges::binary_search(brokenChanges, change);
    };
    mendPaths(d, isSound, outcome);
    mendEventDays(d, isSound, outcome);
    mendTicks(d, isSound, outcome);
    mendSpeakers(d, isSound, outcome);
}

void remakeMarks(Database &library, const std::map<QUuid, LoggedState> &log, Mended &outcome)
{
    TalkRepository talks(library);
    MarkRepository marks(library);
    for (const auto &[id, logged] : log) {
        const bool isThere = marks.mark(id).has_value();
        if (isThere || logged.isInBin || logged.fields.isEmpty()) {
            continue;
        }
        NewMark mark = markFromLog(id, logged);
        if (const auto text = talks.text(mark.talk)) {
            mark.range = placeOf(*text, logged.fields);
        }
        // One that is there and in the bin is refused, and rightly so.
        if (!mark.range.isEmpty() && marks.add(mark)) {
            outcome.mended += Sentences::tr("By the change log: %1.").arg(named(logged.fields));
        } else if (!Statement(library.d(), u"SELECT 1 FROM mark WHERE uuid = ?"_s).bind(id).next()) {
            outcome.lost += Sentences::tr("Lost: %1.").arg(named(logged.fields));
        }
    }
}

} // namespace Lectern::Store
