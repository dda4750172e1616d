// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixedkeys.h"

#include <QCoreApplication>

#include <array>

namespace Lectern::Ui {

namespace {

using Place = FixedKeyPlace;

constexpr std::array rows{
    FixedKeyRow{Place::Search, "Down", QT_TRANSLATE_NOOP("FixedKeys", "To the results")},
    FixedKeyRow{Place::Search, "Tab", QT_TRANSLATE_NOOP("FixedKeys", "Take what is offered")},
    FixedKeyRow{Place::Search, "Return", QT_TRANSLATE_NOOP("FixedKeys", "Search, or take a chosen row")},
    FixedKeyRow{Place::Search, "Backspace",
        QT_TRANSLATE_NOOP("FixedKeys", "At the start of the field: last filter to text")},
    FixedKeyRow{Place::Search, "Esc", QT_TRANSLATE_NOOP("FixedKeys", "Close the pop-up, then the results")},
    FixedKeyRow{
        Place::Results, "Ctrl+Down; Ctrl+Up", QT_TRANSLATE_NOOP("FixedKeys", "Next and previous talk")},
    FixedKeyRow{Place::Results, "Return", QT_TRANSLATE_NOOP("FixedKeys", "Open")},
    FixedKeyRow{Place::Results, "Ctrl+Return", QT_TRANSLATE_NOOP("FixedKeys", "Open and keep the list")},
    FixedKeyRow{Place::Reader, "Space; Shift+Space", QT_TRANSLATE_NOOP("FixedKeys", "Page down and up")},
    FixedKeyRow{Place::Reader, "Esc",
        QT_TRANSLATE_NOOP(
            "FixedKeys", "Stop reading aloud, close the bar, then nothing selected, then no mark")},
    FixedKeyRow{Place::Lists, "Space", QT_TRANSLATE_NOOP("FixedKeys", "Tick the to-do")},
    FixedKeyRow{Place::Lists, "Menu; Shift+F10", QT_TRANSLATE_NOOP("FixedKeys", "Context menu")},
    FixedKeyRow{Place::Import, "F8; Shift+F8", QT_TRANSLATE_NOOP("FixedKeys", "Next and previous to check")},
    FixedKeyRow{Place::Import, "Alt+S", QT_TRANSLATE_NOOP("FixedKeys", "Split here")},
    FixedKeyRow{Place::Import, "Alt+M", QT_TRANSLATE_NOOP("FixedKeys", "Merge with previous")},
    FixedKeyRow{Place::Import, "Alt+N", QT_TRANSLATE_NOOP("FixedKeys", "Not a talk")},
};

} // namespace

std::span<const FixedKeyRow> fixedKeyRows() { return rows; }

QList<QKeySequence> keysOf(const FixedKeyRow &row)
{
    return QKeySequence::listFromString(QString::fromLatin1(row.keys), QKeySequence::PortableText);
}

QString textOf(const FixedKeyRow &row) { return QCoreApplication::translate("FixedKeys", row.text); }

QString titleOf(FixedKeyPlace place)
{
    switch (place) {
    case FixedKeyPlace::Search:
        return QCoreApplication::translate("FixedKeys", "In the search field");
    case FixedKeyPlace::Results:
        return QCoreApplication::translate("FixedKeys", "In the results");
    case FixedKeyPlace::Reader:
        return QCoreApplication::translate("FixedKeys", "On the page");
    case FixedKeyPlace::Lists:
        return QCoreApplication::translate("FixedKeys", "In lists");
    case FixedKeyPlace::Import:
        return QCoreApplication::translate("FixedKeys", "In the import window");
    }
    return {};
}

} // namespace Lectern::Ui
