// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

#include <QStringView>

#include <vector>

namespace Lectern::Readers {

/// What stands before the text and is about it: YAML, TOML, `Key: value`, `@title`, `%` and `#+` heads. This
/// is the one place that says where such a head ends; readers leave it out of what is shown, the line
/// scanner reads its fields, the detection of the format looks behind it.
struct FrontMatter {
    int firstLine = 0; ///< from 0; first line that is not blank
    int bodyLine = 0; ///< from 0; first line behind the head, firstLine if there is none
    qsizetype bodyBegin = 0; ///< position behind the head and the blank line that may close it; 0: no head
    /// Nothing but data about the notes, in a form that tools write. Heads that a person may have written to
    /// be read ("Speaker: …", "% Title") are text as well.
    bool isApart = false;
    std::vector<MetaField> fields; ///< first of each key; empty until read
    bool hasDefinitionList = false; ///< names its author in one, as sources of slides do

    [[nodiscard]] const MetaField *find(const QString &key) const;
};

/// Where the head of a source is; its fields are not read.
[[nodiscard]] FrontMatter findFrontMatter(QStringView source);

/// The same with its fields.
[[nodiscard]] FrontMatter readFrontMatter(QStringView source);

/// Position behind a head that is no part of the text; 0 if there is none.
[[nodiscard]] qsizetype frontMatterEnd(QStringView source);

/// Adds title and author of an HTML page's head to `matter`, as "page title" and "page author".
void readPageHead(QStringView source, FrontMatter *matter);

/// Adds title, author and speaker where the first lines of the text are a definition list that sources of
/// slides begin with.
void readDefinitionList(QStringView source, FrontMatter *matter);

} // namespace Lectern::Readers
