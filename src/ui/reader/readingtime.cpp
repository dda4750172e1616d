// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readingtime.h"

#include <QCoreApplication>

namespace Lectern::Ui {

namespace {

constexpr int wordsPerMinute = 200;

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(DocumentBuilder)
};

} // namespace

QString readingTime(int words)
{
    const int minutes = (words + wordsPerMinute - 1) / wordsPerMinute;
    return minutes > 0 ? Texts::tr("%n min read", nullptr, minutes) : QString();
}

} // namespace Lectern::Ui
