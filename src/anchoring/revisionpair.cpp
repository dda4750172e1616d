// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "revisionpair.h"

#include "revisionquote.h"

#include <algorithm>
#include <cmath>

namespace Lectern::Anchoring {

namespace {

constexpr int nearNeighbours = 6; ///< tokens a side that are asked for a mapped neighbour
constexpr double sureShare = 0.995;
constexpr double wholeShare = 0.65; ///< below: review
constexpr int largestBreak = 3; ///< explained tokens that do not break an unexplained run

} // namespace

std::u32string quoteText(std::u32string_view characters)
{
    std::u32string result;
    for (const char32_t c : trimmed(characters)) {
        if (c != U' ' || result.empty() || result.back() != U' ') {
            result.push_back(c);
        }
    }
    return result;
}

int allowedErrors(qsizetype length)
{
    if (length < 4) {
        return 0;
    }
    if (length < 7) {
        return 1;
    }
    return length < 12 ? 2 : static_cast<int>(length * 35 / 100);
}

RevisionPair::RevisionPair(const QString &oldText, const QString &newText)
    : m_isSame(oldText == newText)
{
    if (m_isSame) {
        return;
    }
    m_oldForm = fold(oldText);
    m_newForm = fold(newText);
    m_old = tokensOf(m_oldForm, m_vocabulary);
    m_new = tokensOf(m_newForm, m_vocabulary);
    m_alignment = align(m_old, m_new);
    m_oldPlaces.resize(at(m_vocabulary.size()));
    m_newPlaces.resize(at(m_vocabulary.size()));
    for (size_t i = 0; i < m_old.size(); ++i) {
        m_oldPlaces[at(m_old[i].word)].push_back(static_cast<int>(i));
    }
    for (size_t i = 0; i < m_new.size(); ++i) {
        m_newPlaces[at(m_new[i].word)].push_back(static_cast<int>(i));
    }
    const auto count = static_cast<double>(m_old.size());
    for (const Token &token : m_old) {
        const auto frequency = static_cast<double>(m_oldPlaces[at(token.word)].size());
        const int letters = std::min(8, token.foldEnd - token.foldBegin);
        m_weights.push_back(token.isWord ? letters * std::log(1 + count / frequency) : 0.3);
    }
    for (int i = 0; i < static_cast<int>(m_new.size());) {
        if (m_alignment.explained[at(i)] >= 0) {
            ++i;
            continue;
        }
        int last = i;
        for (int k = i; k < static_cast<int>(m_new.size()) && k - last <= largestBreak; ++k) {
            last = m_alignment.explained[at(k)] < 0 ? k : last;
        }
        m_unexplained.emplace_back(i, last);
        i = last + 1;
    }
}

Placement RevisionPair::place(const Anchor &anchor) const
{
    if (anchor.range.isEmpty()) {
        return orphan(Reasons::tr("The mark held no text."));
    }
    if (m_isSame) {
        return {AnchorState::Exact, anchor.range, QStringLiteral("same"), {}, 1};
    }
    const std::optional<Quote> quote = quoteAt(anchor);
    if (!quote) {
        return orphan(Reasons::tr("The mark held no text."));
    }
    if (auto found = mapped(*quote, heaviestImage(*quote))) {
        return *found;
    }
    if (auto found = fromGap(*quote)) {
        return *found;
    }
    if (auto found = movedExactly(*quote)) {
        return *found;
    }
    if (auto found = movedFuzzily(*quote)) {
        return *found;
    }
    return lost(*quote);
}

std::optional<RevisionPair::Quote> RevisionPair::quoteAt(const Anchor &anchor) const
{
    const auto first = std::partition_point(
        m_old.begin(), m_old.end(), [&](const Token &token) { return token.end <= anchor.range.begin; });
    const auto behind = std::partition_point(
        first, m_old.end(), [&](const Token &token) { return token.begin < anchor.range.end; });
    if (first == behind) {
        return std::nullopt;
    }
    Quote quote;
    quote.range = anchor.range;
    quote.begin = static_cast<int>(first - m_old.begin());
    quote.end = static_cast<int>(behind - m_old.begin());
    const std::u32string_view characters = m_oldForm.characters;
    quote.text =
        quoteText(characters.substr(at(first->foldBegin), at((behind - 1)->foldEnd - first->foldBegin)));
    for (int i = quote.begin; i < quote.end; ++i) {
        quote.weight += m_weights[at(i)];
    }
    for (int i = quote.begin - 1; i >= 0 && quote.begin - i <= nearNeighbours + 1 && quote.left < 0; --i) {
        quote.left = m_alignment.map[at(i)] >= 0 ? i : -1;
    }
    const int size = static_cast<int>(m_old.size());
    for (int i = quote.end; i < size && i - quote.end <= nearNeighbours && quote.right < 0; ++i) {
        quote.right = m_alignment.map[at(i)] >= 0 ? i : -1;
    }
    return quote;
}

/// The images of the quote's tokens, cut where they lie too far apart: the group with the greatest weight.
RevisionPair::Image RevisionPair::heaviestImage(const Quote &quote) const
{
    std::vector<std::pair<int, int>> images;
    for (int i = quote.begin; i < quote.end; ++i) {
        if (m_alignment.map[at(i)] >= 0) {
            images.emplace_back(m_alignment.map[at(i)], i);
        }
    }
    std::sort(images.begin(), images.end());
    const int widest = static_cast<int>(std::ceil(quote.size() * 0.6)) + 8;
    Image best;
    Image current;
    for (const auto &[newToken, oldToken] : images) {
        if (current.last < current.first || newToken - current.last > widest) {
            const bool isMoved = m_alignment.moved[at(oldToken)] != 0;
            current = {newToken, newToken, 0, oldToken, oldToken, isMoved};
        }
        current.last = newToken;
        current.weight += m_weights[at(oldToken)];
        current.firstOld = std::min(current.firstOld, oldToken);
        current.lastOld = std::max(current.lastOld, oldToken);
        if (current.weight > best.weight) {
            best = current;
        }
    }
    return best;
}

/// Whether a word beside the quote went to the same place. Asked of short quotes, which stand anywhere.
bool RevisionPair::agreesWithNeighbours(const Quote &quote, const Image &image) const
{
    const auto isNear = [&](int oldToken, int edge, int distance) {
        if (oldToken < 0 || oldToken >= static_cast<int>(m_old.size())) {
            return false;
        }
        const int there = m_alignment.map[at(oldToken)];
        return there >= 0 && std::abs(edge - there) <= distance + 3;
    };
    for (int distance = 1; distance <= 4; ++distance) {
        if (isNear(quote.begin - distance, image.first, distance)
            || isNear(quote.end - 1 + distance, image.last, distance)) {
            return true;
        }
    }
    return false;
}

/// First tokens of the places where the quote's words stand in a text; two are enough to know.
std::vector<int> RevisionPair::occurrences(
    const std::vector<Token> &tokens, const std::vector<std::vector<int>> &places, const Quote &quote) const
{
    int rarest = quote.begin;
    for (int i = quote.begin; i < quote.end; ++i) {
        if (places[at(m_old[at(i)].word)].size() < places[at(m_old[at(rarest)].word)].size()) {
            rarest = i;
        }
    }
    std::vector<int> found;
    for (const int place : places[at(m_old[at(rarest)].word)]) {
        const int first = place - (rarest - quote.begin);
        if (first < 0 || first + quote.size() > static_cast<int>(tokens.size())) {
            continue;
        }
        int i = 0;
        while (i < quote.size() && tokens[at(first + i)].word == m_old[at(quote.begin + i)].word) {
            ++i;
        }
        if (i == quote.size()) {
            found.push_back(first);
        }
        if (found.size() > 1) {
            break;
        }
    }
    return found;
}

bool RevisionPair::occursOnceInBoth(const Quote &quote) const
{
    return occurrences(m_old, m_oldPlaces, quote).size() == 1
        && occurrences(m_new, m_newPlaces, quote).size() == 1;
}

/// New tokens [first, last] as an answer. A range that began or ended inside a word keeps doing so where that
/// word is unchanged.
Placement RevisionPair::placed(const Quote &quote, int first, int last, AnchorState state, double score) const
{
    qint64 begin = m_new[at(first)].begin;
    qint64 end = m_new[at(last)].end;
    const qint64 cutBefore = quote.range.begin - m_old[at(quote.begin)].begin;
    const qint64 cutBehind = m_old[at(quote.end - 1)].end - quote.range.end;
    if (cutBefore > 0 && m_alignment.map[at(quote.begin)] == first) {
        begin = std::min<qint64>(begin + cutBefore, m_new[at(first)].end - 1);
    }
    if (cutBehind > 0 && m_alignment.map[at(quote.end - 1)] == last) {
        end = std::max<qint64>(end - cutBehind, m_new[at(last)].begin + 1);
    }
    if (end <= begin) {
        return orphan(Reasons::tr("The marked part of a word is no longer there."));
    }
    return {state, {begin, end}, {}, {}, std::round(score * 1000) / 1000};
}

std::optional<Placement> RevisionPair::mapped(const Quote &quote, const Image &image) const
{
    const double share = quote.weight > 0 ? image.weight / quote.weight : 0;
    const bool isDoubtful = quote.size() <= 2 && !occursOnceInBoth(quote);
    const bool isWhole = share > sureShare && image.last - image.first == quote.size() - 1;
    if (isWhole && (!isDoubtful || image.isMoved || agreesWithNeighbours(quote, image))) {
        const AnchorState state = image.isMoved ? AnchorState::Moved : AnchorState::Exact;
        Placement result = placed(quote, image.first, image.last, state, 1);
        result.method = QStringLiteral("mapped");
        if (result.state == AnchorState::Moved) {
            result.reason = Reasons::tr("The same words, in another place.");
        }
        return result;
    }
    if (auto found = onlyPlace(quote)) {
        return found;
    }
    const double enough = quote.size() < 4 ? 0.75 : 0.5;
    if (share < enough || (isDoubtful && !agreesWithNeighbours(quote, image))) {
        return std::nullopt;
    }
    return mappedChanged(quote, image);
}

/// Most words are there, some changed: edges that lost words stretch to the neighbour's image where nothing
/// else can explain the words between.
Placement RevisionPair::mappedChanged(const Quote &quote, const Image &image) const
{
    const double share = image.weight / quote.weight;
    int first = image.first;
    int last = image.last;
    const int lostBefore = image.firstOld - quote.begin;
    const int lostBehind = quote.end - 1 - image.lastOld;
    const auto &map = m_alignment.map;
    if (lostBefore > 0 && quote.left >= 0 && map[at(quote.left)] < first) {
        const int room = first - map[at(quote.left)] - 1 - (quote.begin - 1 - quote.left);
        first -= room > 0 && room <= lostBefore + 3 ? room : 0;
    }
    if (lostBehind > 0 && quote.right >= 0 && map[at(quote.right)] > last) {
        const int room = map[at(quote.right)] - last - 1 - (quote.right - quote.end);
        last += room > 0 && room <= lostBehind + 3 ? room : 0;
    }
    const bool isSure = share >= wholeShare;
    Placement result = placed(quote, first, last, isSure ? AnchorState::Changed : AnchorState::Review, share);
    result.method = QStringLiteral("mapped");
    if (result.state != AnchorState::Orphan) {
        result.reason = isSure ? Reasons::tr("Some of the words changed.")
                               : Reasons::tr("Only about half of the words are still there.");
    }
    return result;
}

} // namespace Lectern::Anchoring
