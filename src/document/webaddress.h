// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace Lectern {

/// End of the web address that begins at `at` in running text, both UTF-16; `at` itself if none begins there.
/// An address begins with http, https, ftp or "www." however it is written. It ends before blanks, quotation
/// marks, angle brackets, a closing bracket that it did not open, and signs that close a sentence.
/// None begins inside of a word, nor behind "@", "." or "/": the rest of a mail address or of another
/// address.
[[nodiscard]] qsizetype webAddressEnd(QStringView text, qsizetype at);

} // namespace Lectern
