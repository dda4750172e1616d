// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "namespelling.h"

#include "text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

bool isLatinCapital(QChar sign) { return sign >= u'A' && sign <= u'Z'; }

bool isLatinSmall(QChar sign) { return sign >= u'a' && sign <= u'z'; }

/// 'First "nick" Last' without the nick.
QString withoutNick(QString text)
{
    static const QRegularExpression nick = pattern(uR"re(["“”«»'‘’]([^"“”«»]{1,20})["“”«»'‘’]\s)re"_s);
    return text.remove(nick);
}

constexpr SignSet nickQuotes(u"\"“”«»'‘’");

/// Whether a quote stands behind another and before a blank.
bool mayHoldNick(QStringView text)
{
    const auto first = std::ranges::find_if(text, [](QChar sign) { return nickQuotes.has(sign); });
    for (auto at = first; at != text.end() && at + 1 != text.end(); ++at) {
        if (at != first && nickQuotes.has(*at) && (at + 1)->isSpace()) {
            return true;
        }
    }
    return false;
}

/// "J.Smith" as two tokens.
QString withSpacedInitials(QString text)
{
    static const QRegularExpression initial = pattern(uR"(\b([A-Z])\.(?=[A-Z][a-z]))"_s);
    return text.replace(initial, u"\\1. "_s);
}

/// Whether a stop stands between two capitals, the second before a small letter.
bool mayHoldStuckInitial(QStringView text)
{
    for (qsizetype at = text.indexOf(u'.', 1); at > 0 && at + 2 < text.size();
        at = text.indexOf(u'.', at + 1)) {
        if (isLatinCapital(text.at(at - 1)) && isLatinCapital(text.at(at + 1))
            && isLatinSmall(text.at(at + 2))) {
            return true;
        }
    }
    return false;
}

} // namespace

QString plainSpelling(QStringView name, const SignSet &signs)
{
    QString spelled;
    if (nickQuotes.mayMeet(signs) && mayHoldNick(name)) {
        spelled = withoutNick(name.toString());
        name = spelled;
    }
    if (signs.has(u'.') && mayHoldStuckInitial(name)) {
        spelled = withSpacedInitials(name.toString());
    }
    return spelled;
}

} // namespace Lectern::Recognition
