// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "places.h"

namespace Lectern::Testing {

CodePointRange placeOf(const QString &text, const QString &part)
{
    const qsizetype at = text.indexOf(part);
    return at < 0 ? CodePointRange{} : CodePointMap(text).toCodePoints(Utf16Range{at, at + part.size()});
}

QString textAt(const QString &text, CodePointRange range)
{
    const Utf16Range place = CodePointMap(text).toUtf16(range);
    return text.sliced(place.begin, place.length());
}

Anchoring::Placement moved(const QString &oldText, const QString &newText, const QString &quote)
{
    return Anchoring::reanchor(oldText, newText, {{placeOf(oldText, quote)}}).front();
}

} // namespace Lectern::Testing
