// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

#include <QStringList>

#include <vector>

namespace Lectern::Readers {

/// What stands before the text, for the line scanner: fields of YAML, TOML, `Key: value`, `@title`, `%` and
/// `#+` heads, of the head of an HTML page ("page title", "page author") and of the definition lists that
/// slide sources begin with.
struct FrontMatter {
    int firstLine = 0; ///< from 0; of the block itself
    int bodyLine = 0; ///< from 0; first line behind it, or the first line that is not blank
    std::vector<MetaField> fields; ///< first of each key
    bool hasDefinitionList = false; ///< names its author in one, as sources of slides do

    [[nodiscard]] const MetaField *find(const QString &key) const;
};

/// `lines` are the lines of the source without their ends.
[[nodiscard]] FrontMatter readFrontMatter(const QStringList &lines);

/// Adds title and author of an HTML page's head to `matter`.
void readPageHead(const QString &source, FrontMatter *matter);

/// Adds title, author and speaker where the first lines of the text are such a definition list.
void readDefinitionList(const QStringList &lines, FrontMatter *matter);

} // namespace Lectern::Readers
