// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "folding.h"

namespace Lectern {

QString folded(QStringView name)
{
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
