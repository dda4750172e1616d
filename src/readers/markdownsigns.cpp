// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdownsigns.h"

#include <QString>

#include <algorithm>

namespace Lectern::Readers {

namespace {

/// Signs that containers put before the content of a line.
bool isPrefixSign(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'>' || c == u'-' || c == u'*' || c == u'+' || c == u'.'
        || c == u')' || c.isDigit();
}

} // namespace

QStringView withoutPrefix(QStringView line)
{
    qsizetype at = 0;
    while (at < line.size() && isPrefixSign(line[at])) {
        ++at;
    }
    return line.sliced(at);
}

bool isRuleLine(QStringView line)
{
    QChar sign;
    int count = 0;
    for (const QChar c : line) {
        if (c == u'-' || c == u'*' || c == u'_') {
            count = c == sign ? count + 1 : 1;
            sign = c;
        } else if (!isPrefixSign(c)) {
            return false;
        }
    }
    return count >= 3;
}

bool isSetextUnderline(QStringView line)
{
    QStringView bare = line.trimmed();
    while (bare.startsWith(u'>')) {
        bare = bare.sliced(1).trimmed();
    }
    const QChar first = bare.isEmpty() ? QChar() : bare[0];
    return (first == u'=' || first == u'-')
        && std::all_of(bare.begin(), bare.end(), [=](QChar c) { return c == first; });
}

bool hasFence(QStringView line, QChar fence)
{
    const QStringView bare = withoutPrefix(line);
    return bare.size() >= 3 && bare[0] == fence && bare[1] == fence && bare[2] == fence;
}

} // namespace Lectern::Readers
