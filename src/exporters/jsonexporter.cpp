// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonexporter.h"

#include "markplaces.h"
#include "textescape.h"
#include "texts.h"

#include "base/uuid.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Lectern::Exporters {

namespace {

constexpr qint64 contextLength = 64; ///< code points a side of a quote
/// Under which the ids of collections and pages are made from those of the talks, so that they stay the same.
constexpr QUuid ours(0x5b0e6a52, 0x8d1f, 0x4c8e, 0x9a, 0x37, 0x1e, 0x5f, 0x0c, 0x2b, 0x74, 0xd6);

QString urn(const QUuid &id) { return u"urn:uuid:" + toText(id); }

QString madeId(const QString &name) { return urn(QUuid::createUuidV5(ours, name.toUtf8())); }

/// Keys are ASCII, values texts without lone surrogates.
void put(QJsonObject &object, QLatin1StringView key, const QString &value)
{
    object.insert(key, scalarValues(value));
}

void putIfAny(QJsonObject &object, QLatin1StringView key, const QString &value)
{
    if (!value.isEmpty()) {
        put(object, key, value);
    }
}

/// RFC 6920 name of the source's bytes; the talk's id where these are not known.
QString sourceName(const TalkText &talk)
{
    const QByteArray hash =
        talk.sourceSha256.size() == 64 ? QByteArray::fromHex(talk.sourceSha256) : talk.sourceSha256;
    if (hash.isEmpty()) {
        return urn(talk.row.id);
    }
    const auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return u"ni:///sha-256;" + QString::fromLatin1(hash.toBase64(options));
}

QJsonObject textualBody(const QString &value, QLatin1StringView purpose)
{
    QJsonObject body;
    put(body, QLatin1StringView("type"), QStringLiteral("TextualBody"));
    put(body, QLatin1StringView("value"), value);
    put(body, QLatin1StringView("purpose"), purpose);
    return body;
}

/// Writes the annotations of one talk.
class TalkAnnotations
{
public:
    TalkAnnotations(const TalkText &talk, const ExportOptions &options)
        : m_talk(talk)
        , m_options(options)
        , m_map(talk.document->text)
    {
    }

    QJsonObject annotation(const PlacedMark &entry) const
    {
        const MarkRow &mark = *entry.mark;
        const bool hasTags = m_options.withTags && !mark.tags.isEmpty();
        QJsonObject result;
        put(result, QLatin1StringView("id"), urn(mark.id));
        put(result, QLatin1StringView("type"), QStringLiteral("Annotation"));
        put(result, QLatin1StringView("motivation"),
            !mark.comment.isEmpty() ? QStringLiteral("commenting")
                : hasTags           ? QStringLiteral("tagging")
                                    : QStringLiteral("highlighting"));
        putIfAny(result, QLatin1StringView("created"), utcTime(mark.created));
        putIfAny(result, QLatin1StringView("modified"), utcTime(mark.modified));
        const QJsonArray bodies = bodiesOf(entry);
        if (!bodies.isEmpty()) {
            result.insert(QLatin1StringView("body"), bodies);
        }
        result.insert(QLatin1StringView("target"), target(entry));
        addOwnWords(result, entry);
        return result;
    }

private:
    QJsonArray bodiesOf(const PlacedMark &entry) const
    {
        QJsonArray bodies;
        if (!entry.mark->comment.isEmpty()) {
            QJsonObject comment = textualBody(entry.mark->comment, QLatin1StringView("commenting"));
            put(comment, QLatin1StringView("format"), QStringLiteral("text/markdown"));
            bodies.append(comment);
        }
        QStringList tags = m_options.withTags ? entry.mark->tags : QStringList();
        if (entry.isOrphan()) {
            tags.append(QStringLiteral("lectern:orphan"));
        }
        for (const QString &tag : std::as_const(tags)) {
            bodies.append(textualBody(tag, QLatin1StringView("tagging")));
        }
        return bodies;
    }

    QString textBetween(qint64 begin, qint64 end) const
    {
        return wordsAt(m_map.toUtf16(CodePointRange{begin, end}));
    }

    QString wordsAt(const Utf16Range &range) const
    {
        return m_talk.document->text.sliced(range.begin, range.length());
    }

    /// The words of the text where there is a place, so that quote and position say the same; else the old
    /// ones.
    QJsonObject quoteSelector(const PlacedMark &entry) const
    {
        QString exact = entry.mark->quote;
        QString prefix = entry.mark->prefix;
        QString suffix = entry.mark->suffix;
        if (!entry.isOrphan()) {
            const CodePointRange place = m_map.toCodePoints(entry.range);
            exact = textBetween(place.begin, place.end);
            // At the talk's edges the surroundings reach into the revision beyond it, which only the mark
            // knows: they are still those as far as the talk goes.
            const QString before = textBetween(std::max<qint64>(0, place.begin - contextLength), place.begin);
            const QString behind = textBetween(place.end, std::min(m_map.size(), place.end + contextLength));
            const bool reachesOut = place.begin < contextLength && m_talk.offset > 0;
            prefix = reachesOut && prefix.endsWith(before) ? prefix : before;
            suffix = place.end + contextLength > m_map.size() && suffix.startsWith(behind) ? suffix : behind;
        }
        QJsonObject selector;
        put(selector, QLatin1StringView("type"), QStringLiteral("TextQuoteSelector"));
        put(selector, QLatin1StringView("exact"), exact);
        put(selector, QLatin1StringView("prefix"), prefix);
        put(selector, QLatin1StringView("suffix"), suffix);
        return selector;
    }

    QJsonObject target(const PlacedMark &entry) const
    {
        QJsonArray selectors{quoteSelector(entry)};
        if (!entry.isOrphan()) {
            const CodePointRange place = m_map.toCodePoints(entry.range);
            QJsonObject position;
            put(position, QLatin1StringView("type"), QStringLiteral("TextPositionSelector"));
            position.insert(QLatin1StringView("start"), place.begin + m_talk.offset);
            position.insert(QLatin1StringView("end"), place.end + m_talk.offset);
            selectors.append(position);
        }
        QJsonObject target;
        put(target, QLatin1StringView("type"), QStringLiteral("SpecificResource"));
        put(target, QLatin1StringView("source"), sourceName(m_talk));
        target.insert(QLatin1StringView("selector"), selectors);
        if (m_talk.revisionTime.isValid()) {
            QJsonObject state;
            put(state, QLatin1StringView("type"), QStringLiteral("TimeState"));
            put(state, QLatin1StringView("sourceDate"), utcTime(m_talk.revisionTime));
            target.insert(QLatin1StringView("state"), state);
        }
        return target;
    }

    /// What the model has no word for.
    void addOwnWords(QJsonObject &object, const PlacedMark &entry) const
    {
        const MarkRow &mark = *entry.mark;
        put(object, QLatin1StringView("lectern:kind"), markKindName(mark.kind));
        put(object, QLatin1StringView("lectern:state"), anchorStateName(mark.state));
        put(object, QLatin1StringView("lectern:talk"), urn(m_talk.row.id));
        put(object, QLatin1StringView("lectern:talkTitle"), m_talk.row.title);
        putIfAny(object, QLatin1StringView("lectern:event"), Texts::eventName(m_talk.row.eventName));
        putIfAny(object, QLatin1StringView("lectern:section"), mark.section);
        putIfAny(object, QLatin1StringView("lectern:reason"), mark.reason);
        if (!m_talk.sourceSha256.isEmpty()) {
            const bool isHex = m_talk.sourceSha256.size() == 64;
            const QByteArray hex = isHex ? m_talk.sourceSha256 : m_talk.sourceSha256.toHex();
            put(object, QLatin1StringView("lectern:revision"), QString::fromLatin1(hex));
        }
        if (mark.todo != Todo::None) {
            put(object, QLatin1StringView("lectern:todo"),
                mark.todo == Todo::Done ? QStringLiteral("done") : QStringLiteral("open"));
        }
        if (mark.state != AnchorState::Exact || wordsAt(entry.range) != mark.quote) {
            put(object, QLatin1StringView("lectern:quote"), mark.quote);
        }
        if (mark.isKept) {
            object.insert(QLatin1StringView("lectern:kept"), true);
        }
    }

    const TalkText &m_talk;
    const ExportOptions &m_options;
    CodePointMap m_map;
};

QJsonArray annotationsOf(const std::vector<TalkText> &talks, const ExportOptions &options)
{
    QJsonArray items;
    const auto marks = placedMarks(talks, options);
    for (size_t i = 0; i < talks.size(); ++i) {
        const TalkAnnotations annotations(talks[i], options);
        for (const PlacedMark &entry : marks[i]) {
            items.append(annotations.annotation(entry));
        }
    }
    return items;
}

} // namespace

QString JsonExporter::name() const { return Texts::tr("Web Annotations (JSON-LD)"); }

Result<ExportedFile> JsonExporter::write(
    const std::vector<TalkText> &talks, const ExportOptions &options) const
{
    QStringList ids;
    for (const TalkText &talk : talks) {
        ids.append(toText(talk.row.id));
    }
    const QJsonArray items = annotationsOf(talks, options);
    QJsonObject page;
    put(page, QLatin1StringView("id"), madeId(u"page:" + ids.join(u',')));
    put(page, QLatin1StringView("type"), QStringLiteral("AnnotationPage"));
    page.insert(QLatin1StringView("startIndex"), 0);
    page.insert(QLatin1StringView("items"), items);
    QJsonObject collection;
    const QJsonObject prefix{{QStringLiteral("lectern"), QStringLiteral("https://example.org/lectern#")}};
    collection.insert(QLatin1StringView("@context"),
        QJsonArray{QStringLiteral("http://www.w3.org/ns/anno.jsonld"), prefix});
    put(collection, QLatin1StringView("id"), madeId(u"collection:" + ids.join(u',')));
    put(collection, QLatin1StringView("type"), QStringLiteral("AnnotationCollection"));
    put(collection, QLatin1StringView("label"), Texts::titleOf(talks, options.title));
    collection.insert(QLatin1StringView("total"), items.size());
    collection.insert(QLatin1StringView("first"), page);
    ExportedFile file;
    file.bytes = QJsonDocument(collection).toJson(QJsonDocument::Indented);
    if (options.withNotes) {
        file.losses << Texts::tr("The notes themselves are not in this format, only the marks on them.");
    }
    return file;
}

} // namespace Lectern::Exporters
