// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search/lostletters_p.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Piece {
    Utf16Range place;
    QString folded;
};

std::vector<Piece> piecesOf(QStringView text)
{
    std::vector<Piece> pieces;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && text[end].isLetterOrNumber()) {
            ++end;
        }
        if (end > at) {
            pieces.push_back({{at, end}, text.sliced(at, end - at).toString().toCaseFolded()});
        }
        at = end + 1;
    }
    return pieces;
}

/// What stands where letters were lost: a blank, or a sign that means nothing.
bool isGap(QStringView between)
{
    return between.size() == 1
        && (between[0] == u' ' || between[0] == QChar::ReplacementCharacter
            || between[0].category() == QChar::Other_PrivateUse);
}

/// Letters that fonts draw as one sign.
const QStringList &joinedLetters()
{
    static const QStringList letters{u"tt"_s, u"ti"_s, u"tti"_s, u"tf"_s, u"ff"_s, u"fi"_s, u"fl"_s, u"ffi"_s,
        u"ffl"_s, u"ft"_s, u"fft"_s, u"fj"_s, u"th"_s, u"ct"_s, u"st"_s};
    return letters;
}

QString wholeWord(const Piece &left, const Piece &right, const QHash<QString, int> &counts)
{
    constexpr qsizetype shortest = 4; // letters of both pieces: "o ice" may be "office", "a b" nothing
    if (left.folded.size() + right.folded.size() < shortest) {
        return {};
    }
    const auto whole = std::ranges::find_if(joinedLetters(),
        [&](const QString &letters) { return counts.contains(left.folded + letters + right.folded); });
    return whole == joinedLetters().end() ? QString() : left.folded + *whole + right.folded;
}

} // namespace

bool mayLoseLetters(Format format) { return format == Format::Pdf || format == Format::SlideText; }

std::vector<BrokenWord> brokenWords(const Document &document)
{
    if (!mayLoseLetters(document.format)) {
        return {};
    }
    const QStringView text = document.text;
    const std::vector<Piece> pieces = piecesOf(text);
    QHash<QString, int> counts;
    for (const Piece &piece : pieces) {
        ++counts[piece.folded];
    }
    struct Found {
        size_t left = 0;
        QString whole;
    };
    std::vector<Found> found;
    QHash<QString, int> broken; // how often a piece stands in a broken word
    for (size_t at = 0; at + 1 < pieces.size(); ++at) {
        const Utf16Range between{pieces[at].place.end, pieces[at + 1].place.begin};
        const QString whole = isGap(text.sliced(between.begin, between.length()))
            ? wholeWord(pieces[at], pieces[at + 1], counts)
            : QString();
        if (!whole.isEmpty()) {
            found.push_back({at, whole});
            ++broken[pieces[at].folded];
            ++broken[pieces[at + 1].folded];
        }
    }
    std::vector<BrokenWord> words;
    for (const Found &each : found) {
        const Piece &left = pieces[each.left];
        const Piece &right = pieces[each.left + 1];
        const auto isOnlyAPiece = [&](const Piece &piece) {
            return counts.value(piece.folded) == broken.value(piece.folded);
        };
        // Two words that both stand alone as well, "of ice", are what they say.
        if (isOnlyAPiece(left) || isOnlyAPiece(right)) {
            words.push_back({{left.place.begin, right.place.end}, each.whole});
        }
    }
    return words;
}

std::vector<BrokenWord> inRange(const std::vector<BrokenWord> &words, Utf16Range range)
{
    std::vector<BrokenWord> inside;
    std::ranges::copy_if(words, std::back_inserter(inside), [range](const BrokenWord &word) {
        return word.place.begin >= range.begin && word.place.end <= range.end;
    });
    return inside;
}

} // namespace Lectern::Store
