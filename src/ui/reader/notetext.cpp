// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/notetext.h"

#include "ui/theme.h"

#include <QTextLayout>

namespace Lectern::Ui {

double noteLinePitch() { return scaled(19.5 * 10) / 10.0; }

int noteSide(bool isMirrored)
{
    return static_cast<int>(
        Qt::AlignAbsolute | Qt::AlignVCenter | (isMirrored ? Qt::AlignRight : Qt::AlignLeft));
}

std::vector<BrokenLine> brokenLines(const QString &text, double width, int limit, bool *isCut, int delta)
{
    const QFont font = uiFont(delta);
    std::vector<BrokenLine> lines;
    for (const QString &paragraph : text.split(QLatin1Char('\n'))) {
        const auto direction = paragraph.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setTextDirection(direction);
        QTextLayout layout(paragraph, font);
        layout.setTextOption(option);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        // An empty paragraph has no line of its own and is one all the same.
        for (bool isFirst = true; line.isValid() || isFirst; isFirst = false, line = layout.createLine()) {
            if (limit > 0 && lines.size() == static_cast<size_t>(limit)) {
                if (isCut != nullptr) {
                    *isCut = true;
                }
                return lines;
            }
            if (!line.isValid()) {
                lines.push_back({{}, direction});
                break;
            }
            line.setLineWidth(width);
            QString words = paragraph.mid(line.textStart(), line.textLength());
            while (words.endsWith(u' ')) {
                words.chop(1); // what a line is broken at would push it off the side it stands at
            }
            lines.push_back({words, direction});
        }
        layout.endLayout();
    }
    return lines;
}

} // namespace Lectern::Ui
