// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

namespace Lectern {

/// A mark as a file made elsewhere tells it (shared/interchange.md): which notes it means, which words of
/// them, and what it says. Any field may be empty but `id`.
struct ForeignMark {
    QUuid id; ///< its own, or made from what names it in the file: the same each time that file is read

    QUuid talk; ///< by a Lectern; null: not said
    QByteArray sourceSha256; ///< of the bytes of the source, 32 bytes
    QString address; ///< of the source: a path or a URL
    QString title; ///< of the talk, or of the page that was marked

    QString quote; ///< as the words stand in the text it was written from
    QString prefix;
    QString suffix;
    std::optional<CodePointRange> range; ///< in the text of the source; a mere hint where that is not known
    QString firstQuote; ///< the words it was made on, where these are others than `quote`
    AnchorState state = AnchorState::Exact; ///< as it stood in the text it was written from
    QString reason; ///< why not exact, in words
    bool isKept = false; ///< as MarkRow::isKept

    std::optional<MarkKind> kind; ///< here and for the to-do: nothing where the format has no word for it
    QString comment; ///< Markdown
    QStringList tags;
    std::optional<Todo> todo;
    QDateTime created; ///< invalid: not known
    QDateTime modified; ///< invalid: not known
};

} // namespace Lectern
