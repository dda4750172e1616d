// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/documentbuilder.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace Lectern::Readers {

/// A mark of a blog engine that stands for something: WordPress `[code]…[/code]`, `[caption]`, `[gallery …]`,
/// Jekyll `{% highlight %}`, Hugo `{{< … >}}`.
struct Shortcode {
    enum class Kind { Code, Caption, Placeholder };
    Kind kind = Kind::Placeholder;
    Utf16Range whole; ///< with its tags
    Utf16Range content; ///< between the tags; empty for single ones
    Utf16Range name; ///< of the tag, for instance "gallery"
    QString language; ///< Code
    QString target; ///< address of an embedded thing
    int count = 0; ///< Placeholder: number of things, 0 if unknown
};

/// The shortcodes of a stretch of text, in order, none inside another and none inside fenced code. Linear.
[[nodiscard]] std::vector<Shortcode> findShortcodes(QStringView source, Utf16Range range);

/// Adds the block that a shortcode stands for.
void appendShortcode(DocumentBuilder &builder, const Shortcode &shortcode);

} // namespace Lectern::Readers
