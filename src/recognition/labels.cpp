// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "labels.h"

#include "text.h"
#include "wordshapes.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

/// Words for who spoke, in small letters: labels where a sign stands behind them ("Speaker: Jane Roe").
const QStringList &roles()
{
    static const QStringList words{u"speaker"_s, u"speakers"_s, u"presenter"_s, u"presenters"_s, u"author"_s,
        u"authors"_s, u"who"_s, u"moderator"_s, u"moderators"_s, u"panelist"_s, u"panelists"_s,
        u"panellist"_s, u"panellists"_s, u"instructor"_s, u"instructors"_s, u"lecturer"_s, u"lecturers"_s,
        u"trainer"_s, u"trainers"_s, u"vortragende"_s, u"vortragender"_s, u"vortragenden"_s, u"referent"_s,
        u"referenten"_s, u"referentin"_s, u"referentinnen"_s, u"sprecher"_s, u"sprecherin"_s,
        u"intervenant"_s, u"intervenants"_s, u"intervenante"_s, u"intervenantes"_s, u"orateur"_s,
        u"orateurs"_s, u"oratrice"_s, u"oratrices"_s, u"conférencier"_s, u"conférenciers"_s,
        u"conférencière"_s, u"conférencières"_s, u"conferencier"_s, u"conferenciers"_s, u"référent"_s,
        u"référents"_s, u"référente"_s, u"référentes"_s, u"ponente"_s, u"ponentes"_s, u"orador"_s,
        u"oradores"_s, u"oradora"_s, u"oradoras"_s, u"conferenciante"_s, u"conferenciantes"_s,
        u"palestrante"_s, u"palestrantes"_s, u"relatore"_s, u"relatori"_s, u"relatrice"_s, u"relatrici"_s,
        u"spreker"_s, u"sprekers"_s, u"prelegent"_s, u"prelegenci"_s, u"prelegentka"_s, u"докладчик"_s,
        u"докладчики"_s, u"спикер"_s, u"спикеры"_s, u"автор"_s, u"авторы"_s};
    return words;
}

/// Words that lead to who did it: "von Jane Roe".
const QStringList &leads()
{
    static const QStringList words{u"von"_s, u"par"_s, u"por"_s, u"di"_s, u"door"_s, u"av"_s};
    return words;
}

/// What may stand before "by".
const QStringList &deeds()
{
    static const QStringList words{u"talk"_s, u"presented"_s, u"session"_s, u"presentation"_s, u"keynote"_s,
        u"given"_s, u"written"_s, u"hosted"_s, u"moderated"_s};
    return words;
}

/// Words that lead to a person only where a colon stands behind them: "With: Jane Roe".
const QStringList &companions()
{
    static const QStringList words{u"with"_s, u"mit"_s, u"avec"_s, u"con"_s, u"com"_s};
    return words;
}

QString anyOf(const QStringList &words) { return u"(?:%1)"_s.arg(words.join(u'|')); }

/// Words for who spoke in scripts that part no words; the guests may be others and need a sign.
constexpr QStringView unpartedRoles =
    uR"((?:(?:分享|演讲|主讲)(?:讲师|講師|嘉宾)|演讲[人者]|讲者|講者|主讲人?|分享[人者]|报告人|作者|発表者|登壇者|講演者|スピーカー|발표자|강연자|연사))";
constexpr QStringView unpartedGuests = u"(?:讲师|講師|嘉宾)";
constexpr QStringView frenchDeed = u"pr[ée]sent[ée]e? par";
constexpr QStringView details = uR"((?:bios?|info|names?|details|profile|(?:and|&) \w+))";

const QRegularExpression &labelPattern()
{
    static const QRegularExpression label = caseless(
        uR"(^\W*(?:(?:%1\s+)?(?:by|(?:about the )?%2(?:\(s\)|\s+%3(?=\W*[:：]))?|%4|%5)(?!\w)\s*[:：\-–]*)"_s
            .arg(anyOf(deeds()), anyOf(roles()), details, anyOf(leads()), frenchDeed)
        + uR"(|%1\s*[:：]|(?:%2|%3)(?:信息|介绍|简介|紹介)?\s*[:：是]*)\s*(?=\S))"_s.arg(
            anyOf(companions()), unpartedRoles, unpartedGuests));
    return label;
}

const QRegularExpression &strongLabelPattern()
{
    static const QRegularExpression label = caseless(
        uR"(^\W*(?:by\b|(?:%1\s+)?by\s*[:：\-–]|(?:(?:talk|keynote)\s+)?%2(?:\(s\))?(?:\s+%3)?\s*[:：\-–]|)"_s
            .arg(anyOf(deeds()), anyOf(roles()), details)
        + uR"(%1\s*[:：]|%2|%3\s*[:：]|(?:%4|%5)\s+(?=\W*[A-ZÀ-Ž@\[])))"_s.arg(
            anyOf(companions()), unpartedRoles, unpartedGuests, anyOf(leads()), frenchDeed));
    return label;
}

/// The words that a label may begin with.
QSet<QString> beginsOfLabels()
{
    const QStringList words = roles() + leads() + deeds() + companions()
        + QStringList{
            u"about"_s, u"by"_s, u"présenté"_s, u"présentée"_s, u"presenté"_s, u"présente"_s, u"presente"_s};
    return {words.begin(), words.end()};
}

/// Whether the first word is one that a label begins with; everything else needs no pattern.
bool mayBeLabel(QStringView text)
{
    static const QSet<QString> begins = beginsOfLabels();
    static const WordShapes shapes(begins);
    static const qsizetype longest = std::ranges::max(begins, {}, &QString::size).size();
    qsizetype begin = 0;
    while (begin < text.size() && !isWordSign(text.at(begin))) {
        ++begin;
    }
    qsizetype end = begin;
    while (end < text.size() && isWordSign(text.at(end)) && end - begin <= longest) {
        ++end;
    }
    if (begin == text.size() || end - begin > longest) {
        return begin < text.size() && isIdeograph(text.at(begin));
    }
    return isIdeograph(text.at(begin))
        || (shapes.mayHold(text.sliced(begin, end - begin))
            && begins.contains(text.sliced(begin, end - begin).toString().toLower()));
}

} // namespace

QString withoutLabel(const QString &text)
{
    return mayBeLabel(text) ? text.mid(labelPattern().match(text).capturedLength()) : text;
}

bool hasLabel(const QString &text) { return mayBeLabel(text) && found(labelPattern(), text); }

bool hasStrongLabel(const QString &text) { return mayBeLabel(text) && found(strongLabelPattern(), text); }

} // namespace Lectern::Recognition
