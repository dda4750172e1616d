// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// W3C Web Annotations as others write them and as we do (exporters/jsonexporter), and Readium's sets.

#include "services/foreignmarks/markcollector.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Lectern::Services::ForeignMarks {

namespace {

/// What the set around an annotation says of the notes it is about.
struct About {
    QString title;
    QString address;
};

/// RFC 6920: "ni:///sha-256;" and the hash in base64url. Empty for other names.
QByteArray hashOf(const QString &name)
{
    static const QString scheme = u"ni:///sha-256;"_s;
    if (!name.startsWith(scheme)) {
        return {};
    }
    const auto decoded = QByteArray::fromBase64Encoding(name.sliced(scheme.size()).toLatin1(),
        QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    constexpr qsizetype length = 32;
    return decoded && (*decoded).size() == length ? *decoded : QByteArray();
}

/// The name of a resource that may be given by name alone or as an object.
QString nameOf(const QJsonValue &resource)
{
    return resource.isObject() ? resource[u"id"].toString() : resource.toString();
}

void addComment(ForeignMark &mark, const QString &text)
{
    if (!text.isEmpty()) {
        mark.comment = mark.comment.isEmpty() ? text : QString(mark.comment + u"\n\n"_s + text);
    }
}

void readBody(const QJsonValue &body, ForeignMark &mark, int depth)
{
    if (body.isString()) {
        addComment(mark, body.toString());
        return;
    }
    constexpr int deepest = 4;
    for (const QJsonValue &one : depth < deepest ? body[u"items"].toArray() : QJsonArray()) {
        readBody(one, mark, depth + 1);
    }
    for (const QLatin1StringView own : {"tags"_L1, "keyword"_L1}) { // Readium's
        for (const QJsonValue &tag : listOf(body[own])) {
            mark.tags += textOf(tag);
        }
    }
    const QString value = textOf(body[u"value"]);
    const QString purpose = textOf(body[u"purpose"]);
    if (purpose == "tagging"_L1) {
        if (value == "lectern:orphan"_L1) {
            mark.state = AnchorState::Orphan;
        } else {
            mark.tags += value;
        }
        return;
    }
    addComment(mark, value.isEmpty() ? body[u"id"].toString() : value);
}

/// Words that only a Lectern writes.
void readOwnWords(const QJsonObject &item, ForeignMark &mark)
{
    const auto own = [&item](QLatin1StringView name) { return item.value(name).toString(); };
    mark.kind = markKindFromName(own("lectern:kind"_L1));
    if (mark.kind) {
        const QString todo = own("lectern:todo"_L1);
        mark.todo = todo == "open"_L1 ? Todo::Open : todo == "done"_L1 ? Todo::Done : Todo::None;
    }
    if (const auto state = anchorStateFromName(own("lectern:state"_L1))) {
        mark.state = *state;
    }
    mark.reason = own("lectern:reason"_L1);
    mark.isKept = item.value("lectern:kept"_L1).toBool();
    mark.firstQuote = own("lectern:quote"_L1);
    mark.talk = QUuid::fromString(own("lectern:talk"_L1).remove("urn:uuid:"_L1));
    if (const QString title = own("lectern:talkTitle"_L1); !title.isEmpty()) {
        mark.title = title;
    }
    const QByteArray hash = QByteArray::fromHex(own("lectern:revision"_L1).toLatin1());
    constexpr qsizetype length = 32;
    mark.sourceSha256 = hash.size() == length ? hash : mark.sourceSha256;
}

void readTarget(const QJsonValue &target, ForeignMark &mark)
{
    const QString name = target.isString()
        ? target.toString()
        : nameOf(target[u"source"].isUndefined() ? target : target[u"source"]);
    mark.sourceSha256 = hashOf(name);
    if (mark.sourceSha256.isEmpty() && !name.isEmpty()) {
        mark.address = name.section(u'#', 0, 0);
        ForeignMark place; // "…#char=9,29"
        readSelectors(
            QJsonObject{{u"type"_s, u"FragmentSelector"_s}, {u"value"_s, name.section(u'#', 1)}}, place);
        mark.range = place.range;
    }
    readSelectors(target[u"selector"], mark);
}

ForeignMark markOf(const QJsonObject &item, const QJsonValue &target, const About &about)
{
    ForeignMark mark;
    mark.title = about.title;
    const QString id = textOf(item.value("id"_L1));
    mark.id =
        idFor(id.isEmpty() ? QString::fromUtf8(QJsonDocument(item).toJson(QJsonDocument::Compact)) : id);
    mark.created = timeFrom(textOf(item.value("created"_L1)));
    mark.modified = timeFrom(textOf(item.value("modified"_L1)));
    mark.modified = mark.modified.isValid() ? mark.modified : mark.created;
    addComment(mark, textOf(item.value("bodyValue"_L1)));
    for (const QJsonValue &body : listOf(item.value("body"_L1))) {
        readBody(body, mark, 0);
    }
    readTarget(target, mark);
    mark.address = mark.address.isEmpty() ? about.address : mark.address;
    readOwnWords(item, mark);
    return mark;
}

void readAnnotation(const QJsonObject &item, const About &about, Collector &collector)
{
    if (!collector.begin()) {
        return;
    }
    if (textOf(item.value("motivation"_L1)) == "replying"_L1) {
        collector.refuse(Texts::tr("It answers another note, which Lectern has no place for."));
        return;
    }
    const QJsonArray targets = listOf(item.value("target"_L1));
    if (targets.isEmpty()) {
        collector.refuse(Texts::tr("It does not say what it stands on."));
        return;
    }
    if (!item.value("creator"_L1).isUndefined()) {
        collector.lose(Texts::tr("Who made the marks is not kept."));
    }
    for (qsizetype i = 0; i < targets.size(); ++i) {
        ForeignMark mark = markOf(item, targets[i], about);
        if (i > 0) { // one mark for each of the places
            mark.id = idFor(mark.id.toString() + QString::number(i));
        }
        if (hasWords(mark, collector)) {
            collector.take(std::move(mark));
        }
    }
}

void read(const QJsonValue &value, const About &around, Collector &collector, int depth);

void readItems(const QJsonValue &items, const About &about, Collector &collector, int depth)
{
    for (const QJsonValue &item : listOf(items)) {
        if (collector.isOver()) {
            return;
        }
        read(item, about, collector, depth + 1);
    }
}

/// A collection, a page, a list, a set, or an annotation.
void read(const QJsonValue &value, const About &around, Collector &collector, int depth)
{
    constexpr int deepest = 32;
    if (depth > deepest) {
        return;
    }
    if (value.isArray()) {
        readItems(value, around, collector, depth);
        return;
    }
    const QJsonObject object = value.toObject();
    if (object.contains("target"_L1)) {
        readAnnotation(object, around, collector);
        return;
    }
    About about = around;
    if (const QJsonValue set = object.value("about"_L1); set.isObject()) {
        about.title = textOf(set[u"dc:title"].isUndefined() ? set[u"title"] : set[u"dc:title"]);
        about.address = textOf(set[u"dc:identifier"].isUndefined() ? set[u"id"] : set[u"dc:identifier"]);
    }
    bool isCollection = false;
    for (const QLatin1StringView part : {"items"_L1, "first"_L1, "next"_L1}) {
        const QJsonValue inside = object.value(part);
        isCollection = isCollection || !inside.isUndefined();
        if (inside.isString()) {
            collector.lose(Texts::tr("More marks lie at another address, which was not read."));
        } else {
            readItems(inside, about, collector, depth);
        }
    }
    if (!isCollection && depth > 0 && collector.begin()) {
        collector.refuse(Texts::tr("It is no annotation."));
    }
}

} // namespace

void readAnnotations(const QJsonValue &root, Collector &collector) { read(root, {}, collector, 0); }

} // namespace Lectern::Services::ForeignMarks
