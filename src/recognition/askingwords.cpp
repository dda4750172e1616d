// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "askingwords.h"

#include "text.h"
#include "wordfile.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr qsizetype longestEnding = 80; ///< characters of a point that an ending may close
constexpr qsizetype wordsToThing = 5; ///< so far behind its verb a book, a video … may stand
constexpr qsizetype wordsToName = 3; ///< and so far a name

Result<QStringList> entriesOf(QLatin1StringView list)
{
    const Result<QByteArray> text = readWordFile(QLatin1StringView("ask-" + QByteArray(list)));
    if (!text) {
        return passOn(text);
    }
    return QString::fromUtf8(*text).split(u'\n', Qt::SkipEmptyParts);
}

/// What the sorted entries from `begin` to `end` have behind their first `depth` signs, as a pattern of
/// branches: what begins alike is tried once, which is ten times as fast as one entry after the other.
QString branchesOf(const QStringList &entries, qsizetype begin, qsizetype end, qsizetype depth)
{
    const bool mayEnd = entries.at(begin).size() == depth;
    QStringList branches;
    for (qsizetype at = begin + (mayEnd ? 1 : 0); at < end;) {
        const QChar sign = entries.at(at).at(depth);
        const qsizetype first = at;
        while (at < end && entries.at(at).at(depth) == sign) {
            ++at;
        }
        branches << (sign == u' ' ? uR"(\s+)"_s : QRegularExpression::escape(QString(sign)))
                + branchesOf(entries, first, at, depth + 1);
    }
    if (branches.isEmpty() || (branches.size() == 1 && !mayEnd)) {
        return branches.join(QString());
    }
    return "(?:"_L1 + branches.join(u'|') + (mayEnd ? ")?"_L1 : ")"_L1);
}

/// One pattern for any of the entries, the longest that fits: "look into" before "look".
QString anyOf(QStringList entries)
{
    entries.sort();
    entries.removeDuplicates();
    return "(?:"_L1 + branchesOf(entries, 0, entries.size(), 0) + u')';
}

constexpr QStringView wordBegin = uR"((?<![\w']))";
constexpr QStringView wordEnd = uR"((?![\w-]))";
/// Where a clause may begin: at the start, behind a sentence, an arrow, a dash, a bracket or a colon.
constexpr QStringView clauseBegin =
    uR"((?<clause>^|(?<!\bi\.e|\be\.g)[.!?…;]\s+|\s[-–—+→]+>?\s+|[(:]\s*)[^\w(]*)";
/// A comma begins one only before a verb that cannot be a mere member of a list.
constexpr QStringView commaOrClauseBegin =
    uR"((?<clause>^|(?<!\bi\.e|\be\.g)[.!?…;]\s+|\s[-–—+→]+>?\s+|[(:]\s*|,\s+)[^\w(]*)";

/// The longest word of an entry, the last of several, small words aside if there are others.
QString neededWordOf(const QString &entry, const QStringList &smallWords)
{
    QStringView needed;
    QStringView longest;
    for (const QStringView word : partsOf(entry)) {
        longest = word.size() >= longest.size() ? word : longest;
        if (word.size() >= needed.size() && !smallWords.contains(word)) {
            needed = word;
        }
    }
    return (needed.isEmpty() ? longest : needed).toString();
}

/// The word that ends where `end` is; empty: a sign or nothing stands there.
QString wordBefore(QStringView text, qsizetype end)
{
    while (end > 0 && text.at(end - 1).isSpace()) {
        --end;
    }
    qsizetype begin = end;
    while (begin > 0 && (isWordSign(text.at(begin - 1)) || text.at(begin - 1) == u'\'')) {
        --begin;
    }
    return text.sliced(begin, end - begin).toString().toLower();
}

/// Every longer word has a capital, as in a title: capitals then say nothing of names.
bool isTitleLike(QStringView text)
{
    constexpr qsizetype longWord = 4;
    bool hasLong = false;
    for (const QStringView word : partsOf(text)) {
        hasLong = hasLong || word.size() >= longWord;
        if (word.size() >= longWord && word.front().isLower()) {
            return false;
        }
    }
    return hasLong;
}

/// "TODO" and its like: at the begin before words, elsewhere with a colon or in a bracket, so that talk about
/// lists of tasks is none.
qsizetype markPlace(const QString &text)
{
    static const QRegularExpression mark = pattern(
        uR"(^\W*(?i:todo|fixme|to-?do|to do)\s*(?:[:：]|\s[-–—])\s*\S|^\W*(?:TODO|FIXME)\s+(?!lists?\b|items?\b|apps?\b|comments?\b)\S|\b(?:TODO|FIXME|todo|fixme)\s*[:：]\s*\S|[\[(](?:TODO|FIXME)\b)"_s);
    return mark.match(text).capturedStart();
}

/// What the reader should do is a follow-up only if it is about one thing by name.
bool isAdvice(const QString &text, qsizetype urge) { return wordBefore(text, urge) == u"you"; }

/// "(see above)": a reference in brackets leads to a place of the notes, unless it has an address.
bool isCrossReference(const QRegularExpressionMatch &match, AskingContext context)
{
    return match.capturedView(u"clause").startsWith(u'(') && !context.hasLink;
}

/// A clause that only goes on the line before begins nowhere in this one.
bool isMereRest(const QRegularExpressionMatch &match, AskingContext context)
{
    return context.goesOn && match.capturedLength(u"clause") == 0;
}

} // namespace

Result<AskingWords> AskingWords::load()
{
    QHash<QString, QStringList> lists;
    for (const auto name :
        {"verbs"_L1, "verbs-named"_L1, "references"_L1, "urges"_L1, "phrases"_L1, "endings"_L1, "headings"_L1,
            "things"_L1, "wholes"_L1, "fillers"_L1, "subjects"_L1, "stops-before"_L1, "stops-behind"_L1}) {
        Result<QStringList> entries = entriesOf(name);
        if (!entries) {
            return passOn(entries);
        }
        lists.insert(name, std::move(*entries));
    }
    const auto setOf = [&lists](const QString &name) {
        const QStringList &entries = lists[name];
        return QSet<QString>(entries.begin(), entries.end());
    };
    AskingWords words;
    words.m_references = setOf(u"references"_s);
    words.m_headings = setOf(u"headings"_s);
    words.m_headingShapes = WordShapes(words.m_headings);
    words.m_things = setOf(u"things"_s);
    words.m_wholes = setOf(u"wholes"_s);
    words.m_subjects = setOf(u"subjects"_s) + setOf(u"fillers"_s);
    words.m_stopsBefore = setOf(u"stops-before"_s);
    words.m_stopsBehind = setOf(u"stops-behind"_s);
    words.buildPatterns(lists);
    const Result<QStringList> smallWords = entriesOf("small-words"_L1);
    if (!smallWords) {
        return passOn(smallWords);
    }
    words.noteNeeded({u"do"_s, u"fixme"_s, u"todo"_s}, {}, Kind::Mark);
    words.noteNeeded(lists[u"verbs"_s], *smallWords, Kind::Verb);
    words.noteNeeded(lists[u"verbs-named"_s], *smallWords, Kind::NamedVerb);
    words.noteNeeded(lists[u"phrases"_s], *smallWords, Kind::Phrase);
    words.noteNeeded(lists[u"endings"_s], *smallWords, Kind::Ending);
    return words;
}

void AskingWords::noteNeeded(const QStringList &entries, const QStringList &smallWords, Kind kind)
{
    for (const QString &entry : entries) {
        const QString word = neededWordOf(entry, smallWords).toCaseFolded();
        if (!word.isEmpty()) {
            m_needed[word] |= kind;
            m_neededShapes.note(word);
        }
    }
}

/// The kinds that a text may ask by; all of them in scripts that part no words.
AskingWords::Kinds AskingWords::kindsIn(QStringView text) const
{
    Kinds kinds;
    (void)anyPart(text, [&](QStringView word) {
        if (m_neededShapes.mayHold(word)) {
            kinds |= m_needed.value(word.toString().toCaseFolded());
        }
        return false;
    });
    return hasIdeograph(text) ? Kinds::fromInt(0xff) : kinds;
}

void AskingWords::buildPatterns(const QHash<QString, QStringList> &lists)
{
    const QStringList &urging = lists[u"urges"_s];
    const QStringList &fillers = lists[u"fillers"_s];
    const QString urges = anyOf(urging);
    const QString endings = anyOf(lists[u"endings"_s]);
    const QString filler = "(?:"_L1 + anyOf(fillers) + uR"(\s+)*)"_s;
    const QString strong = "(?<strong>"_L1 + anyOf(lists[u"verbs"_s]) + u')';
    const QString weak = "(?<weak>"_L1 + anyOf(lists[u"verbs-named"_s]) + u')';
    const QString verb = "(?:"_L1 + strong + u'|' + weak + u')' + wordEnd;
    const Openers openUrge(urging);
    m_command = OpenedPattern(commaOrClauseBegin + filler + strong + wordEnd + uR"(\W*\w)"_s,
        Openers(lists[u"verbs"_s], fillers), OpenedPattern::Begin::Clause);
    m_namedCommand = OpenedPattern(clauseBegin + filler + weak + wordEnd,
        Openers(lists[u"verbs-named"_s], fillers), OpenedPattern::Begin::Clause);
    m_urge = OpenedPattern(wordBegin + urges + uR"(\s+)"_s + filler + verb, openUrge);
    m_lateUrge =
        OpenedPattern(wordBegin + urges + uR"(\s+(?:[^\s,.;:!?]+\s+){0,7}?)"_s + endings + wordEnd, openUrge);
    m_ending = OpenedPattern(wordBegin + endings + uR"(\s*(?:[.!?…]*$|:))"_s, Openers(lists[u"endings"_s]));
    m_heading = OpenedPattern(wordBegin + "(?:to|"_L1 + urges + uR"()\s+)"_s + filler + verb,
        Openers(urging + QStringList{u"to"_s}));
    QStringList parted;
    QStringList unparted;
    for (const QString &phrase : lists[u"phrases"_s]) {
        (hasIdeograph(phrase) ? unparted : parted) << phrase;
    }
    m_phrase = OpenedPattern(wordBegin + anyOf(parted) + uR"((?:(?<=:)|(?!\w)))"_s, Openers(parted));
    m_unpartedPhrase = caseless(anyOf(unparted));
}

Result<QByteArray> AskingWords::neededWords()
{
    const Result<QStringList> smallWords = entriesOf("small-words"_L1);
    if (!smallWords) {
        return passOn(smallWords);
    }
    QByteArray words("do\nfixme\ntodo\n");
    for (const auto name : {"verbs"_L1, "verbs-named"_L1, "phrases"_L1, "endings"_L1}) {
        const Result<QStringList> entries = entriesOf(name);
        if (!entries) {
            return passOn(entries);
        }
        for (const QString &entry : *entries) {
            words += (hasIdeograph(entry) ? entry : neededWordOf(entry, *smallWords)).toUtf8() + '\n';
        }
    }
    return words;
}

/// Whether a thing that can be looked up stands right behind a verb: an address, a quotation, a name, a book.
/// `capitalsTell`: a capital makes a name.
bool AskingWords::namesThing(QStringView behindVerb, bool capitalsTell, AskingContext context) const
{
    static const QRegularExpression begin = pattern(uR"(^\s*(?::(?!\s*\S+@)|["“„«»「『《‘]|\w+://|www\.))"_s);
    static const QRegularExpression pronoun = caseless(uR"(^\s+(?:it|this|that|them|these)\s*(?:[.!…]|$))"_s);
    static const QRegularExpression clauseEnd = pattern(uR"([.!?;:]\s|[。！？])"_s);
    if (found(begin, behindVerb)) {
        return true;
    }
    const QRegularExpressionMatch end = clauseEnd.matchView(behindVerb);
    const QList<QStringView> words =
        wordsOf(end.hasMatch() ? behindVerb.first(end.capturedStart()) : behindVerb);
    if (words.isEmpty() || m_stopsBehind.contains(words.front().toString().toLower())) {
        return false;
    }
    if (context.hasLink || found(pronoun, behindVerb)) {
        return true;
    }
    const auto isThing = [this](QStringView word) { return m_things.contains(word.toString().toLower()); };
    const auto isName = [](QStringView word) { return word.size() > 1 && word.front().isUpper(); };
    return std::ranges::any_of(words.first(std::min(words.size(), wordsToThing)), isThing)
        || (capitalsTell && std::ranges::any_of(words.first(std::min(words.size(), wordsToName)), isName));
}

qsizetype AskingWords::commandPlace(const QString &text, Kinds kinds, AskingContext context) const
{
    if (kinds.testFlag(Kind::Verb)) {
        for (auto match = m_command.match(text); match.hasMatch();
            match = m_command.match(text, match.capturedEnd())) {
            if (!isMereRest(match, context)) {
                return match.capturedStart(u"strong");
            }
        }
    }
    if (!kinds.testFlag(Kind::NamedVerb)) {
        return -1;
    }
    const bool isTitle = isTitleLike(text);
    for (auto match = m_namedCommand.match(text); match.hasMatch();
        match = m_namedCommand.match(text, match.capturedEnd())) {
        const QStringView behind = QStringView(text).sliced(match.capturedEnd());
        const bool isReference = m_references.contains(match.captured(u"weak").toLower());
        if (!isMereRest(match, context) && !(isReference && isCrossReference(match, context))
            && namesThing(behind, isReference || !isTitle, context)) {
            return match.capturedStart(u"weak");
        }
    }
    return -1;
}

/// "They should read the manual" urges others: only a writer, a reader or nobody is asked.
bool AskingWords::mayUrge(const QString &text, qsizetype place) const
{
    const QString before = wordBefore(text, place);
    return before.isEmpty() || m_subjects.contains(before);
}

qsizetype AskingWords::urgePlace(const QString &text, Kinds kinds, AskingContext context) const
{
    if (!(kinds & (Kinds(Kind::Verb) | Kind::NamedVerb | Kind::Ending))) {
        return -1;
    }
    for (auto match = m_urge.match(text); match.hasMatch(); match = m_urge.match(text, match.capturedEnd())) {
        const QStringView behind = QStringView(text).sliced(match.capturedEnd());
        const bool isEnough = match.capturedLength(u"strong") > 0 && !isAdvice(text, match.capturedStart());
        if (mayUrge(text, match.capturedStart())
            && (isEnough || namesThing(behind, !isTitleLike(text), context))) {
            return match.capturedStart();
        }
    }
    if (!kinds.testFlag(Kind::Ending)) {
        return -1;
    }
    const QRegularExpressionMatch late = m_lateUrge.match(text);
    return late.hasMatch() && mayUrge(text, late.capturedStart()) ? late.capturedStart() : -1;
}

qsizetype AskingWords::phrasePlace(const QString &text) const
{
    for (auto match = m_phrase.match(text); match.hasMatch();
        match = m_phrase.match(text, match.capturedEnd())) {
        const qsizetype place = match.capturedStart();
        if (!m_stopsBefore.contains(wordBefore(text, place))) {
            return place;
        }
    }
    return hasIdeograph(text) ? m_unpartedPhrase.match(text).capturedStart() : -1;
}

/// A short point that a verb closes: "das Buch nachlesen", "photos à ajouter".
qsizetype AskingWords::endingPlace(const QString &text) const
{
    const QRegularExpressionMatch match = m_ending.match(text);
    if (!match.hasMatch() || match.capturedStart() > longestEnding) {
        return -1;
    }
    const QList<QStringView> before = wordsOf(QStringView(text).first(match.capturedStart()));
    const auto takesSense = [this](QStringView word) {
        return m_stopsBefore.contains(word.toString().toLower());
    };
    return std::ranges::any_of(before, takesSense) ? -1 : match.capturedStart();
}

qsizetype AskingWords::askingPlace(const QString &written, AskingContext context) const
{
    QString text = written;
    text.replace(u'’', u'\'');
    const Kinds kinds = kindsIn(text);
    qsizetype place = kinds.testFlag(Kind::Mark) ? markPlace(text) : -1;
    place = place < 0 && kinds.testFlag(Kind::Phrase) ? phrasePlace(text) : place;
    place = place < 0 ? commandPlace(text, kinds, context) : place;
    place = place < 0 ? urgePlace(text, kinds, context) : place;
    return place < 0 && kinds.testFlag(Kind::Ending) ? endingPlace(text) : place;
}

/// Whether a heading without signs at its ends may be one of the whole ones, or hold the pattern.
bool AskingWords::mayHeadTasks(QStringView text) const
{
    return !isAscii(text) || (!text.isEmpty() && (m_headingShapes.mayHold(text) || m_heading.mayMatch(text)));
}

bool AskingWords::headsTasks(const QString &heading) const
{
    static constexpr SignSet edges(u" :：.!?*_#-–—~");
    constexpr qsizetype longestHeading = 80;
    const QStringView trimmed = viewTrimmedOf(heading, edges);
    if (heading.size() > 2 * longestHeading || !mayHeadTasks(trimmed)) {
        return false;
    }
    QString text = trimmed.toString().toLower();
    text.replace(u'’', u'\'');
    if (m_headings.contains(text)) {
        return true;
    }
    if (text.size() > longestHeading) {
        return false;
    }
    const QRegularExpressionMatch match = m_heading.match(text);
    if (!match.hasMatch()) {
        return false;
    }
    // "Books to read" and "things I want to try", but not "how to read" or "easy to try".
    const QList<QStringView> before = wordsOf(QStringView(text).first(match.capturedStart()));
    const auto isWhat = [this](QStringView word) {
        return m_things.contains(word.toString()) || m_wholes.contains(word.toString());
    };
    const auto takesSense = [this](QStringView word) { return m_stopsBefore.contains(word.toString()); };
    return !before.isEmpty() && std::ranges::any_of(before, isWhat)
        && std::ranges::none_of(before, takesSense);
}

} // namespace Lectern::Recognition
