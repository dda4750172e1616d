// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "brackets.h"

#include <algorithm>

namespace Lectern::Recognition {

namespace {

/// Where the round bracket is closed that opens at `open`; it may hold others, which hold none. -1: nowhere.
qsizetype closeOfRound(QStringView text, qsizetype open)
{
    const auto nextBracket = [text](qsizetype at) {
        while (at < text.size() && text.at(at) != u'(' && text.at(at) != u')') {
            ++at;
        }
        return at;
    };
    qsizetype at = nextBracket(open + 1);
    while (at < text.size() && text.at(at) == u'(') {
        const qsizetype inner = nextBracket(at + 1);
        if (inner == text.size() || text.at(inner) == u'(') {
            return -1;
        }
        at = nextBracket(inner + 1);
    }
    return at < text.size() ? at : -1;
}

/// Where the bracket is closed that stands at `at`; -1: nowhere, or it is none that opens.
qsizetype closeOfBracket(QStringView text, qsizetype at)
{
    switch (text.at(at).unicode()) {
    case u'(':
        return closeOfRound(text, at);
    case u'（':
        return text.indexOf(u'）', at);
    case u'[':
        return text.indexOf(u']', at);
    default:
        return -1;
    }
}

} // namespace

QString withoutBrackets(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype close = closeOfBracket(text, at);
        result += close < 0 ? text.at(at) : QChar(u' ');
        at = std::max(at, close);
    }
    return result;
}

} // namespace Lectern::Recognition
