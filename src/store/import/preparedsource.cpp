// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/lineplaces.h"
#include "document/links.h"
#include "store/import/preparedsource_p.h"
#include "store/import/sourceimport_p.h"
#include "store/rows/names_p.h"
#include "store/rows/packedbytes_p.h"
#include "store/sql/database_p.h"

#include <algorithm>
#include <utility>

namespace Lectern::Store {

namespace {

QString metaInJson(const Document &document)
{
    QStringList fields;
    for (const MetaField &field : document.meta) {
        fields << field.key << field.value;
    }
    return toJson(fields);
}

/// What the row of a revision says. Leaves of the source's document what stays with it.
void prepareRevision(SourceParts &parts)
{
    ImportedSource &source = parts.source;
    Document &document = source.document;
    if (!source.plan.language.isEmpty()) {
        document.language = source.plan.language;
    }
    if (source.sha256.isEmpty()) {
        source.sha256 = sha256(QByteArrayView(source.bytes));
    }
    parts.text = document.text.toUtf8();
    if (decodedSource(source.bytes, document.encoding) != document.source) {
        parts.decoded = packed(document.source.toUtf8(), parts.text);
    }
    parts.bytes = packed(source.bytes, parts.text);
    source.bytes.clear();
    parts.textSha256 = sha256(QByteArrayView(parts.text));
    parts.blocks = encodeBlocks(document);
    parts.meta = metaInJson(document);
    parts.decisions = toJson(source.plan.decisions);
    parts.revision = std::make_shared<Revision>();
    parts.revision->places = CodePointMap(document.text);
    parts.revision->bytes = Utf8Places(document.text);
    parts.revision->brokenWords = brokenWords(document);
    parts.revision->bytesSha256 = source.sha256;
}

PreparedTalk preparedTalk(
    const Tokenizer &tokenizer, SourceParts &parts, const PlannedTalk &planned, Utf16Range place)
{
    const Revision &revision = *parts.revision;
    PreparedTalk talk;
    talk.range = revision.places.toCodePoints(place);
    talk.title = legalLine(planned.title);
    talk.folded = folded(talk.title);
    talk.foundTitle = foundTitleOf(planned);
    talk.kind = legalLine(planned.kind);
    talk.given = toJson(givenFields(parts.source.plan, planned));
    talk.why = toJson(planned.why);
    const QString text = revision.document.text.sliced(place.begin, place.length());
    talk.words = countWords(text);
    talk.textSha256 = sha256(text);
    talk.links = preparedLinks(revision, talk.range);
    talk.outline = outlineOf(revision, talk.range);
    const int number = static_cast<int>(parts.talks.size()) + 1;
    talk.index = indexedText(tokenizer, revision, talk.range, talk.title, number, parts.words);
    return talk;
}

} // namespace

std::vector<PreparedLink> preparedLinks(const Revision &revision, CodePointRange range)
{
    std::vector<PreparedLink> links;
    for (const Link &link : linksIn(revision.document, utf16Of(revision, range))) {
        links.push_back(
            {revision.places.toCodePoint(link.at) - range.begin, legal(link.target), legal(link.text)});
    }
    return links;
}

std::shared_ptr<SourceParts> prepareSource(const Tokenizer &tokenizer, ImportedSource source)
{
    auto parts = std::make_shared<SourceParts>();
    parts->source = std::move(source);
    prepareRevision(*parts);
    Document &document = parts->source.document;
    std::vector<Utf16Range> places;
    const LinePlaces lines(document);
    for (const PlannedTalk &planned : parts->source.plan.talks) {
        places.push_back(lines.textOf(planned.line, planned.endLine));
    }
    const QString text = document.source;
    parts->revision->document = std::exchange(document, {});
    parts->revision->document.source.clear();
    parts->revision->document.lines = {};
    document.source = text;
    for (size_t i = 0; i < places.size(); ++i) {
        parts->talks.push_back(preparedTalk(tokenizer, *parts, parts->source.plan.talks[i], places[i]));
    }
    std::vector<WordPart> &words = parts->words.parts;
    std::ranges::sort(words);
    const auto [from, to] = std::ranges::unique(words);
    words.erase(from, to);
    return parts;
}

SourcePreparer::SourcePreparer(Database &database)
    : m_tokenizer(database.d().tokenizer())
{
}

PreparedSource SourcePreparer::prepare(ImportedSource source) const
{
    const std::unique_ptr<Tokenizer> own = m_tokenizer.another();
    Q_CHECK_PTR(own.get());
    return {prepareSource(*own, std::move(source))};
}

} // namespace Lectern::Store
