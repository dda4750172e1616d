// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporters/markplaces.h"

#include <QString>
#include <QStringList>

namespace Lectern::Exporters {

/// Pieces of a Markdown file around the notes themselves.

/// A tag as Obsidian takes it: no blanks, no '#', nested by '/'.
[[nodiscard]] QString markdownTag(const QString &tag);
/// Foreign text as one line in which no sign means anything.
[[nodiscard]] QString markdownLine(const QString &text);
/// Lines as a block quote.
[[nodiscard]] QStringList quotedLines(const QStringList &lines);

/// Adds an entry of front matter; nothing for an empty value.
void addYaml(QStringList &lines, const QString &key, const QString &value);
void addYamlList(QStringList &lines, const QString &key, const QStringList &values);

/// The comment of a mark as a callout. `anchor` is the id of the block that the mark stands in; empty for a
/// mark without a place.
[[nodiscard]] QStringList markdownCallout(
    const TalkText &talk, const PlacedMark &entry, const QString &anchor, const ExportOptions &options);

/// A mark with its comment for programs that know no callouts: kind and words, then comment, to-do and tags.
[[nodiscard]] QStringList markdownNote(
    const TalkText &talk, const PlacedMark &entry, const ExportOptions &options);
/// The same as the text of a footnote, to which "[^lec-0b6d3c1e]" leads.
[[nodiscard]] QStringList markdownFootnote(
    const TalkText &talk, const PlacedMark &entry, const ExportOptions &options);
[[nodiscard]] QString footnoteSign(const PlacedMark &entry);

} // namespace Lectern::Exporters
