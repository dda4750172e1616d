// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textlines.h"

#include "ui/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QtMath>

namespace Lectern::Ui {

namespace {

/// Lays out up to `lines` lines; answers the height. `lastStart` is where the last line begins, if text is
/// left over.
double layOut(
    QTextLayout &layout, int width, int lines, int *lastStart, Qt::Alignment side = Qt::AlignLeading)
{
    QTextOption option(side);
    option.setTextDirection(Qt::LayoutDirectionAuto); // that of the first strong letter, not the program's
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double y = 0;
    int end = 0;
    for (int number = 0; number < lines; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
        if (lastStart) {
            *lastStart = line.textStart();
        }
        end = line.textStart() + line.textLength();
    }
    layout.endLayout();
    if (lastStart && end >= layout.text().size()) {
        *lastStart = -1;
    }
    return y;
}

QString oneParagraph(const QString &text)
{
    // Same length, so that ranges stay true; a line separator is a break to QTextLayout.
    QString copy = text;
    copy.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
    return copy;
}

} // namespace

int textHeight(const QString &text, const QFont &font, int width, int lines)
{
    if (text.isEmpty()) {
        return 0;
    }
    QTextLayout layout(oneParagraph(text), font);
    layout.setCacheEnabled(false);
    return qCeil(layOut(layout, qMax(1, width), lines, nullptr));
}

void paintLines(QPainter &painter, const QRect &rect, const QString &text, const QFont &font,
    const QColor &ink, int lines, Qt::LayoutDirection direction, const TextMatches &matches)
{
    if (text.isEmpty() || rect.isEmpty()) {
        return;
    }
    QString shown = oneParagraph(text);
    {
        QTextLayout trial(shown, font);
        int lastStart = -1;
        layOut(trial, rect.width(), lines, &lastStart);
        if (lastStart >= 0) {
            const QString rest = shown.mid(lastStart).replace(QChar(QChar::LineSeparator), QLatin1Char(' '));
            // A hair narrower, so that the mark of omission does not wrap by rounding.
            shown = shown.first(lastStart)
                + QFontMetrics(font).elidedText(rest, Qt::ElideRight, rect.width() - 2);
        }
    }
    QTextLayout layout(shown, font);
    layOut(layout, rect.width(), lines, nullptr, QStyle::visualAlignment(direction, Qt::AlignLeft));
    QList<QTextLayout::FormatRange> formats;
    for (const Utf16Range &range : matches.ranges) {
        QTextLayout::FormatRange format;
        format.start = int(range.begin);
        format.length = int(qMin<qsizetype>(range.end, shown.size()) - range.begin);
        if (matches.ink.isValid()) {
            format.format.setForeground(matches.ink);
        }
        if (format.length > 0) {
            formats.append(format);
        }
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hasFills = !tokens().isHighContrast;
    painter.setPen(hasFills ? QPen(Qt::NoPen) : QPen(tokens().findOutline, 2));
    painter.setBrush(hasFills ? QBrush(matches.fill) : QBrush(Qt::NoBrush));
    for (const QTextLayout::FormatRange &format : std::as_const(formats)) {
        for (int number = 0; number < layout.lineCount(); ++number) {
            const QTextLine line = layout.lineAt(number);
            const int begin = qMax(format.start, line.textStart());
            const int end = qMin(format.start + format.length, line.textStart() + line.textLength());
            if (begin < end) {
                const double from = line.cursorToX(begin);
                const double to = line.cursorToX(end);
                QRectF box(qMin(from, to), line.y(), qAbs(to - from), line.height());
                painter.drawRoundedRect(box.translated(rect.topLeft()).adjusted(-1.5, 0, 1, 0), 2, 2);
            }
        }
    }
    painter.setPen(ink);
    layout.draw(&painter, rect.topLeft(), formats);
    painter.restore();
}

} // namespace Lectern::Ui
