// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pathfield.h"

#include "ui/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFontMetrics>
#include <QInputMethodEvent>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QTextCharFormat>

namespace Lectern::Ui {

QString shortenedPath(const QString &path, const QFontMetrics &metrics, int width)
{
    const QChar gap(u'…');
    QStringList parts = path.split(u'/');
    if (metrics.horizontalAdvance(path) <= width) {
        return path;
    }
    if (parts.size() < 2) {
        return metrics.elidedText(path, Qt::ElideMiddle, width);
    }
    // The first part ("~", or nothing before the root's "/") and the last one stay; the gap stands between.
    const auto joined = [&] { return parts.join(u'/'); };
    if (parts.size() > 2) {
        parts[1] = gap;
    }
    while (parts.size() > 3 && metrics.horizontalAdvance(joined()) > width) {
        parts.removeAt(2);
    }
    if (metrics.horizontalAdvance(joined()) <= width) {
        return joined();
    }
    const QString name = parts.takeLast();
    const QString before = joined() + u'/';
    const int room = width - metrics.horizontalAdvance(before);
    return before + metrics.elidedText(name, Qt::ElideMiddle, room);
}

PathField::PathField(QWidget *parent)
    : QLineEdit(parent)
{
    setReadOnly(true);
    setFocusPolicy(Qt::ClickFocus);
    addAction(glyphIcon(QStringLiteral("folder"), tokens().muted), QLineEdit::LeadingPosition);
}

void PathField::setPath(const QString &path, const QString &shown)
{
    m_shown = shown;
    setToolTip(path);
    setAccessibleDescription(path);
    refresh();
}

void PathField::setRoomAtEnd(int pixels)
{
    m_roomAtEnd = pixels;
    setTextMargins(isRightToLeft() ? QMargins(pixels, 0, 0, 0) : QMargins(0, 0, pixels, 0));
    refresh();
}

void PathField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    refresh();
}

void PathField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::PaletteChange) {
        refresh();
    }
}

void PathField::refresh()
{
    QStyleOptionFrame option;
    initStyleOption(&option);
    const QRect inside = style()->subElementRect(QStyle::SE_LineEditContents, &option, this);
    const int sign = scaled(16 + 12); // the folder in front, as wide as Qt makes room for it
    setText(shortenedPath(m_shown, fontMetrics(), inside.width() - m_roomAtEnd - sign - scaled(4)));
    setCursorPosition(0);
    muteFolder();
}

/// The name of the file is what is read. A line edit takes colours only as an input method gives them, and
/// only while it can be written to.
void PathField::muteFolder()
{
    QTextCharFormat muted;
    muted.setForeground(tokens().muted);
    const auto length = static_cast<int>(text().lastIndexOf(u'/') + 1);
    QInputMethodEvent colours({}, {{QInputMethodEvent::TextFormat, 0, length, muted}});
    setReadOnly(false);
    QCoreApplication::sendEvent(this, &colours);
    setReadOnly(true);
}

} // namespace Lectern::Ui
