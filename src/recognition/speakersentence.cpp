// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "speakersentence.h"

#include "text.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr qsizetype reach = 260; // characters of the sentence
constexpr qsizetype reachOfSubject = 120;
constexpr double surely = 0.75;

bool isFullName(const NamePiece &piece, double likeness)
{
    return piece.likeness >= likeness && pieceCount(piece.name) >= 2;
}

/// Full names at the begin of a text, one behind the other.
QStringList namesAtBegin(const QString &text, const People &people, double likeness = surely)
{
    QStringList names;
    for (const NamePiece &piece : people.piecesIn(text)) {
        if (isFullName(piece, likeness) && (!names.isEmpty() || text.startsWith(piece.name))) {
            names << piece.name;
        } else if (names.isEmpty()) {
            break;
        }
    }
    return names;
}

/// "Jane Roe and John Doe showed": names before the first word for speaking, and nothing in front of them.
QStringList subjectOf(const QString &text, const People &people)
{
    static constexpr std::array<QStringView, 4> articles{u"a", u"an", u"the", u"one"};
    const QList<QStringView> words = piecesOf(beginOf(text, reach));
    for (qsizetype index = 2; index < words.size(); ++index) {
        const QStringView word = words.at(index);
        const qsizetype at = word.data() - text.data();
        if (at > reachOfSubject) {
            break;
        }
        const bool isBeing = (isCaseless(word, u"is") || isCaseless(word, u"was")) && index + 1 < words.size()
            && std::ranges::find(articles, words.at(index + 1)) != articles.end();
        if (isBeing || people.lexicon().has(word.toString().toLower(), WordList::SpeechVerb)) {
            return namesAtBegin(text.first(at).trimmed(), people);
        }
    }
    return {};
}

/// Names right behind a word: the shortest first, and longer as long as large letters follow ("Marie von
/// Stein", but not "Marie Stein von der Firma").
QStringList namesBehind(
    const QString &text, const QList<QStringView> &words, qsizetype index, const People &people)
{
    constexpr qsizetype longest = 4; // words of a name
    const qsizetype begin = words.value(index + 1).data() - text.data();
    QStringList names;
    for (qsizetype last = index + 2; last < words.size() && last <= index + longest; ++last) {
        if (!names.isEmpty() && !startsUpper(words.at(last))) {
            break;
        }
        const qsizetype end = words.at(last).data() + words.at(last).size() - text.data();
        if (const QStringList longer = namesAtBegin(text.sliced(begin, end - begin), people);
            !longer.isEmpty()) {
            names = longer;
        }
    }
    const QStringList all = names.isEmpty()
        ? names
        : namesAtBegin(text.sliced(begin).first(std::min(reachOfSubject, text.size() - begin)), people);
    return all.size() > names.size() ? all : names;
}

/// "talk by Jane Roe", "Vortrag von …", "présentation de …": a word of the stage, few words, one that leads
/// to who did it, and a name.
QStringList agentIn(const QString &text, const People &people)
{
    static const QSet<QString> leads{u"by"_s, u"from"_s, u"of"_s, u"with"_s, u"von"_s, u"mit"_s, u"par"_s,
        u"de"_s, u"do"_s, u"da"_s, u"del"_s, u"di"_s, u"por"_s, u"przez"_s, u"av"_s, u"af"_s, u"van"_s,
        u"door"_s, u"avec"_s, u"con"_s, u"com"_s};
    constexpr qsizetype farthest = 7; // words from the word of the stage to the name
    const QList<QStringView> words = piecesOf(beginOf(text, reach));
    qsizetype stage = -1;
    for (qsizetype index = 0; index + 2 < words.size(); ++index) {
        if (people.lexicon().listsIn(words.at(index)).testFlag(WordList::StageWord)) {
            stage = index;
        }
        const bool leadsOn = stage >= 0 && index > stage && index - stage <= farthest
            && leads.contains(words.at(index).toString().toLower());
        if (!leadsOn) {
            continue;
        }
        if (const QStringList names = namesBehind(text, words, index, people); !names.isEmpty()) {
            return names;
        }
    }
    return {};
}

/// "In this talk, Jane Roe shared …", also where another sentence or two stand before it: a few words up to a
/// comma, one of them of the stage, and then the subject.
QStringList subjectBehindOpening(const QString &text, const People &people)
{
    static const QRegularExpression opening =
        pattern(uR"((?:^|[.!?]\s+)((?:[\w'’]+\s){1,4}?[\w'’]+),\s+(?=\p{Lu}))"_s);
    constexpr qsizetype farthest = 400;
    const QString begin = beginOf(text, farthest).toString();
    for (auto matches = opening.globalMatch(begin); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (people.lexicon().listsIn(match.capturedView(1)).testFlag(WordList::StageWord)) {
            if (const QStringList names = subjectOf(text.mid(match.capturedEnd()), people);
                !names.isEmpty()) {
                return names;
            }
        }
    }
    return {};
}

} // namespace

QStringList ownerOfTalk(const QString &text, const People &people)
{
    static const QRegularExpression owner =
        pattern(uR"(^((?:\S+\s){1,3}?\S+?)['’]s?\s+((?:\w+\s){0,2}\w+))"_s);
    static constexpr SignSet apostrophes(u"'’");
    const QStringView begin = beginOf(text, reach);
    if (!apostrophes.hasAnyOf(begin)) {
        return {};
    }
    const QRegularExpressionMatch match = owner.match(begin.toString());
    if (!match.hasMatch() || !people.lexicon().listsIn(match.captured(2)).testFlag(WordList::StageWord)) {
        return {};
    }
    constexpr double likely = 0.6; // who owns a talk is a person
    return namesAtBegin(match.captured(1), people, likely);
}

QStringList speakersOfSentence(const QString &text, const People &people)
{
    for (const auto find : {ownerOfTalk, subjectOf, agentIn, subjectBehindOpening}) {
        if (const QStringList names = find(text, people); !names.isEmpty()) {
            return names;
        }
    }
    return {};
}

} // namespace Lectern::Recognition
