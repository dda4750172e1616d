// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "readers/scannedline.h"

namespace Lectern::Readers {

/// Which signs mean what in a source: told by its format, else by what stands in it.
struct Dialect {
    bool isOrg = false;
    bool isRst = false;
    bool isAsciiDoc = false;
    bool isHtml = false;
    bool hasPlainName = false; ///< name without an extension, or "txt"
    bool allowsBareHeadings = false; ///< '##Title' is a heading too: the writer does it habitually
};

[[nodiscard]] Dialect dialectOf(const ScannedLines &lines, const QString &name, Format format);

} // namespace Lectern::Readers
