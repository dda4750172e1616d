// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "titles.h"

#include "text.h"
#include "words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

/// "(Slides)", "[video]", "(30 min)", "(Room 9)" behind a title.
QString withoutTail(const QString &title)
{
    static const QRegularExpression tail = caseless(
        uR"(\s*[\[(（【](?:(?:slides?|video|videos?|talk|youtube|recording|link|pdf|notes|code|repo|en|fr|de|english|french|german|\d+\s*(?:min\w*|m|h)|watch|audio|keynote|workshop|speakerdeck|slideshare|vidéo|replay)[^\])）】]{0,12}|)"
        uR"((?:room|hall|auditorium|raum|saal|salle|sala|aula|zaal|track)\s+(?:\w?\d[\w.-]*|\w))[\])）】]\s*$)"_s);
    static constexpr QStringView closing = u"])）】";
    if (title.isEmpty() || !closing.contains(title.back())) {
        return title;
    }
    const QRegularExpressionMatch match = tail.match(title);
    return match.hasMatch() ? title.left(match.capturedStart()).trimmed() : title;
}

/// "<2022-05-03 Tue 10:00>" beside a title, as Org writes it, says when and not what.
QString withoutStamp(const QString &title)
{
    static const QRegularExpression stamp = pattern(
        uR"(^(?:[<\[]\d{4}-\d\d-\d\d[^<>\[\]]*[>\]](?:--)?\s*)+|(?:\s*[<\[]\d{4}-\d\d-\d\d[^<>\[\]]*[>\]])+$)"_s);
    static constexpr SignSet signs(u"<[");
    if (!signs.hasAnyOf(title)) {
        return title;
    }
    const QString rest = QString(title).remove(stamp);
    return hasWordSign(rest) ? rest : title;
}

QString withoutQuotes(const QString &title)
{
    static const QRegularExpression quoted = pattern(uR"re(^[“"«„'‘「『](.+?)[”"»“'’」』]$)re"_s);
    static constexpr QStringView quotes = u"\"“”«»";
    static constexpr SignSet opening(u"\"“«„'‘「『");
    if (title.isEmpty() || !opening.has(title.front())) {
        return title;
    }
    const QRegularExpressionMatch match = quoted.match(title);
    if (!match.hasMatch()) {
        return title;
    }
    const QString inside = match.captured(1);
    const bool hasInner = std::ranges::any_of(inside, [](QChar sign) { return quotes.contains(sign); });
    return hasInner ? title : inside.trimmed();
}

/// "Keynote:", "Talk 3 -", "Workshop B." in front of a title.
QString withoutKind(const QString &title, const QStringList &speakers, const People &people)
{
    static const QRegularExpression kind = caseless(
        uR"(^(?:(?:the\s+)?(?:opening|closing|ending|morning|afternoon|evening|day\s*\d|invited|plenary|final|sponsored?)\s+)?(?:keynote(?:\s+(?:talk|address|session|speech))?|talk|session|workshop|tutorial|panel|lightning(?:\s+talk)?|hands[- ]?on|plenary|vortrag|conf[ée]rence|atelier|charla|ponencia|quickie|university|tools in action|deep dive|基調講演|キーノート|主题演讲|키노트|세션|セッション)\s*(?:[#n°]*\s*\d{1,3}|[IVX]+|[A-Z])?\s*(?:[:：|]|\s[-–—]|\.)\s+(?=\S))"_s);
    static constexpr SignSet ends(u":：|.-–—");
    if (!ends.hasAnyOf(title)) {
        return title;
    }
    const QString rest = title.mid(kind.match(title).capturedLength());
    // Where others spoke, what looks like a name is a title.
    const auto isWithin = [&rest](const QString &speaker) { return rest.contains(speaker); };
    const bool maySpeak = speakers.isEmpty() || std::ranges::any_of(speakers, isWithin);
    const bool isNameOnly = maySpeak && people.likeness(rest) >= 0.6;
    return hasWordSign(rest) && !isNameOnly ? rest : title;
}

/// Whether a title begins with the begin of a number, an Arabic or a Roman one: most do not.
bool mayBeNumbered(QStringView title)
{
    static constexpr SignSet roman(u"IVX");
    static constexpr SignSet opening(u"([#");
    if (title.isEmpty()) {
        return false;
    }
    const QChar first = title.front();
    const QChar second = title.size() > 1 ? title.at(1) : QChar();
    return first.isDigit() || opening.has(first) || second.isDigit()
        || (roman.has(first) && (second == u'.' || roman.has(second)));
}

/// Two letters or digits side by side.
bool hasTwoWordSigns(QStringView text)
{
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (isWordSign(text.at(at)) && isWordSign(text.at(at - 1))) {
            return true;
        }
    }
    return false;
}

/// "Talk 3", "Palestra 1", "Second session".
constexpr QStringView countOfTalk =
    uR"((?:(?:talk|session|presentation|lecture|paper|vortrag|conf[ée]rence|présentation|charla|ponencia|)"
    uR"(palestra|доклад|演讲|主题|主題|议题|議題|セッション|発表|발표|세션)\s*(?:[#№n°º]*\s*\d{1,2}|[一二三四五六七八九十]{1,2})|)"
    uR"((?:first|second|third|fourth|fifth|sixth|erster|zweiter|dritter|vierter|premi[èe]re?|deuxi[èe]me|)"
    uR"(troisi[èe]me|primera?|segunda|tercera?|primeira|terceira|первый|второй|третий|четв[её]ртый|пятый)\s+)"
    uR"((?:talk|session|presentation|lecture|vortrag|conf[ée]rence|présentation|charla|ponencia|palestra|)"
    uR"(доклад)|第[一二三四五六七八九十\d]{1,2}[场場个個]))";

} // namespace

WordLists listsOfTitle(const QString &title, const Lexicon &lexicon)
{
    static constexpr SignSet edges(u" :.!?-*#");
    if (isAscii(title)) {
        return lexicon.listsOfFolded(viewTrimmedOf(title, edges));
    }
    // Some entries have accents, and folding may bring signs to the edges.
    return lexicon.listsOf(viewTrimmedOf(fold(title), edges))
        | lexicon.listsOf(viewTrimmedOf(title.toLower(), edges));
}

bool namesNoTalk(const QString &title, const Lexicon &lexicon)
{
    constexpr qsizetype longest = 100;
    if (title.size() > longest) {
        return false;
    }
    const WordLists within = lexicon.listsIn(title);
    return listsOfTitle(title, lexicon).testFlag(WordList::NotTalkWord)
        || (within.testFlag(WordList::BreakWord) && !within.testFlag(WordList::KeynoteWord)
            && pieceCount(title) <= longestBreak);
}

bool onlyCountsTalks(const QString &title)
{
    static const QRegularExpression counted = caseless(uR"(^%1\W*$)"_s.arg(countOfTalk));
    constexpr qsizetype longest = 40;
    return title.size() <= longest && found(counted, title);
}

bool saysItIsTalk(const QString &title)
{
    static const QRegularExpression label = caseless(
        uR"(^(?:lightning\s+)?(?:talk|session|presentation|lecture|vortrag|conf[ée]rence|présentation|charla|ponencia|palestra|доклад|演讲|セッション|発表|발표|세션)\s*[:：]\s*\S)"_s);
    static constexpr SignSet colons(u":：");
    return isField(title) || (colons.hasAnyOf(title) && found(label, title));
}

bool countsTalk(const QString &title)
{
    static const QRegularExpression counted = caseless(uR"(^%1(?!\w))"_s.arg(countOfTalk));
    constexpr qsizetype reach = 40;
    return found(counted, beginOf(title, reach));
}

QString withoutNumber(const QString &title)
{
    static const QRegularExpression quoted =
        caseless(uR"(^%1\s*\(?["«“„]([^"«»“”„]{3,150})["»”“])"_s.arg(countOfTalk));
    static constexpr SignSet quotes(u"\"«“„");
    if (quotes.hasAnyOf(beginOf(title, 40))) {
        if (const auto match = quoted.match(title); match.hasMatch()) {
            return match.captured(1).trimmed();
        }
    }
    static const QRegularExpression number = pattern(
        uR"(^(?:[(\[]?#?\d{1,3}[.):\]]\s+|\d{1,2}\s*[-–]\s+|[A-Z]\d{1,2}[.:]?\s+(?=[A-Z])|[IVX]+\.\s+))"_s);
    static const QRegularExpression counted =
        caseless(uR"(^%1(?:\s*[:：|]|\s[-–—]|\.)\s*(?=\S))"_s.arg(countOfTalk));
    constexpr qsizetype reach = 40;
    static constexpr SignSet ends(u":：|-–—.");
    qsizetype length = mayBeNumbered(title) ? number.match(title).capturedLength() : 0;
    if (length == 0 && ends.hasAnyOf(beginOf(title, reach))) {
        length = counted.match(title).capturedLength();
    }
    const QString rest = title.mid(length).trimmed();
    return hasTwoWordSigns(rest) ? rest : title;
}

QString withoutFrame(const QString &line)
{
    static constexpr SignSet frames(u"@<>#=~»«");
    const auto isFrame = [](QChar sign) { return frames.has(sign); };
    const auto isFrameOrBlank = [](QChar sign) { return frames.has(sign) || sign == u' '; };
    if (line.isEmpty() || (!frames.has(line.front()) && !frames.has(line.back()))) {
        return line;
    }
    QStringView inner = line;
    const qsizetype begin = std::ranges::find_if_not(inner, isFrameOrBlank) - inner.begin();
    if (begin > 0 && begin < inner.size() && inner.at(begin - 1) == u' ') { // not "@jane", "#1"
        inner = inner.sliced(begin);
    }
    constexpr qsizetype fewestBehind = 2; // "C #" is a name
    const qsizetype end = std::find_if_not(inner.rbegin(), inner.rend(), isFrame).base() - inner.begin();
    if (end > 0 && inner.size() - end >= fewestBehind && inner.at(end - 1) == u' ') {
        inner = inner.first(end).trimmed();
    }
    return hasWordSign(inner) ? inner.toString() : line;
}

QString tidied(const QString &title)
{
    static const QRegularExpression link = pattern(uR"(\s*https?://\S+\s*$)"_s);
    static const QRegularExpression endSigns = pattern(uR"(\s*[:：\-–—|,]+$)"_s);
    static const QRegularExpression beginSigns = pattern(uR"(^[-–—|:•·]+\s+)"_s);
    static constexpr SignSet ends(u":：-–—|,");
    static constexpr SignSet begins(u"-–—|:•·");
    static const QRegularExpression emojiCode = pattern(uR"((?<![\w:]):[a-z][a-z_]{2,30}:(?!\w))"_s);
    QString result = title.count(u':') >= 2 ? QString(title).remove(emojiCode) : title;
    result = withoutTail(withoutTail(isSingleSpaced(result) ? result : result.simplified()));
    if (result.contains("://"_L1)) {
        result = result.remove(link).trimmed();
    }
    result = withoutQuotes(withoutStamp(result));
    if (!result.isEmpty() && ends.has(result.back()) && hasWordSign(result)) {
        result = result.remove(endSigns).trimmed();
    }
    return !result.isEmpty() && begins.has(result.front()) ? result.remove(beginSigns) : result;
}

QString cleanTitle(const QString &title, const QStringList &speakers, const People &people)
{
    return tidied(withoutKind(withoutNumber(withoutField(title)), speakers, people));
}

} // namespace Lectern::Recognition
