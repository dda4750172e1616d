// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringView>

#include <initializer_list>

/// Small pure functions on text that every step of recognition shares.
namespace Lectern::Recognition {

/// A set of signs that is quick to ask: bits for ASCII, a search for the rest.
class SignSet final
{
public:
    explicit constexpr SignSet(QStringView signs)
        : m_signs(signs)
    {
        for (qsizetype at = 0; at < signs.size(); ++at) {
            const char16_t code = signs.utf16()[at];
            if (code < 64) {
                m_low |= quint64{1} << code;
            } else if (code < 128) {
                m_high |= quint64{1} << (code - 64);
            } else {
                m_hasOther = true;
            }
        }
    }

    [[nodiscard]] bool has(QChar sign) const
    {
        const char16_t code = sign.unicode();
        if (code < 64) {
            return (m_low >> code) & 1;
        }
        return code < 128 ? (m_high >> (code - 64)) & 1 : m_hasOther && m_signs.contains(sign);
    }

    [[nodiscard]] bool hasAnyOf(QStringView text) const
    {
        for (const QChar sign : text) {
            if (has(sign)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a text whose ASCII signs are `inText` may hold one of the set: where many sets are asked about
    /// one text, this spares most of the ways through it.
    [[nodiscard]] bool mayMeet(const SignSet &inText) const
    {
        return (m_low & inText.m_low) != 0 || (m_high & inText.m_high) != 0
            || (m_hasOther && inText.m_hasOther);
    }

private:
    QStringView m_signs;
    quint64 m_low = 0;
    quint64 m_high = 0;
    bool m_hasOther = false;
};

/// Lower case without accents and with plain apostrophes: what word lists are searched with.
[[nodiscard]] QString fold(QStringView text);

/// Text without any of `signs` at its begin and end.
[[nodiscard]] QString trimmedOf(QStringView text, QStringView signs);
[[nodiscard]] QStringView viewTrimmedOf(QStringView text, const SignSet &signs);

/// Pieces between blanks; views into `text`.
[[nodiscard]] QList<QStringView> piecesOf(QStringView text);
[[nodiscard]] int pieceCount(QStringView text);

/// Runs of letters and digits; views into `text`.
[[nodiscard]] QList<QStringView> partsOf(QStringView text);
/// Runs of letters, digits and apostrophes; views into `text`.
[[nodiscard]] QList<QStringView> wordsOf(QStringView text);

/// At most `size` UTF-16 units from the begin, never half a surrogate pair.
[[nodiscard]] QStringView beginOf(QStringView text, qsizetype size);

[[nodiscard]] inline bool isWordSign(QChar sign)
{
    const char16_t code = sign.unicode();
    if (code < 0x80) {
        return (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z')
            || (code >= u'0' && code <= u'9') || code == u'_';
    }
    return sign.isLetterOrNumber();
}
/// Has a blank-separated word that is one of `words`; case counts.
[[nodiscard]] bool hasPiece(QStringView text, std::initializer_list<QStringView> words);
/// The same for `words` in small letters, however the text is written.
[[nodiscard]] bool hasPieceCaseless(QStringView text, std::initializer_list<QStringView> words);
/// Has any letter or digit.
[[nodiscard]] bool hasWordSign(QStringView text);
[[nodiscard]] bool hasDigit(QStringView text);
[[nodiscard]] bool startsUpper(QStringView text);
/// Has capitals and no small letters.
[[nodiscard]] bool isAllCapitals(QStringView text);
/// Han, Kana and Hangul.
[[nodiscard]] inline bool isIdeograph(QChar sign)
{
    const char16_t code = sign.unicode();
    return (code >= 0x3040 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af);
}
[[nodiscard]] bool hasIdeograph(QStringView text);
/// Blanks for emoji, dingbats and their like.
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
