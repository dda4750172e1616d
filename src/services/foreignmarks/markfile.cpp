// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/foreignmarks/markfile.h"

#include "services/filereading.h"
#include "services/foreignmarks/markcollector.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>

#include <algorithm>

namespace Lectern::Services {

namespace ForeignMarks {

namespace {

/// Under which ids are made for names that are no UUIDs.
constexpr QUuid foreign(0x8d3c5f0a, 0x41b7, 0x4c6e, 0x9b, 0x02, 0x5e, 0x7a, 0x19, 0xd4, 0x60, 0xf3);

QString plain(const QJsonValue &value) { return value.toString(); }

/// "char=9,29" of RFC 5147.
std::optional<CodePointRange> rangeOfFragment(const QString &fragment)
{
    const qsizetype at = fragment.indexOf(QLatin1StringView("char="));
    if (at < 0) {
        return std::nullopt;
    }
    const QStringList ends = fragment.sliced(at + 5).section(u';', 0, 0).split(u',');
    bool isBegin = false;
    bool isEnd = false;
    const CodePointRange range{ends.value(0).toLongLong(&isBegin), ends.value(1).toLongLong(&isEnd)};
    return isBegin && isEnd ? std::optional(range) : std::nullopt;
}

void readSelector(const QJsonObject &selector, ForeignMark &mark, int depth)
{
    const QString type = textOf(selector.value(QLatin1StringView("type")));
    if (type == u"TextQuoteSelector" && mark.quote.isEmpty()) {
        mark.quote = plain(selector.value(QLatin1StringView("exact")));
        mark.prefix = plain(selector.value(QLatin1StringView("prefix")));
        mark.suffix = plain(selector.value(QLatin1StringView("suffix")));
    } else if (type == u"TextPositionSelector") {
        const QJsonValue start = selector.value(QLatin1StringView("start"));
        const QJsonValue end = selector.value(QLatin1StringView("end"));
        if (start.isDouble() && end.isDouble()) {
            mark.range = CodePointRange{start.toInteger(-1), end.toInteger(-1)};
        }
    } else if (type == u"FragmentSelector" && !mark.range) {
        mark.range = rangeOfFragment(plain(selector.value(QLatin1StringView("value"))));
    }
    constexpr int deepest = 8;
    if (depth < deepest) {
        for (const QJsonValue &finer : listOf(selector.value(QLatin1StringView("refinedBy")))) {
            readSelector(finer.toObject(), mark, depth + 1);
        }
    }
}

/// Brackets open at once, as far as texts are told from the rest; more than a parser should be given.
bool isNestedTooDeep(const QByteArray &json)
{
    constexpr int deepest = 64;
    int depth = 0;
    bool isText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char sign = json[i];
        if (isText) {
            i += sign == '\\' ? 1 : 0;
            isText = sign != '"';
        } else if (sign == '"') {
            isText = true;
        } else if (sign == '[' || sign == '{') {
            if (++depth > deepest) {
                return true;
            }
        } else if (sign == ']' || sign == '}') {
            --depth;
        }
    }
    return false;
}

Result<MarkFile> unknownFormat()
{
    return failure(ErrorKind::InvalidInput,
        Texts::tr("This is no file of marks that Lectern knows: Web Annotations or Hypothesis (JSON), or "
                  "Readwise (CSV)."));
}

Result<MarkFile> readJson(const QByteArray &bytes)
{
    if (isNestedTooDeep(bytes)) {
        return failure(ErrorKind::InvalidInput, Texts::tr("The file is nested deeper than marks ever are."));
    }
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(bytes, &error);
    if (json.isNull()) {
        return failure(ErrorKind::InvalidInput,
            Texts::tr("The file is broken JSON: nothing can be read behind its first %n byte(s).", nullptr,
                error.offset),
            error.errorString());
    }
    Collector collector;
    if (json.isObject() && isHypothesis(json.object())) {
        readHypothesis(json.object(), collector);
    } else {
        readAnnotations(json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object()), collector);
    }
    if (collector.isOver()) {
        return failure(ErrorKind::InvalidInput,
            Texts::tr("The file has more than %n mark(s), which is too many for one.", nullptr, mostItems));
    }
    MarkFile file = std::move(collector).file();
    const bool isEmptyCollection =
        json.isArray() || json.object().contains(QLatin1StringView("type")) || isHypothesis(json.object());
    return file.marks.empty() && file.refused.empty() && !isEmptyCollection
        ? unknownFormat()
        : Result<MarkFile>(std::move(file));
}

Result<MarkFile> readTable(const QByteArray &bytes)
{
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(bytes);
    if (decode.hasError() || !isReadwise(text)) {
        return unknownFormat();
    }
    Collector collector;
    if (!readReadwise(text, collector)) {
        return failure(
            ErrorKind::InvalidInput, Texts::tr("The table is broken: a quoted cell does not end."));
    }
    if (collector.isOver()) {
        return failure(ErrorKind::InvalidInput,
            Texts::tr("The file has more than %n mark(s), which is too many for one.", nullptr, mostItems));
    }
    return std::move(collector).file();
}

} // namespace

QUuid idFor(const QString &name)
{
    QString text = name.trimmed();
    if (text.startsWith(QLatin1StringView("urn:uuid:"), Qt::CaseInsensitive)) {
        text = text.sliced(9);
    }
    const QUuid id = QUuid::fromString(text);
    return id.isNull() ? QUuid::createUuidV5(foreign, name.toUtf8()) : id;
}

QDateTime timeFrom(const QString &text) { return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC(); }

QJsonArray listOf(const QJsonValue &value)
{
    if (value.isArray()) {
        return value.toArray();
    }
    return value.isUndefined() || value.isNull() ? QJsonArray() : QJsonArray{value};
}

QString textOf(const QJsonValue &value)
{
    if (value.isArray()) {
        return textOf(value.toArray().at(0));
    }
    return value.isObject() ? value.toObject().value(QLatin1StringView("value")).toString()
                            : value.toString();
}

void readSelectors(const QJsonValue &selectors, ForeignMark &mark)
{
    for (const QJsonValue &selector : listOf(selectors)) {
        readSelector(selector.toObject(), mark, 0);
    }
}

bool hasWords(const ForeignMark &mark, Collector &collector)
{
    const bool hasPlace = mark.range && !mark.range->isEmpty() && !mark.sourceSha256.isEmpty();
    if (mark.quote.trimmed().isEmpty() && !hasPlace) {
        collector.refuse(Texts::tr("It has no quote, so there is nothing to stand on."));
        return false;
    }
    return true;
}

} // namespace ForeignMarks

Result<MarkFile> readMarkFile(const QByteArray &bytes)
{
    if (bytes.size() > mostSourceBytes) {
        return failure(ErrorKind::InvalidInput,
            ForeignMarks::Texts::tr("The file is larger than 64 MiB, which no file of marks should be."));
    }
    QByteArray text = bytes;
    if (text.startsWith("\xEF\xBB\xBF")) {
        text.remove(0, 3);
    }
    const auto first = std::ranges::find_if(
        text, [](char sign) { return sign != ' ' && sign != '\t' && sign != '\r' && sign != '\n'; });
    const bool isJson = first != text.end() && (*first == '{' || *first == '[');
    return isJson ? ForeignMarks::readJson(text) : ForeignMarks::readTable(text);
}

} // namespace Lectern::Services
