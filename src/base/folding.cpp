// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "folding.h"

#include <algorithm>

namespace Lectern {

QString folded(QStringView name)
{
    const bool isPlain = std::ranges::all_of(name, [](QChar c) { return c.unicode() < 0x80; });
    if (isPlain) { // most names: nothing to take apart
        return name.toString().toLower().simplified();
    }
    const QString decomposed = name.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString out;
    out.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() != QChar::Mark_NonSpacing && c.category() != QChar::Other_Format) {
            out += c;
        }
    }
    return out.simplified();
}

} // namespace Lectern
