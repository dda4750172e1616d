// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr char16_t curlyApostrophe = 0x2019;

/// Letters that no decomposition turns into their plain form.
void appendPlain(QString *result, QChar sign)
{
    switch (sign.unicode()) {
    case 0x142:
        *result += u'l';
        break;
    case 0xf8:
        *result += u'o';
        break;
    case 0x111:
        *result += u'd';
        break;
    case 0xdf:
        *result += "ss"_L1;
        break;
    case curlyApostrophe:
        *result += u'\'';
        break;
    default:
        *result += sign;
    }
}

/// The marks that turn "ha" into "ba" or "pa" in Kana.
bool isVoicingMark(QChar sign) { return sign == QChar(0x3099) || sign == QChar(0x309a); }

QString foldedByUnicode(QStringView text)
{
    const QString decomposed = text.toString().toLower().normalized(QString::NormalizationForm_KD);
    QString result;
    result.reserve(decomposed.size());
    for (const QChar sign : decomposed) {
        if (sign.combiningClass() == 0 || isVoicingMark(sign)) {
            appendPlain(&result, sign);
        }
    }
    // Kana with their marks, and syllables of Hangul, whole again: there they are letters, not accents.
    return hasIdeograph(text) ? result.normalized(QString::NormalizationForm_C) : result;
}

/// Signs of Latin, Greek and Cyrillic folded one by one; 0 for those that become several or none.
class FoldTable final
{
public:
    FoldTable()
    {
        for (size_t code = 0; code < m_signs.size(); ++code) {
            const QString folded = foldedByUnicode(QString(QChar(char16_t(code))));
            m_signs[code] = folded.size() == 1 ? folded.front().unicode() : u'\0';
        }
    }

    /// The sign folded, if that needs no look at the signs around it; else 0.
    [[nodiscard]] char16_t signFor(char16_t code) const
    {
        if (code < m_signs.size()) {
            return m_signs[code];
        }
        if (code == curlyApostrophe) {
            return u'\'';
        }
        return isKeptWhole(code) ? code : u'\0';
    }

private:
    /// Dashes, curly quotes, bullets, arrows, pictograms, brackets of Han, and the letters of Kana, Han and
    /// Hangul, which folding leaves alone.
    static bool isKeptWhole(char16_t code)
    {
        return code == 0x2013 || code == 0x2014 || (code >= 0x2018 && code <= 0x201d) || code == 0x2022
            || (code >= 0x2190 && code <= 0x2199) || (code >= 0x25a0 && code <= 0x27bf)
            || (code >= 0x3001 && code <= 0x3003) || (code >= 0x3008 && code <= 0x3011)
            || (code >= 0x3041 && code <= 0x3096) || (code >= 0x30a1 && code <= 0x30fa)
            || (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3);
    }

    std::array<char16_t, 0x500> m_signs{};
};

template <typename IsPart>
QList<QStringView> runsOf(QStringView text, IsPart isPart)
{
    constexpr qsizetype usual = 16; // words of a line; growing step by step costs more than finding them
    QList<QStringView> runs;
    runs.reserve(usual);
    qsizetype begin = 0;
    while (begin < text.size()) {
        if (!isPart(text.at(begin))) {
            ++begin;
            continue;
        }
        qsizetype end = begin + 1;
        while (end < text.size() && isPart(text.at(end))) {
            ++end;
        }
        runs << text.sliced(begin, end - begin);
        begin = end;
    }
    return runs;
}

/// UTF-16 units of the emoji, dingbat or their like that a text begins with; 0: it begins with none.
qsizetype pictogramLength(QStringView text)
{
    const char16_t code = text.front().unicode();
    constexpr char16_t firstHigh = 0xd83c; // of U+1F000 …
    constexpr char16_t lastHigh = 0xd83f; // … to U+1FFFF
    if (code >= firstHigh && code <= lastHigh) {
        return text.size() > 1 && text.at(1).isLowSurrogate() ? 2 : 0;
    }
    return (code >= 0x2600 && code <= 0x27bf) || code == 0x2b50 || code == 0xfe0f ? 1 : 0;
}

/// Tells `test` each begin of a piece until that says yes.
template <typename Test>
bool anyPieceBegin(QStringView text, Test test)
{
    bool isInside = false;
    for (const QChar sign : text) {
        const bool isPart = isAsciiLetter(sign) || !sign.isSpace();
        if (isPart && !isInside && test()) {
            return true;
        }
        isInside = isPart;
    }
    return false;
}

} // namespace

QString fold(QStringView text)
{
    QString result(text.size(), Qt::Uninitialized);
    return foldInto(std::span(result.data(), size_t(result.size())), text) ? result : foldedByUnicode(text);
}

bool foldInto(std::span<QChar> signs, QStringView text)
{
    static const FoldTable table;
    if (size_t(text.size()) > signs.size()) {
        return false;
    }
    auto out = signs.begin();
    for (const QChar sign : text) {
        const char16_t folded = table.signFor(sign.unicode());
        if (folded == 0) {
            return false;
        }
        *out++ = QChar(folded);
    }
    return true;
}

QStringView viewTrimmedOf(QStringView text, const SignSet &signs)
{
    while (!text.isEmpty() && signs.has(text.front())) {
        text = text.sliced(1);
    }
    while (!text.isEmpty() && signs.has(text.back())) {
        text.chop(1);
    }
    return text;
}

QString trimmedOf(QStringView text, QStringView signs)
{
    return viewTrimmedOf(text, SignSet(signs)).toString();
}

bool isSingleSpaced(QStringView text)
{
    bool isBehindBlank = true;
    for (const QChar sign : text) {
        const bool isBlank = sign == u' ';
        if (isBlank ? isBehindBlank : sign.isSpace()) {
            return false;
        }
        isBehindBlank = isBlank;
    }
    return text.isEmpty() || !isBehindBlank;
}

QList<QStringView> piecesOf(QStringView text)
{
    return runsOf(text, [](QChar sign) { return !sign.isSpace(); });
}

int pieceCount(QStringView text)
{
    int count = 0;
    (void)anyPieceBegin(text, [&count] {
        ++count;
        return false;
    });
    return count;
}

bool hasPieces(QStringView text, int least)
{
    int count = 0;
    return least <= 0 || anyPieceBegin(text, [&count, least] { return ++count >= least; });
}

QList<QStringView> partsOf(QStringView text) { return runsOf(text, isWordSign); }

bool hasPiece(QStringView text, std::initializer_list<QStringView> words)
{
    return anyPiece(
        text, [words](QStringView piece) { return std::ranges::find(words, piece) != words.end(); });
}

bool hasPieceCaseless(QStringView text, std::initializer_list<QStringView> words)
{
    return anyPiece(text, [words](QStringView piece) {
        return std::ranges::any_of(words, [piece](QStringView word) { return isCaseless(piece, word); });
    });
}

QList<QStringView> wordsOf(QStringView text) { return runsOf(text, isSignOfWord); }

QStringView beginOf(QStringView text, qsizetype size)
{
    if (text.size() <= size) {
        return text;
    }
    const bool cutsPair = size > 0 && text.at(size - 1).isHighSurrogate();
    return text.first(cutsPair ? size - 1 : size);
}

bool hasWordSign(QStringView text) { return std::ranges::any_of(text, isWordSign); }

bool hasDigit(QStringView text)
{
    return std::ranges::any_of(text, [](QChar sign) { return sign.isDigit(); });
}

bool startsUpper(QStringView text) { return !text.isEmpty() && text.front().isUpper(); }

bool hasInnerCapital(QStringView word)
{
    return std::ranges::any_of(
        word.sliced(std::min<qsizetype>(1, word.size())), [](QChar sign) { return sign.isUpper(); });
}

bool isAllCapitals(QStringView text)
{
    const bool hasCapital = std::ranges::any_of(text, [](QChar sign) { return sign.isUpper(); });
    return hasCapital && std::ranges::none_of(text, [](QChar sign) { return sign.isLower(); });
}

bool hasIdeograph(QStringView text) { return !isAscii(text) && std::ranges::any_of(text, isIdeograph); }

bool mayHoldPictogram(QStringView text)
{
    return std::ranges::any_of(text, [](QChar sign) { return sign.unicode() >= 0x2600; });
}

QString withoutPictograms(QString text)
{
    if (!mayHoldPictogram(text)) {
        return text;
    }
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (const qsizetype length = pictogramLength(QStringView(text).sliced(at))) {
            text.replace(at, length, u' ');
        }
    }
    return text;
}

QString withoutLeadingPictograms(const QString &text)
{
    static const QRegularExpression pictograms =
        pattern(uR"(^(?:[\x{1F000}-\x{1FFFF}\x{2600}-\x{27BF}\x{2B50}\x{FE0F}\x{200D}]+\s*)+(?=\S))"_s);
    const bool mayHold = !text.isEmpty() && (text.front().isSurrogate() || text.front().unicode() >= 0x2600);
    return mayHold ? text.mid(pictograms.match(text).capturedLength()) : text;
}

QString squeezed(QStringView text)
{
    QString result = fold(text);
    result.removeIf([](QChar sign) { return !isWordSign(sign); });
    return result;
}

QRegularExpression pattern(const QString &expression)
{
    return QRegularExpression(expression, QRegularExpression::UseUnicodePropertiesOption);
}

QRegularExpression caseless(const QString &expression)
{
    return QRegularExpression(expression,
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
}

bool found(const QRegularExpression &expression, QStringView text)
{
    return expression.matchView(text).hasMatch();
}

double logistic(double value) { return 1.0 / (1.0 + std::exp(-std::clamp(value, -30.0, 30.0))); }

double clipped(double value, double limit) { return std::clamp(value, -limit, limit); }

} // namespace Lectern::Recognition
