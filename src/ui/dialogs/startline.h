// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRect>
#include <QString>

class QPainter;

namespace Lectern::Ui {

/// Where a talk starts in the source, in the coordinates of the view that shows it.
struct StartLine {
    QRect view;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    int y = 0; ///< top of the first line
    int lineHeight = 0;
    bool isBelowEmptyLine = false;
    int endOfText = 0; ///< of the first line
    QString words; ///< "talk 4 starts here"
};

/// Dashes, with the words at their end: through the middle of an empty line above the start, where they cover
/// nothing; else along the start, with the words in its line where that leaves room for them.
void paintStartLine(QPainter &painter, const StartLine &start);

} // namespace Lectern::Ui
