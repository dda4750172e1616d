// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/signset.h"

#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringView>

#include <initializer_list>
#include <span>

/// Small pure functions on text that every step of recognition shares.
namespace Lectern::Recognition {

[[nodiscard]] inline bool isAsciiLetter(QChar sign)
{
    const char16_t small = sign.unicode() | 0x20;
    return small >= u'a' && small <= u'z';
}

/// Letter, digit or underscore.
[[nodiscard]] inline bool isWordSign(QChar sign)
{
    return isAsciiLetter(sign) || sign == u'_' || sign.isLetterOrNumber();
}

/// The same, or an apostrophe.
[[nodiscard]] inline bool isSignOfWord(QChar sign)
{
    return isWordSign(sign) || sign == u'\'' || sign == QChar(0x2019);
}

/// QChar::toLower(), quicker for signs of ASCII.
[[nodiscard]] inline QChar lowered(QChar sign)
{
    const char16_t code = sign.unicode();
    const bool isCapital = code >= u'A' && code <= u'Z';
    return code >= 0x80 ? sign.toLower() : QChar(char16_t(isCapital ? code | 0x20 : code));
}

/// Lower case without accents and with plain apostrophes: what word lists are searched with.
[[nodiscard]] QString fold(QStringView text);
/// Writes fold(text) into `signs`, if these are enough and each sign becomes one other; else answers no.
[[nodiscard]] bool foldInto(std::span<QChar> signs, QStringView text);

/// Text without any of `signs` at its begin and end.
[[nodiscard]] QString trimmedOf(QStringView text, QStringView signs);
[[nodiscard]] QStringView viewTrimmedOf(QStringView text, const SignSet &signs);

/// Whether a text has no blanks at its ends and single ones inside.
[[nodiscard]] bool isSingleSpaced(QStringView text);

/// Pieces between blanks; views into `text`.
[[nodiscard]] QList<QStringView> piecesOf(QStringView text);
[[nodiscard]] int pieceCount(QStringView text);
/// pieceCount(text) >= least, without counting further.
[[nodiscard]] bool hasPieces(QStringView text, int least);

/// Whether a run of signs that are parts passes a test; asks about one after another until then.
template <typename IsPart, typename Test>
bool anyRun(QStringView text, IsPart isPart, Test test)
{
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && isPart(text.at(at))) {
            continue;
        }
        if (at > begin && test(text.sliced(begin, at - begin))) {
            return true;
        }
        begin = at + 1;
    }
    return false;
}

/// Whether a blank-separated word of a text passes a test.
template <typename Test>
bool anyPiece(QStringView text, Test test)
{
    return anyRun(text, [](QChar sign) { return isAsciiLetter(sign) || !sign.isSpace(); }, test);
}

/// Runs of letters and digits; views into `text`.
[[nodiscard]] QList<QStringView> partsOf(QStringView text);
/// anyRun() of them.
template <typename Test>
bool anyPart(QStringView text, Test test)
{
    return anyRun(text, [](QChar sign) { return isWordSign(sign); }, test);
}
/// Runs of letters, digits and apostrophes; views into `text`.
[[nodiscard]] QList<QStringView> wordsOf(QStringView text);
/// anyRun() of them.
template <typename Test>
bool anyWord(QStringView text, Test test)
{
    return anyRun(text, [](QChar sign) { return isSignOfWord(sign); }, test);
}

/// At most `size` UTF-16 units from the begin, never half a surrogate pair.
[[nodiscard]] QStringView beginOf(QStringView text, qsizetype size);

/// Whether a word is `small`, which is in small letters of ASCII, however it is written.
[[nodiscard]] inline bool isCaseless(QStringView word, QStringView small)
{
    constexpr char16_t longS = 0x17f; // the two signs beyond ASCII whose small form is in it
    constexpr char16_t kelvin = 0x212a;
    if (word.size() != small.size()) {
        return false;
    }
    for (qsizetype at = 0; at < word.size(); ++at) {
        const char16_t sign = word.at(at).unicode();
        const char16_t lower = sign >= u'A' && sign <= u'Z' ? char16_t(sign | 0x20)
            : sign == longS                                 ? u's'
            : sign == kelvin                                ? u'k'
                                                            : sign;
        if (lower != small.at(at)) {
            return false;
        }
    }
    return true;
}
/// Has a blank-separated word that is one of `words`; case counts.
[[nodiscard]] bool hasPiece(QStringView text, std::initializer_list<QStringView> words);
/// The same for `words` in small letters, however the text is written.
[[nodiscard]] bool hasPieceCaseless(QStringView text, std::initializer_list<QStringView> words);
[[nodiscard]] inline bool isAscii(QStringView text)
{
    char16_t bits = 0;
    for (const QChar sign : text) {
        bits |= sign.unicode();
    }
    return bits < 0x80;
}
/// Has any letter or digit.
[[nodiscard]] bool hasWordSign(QStringView text);
[[nodiscard]] bool hasDigit(QStringView text);
[[nodiscard]] bool startsUpper(QStringView text);
/// Has capitals and no small letters.
[[nodiscard]] bool isAllCapitals(QStringView text);
/// Has a capital behind its first sign.
[[nodiscard]] bool hasInnerCapital(QStringView word);
/// Han, Kana and Hangul.
[[nodiscard]] inline bool isIdeograph(QChar sign)
{
    const char16_t code = sign.unicode();
    return (code >= 0x3040 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af);
}
[[nodiscard]] bool hasIdeograph(QStringView text);
/// Whether a text may hold emoji, dingbats and their like; a no is sure.
[[nodiscard]] bool mayHoldPictogram(QStringView text);
/// Blanks for them.
[[nodiscard]] QString withoutPictograms(QString text);
/// Pictograms (and blanks) in front taken off; a text of nothing else stays.
[[nodiscard]] QString withoutLeadingPictograms(const QString &text);
/// Letters and digits only, folded: for comparing names however they are written.
[[nodiscard]] QString squeezed(QStringView text);

/// Patterns know Unicode; `caseless` ones do not mind capitals either.
[[nodiscard]] QRegularExpression pattern(const QString &expression);
[[nodiscard]] QRegularExpression caseless(const QString &expression);
[[nodiscard]] bool found(const QRegularExpression &expression, QStringView text);

/// 1 / (1 + e^-x), safe for any x.
[[nodiscard]] double logistic(double value);
[[nodiscard]] double clipped(double value, double limit = 4.0);

} // namespace Lectern::Recognition
