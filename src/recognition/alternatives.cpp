// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alternatives.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

QStringList readAlternatives(QStringView *rest);

QString take(QStringView *rest, qsizetype size)
{
    const QString taken = rest->first(size).toString();
    *rest = rest->sliced(size);
    return taken;
}

/// What one sign, set or group at the begin of the rest stands for.
QStringList readItem(QStringView *rest)
{
    if (rest->startsWith(u"(?:")) {
        (void)take(rest, 3);
        QStringList group = readAlternatives(rest);
        (void)take(rest, 1); // ")"
        return group;
    }
    if (rest->startsWith(u'[')) {
        QStringList signs = take(rest, rest->indexOf(u']')).sliced(1).split(QString(), Qt::SkipEmptyParts);
        (void)take(rest, 1); // "]"
        return signs;
    }
    if (rest->startsWith(u'\\')) {
        (void)take(rest, 1);
    }
    return {take(rest, 1)};
}

/// Up to the end of the group or of the expression.
QStringList readAlternatives(QStringView *rest)
{
    QStringList finished;
    QStringList begun{QString()};
    while (!rest->isEmpty() && !rest->startsWith(u')')) {
        if (rest->startsWith(u'|')) {
            (void)take(rest, 1);
            finished += std::exchange(begun, {QString()});
            continue;
        }
        QStringList items = readItem(rest);
        if (rest->startsWith(u'?')) {
            (void)take(rest, 1);
            items << QString();
        }
        QStringList longer;
        for (const QString &begin : std::as_const(begun)) {
            std::ranges::transform(
                items, std::back_inserter(longer), [&begin](const QString &item) { return begin + item; });
        }
        begun = longer;
    }
    return finished + begun;
}

} // namespace

QStringList alternativesOf(QStringView expression) { return readAlternatives(&expression); }

} // namespace Lectern::Recognition
