// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// ChangeHistory::takeBack(): what a row of the log undoes, by entity and verb.

#include "base/uuid.h"
#include "store/changehistory.h"
#include "store/changelog_p.h"
#include "store/import/updateundo_p.h"
#include "store/rows/catalogue_p.h"
#include "store/rows/markplaces_p.h"
#include "store/rows/readerwrites_p.h"
#include "store/rows/talkrows_p.h"
#include "store/search/indexwriter_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"
#include "store/undo/savedsearchsteps_p.h"
#include "store/undo/speakersteps_p.h"
#include "store/undo/tagsteps_p.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

/// One row of the log that is to be taken back.
struct Step {
    RowId row = 0;
    QString entity;
    QUuid id;
    QString verb;
    QJsonObject before;
    QJsonObject after;
    bool isOfTag = false; ///< a tag's deed, which marks and talks only follow
};

/// The last row first.
std::vector<Step> stepsOf(Database::Private &d, const std::vector<qint64> &batches)
{
    std::vector<Step> steps;
    for (const qint64 batch : batches) {
        Statement query(d,
            u"SELECT id, entity, entity_uuid, verb, before, after FROM change WHERE batch = ? ORDER BY id"_s);
        query.bind(batch);
        while (query.next()) {
            steps.push_back({query.integer(0), query.text(1), query.uuid(2), query.text(3),
                objectOf(query.text(4)), objectOf(query.text(5))});
        }
    }
    if (std::ranges::contains(steps, u"tag"_s, &Step::entity)) {
        for (Step &step : steps) {
            step.isOfTag = true;
        }
    }
    std::ranges::sort(steps, std::ranges::greater(), &Step::row);
    return steps;
}

/// The verb of the change that takes one back.
QString inverseOf(const QString &verb)
{
    if (verb == "add"_L1 || verb == "restore"_L1) {
        return u"bin"_s;
    }
    if (verb == "bin"_L1) {
        return u"restore"_s;
    }
    if (verb == "tag"_L1) {
        return u"untag"_s;
    }
    return verb == "untag"_L1 ? u"tag"_s : verb;
}

/// Whether fields are as the log left them.
bool agrees(const QJsonObject &now, const QJsonObject &logged)
{
    for (auto field = logged.begin(); field != logged.end(); ++field) {
        if (field.key() != newTagsField && now.value(field.key()) != field.value()) {
            return false;
        }
    }
    return true;
}

/// Fields of a talk; its number within the event is nobody's decision, each import numbers anew.
QJsonObject withoutOrder(QJsonObject fields)
{
    if (QJsonValueRef place = fields[placeField]; place.isObject()) {
        QJsonObject parts = place.toObject();
        parts.remove("order"_L1);
        place = parts;
    } else {
        fields.remove(placeField);
    }
    return fields;
}

bool takeBackMark(Database::Private &d, const Step &step)
{
    const std::vector<StoredMark> found = readMarks(d, {MarkScope::Kind::One, 0, step.id, {}});
    if (found.empty()) {
        return false;
    }
    const StoredMark &mark = found.front();
    if (step.verb == "place"_L1) {
        // Places of another version of the text are not this one's to put back.
        if (mark.isInBin || !agrees(placing(d, mark), step.after)) {
            return false;
        }
        writePlacing(d, mark, step.before, d.now());
        return true;
    }
    if (step.verb != "change"_L1) {
        const bool toBin = inverseOf(step.verb) == "bin"_L1;
        if (mark.isInBin == toBin) {
            return false;
        }
        writeMarkBin(d, mark, toBin);
        return true;
    }
    // A tag is renamed in the bin too, and so back again.
    const bool isOfTags = std::ranges::all_of(
        step.after.keys(), [](const QString &field) { return field == "tags"_L1 || field == newTagsField; });
    if ((mark.isInBin && !isOfTags) || !agrees(inJson(mark.row), step.after)) {
        return false;
    }
    MarkRow wanted = mark.row;
    if (const QJsonValue kind = step.before.value("kind"_L1); kind.isString()) {
        wanted.kind = markKindFromName(kind.toString()).value_or(wanted.kind);
    }
    if (const QJsonValue comment = step.before.value("comment"_L1); comment.isString()) {
        wanted.comment = comment.toString();
    }
    if (const QJsonValue tags = step.before.value("tags"_L1); tags.isArray()) {
        wanted.tags = textsOf(tags);
    }
    if (const QJsonValue todo = step.before.value("todo"_L1); todo.isDouble()) {
        wanted.todo = static_cast<Todo>(qBound(0, todo.toInt(), 2));
    }
    writeMark(d, mark, wanted, step.isOfTag ? mark.row.modified : d.now());
    return true;
}

bool takeBackFields(Database::Private &d, const Step &step, RowId talk, bool isInBin)
{
    if (step.verb == "bin"_L1 || step.verb == "restore"_L1) {
        const bool toBin = step.verb == "restore"_L1;
        writeTalkBin(d, talk, toBin);
        return isInBin != toBin;
    }
    if (step.verb == "tag"_L1 || step.verb == "untag"_L1) {
        const bool isOn = step.verb == "untag"_L1;
        return writeTalkTag(d, talk, (isOn ? step.before : step.after).value("tag"_L1).toString(), isOn);
    }
    if (isInBin || !agrees(withoutOrder(talkFields(d, talk)), withoutOrder(step.after))) {
        return false;
    }
    writeTalkFields(d, talk, step.before);
    return true;
}

bool takeBackTalk(Database::Private &d, const Step &step)
{
    RowId id = 0;
    qint64 version = 0;
    bool isInBin = false;
    {
        Statement query(d, u"SELECT id, version, deleted_at IS NOT NULL FROM talk WHERE uuid = ?"_s);
        if (!query.bind(step.id).next()) {
            return false;
        }
        id = query.integer(0);
        version = query.integer(1);
        isInBin = query.flag(2);
    }
    if (!takeBackFields(d, step, id, isInBin)) {
        return false;
    }
    sealTalk(d, id, version);
    indexTalk(d, id, false);
    return true;
}

bool takeBackTick(Database::Private &d, const Step &step)
{
    Statement query(d, u"SELECT done_at IS NOT NULL FROM follow_up WHERE uuid = ? AND deleted_at IS NULL"_s);
    if (!query.bind(step.id).next() || query.flag(0) != step.after.value("done"_L1).toBool()) {
        return false;
    }
    writeTick(d, step.id, step.before.value("done"_L1).toBool());
    return true;
}

bool takeBackOne(Database::Private &d, const Step &step)
{
    if (step.entity == "mark"_L1) {
        return takeBackMark(d, step);
    }
    if (step.entity == "talk"_L1) {
        return takeBackTalk(d, step);
    }
    if (step.entity == "tag"_L1) {
        return takeBackTag(d, step.id, step.verb, step.before, step.after);
    }
    if (step.entity == "speaker"_L1) {
        return takeBackSpeaker(d, step.id, step.before, step.after);
    }
    if (step.entity == "saved_search"_L1) {
        return step.verb == "change"_L1 ? takeBackSearchName(d, step.id, step.before, step.after)
                                        : putSearch(d, step.id, inverseOf(step.verb) == "bin"_L1);
    }
    return step.entity == "follow_up"_L1 && takeBackTick(d, step);
}

/// Tags come with the deed that made them, and go with it, the innermost first. Then the row of the log.
void log(Database::Private &d, const Step &step, qint64 batch)
{
    QStringList made = textsOf(step.after.value(newTagsField));
    std::ranges::reverse(made);
    for (const QString &tag : made) {
        dropUnusedTag(d, tag);
    }
    for (const QString &tag : textsOf(step.before.value(newTagsField))) {
        [[maybe_unused]] const RowId row = tagRowOf(d, tag);
    }
    QJsonObject after = step.before;
    after.remove(newTagsField);
    recordChange(d, step.entity, step.id, inverseOf(step.verb), step.after, after, batch, step.row);
}

/// Rows that say a file was updated, or its update taken back; none where a row says something else of one.
/// What those batches say of events comes with them.
std::vector<RowId> updatesIn(const std::vector<Step> &steps)
{
    std::vector<RowId> updates;
    for (const Step &step : steps) {
        if (step.entity != "source"_L1) {
            continue;
        }
        if (!isUpdate(step.verb, step.before)) {
            return {};
        }
        updates.push_back(step.row);
    }
    return updates;
}

} // namespace

Result<qint64> ChangeHistory::takeBack(const std::vector<qint64> &batches)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const std::vector<Step> steps = stepsOf(d, batches);
    const bool isOfImport =
        std::ranges::any_of(steps, [](const Step &step) { return step.entity == "source"_L1; });
    const std::vector<RowId> updates = updatesIn(steps);
    if (work.isGood() && (steps.empty() || (isOfImport && updates.empty()))) {
        work.refuse(ErrorKind::NotFound, Sentences::tr("There is no such change to undo."));
    }
    if (work.isGood() && isOfImport) {
        const qint64 batch = takeBackUpdateRows(work, d, updates);
        return work.commit().transform([batch] { return batch; });
    }
    const qint64 batch = nextBatch(d);
    for (const Step &step : steps) {
        if (!work.isGood()) {
            break;
        }
        if (takeBackOne(d, step)) {
            log(d, step, batch);
        } else if (work.isGood()) {
            work.refuse(ErrorKind::InvalidInput,
                Sentences::tr("This was changed elsewhere since, so it was left as it is."),
                step.entity + u' ' + step.verb + u' ' + toText(step.id));
        }
    }
    return work.commit().transform([batch] { return batch; });
}

} // namespace Lectern::Store
