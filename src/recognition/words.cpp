// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words.h"

#include "text.h"
#include "wordspattern.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

const QRegularExpression &timePattern()
{
    static const QString time =
        uR"((?:[01]?\d|2[0-4])\s?(?:[:.hH]\s?[0-5]\d(?:\s?[apAP]\.?[mM]\.?)?|\s?[apAP]\.?[mM]\.?|h)(?!\w))"_s;
    static const QRegularExpression expression = caseless(
        uR"(^\W*(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*\W+)?%1(?:\s*(?:-|–|—|to|bis|à|~|/)\s*%1)?\s*(?:Uhr)?\s*[:\-–—|,.)\]]*\s*)"_s
            .arg(time));
    return expression;
}

const QRegularExpression &fieldPattern()
{
    static const QRegularExpression field = caseless(
        uR"(^(?:talk|title|session|topic|titel|titre|thema|sujet|t[íi]tulo|titolo|题目|主题|标题|タイトル|제목|тема)\s*[:：]\s*(?=\S))"_s);
    return field;
}

/// Whether a text begins as a field does and has a colon.
bool mayBeField(QStringView text)
{
    static constexpr SignSet begins(u"tTsSſтТ题主标タ제");
    static constexpr SignSet colons(u":：");
    return !text.isEmpty() && begins.has(text.front()) && colons.hasAnyOf(text);
}

/// Whether a text begins with a number or the short name of a weekday, behind any signs: all times do.
bool mayBeTimed(QStringView text)
{
    static constexpr std::array<QStringView, 7> weekdays{
        u"mon", u"tue", u"wed", u"thu", u"fri", u"sat", u"sun"};
    const QStringView words = text.sliced(std::ranges::find_if(text, isWordSign) - text.begin());
    const auto isBegin = [words](QStringView day) { return isCaseless(beginOf(words, day.size()), day); };
    return !words.isEmpty() && (words.front().isDigit() || std::ranges::any_of(weekdays, isBegin));
}

} // namespace

bool hasEventWord(const QString &text)
{
    static const WordsPattern word(
        uR"(conf\b|con\b|conference|kaigi|camp\b|summit|meetup|symposium|congress|kongress|fest\b|festival|forum|convention|expo\b|conférence|conferencia|конференция|大会|峰会|カンファレンス|컨퍼런스|ws20|sigdial)"_s);
    static const QRegularExpression dayAndYear = caseless(uR"(days?\b\s*\d{4})"_s);
    return word.isIn(text) || (hasDigit(text) && found(dayAndYear, text));
}

bool saysSeveralTalks(const QString &text)
{
    static const QRegularExpression talks = caseless(
        uR"(\b(?:(?:lightning|flash)[\s-]+talks?|talks|sessions|presentations|keynotes|workshops|vorträge|conférences|présentations|charlas|ponencias|palestras|доклады)\b|セッション一覧|발표들)"_s);
    return found(talks, text);
}

bool goesOnAsSection(const QString &text)
{
    static const QRegularExpression begin = caseless(
        uR"(^(?:step|part|lesson|tip|example|phase|chapter|section|rule|myth|problem|question|option|solution|case|pattern|principle|partie|étape|schritt|teil|beispiel|punto|parte|takeaway|level|exercise|pros?|cons?)\s*#?\s*(?:\d+|[ivx]+\b|one|two|three|:))"_s);
    return found(begin, text);
}

bool hasCodeSigns(const QString &text)
{
    static constexpr SignSet signs(u"{}<>;=\\`");
    const SignSet inText(text);
    if (signs.mayMeet(inText) || text.startsWith("$ "_L1)) {
        return true;
    }
    const qsizetype call = inText.has(u'(') ? text.indexOf("()"_L1) : -1;
    return (inText.has(u':') && text.contains("::"_L1)) || (call > 0 && isWordSign(text.at(call - 1)));
}

qsizetype timeLength(const QString &text)
{
    constexpr qsizetype farthest = 24; // a weekday may stand before the time
    return mayBeTimed(text) && hasDigit(beginOf(text, farthest)) ? timePattern().match(text).capturedLength()
                                                                 : 0;
}

QString withoutTime(const QString &text, bool *isTimed)
{
    static const QRegularExpression room = caseless(
        uR"(^(?:\([^()]{1,30}\)\s*|(?:in|at|@|en|salle|raum|room|sala)\s+[^:|–—-]{1,30}\s)[:\-–—|]\s*)"_s);
    const qsizetype length = timeLength(text);
    *isTimed = length > 0 && length < text.size();
    if (!*isTimed) {
        return text;
    }
    const QString rest = text.mid(length);
    const qsizetype roomLength = room.match(rest).capturedLength();
    return (roomLength < rest.size() ? rest.mid(roomLength) : rest).trimmed();
}

bool isField(const QString &text) { return mayBeField(text) && found(fieldPattern(), text); }

QString withoutField(const QString &text)
{
    return mayBeField(text) ? text.mid(fieldPattern().match(text).capturedLength()) : text;
}

bool isIdentity(const QString &text)
{
    static const QRegularExpression identity =
        pattern(uR"(^(?:https?://\S+|www\.\S+|@\w+(?:[\s,&]+@\w+)*|\S+@\S+\.\w+|git://\S+)$)"_s);
    const bool isAddress =
        text.startsWith("http"_L1) || text.startsWith("www."_L1) || text.startsWith("git:"_L1);
    return (isAddress || text.contains(u'@')) && found(identity, text);
}

namespace {

struct TalkKind {
    QString name;
    QString words;
    WordsPattern pattern = WordsPattern(words);
};

const std::array<TalkKind, 4> &talkKinds()
{
    static const std::array<TalkKind, 4> kinds{
        TalkKind{u"keynote"_s, uR"(\bkeynotes?\b|基調講演|キーノート|키노트|主题演讲)"_s},
        TalkKind{u"workshop"_s,
            uR"(\b(?:workshop|hands[- ]?on|atelier|taller|tutorial|training|quickie)\b|ワークショップ|工作坊|워크샵)"_s},
        TalkKind{u"lightning"_s, uR"(\blightning\b|\bblitz|ライトニング)"_s},
        TalkKind{u"panel"_s, uR"(\bpanel\b|\bpodium|table ronde|fireside|\broundtable|パネル|圆桌|패널)"_s},
    };
    return kinds;
}

/// Words of any kind: most titles have none.
const WordsPattern &wordsOfKinds()
{
    static const WordsPattern any = [] {
        QStringList words;
        for (const TalkKind &kind : talkKinds()) {
            words << kind.words;
        }
        return WordsPattern(words.join(u'|'));
    }();
    return any;
}

} // namespace

QString talkKindOf(const QStringList &texts)
{
    const auto anyHas = [&texts](const WordsPattern &words) {
        return std::ranges::any_of(texts, [&words](const QString &text) { return words.isIn(text); });
    };
    if (anyHas(wordsOfKinds())) {
        for (const TalkKind &kind : talkKinds()) {
            if (anyHas(kind.pattern)) {
                return kind.name;
            }
        }
    }
    return u"talk"_s;
}

} // namespace Lectern::Recognition
