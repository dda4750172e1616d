// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/notetext.h"

#include "ui/theme.h"

#include <QTextLayout>

namespace Lectern::Ui {

double noteLinePitch() { return scaled(19.5 * 10) / 10.0; }

QStringList brokenLines(const QString &text, double width, int limit, bool *isCut, int delta)
{
    QString source = text;
    source.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
    QTextLayout layout(source, uiFont(delta));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (limit > 0 && lines.size() == limit) {
            if (isCut != nullptr) {
                *isCut = true;
            }
            break;
        }
        QString part = source.mid(line.textStart(), line.textLength());
        part.remove(QChar(QChar::LineSeparator));
        lines << part;
    }
    layout.endLayout();
    return lines;
}

} // namespace Lectern::Ui
