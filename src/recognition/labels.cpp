// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "labels.h"

#include "text.h"
#include "wordshapes.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

const QRegularExpression &labelPattern()
{
    static const QRegularExpression label = caseless(
        uR"(^\W*(?:(?:(?:talk|presented|session|presentation|keynote|given|written)\s+)?(?:by|(?:about the )?speakers?(?:\(s\)|\s+(?:bios?|info|names?|details|profile|(?:and|&) \w+)(?=\W*[:：]))?|presenters?(?:\(s\))?|authors?|who|hosted by|moderators?|moderated by|panell?ists?|instructors?|lecturer|trainers?|)"
        uR"(von|vortragende[rn]?|referent(?:en|in)?|sprecher(?:in)?|par|pr[ée]sent[ée]e? par|intervenant(?:e|s|es)?|orateurs?|conf[ée]rencier(?:s|e)?|por|ponentes?|orador(?:es)?|palestrantes?|relatore|relatori|di|door|spreker|av|докладчики?|спикеры?|автор)(?!\w)\s*[:：\-–]*)"
        uR"(|(?:(?:分享|演讲|主讲)?(?:讲师|講師|嘉宾)|演讲[人者]|讲者|講者|主讲人?|分享[人者]|报告人|作者|発表者|登壇者|講演者|スピーカー|발표자|강연자|연사)(?:信息|介绍|简介|紹介)?\s*[:：是]*)\s*(?=\S))"_s);
    return label;
}

/// Whether the first word is one that a label begins with; everything else needs no pattern.
bool mayBeLabel(QStringView text)
{
    static const QSet<QString> begins{u"about"_s, u"talk"_s, u"presented"_s, u"session"_s, u"presentation"_s,
        u"keynote"_s, u"given"_s, u"written"_s, u"by"_s, u"speaker"_s, u"speakers"_s, u"presenter"_s,
        u"presenters"_s, u"author"_s, u"authors"_s, u"who"_s, u"hosted"_s, u"moderator"_s, u"moderators"_s,
        u"moderated"_s, u"panelist"_s, u"panelists"_s, u"panellist"_s, u"panellists"_s, u"instructor"_s,
        u"instructors"_s, u"lecturer"_s, u"trainer"_s, u"trainers"_s, u"von"_s, u"vortragende"_s,
        u"vortragender"_s, u"vortragenden"_s, u"referent"_s, u"referenten"_s, u"referentin"_s, u"sprecher"_s,
        u"sprecherin"_s, u"par"_s, u"présenté"_s, u"présentée"_s, u"presenté"_s, u"présente"_s, u"presente"_s,
        u"intervenant"_s, u"intervenante"_s, u"intervenants"_s, u"intervenantes"_s, u"orateur"_s,
        u"orateurs"_s, u"conférencier"_s, u"conférenciers"_s, u"conférenciere"_s, u"conferencier"_s,
        u"référent"_s, u"référente"_s, u"référents"_s, u"référentes"_s, u"por"_s, u"ponente"_s, u"ponentes"_s,
        u"orador"_s, u"oradores"_s, u"palestrante"_s, u"palestrantes"_s, u"relatore"_s, u"relatori"_s,
        u"di"_s, u"door"_s, u"spreker"_s, u"av"_s, u"докладчик"_s, u"докладчики"_s, u"спикер"_s, u"спикеры"_s,
        u"автор"_s};
    static const WordShapes shapes(begins);
    constexpr qsizetype longest = 14;
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

bool hasStrongLabel(const QString &text)
{
    static const QRegularExpression label = caseless(
        uR"(^\W*(?:by\b|(?:talk |keynote )?(?:speakers?(?:\s+(?:bio|info|names?|details|profile))?|presenters?|presented by|given by|authors?|panell?ists?|moderators?|instructors?|intervenante?s?|orateurs?|référente?s?|referent(?:en|in)?|sprecher(?:in)?|ponentes?|palestrantes?|relatori?|who)(?:\(s\))?\s*[:：\-–]|)"
        uR"((?:(?:分享|演讲|主讲)(?:讲师|講師|嘉宾)|演讲[人者]|讲者|講者|主讲人?|分享[人者]|报告人|作者|発表者|登壇者|講演者|スピーカー|발표자|강연자|연사)|(?:докладчики?|спикеры?)\s*[:：]|(?:von|par|por|di|av|door|présenté par)\s+(?=\W*[A-ZÀ-Ž@\[])))"_s);
    return mayBeLabel(text) && found(label, text);
}

} // namespace Lectern::Recognition
