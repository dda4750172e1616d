// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "document/sourceline.h"

#include <QString>

#include <vector>

namespace Lectern::Readers {

/// Says what each line of a source is: kind, level, zone, and its text with the mark-up off. One line per
/// '\n'. `source` is decoded and canonicalised, `name` the file name (its extension decides between similar
/// mark-ups). `meta` receives front matter and `Key: value` heads, first of each key, in source order;
/// `isSlideDeck` whether the source says itself that it is one. Both may be null. Pure, linear in the source,
/// any thread.
[[nodiscard]] std::vector<SourceLine> scanLines(const QString &source, const QString &name, Format format,
    std::vector<MetaField> *meta, bool *isSlideDeck);

} // namespace Lectern::Readers
