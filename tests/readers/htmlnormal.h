// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Lectern::Testing {

/// HTML in the form in which two renderings of CommonMark are compared: blanks collapsed outside `pre` and
/// taken off around block elements, attributes sorted, empty elements without their slash, character
/// references as characters (but for < > & and "). The rules are those of the runner that comes with the
/// specification, so that differences that no browser shows count for nothing.
[[nodiscard]] QString normalisedHtml(const QString &html);

} // namespace Lectern::Testing
