// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "followups.h"

#include "notes.h"
#include "text.h"
#include "wordshapes.h"

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

/// Whether a text may hold one of the phrases that count wherever they stand: the word that one begins with,
/// and what all but "to do" and its like need further on.
bool mayAskAnywhere(QStringView text)
{
    static const QSet<QString> begins{u"todo"_s, u"do"_s, u"fixme"_s, u"up"_s, u"should"_s, u"must"_s,
        u"need"_s, u"want"_s, u"have"_s, u"remember"_s, u"got"_s, u"gotta"_s, u"going"_s, u"let"_s,
        u"worth"_s, u"muss"_s, u"müsste"_s, u"sollte"_s, u"will"_s, u"möchte"_s, u"à"_s, u"jeter"_s, u"por"_s,
        u"da"_s, u"dare"_s, u"echar"_s, u"echarle"_s};
    static const QSet<QString> ends{u"check"_s, u"checking"_s, u"look"_s, u"looking"_s, u"read"_s,
        u"reading"_s, u"watch"_s, u"watching"_s, u"try"_s, u"trying"_s, u"investigate"_s, u"investigating"_s,
        u"research"_s, u"researching"_s, u"learn"_s, u"learning"_s, u"dig"_s, u"digging"_s, u"play"_s,
        u"playing"_s, u"ansehen"_s, u"anschauen"_s, u"nachlesen"_s, u"nachschauen"_s, u"nachschlagen"_s,
        u"ausprobieren"_s, u"durchlesen"_s, u"lire"_s, u"voir"_s, u"regarder"_s, u"tester"_s, u"essayer"_s,
        u"creuser"_s, u"approfondir"_s, u"vérifier"_s, u"œil"_s, u"oeil"_s, u"coup"_s, u"leer"_s, u"ver"_s,
        u"hacer"_s, u"probar"_s, u"investigar"_s, u"leggere"_s, u"vedere"_s, u"provare"_s, u"approfondire"_s,
        u"guardare"_s, u"fare"_s, u"occhiata"_s, u"vistazo"_s};
    static const QSet<QString> alone{u"todo"_s, u"do"_s, u"fixme"_s, u"up"_s};
    static const WordShapes beginShapes(begins);
    static const WordShapes endShapes(ends);
    bool hasBegin = false;
    return anyPart(text, [&](QStringView word) {
        const bool isKnown = beginShapes.mayHold(word) || (hasBegin && endShapes.mayHold(word));
        const QString lower = isKnown ? word.toString().toCaseFolded() : QString();
        if (isKnown && hasBegin && ends.contains(lower)) {
            return true;
        }
        hasBegin = hasBegin || (isKnown && begins.contains(lower));
        return isKnown && alone.contains(lower);
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
