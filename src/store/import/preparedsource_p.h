// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/preparedsource.h"
#include "store/rows/revisioncache_p.h"
#include "store/rows/talkoutlines_p.h"
#include "store/search/indexwriter_p.h"

#include <optional>
#include <vector>

namespace Lectern::Store {

/// A row of `link` of a talk.
struct PreparedLink {
    qint64 at = 0; ///< code points from the begin of the talk
    QString target;
    QString text;
};

/// What the row of a planned talk and its index say, as far as the source tells.
struct PreparedTalk {
    CodePointRange range;
    QString title;
    QString folded; ///< the title, for finding and sorting
    QString foundTitle; ///< what the notes call it
    QString kind;
    QString given; ///< JSON, fields that a person gave
    QString why; ///< JSON
    int words = 0;
    QByteArray textSha256;
    std::vector<PreparedLink> links;
    std::optional<TalkOutline> outline;
    IndexedText index;
};

/// See PreparedSource.
struct SourceParts {
    ImportedSource source; ///< without its bytes; of the document only the source
    std::shared_ptr<Revision> revision; ///< without row number and time
    QByteArray text; ///< UTF-8
    QByteArray textSha256;
    QByteArray blocks;
    QByteArray bytes; ///< packed
    std::optional<QByteArray> decoded; ///< packed; nothing where decoding the bytes gives it again
    QString meta; ///< JSON
    QString decisions; ///< JSON
    std::vector<PreparedTalk> talks; ///< as those of the plan
    IndexedWords words;
};

/// Works a source out. Any thread, with a tokenizer of its own.
[[nodiscard]] std::shared_ptr<SourceParts> prepareSource(const Tokenizer &tokenizer, ImportedSource source);

/// The links in the text of a talk, as rows have them.
[[nodiscard]] std::vector<PreparedLink> preparedLinks(const Revision &revision, CodePointRange range);

} // namespace Lectern::Store
