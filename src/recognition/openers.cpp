// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openers.h"

#include "text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

/// Whether the words of a text are runs of letters and digits for a pattern, too, which counts marks and some
/// rare signs as parts of words, and parts no words of Han, Kana and Hangul from what entries stand in.
bool isPartedPlainly(QStringView text)
{
    constexpr char16_t firstMark = 0x300;
    return std::ranges::none_of(text, [](QChar sign) {
        return sign.unicode() >= firstMark
            && (sign.isMark() || sign.isSurrogate() || isIdeograph(sign)
                || sign.category() == QChar::Punctuation_Connector);
    });
}

qsizetype wordEnd(QStringView text, qsizetype begin)
{
    while (begin < text.size() && isWordSign(text.at(begin))) {
        ++begin;
    }
    return begin;
}

/// The end of a word that goes on behind an apostrophe: "don't"; else its own end.
qsizetype endWithApostrophe(QStringView text, qsizetype end)
{
    const bool goesOn = end + 1 < text.size() && text.at(end) == u'\'' && isWordSign(text.at(end + 1));
    return goesOn ? wordEnd(text, end + 1) : end;
}

qsizetype nextWord(QStringView text, qsizetype from)
{
    while (from < text.size() && !isWordSign(text.at(from))) {
        ++from;
    }
    return from;
}

/// Whether the signs between two words may end one clause, or part it from the next.
bool mayPartClauses(QStringView signs)
{
    static constexpr SignSet ascii(u".!?;(:,-+");
    return std::ranges::any_of(
        signs, [](QChar sign) { return sign.unicode() < 0x80 ? ascii.has(sign) : !sign.isSpace(); });
}

} // namespace

void Openers::Words::note(QStringView word)
{
    if (!word.isEmpty()) {
        const QString folded = word.toString().toCaseFolded();
        set.insert(folded);
        shapes.note(folded);
    }
}

bool Openers::Words::has(QStringView word) const
{
    return shapes.mayHold(word) && set.contains(word.toString().toCaseFolded());
}

Openers::Openers(const QStringList &entries, const QStringList &fillers)
{
    for (const QStringView entry : entries) {
        m_openers.note(entry.first(endWithApostrophe(entry, wordEnd(entry, 0))));
        m_beginAnywhere = m_beginAnywhere || !isWordSign(entry.front());
    }
    for (const QStringView filler : fillers) {
        for (const QStringView word : partsOf(filler)) {
            m_fillers.note(word);
        }
    }
}

bool Openers::opensAt(QStringView text, qsizetype begin, qsizetype end) const
{
    if (m_openers.has(text.sliced(begin, end - begin))) {
        return true;
    }
    const qsizetype longEnd = endWithApostrophe(text, end);
    return longEnd > end && m_openers.has(text.sliced(begin, longEnd - begin));
}

OpenerPlace Openers::firstWord(QStringView text, qsizetype from) const
{
    if (m_beginAnywhere || !isPartedPlainly(text)) {
        return {from, -1};
    }
    for (qsizetype begin = nextWord(text, from); begin < text.size();) {
        const qsizetype end = wordEnd(text, begin);
        if (opensAt(text, begin, end)) {
            return {begin, end};
        }
        begin = nextWord(text, end);
    }
    return {};
}

bool Openers::leadsToOpener(QStringView text, qsizetype begin, qsizetype end) const
{
    while (begin < text.size()) {
        if (opensAt(text, begin, end)) {
            return true;
        }
        if (!m_fillers.has(text.sliced(begin, end - begin))) {
            return false;
        }
        begin = nextWord(text, end);
        end = wordEnd(text, begin);
    }
    return false;
}

OpenerPlace Openers::firstClause(QStringView text, qsizetype from) const
{
    if (m_beginAnywhere || !isPartedPlainly(text)) {
        return {from, -1};
    }
    for (qsizetype signs = from; signs < text.size();) {
        const qsizetype begin = nextWord(text, signs);
        const qsizetype end = wordEnd(text, begin);
        const bool isClause = signs == 0 || mayPartClauses(text.sliced(signs, begin - signs));
        if (isClause && begin < text.size() && leadsToOpener(text, begin, end)) {
            return {signs, end};
        }
        signs = end;
    }
    return {};
}

OpenedPattern::OpenedPattern(const QString &expression, Openers openers, Begin begin)
    : m_expression(caseless(expression))
    , m_expressionAtPlace(
          caseless(uR"(\G%1(?:%2))"_s.arg(begin == Begin::Clause ? uR"(\W*?\K)"_s : QString(), expression)))
    , m_openers(std::move(openers))
    , m_begin(begin)
{
}

QRegularExpressionMatch OpenedPattern::match(const QString &text, qsizetype from) const
{
    static const QRegularExpressionMatch nothing; // to make one costs an allocation
    OpenerPlace place = firstPlace(text, from);
    while (place.wordEnd >= 0) {
        if (QRegularExpressionMatch match = m_expressionAtPlace.match(text, place.begin); match.hasMatch()) {
            return match;
        }
        place = firstPlace(text, place.wordEnd);
    }
    return place.begin < 0 ? nothing : m_expression.match(text, place.begin);
}

} // namespace Lectern::Recognition
