// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "followups.h"

#include "notes.h"
#include "text.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr qsizetype longestLine = 600;
constexpr qsizetype longestShown = 240;

/// Phrases that ask for action wherever they stand.
const QRegularExpression &anywhere()
{
    static const QRegularExpression phrases = caseless(
        uR"(\bto[- ]?do\b\s*[:：-]|\bTODO\b|\bFIXME\b|\bfollow[- ]up\b\s*[:：]|\b(?:should|must|need to|want to|have to|remember to|got to|gotta|going to|let's|worth)\s+(?:(?:really|definitely|also|probably|maybe)\s+)*(?:check(?:ing)? out|look(?:ing)? (?:up|into|at)|read(?:ing)?|watch(?:ing)?|try(?:ing)?|investigat(?:e|ing)|research(?:ing)?|learn(?:ing)? more|dig(?:ging)? into|play(?:ing)? with)\b)"
        uR"(|\b(?:muss|müsste|sollte|will|möchte)\s+(?:ich\s+)?(?:mir\s+)?(?:\S+\s+){0,6}?(?:ansehen|anschauen|nachlesen|nachschauen|nachschlagen|ausprobieren|durchlesen)\b)"
        uR"(|\bà\s+(?:lire|voir|regarder|tester|essayer|creuser|approfondir|vérifier)\b\s*(?:[:：]|$)|\bjeter un (?:œil|oeil|coup d'œil|coup d'oeil)\b|\bpor\s+(?:leer|ver|hacer|probar|investigar)\b\s*(?:[:：]|$)|\bda\s+(?:leggere|vedere|provare|approfondire|guardare|fare)\b\s*(?:[:：]|$)|\bdare un'occhiata\b|\bechar(?:le)? un vistazo\b)"_s);
    return phrases;
}

/// Commands to oneself that a line or sentence begins with.
const QRegularExpression &atBegin()
{
    static const QRegularExpression phrases = caseless(
        uR"(^\W*(?:\[ ?\]\s*)?(?:(?:action(?: item)?s?|next steps?|later|note to self|reminder|homework|idea)\s*[:：-]\s*)?(?:(?:please|definitely|maybe|also|must|should|go|to)\s+)?(?:check out|look up|look into|have a look at|take a look at|read up on|watch the\b|google\b|dig into|find out|investigate|research|try out|play with|explore)\s+\S)"
        uR"(|^\W*(?:to[- ]?)?(?:read|watch|try|buy|ask|learn|review|study|download|install)\s*[:：]\s*\S|^\W*(?:to (?:read|watch|try|buy|do|check|learn|investigate|look))\b|^\W*(?:must|should)[- ](?:read|watch)\b|^\W*read (?:the (?:book|paper|article|blog|post|docs|documentation)|this|more|about|his|her|their)\b|^\W*see also\s*[:：]?\s*\S)"
        uR"(|^\W*(?:(?:noch|mal|unbedingt|später)\s+)?(?:anschauen|ansehen|nachlesen|nachschauen|nachschlagen|ausprobieren|lesen|merken|zu lesen|zu tun)\s*[:：!]|^\W*(?:.{1,80}\s)?(?:anschauen|ansehen|nachlesen|nachschauen|nachschlagen|ausprobieren)\s*[.!]?$)"
        uR"(|^\W*(?:à\s+(?:lire|voir|regarder|tester|essayer|creuser|approfondir|faire|vérifier)|lire|regarder|tester)\s*[:：]|^\W*à\s+(?:lire|voir|regarder|tester|essayer|creuser|approfondir|faire)\s+\S)"
        uR"(|^\W*(?:leer|mirar|ver|probar|investigar|revisar|buscar|pendiente|tarea)\s*[:：]|^\W*(?:leggere|guardare|vedere|provare|approfondire|cercare)\s*[:：])"_s);
    return phrases;
}

bool isWorthAsking(LineSort sort)
{
    return sort == LineSort::Text || sort == LineSort::Bullet || sort == LineSort::Indented
        || sort == LineSort::Quote || sort == LineSort::Bold;
}

/// The sentence around a place of a text.
QString sentenceAround(const QString &text, qsizetype place)
{
    static const QRegularExpression end = pattern(uR"([.!?。！？]\s+(?=\p{Lu}|\p{Lo}))"_s);
    qsizetype begin = 0;
    for (auto matches = end.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedStart() >= place) {
            return text.mid(begin, match.capturedStart() + 1 - begin).trimmed();
        }
        begin = match.capturedEnd();
    }
    return text.mid(begin).trimmed();
}

/// Whether a text holds a word that one of the phrases begins with that count wherever they stand.
bool mayAskAnywhere(QStringView text)
{
    static const QSet<QString> begins{u"todo"_s, u"do"_s, u"fixme"_s, u"up"_s, u"should"_s, u"must"_s,
        u"need"_s, u"want"_s, u"have"_s, u"remember"_s, u"got"_s, u"gotta"_s, u"going"_s, u"let"_s,
        u"worth"_s, u"muss"_s, u"müsste"_s, u"sollte"_s, u"will"_s, u"möchte"_s, u"à"_s, u"jeter"_s, u"por"_s,
        u"da"_s, u"dare"_s, u"echar"_s, u"echarle"_s};
    constexpr qsizetype longest = 8;
    const QList<QStringView> words = partsOf(text);
    return std::ranges::any_of(words, [](QStringView word) {
        return word.size() <= longest && begins.contains(word.toString().toLower());
    });
}

QString followUpIn(const QString &text)
{
    if (mayAskAnywhere(text)) {
        if (const auto match = anywhere().match(text); match.hasMatch()) {
            return sentenceAround(text, match.capturedStart());
        }
    }
    return found(atBegin(), text) ? sentenceAround(text, 0) : QString();
}

} // namespace

bool isFollowUp(const QString &sentence) { return !followUpIn(sentence).isEmpty(); }

std::vector<FollowUpFound> findFollowUps(const Notes &notes)
{
    std::vector<FollowUpFound> result;
    for (int line = notes.bodyBegin(); line < notes.size(); ++line) {
        const QString &text = notes.text(line);
        if (text.isEmpty() || !isWorthAsking(notes.sort(line))) {
            continue;
        }
        // Most lines hold none of the words that all phrases need, and the patterns cost most of the time.
        const bool mayAsk = notes.listsIn(line, longestLine).testFlag(WordList::ActionWord);
        const QString sentence = mayAsk ? followUpIn(beginOf(text, longestLine).toString()) : QString();
        if (!sentence.isEmpty()) {
            result.push_back({line + 1, beginOf(sentence, longestShown).toString()});
        }
    }
    return result;
}

} // namespace Lectern::Recognition
