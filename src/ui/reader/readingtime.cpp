// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readingtime.h"

#include <QCoreApplication>

namespace Lectern::Ui {

namespace {

constexpr int wordsPerMinute = 200;
constexpr int minutesPerHour = 60;
constexpr int longestInMinutes = 3 * minutesPerHour; ///< nobody plans a day in minutes

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(DocumentBuilder)
};

} // namespace

QString readingTime(int words)
{
    const int minutes = words / wordsPerMinute + (words % wordsPerMinute > 0 ? 1 : 0);
    if (minutes >= longestInMinutes) {
        return Texts::tr("%n h read", nullptr, (minutes + minutesPerHour / 2) / minutesPerHour);
    }
    return minutes > 0 ? Texts::tr("%n min read", nullptr, minutes) : QString();
}

} // namespace Lectern::Ui
