// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/names_p.h"
#include "store/rows/packedbytes_p.h"
#include "store/rows/revisioncache_p.h"
#include "store/sql/database_p.h"

#include <QStringDecoder>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

constexpr qsizetype unitsKept = 4 << 20;

std::shared_ptr<const Revision> readRevision(Database::Private &database, RowId id)
{
    Statement query(database,
        u"SELECT r.format, r.encoding, r.language, r.text, r.blocks, r.bytes_sha256, r.imported_at, s.path "
        "FROM revision r JOIN source s ON s.id = r.source_id WHERE r.id = ?"_s);
    if (!query.bind(id).next()) {
        return nullptr;
    }
    auto revision = std::make_shared<Revision>();
    Document &document = revision->document;
    const QString text = query.text(3);
    if (!decodeBlocks(query.blob(4), text, &document)) {
        database.fail(SQLITE_CORRUPT, u"blocks of revision %1 do not decode"_s.arg(id));
        return nullptr;
    }
    revision->id = id;
    document.text = text;
    [[maybe_unused]] const bool isKnown = formatFromName(query.text(0), &document.format);
    document.encoding = query.text(1);
    document.language = query.text(2);
    document.name = fileNameOf(query.text(7));
    revision->bytesSha256 = query.blob(5);
    revision->importedAt = query.time(6);
    revision->places = CodePointMap(document.text);
    revision->bytes = Utf8Places(document.text);
    revision->brokenWords = brokenWords(document);
    return revision;
}

} // namespace

std::shared_ptr<const Revision> RevisionCache::get(Database::Private &database, RowId id)
{
    const auto found =
        std::ranges::find_if(m_recent, [id](const auto &revision) { return revision->id == id; });
    if (found != m_recent.end()) {
        m_recent.splice(m_recent.begin(), m_recent, found);
        return m_recent.front();
    }
    std::shared_ptr<const Revision> revision = readRevision(database, id);
    if (!revision) {
        return nullptr;
    }
    put(revision);
    return revision;
}

void RevisionCache::put(std::shared_ptr<const Revision> revision)
{
    m_size += revision->document.text.size();
    m_recent.push_front(std::move(revision));
    while (m_size > unitsKept && m_recent.size() > 1) {
        m_size -= m_recent.back()->document.text.size();
        m_recent.pop_back();
    }
}

void RevisionCache::clear()
{
    m_recent.clear();
    m_size = 0;
}

QString RevisionCache::sourceText(Database::Private &database, RowId id)
{
    Statement query(
        database, u"SELECT bytes, encoding, decoded, CAST(text AS BLOB) FROM revision WHERE id = ?"_s);
    if (!query.bind(id).next()) {
        return {};
    }
    if (!query.isNull(2)) {
        return QString::fromUtf8(unpacked(query.blob(2), query.blob(3)));
    }
    return decodedSource(unpacked(query.blob(0), query.blob(3)), query.text(1));
}

QString decodedSource(const QByteArray &bytes, const QString &encoding)
{
    QStringDecoder decoder(encoding.toLatin1().constData(), QStringConverter::Flag::Stateless);
    if (!decoder.isValid()) {
        return {};
    }
    return canonicalised(decoder.decode(bytes));
}

Utf16Range utf16Of(const Revision &revision, CodePointRange range) { return revision.places.toUtf16(range); }

QString sectionAt(const Document &document, qsizetype position, qsizetype from)
{
    QString section;
    for (const Block &block : document.blocks) {
        if (block.text.begin > position) {
            break;
        }
        if (block.kind == BlockKind::Heading && block.text.begin > from) {
            section = document.text.sliced(block.text.begin, block.text.length()).simplified();
        }
    }
    return section;
}

} // namespace Lectern::Store
