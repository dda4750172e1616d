// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "anchoring/reanchor.h"
#include "document/foreignmark.h"
#include "store/rows/revisioncache_p.h"

#include <QHash>

namespace Lectern::Store {

/// Where a mark made elsewhere belongs in this library.
struct MarkHome {
    RowId talk = 0;
    RowId source = 0;
    CodePointRange talkRange; ///< in `revision`
    std::shared_ptr<const Revision> revision; ///< of the talk
    Anchoring::Placement placement; ///< in `revision`
    std::shared_ptr<const Revision> madeOn; ///< the text it was made on, or else `revision`
    CodePointRange made; ///< in `madeOn`; empty: made on a text that is not here
};

/// Finds homes: the notes by Lectern's id of the talk, the hash of the source, its address, the title of the
/// talk, the name of the event; the words by their position where the very text is here (in whatever version;
/// from there they are carried on), else by quote and surroundings. Several talks that may be meant are told
/// apart by the words. Inside a transaction, in which nothing but marks is written.
class MarkHomes final
{
public:
    explicit MarkHomes(Database::Private &database)
        : m_database(database)
    {
    }

    /// Nothing when the notes are not in the library. A mark whose talk is known is never without a home: its
    /// placement is an orphan then.
    [[nodiscard]] std::optional<MarkHome> find(const ForeignMark &mark);

private:
    struct Talk {
        RowId id = 0;
        RowId source = 0;
        RowId revision = 0;
        CodePointRange range;
        QString folded;
    };
    using Talks = std::vector<Talk>;

    [[nodiscard]] const Talks &talks(const QString &condition, const QVariant &value);
    [[nodiscard]] Talks candidates(const ForeignMark &mark);
    [[nodiscard]] std::optional<MarkHome> onKnownText(const ForeignMark &mark, const Talks &candidates);
    [[nodiscard]] std::optional<MarkHome> carried(
        const ForeignMark &mark, const std::shared_ptr<const Revision> &base, RowId source);
    [[nodiscard]] std::optional<MarkHome> byWords(const ForeignMark &mark, const Talks &candidates);
    [[nodiscard]] MarkHome homeIn(const Talk &talk);
    [[nodiscard]] RowId revisionWith(RowId source, const QByteArray &sha256);

    Database::Private &m_database;
    QHash<QString, Talks> m_talks; ///< by condition and value
    QHash<QByteArray, RowId> m_revisions; ///< by source and hash
};

} // namespace Lectern::Store
