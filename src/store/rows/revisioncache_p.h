// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textposition.h"
#include "document/document.h"
#include "store/search/lostletters_p.h"
#include "store/sql/statement_p.h"

#include <QDateTime>

#include <list>
#include <memory>

namespace Lectern::Store {

/// One state of a source, decoded. Immutable, so a copy read once stays true.
struct Revision {
    RowId id = 0;
    Document document; ///< without source, lines and meta
    CodePointMap places; ///< of document.text
    Utf8Places bytes; ///< of document.text
    std::vector<BrokenWord> brokenWords; ///< of document
    QByteArray bytesSha256;
    QDateTime importedAt;
};

/// The revisions read last, up to 8 MB of text: a search that shows twenty talks of one file decodes it
/// once.
class RevisionCache final
{
public:
    /// Null when there is no such revision or it does not decode; the latter fails the unit of work
    /// (Corrupt).
    [[nodiscard]] std::shared_ptr<const Revision> get(Database::Private &database, RowId id);
    /// Keeps a revision that was just written, so that it need not be decoded.
    void put(std::shared_ptr<const Revision> revision);
    /// The decoded source of a revision, for showing its lines.
    [[nodiscard]] static QString sourceText(Database::Private &database, RowId id);
    void clear();

private:
    std::list<std::shared_ptr<const Revision>> m_recent; ///< the last used first
    qsizetype m_size = 0;
};

/// Bytes decoded by the named encoding and made canonical; a null text if the encoding is not known.
[[nodiscard]] QString decodedSource(const QByteArray &bytes, const QString &encoding);

/// UTF-16 range of a talk in its revision's text.
[[nodiscard]] Utf16Range utf16Of(const Revision &revision, CodePointRange range);

/// Nearest heading at or above a UTF-16 position, below the talk that begins at `from` (whose first heading
/// is its title); empty if there is none.
[[nodiscard]] QString sectionAt(const Document &document, qsizetype position, qsizetype from);

} // namespace Lectern::Store
