// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonvalues.h"

#include "base/uuid.h"
#include "document/links.h"

namespace Lectern::Cli {

namespace {

QString key(const char *name) { return QString::fromLatin1(name); }

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QJsonValue numberOrNull(int number) { return number == 0 ? QJsonValue() : QJsonValue(number); }

QJsonArray strings(const QStringList &texts) { return QJsonArray::fromStringList(texts); }

QString time(const QDateTime &when) { return when.toUTC().toString(Qt::ISODate); }

QJsonValue todoValue(Todo todo)
{
    switch (todo) {
    case Todo::None:
        return {};
    case Todo::Open:
        return key("open");
    case Todo::Done:
        return key("done");
    }
    return {};
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return key("note");
    case Severity::Warning:
        return key("warning");
    case Severity::Error:
        return key("error");
    }
    return {};
}

QJsonObject planned(const PlannedTalk &talk)
{
    return {{key("line"), talk.line}, {key("end_line"), talk.endLine}, {key("title"), talk.title},
        {key("speakers"), strings(talk.speakers)}, {key("day"), textOrNull(talk.day)},
        {key("kind"), talk.kind}, {key("event"), talk.event ? toJson(*talk.event) : QJsonValue()},
        {key("confidence"), talk.confidence}, {key("why"), strings(talk.why)}};
}

QJsonObject diagnosticObject(const Diagnostic &diagnostic)
{
    // What is said of the whole document is said at its begin: outside, lines and columns count from 1.
    return {{key("severity"), severityName(diagnostic.severity)}, {key("line"), std::max(1, diagnostic.line)},
        {key("column"), std::max(1, diagnostic.column)}, {key("message"), diagnostic.message}};
}

template <typename Row>
QJsonArray array(const std::vector<Row> &rows)
{
    QJsonArray all;
    for (const Row &row : rows) {
        all.append(toJson(row));
    }
    return all;
}

/// First and last day in ISO 8601, or null.
QJsonValue datesOf(const EventName &event)
{
    if (event.dates.isEmpty()) {
        return {};
    }
    return QJsonObject{{key("first"), event.dates.first.toString(Qt::ISODate)},
        {key("last"), event.dates.last.toString(Qt::ISODate)}};
}

QJsonArray hitPairs(const Store::SearchHit &hit)
{
    const CodePointMap map(hit.snippet);
    QJsonArray pairs;
    for (const Utf16Range range : hit.hits) {
        const CodePointRange points = map.toCodePoints(range);
        pairs.append(QJsonArray{points.begin, points.end});
    }
    return pairs;
}

} // namespace

QJsonValue toJson(const EventName &event)
{
    if (event.isEmpty()) {
        return {};
    }
    return QJsonObject{{key("name"), event.name}, {key("year"), numberOrNull(event.year)},
        {key("place"), textOrNull(event.place)}, {key("dates"), datesOf(event)}};
}

QJsonObject toJson(const Services::PlannedDocument &document)
{
    QJsonArray talks;
    for (const PlannedTalk &talk : document.plan.talks) {
        talks.append(planned(talk));
    }
    QJsonArray notTalks;
    for (const NotTalk &line : document.plan.notTalks) {
        notTalks.append(QJsonObject{{key("line"), line.line}, {key("text"), line.text}});
    }
    QJsonArray followUps;
    for (const FollowUpFound &found : document.plan.followUps) {
        followUps.append(QJsonObject{{key("line"), found.line}, {key("text"), found.text}});
    }
    QJsonArray diagnostics;
    for (const Diagnostic &diagnostic : document.plan.diagnostics) {
        diagnostics.append(diagnosticObject(diagnostic));
    }
    return {{key("path"), document.path}, {key("format"), formatName(document.document.format)},
        {key("encoding"), document.document.encoding},
        {key("sha256"), QString::fromLatin1(document.sha256.toHex())},
        {key("language"), textOrNull(document.plan.language)},
        {key("event"), document.plan.event ? toJson(*document.plan.event) : QJsonValue()},
        {key("talks"), talks}, {key("not_talks"), notTalks}, {key("follow_ups"), followUps},
        {key("diagnostics"), diagnostics}};
}

QJsonArray toJson(const std::vector<Services::SkippedFile> &skipped)
{
    QJsonArray all;
    for (const Services::SkippedFile &file : skipped) {
        all.append(QJsonObject{{key("path"), file.path}, {key("message"), file.error.message}});
    }
    return all;
}

QJsonObject toJson(const Services::ImportReport &report)
{
    QJsonArray talks;
    for (const QUuid &talk : report.talks) {
        talks.append(toText(talk));
    }
    QJsonObject marks;
    for (const AnchorState state : {AnchorState::Exact, AnchorState::Moved, AnchorState::Changed,
             AnchorState::Review, AnchorState::Orphan}) {
        const auto found = report.marks.find(state);
        marks.insert(anchorStateName(state), found == report.marks.end() ? 0 : found->second);
    }
    QJsonArray kept;
    for (const Store::LeftTalk &talk : report.keptTalks) {
        kept.append(QJsonObject{{key("id"), toText(talk.id)}, {key("title"), talk.title}});
    }
    QJsonArray renamed;
    for (const Services::RenamedFile &file : report.renamed) {
        renamed.append(QJsonObject{{key("from"), file.from}, {key("to"), file.to}});
    }
    return {{key("added"), report.added}, {key("changed"), report.changed},
        {key("unchanged"), report.unchanged}, {key("vanished"), report.vanished.size()},
        {key("talks"), talks}, {key("documents"), array(report.documents)}, {key("marks"), marks},
        {key("kept_talks"), kept}, {key("binned_talks"), report.binnedTalks},
        {key("lost_ticks"), strings(report.lostTicks)}, {key("renamed"), renamed},
        {key("vanished_paths"), strings(report.vanished)}, {key("skipped"), toJson(report.skipped)},
        {key("notices"), strings(report.passedOver)}};
}

QJsonObject toJson(const EventRow &event)
{
    return {{key("id"), event.id.isNull() ? QJsonValue() : QJsonValue(toText(event.id))},
        {key("name"), event.name.name}, {key("year"), numberOrNull(event.name.year)},
        {key("place"), textOrNull(event.name.place)}, {key("dates"), datesOf(event.name)},
        {key("talks"), event.talks}, {key("done"), event.done}};
}

QJsonObject toJson(const TalkRow &talk)
{
    QJsonValue event;
    if (!talk.event.isNull()) {
        event = QJsonObject{{key("id"), toText(talk.event)}, {key("name"), talk.eventName.name},
            {key("year"), numberOrNull(talk.eventName.year)},
            {key("place"), textOrNull(talk.eventName.place)}, {key("dates"), datesOf(talk.eventName)}};
    }
    return {{key("id"), toText(talk.id)}, {key("title"), talk.title},
        {key("speakers"), strings(talk.speakers)}, {key("event"), event}, {key("day"), textOrNull(talk.day)},
        {key("kind"), talk.kind}, {key("status"), readStatusName(talk.status)},
        {key("starred"), talk.isStarred}, {key("tags"), strings(talk.tags)}, {key("marks"), talk.marks},
        {key("words"), talk.words},
        {key("source"),
            QJsonObject{{key("path"), talk.sourcePath}, {key("line"), talk.line},
                {key("end_line"), talk.endLine}, {key("current"), !talk.hasLeftFile}}}};
}

QJsonObject toJson(const MarkRow &mark)
{
    const bool hasPlace = mark.state != AnchorState::Orphan;
    return {{key("id"), toText(mark.id)}, {key("talk"), toText(mark.talk)},
        {key("kind"), markKindName(mark.kind)}, {key("quote"), mark.quote},
        {key("start"), hasPlace ? QJsonValue(mark.range.begin) : QJsonValue()},
        {key("end"), hasPlace ? QJsonValue(mark.range.end) : QJsonValue()},
        {key("state"), anchorStateName(mark.state)}, {key("kept"), mark.isKept},
        {key("comment"), mark.comment}, {key("tags"), strings(mark.tags)},
        {key("todo"), todoValue(mark.todo)}, {key("section"), mark.section},
        {key("created"), time(mark.created)}, {key("modified"), time(mark.modified)}};
}

QJsonObject toJson(const SpeakerRow &speaker)
{
    return {{key("id"), toText(speaker.id)}, {key("name"), speaker.name},
        {key("aliases"), strings(speaker.aliases)}, {key("talks"), speaker.talks}};
}

QJsonObject toJson(const TagRow &tag)
{
    return {{key("name"), tag.name}, {key("talks"), tag.talks}, {key("marks"), tag.marks}};
}

QJsonObject toJson(const FollowUpRow &followUp)
{
    return {{key("id"), toText(followUp.id)}, {key("talk"), toText(followUp.talk)},
        {key("text"), followUp.text}, {key("line"), followUp.line}, {key("done"), followUp.isDone}};
}

QJsonObject toJson(const LinkRow &link)
{
    const LinkKind kind = linkKind(link.target, link.text);
    const QString name = kind == LinkKind::Slides ? QStringLiteral("slides")
        : kind == LinkKind::Video                 ? QStringLiteral("video")
                                                  : QStringLiteral("link");
    return {{key("talk"), toText(link.talk)}, {key("target"), link.target}, {key("text"), link.text},
        {key("kind"), name}};
}

QJsonObject toJson(const SourceRow &source)
{
    return {{key("id"), toText(source.id)}, {key("path"), source.path}, {key("format"), source.format},
        {key("encoding"), source.encoding}, {key("sha256"), QString::fromLatin1(source.sha256.toHex())},
        {key("talks"), source.talks}, {key("revisions"), source.revisions},
        {key("imported"), time(source.imported)},
        {key("missing"), source.missing.isValid() ? QJsonValue(time(source.missing)) : QJsonValue()}};
}

QJsonObject toJson(const TalkText &talk)
{
    QJsonObject object = toJson(talk.row);
    object.insert(key("text"), talk.document->text);
    object.insert(key("start"), talk.offset);
    // The count stands under "marks" in every talk; the marks themselves get a key of their own.
    object.insert(key("mark_list"), array(talk.marks));
    return object;
}

QJsonObject toJson(const Store::SearchResult &result)
{
    QJsonArray results;
    for (const Store::TalkHits &talk : result.talks) {
        for (const Store::SearchHit &hit : talk.hits) {
            results.append(QJsonObject{{key("talk"), toText(talk.talk.id)}, {key("title"), talk.talk.title},
                {key("speakers"), strings(talk.talk.speakers)},
                {key("event"), textOrNull(talk.talk.eventName.name)},
                {key("year"), numberOrNull(talk.talk.eventName.year)},
                {key("field"), Store::searchFieldName(hit.field)}, {key("section"), textOrNull(hit.section)},
                {key("snippet"), hit.snippet}, {key("hits"), hitPairs(hit)},
                {key("match"), Store::matchKindName(talk.match)}, {key("start"), hit.range.begin},
                {key("end"), hit.range.end},
                {key("mark"), hit.mark.isNull() ? QJsonValue() : QJsonValue(toText(hit.mark))}});
        }
    }
    QJsonArray standIns;
    for (const Store::StandIns &others : result.standIns) {
        standIns.append(QJsonObject{
            {key("match"), Store::matchKindName(others.match)}, {key("words"), strings(others.words)}});
    }
    QJsonArray without;
    for (const Store::WithoutFilter &left : result.withoutFilters) {
        without.append(QJsonObject{
            {key("filter"), left.filter}, {key("query"), left.query}, {key("passages"), left.passages}});
    }
    return {{key("total"), result.totalPassages}, {key("talks"), result.totalTalks},
        {key("exact"), result.isExactCount}, {key("results"), results}, {key("stand_ins"), standIns},
        {key("suggestions"), strings(result.suggestions)}, {key("without"), without},
        {key("ms"), result.elapsedMs}};
}

QJsonObject toJson(const std::vector<Store::FacetField> &facets)
{
    QJsonObject object;
    for (const Store::FacetField &field : facets) {
        QJsonArray values;
        for (const Store::FacetValue &value : field.values) {
            values.append(QJsonObject{{key("value"), value.name}, {key("talks"), value.talks}});
        }
        object.insert(field.field, values);
    }
    return object;
}

QJsonObject toJson(const Services::Concordance &concordance)
{
    QJsonArray cells;
    QJsonArray lines;
    for (const Store::TalkMentions &found : concordance.talks) {
        QJsonArray counts;
        for (const int count : found.counts) {
            counts.append(count);
        }
        const QString talk = toText(found.talk.id);
        cells.append(QJsonObject{{key("event"), textOrNull(found.talk.eventName.name)},
            {key("year"), numberOrNull(found.talk.eventName.year)}, {key("talk"), talk},
            {key("counts"), counts}});
        for (const Store::Mention &line : found.lines) {
            lines.append(QJsonObject{{key("talk"), talk}, {key("before"), line.before},
                {key("word"), line.word}, {key("after"), line.after}, {key("start"), line.range.begin},
                {key("end"), line.range.end}, {key("term"), static_cast<qint64>(line.term)}});
        }
    }
    return {{key("terms"), strings(concordance.terms)}, {key("cells"), cells}, {key("lines"), lines}};
}

QJsonArray toJson(const std::vector<Store::RelatedTalk> &related)
{
    QJsonArray array;
    for (const Store::RelatedTalk &other : related) {
        QJsonObject talk = toJson(other.talk);
        talk.insert(key("words"), strings(other.words));
        array.append(talk);
    }
    return array;
}

} // namespace Lectern::Cli
