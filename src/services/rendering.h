// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "document/document.h"

#include <QByteArray>

namespace Lectern::Services {

/// A document alone, without marks, as "html" (a fragment), "text", "markdown" or "json" (blocks with their
/// positions in code points of the text and UTF-16 units of the source). InvalidInput for another name. Any
/// thread.
[[nodiscard]] Result<QByteArray> renderAs(const Document &document, const QString &format, bool trusted);

/// A part of a talk as HTML for other programs: no scripts, no pictures, and links that lead to the web
/// alone, so that nothing says where files lie on this computer. Any thread.
[[nodiscard]] QString htmlForOthers(Document part);

} // namespace Lectern::Services
