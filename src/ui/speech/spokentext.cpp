// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spokentext.h"

#include "ui/reader/titlematch.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace Lectern::Ui {

namespace {

/// The texts of this file, as the translations know them.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Ui::SpokenText)
};

bool canBeSaid(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

/// An address without the sign that may end its sentence; its host is captured.
const QRegularExpression &addressPattern()
{
    static const QRegularExpression pattern(QStringLiteral(
        R"((?:https?|ftp)://(?:www\.)?([^\s/?#<>"]*[^\s/?#<>".,;:!?)])(?:[^\s<>"]*[^\s<>".,;:!?)])?)"));
    return pattern;
}

/// An address is said as its host: "https://www.example.org/a/b?c=1" as "example.org".
QString withoutAddresses(QString words)
{
    return words.contains(QLatin1StringView("://")) ? words.replace(addressPattern(), QStringLiteral("\\1"))
                                                    : words;
}

/// For finding where sentences end: the signs of an address end none.
QString withMutedAddresses(QString text)
{
    if (text.contains(QLatin1StringView("://"))) {
        const QString written = text;
        for (auto match = addressPattern().globalMatch(written); match.hasNext();) {
            const QRegularExpressionMatch address = match.next();
            text.replace(
                address.capturedStart(), address.capturedLength(), QString(address.capturedLength(), u'x'));
        }
    }
    return text;
}

Utf16Range trimmed(const QString &text, Utf16Range range)
{
    while (!range.isEmpty() && text[range.begin].isSpace()) {
        ++range.begin;
    }
    while (!range.isEmpty() && text[range.end - 1].isSpace()) {
        --range.end;
    }
    return range;
}

QString titleWords(const TalkRow &row)
{
    return row.speakers.isEmpty() ? row.title
                                  : Words::tr("%1, by %2").arg(row.title, row.speakers.join(u", "));
}

} // namespace

std::pair<size_t, size_t> SpokenText::blocksOf(size_t part) const
{
    const auto &parts = m_talks.parts();
    const size_t end = part + 1 < parts.size() ? parts[part + 1].firstBlock : content().blocks.size();
    const size_t hidden = matchTitle(parts[part].talk.document, parts[part].talk.row).hiddenBlocks;
    return {std::min(parts[part].firstBlock + hidden, end), end};
}

size_t SpokenText::firstOfRow(size_t block) const
{
    const auto &blocks = content().blocks;
    const auto isSameRow = [&](size_t other) {
        return blocks[other].kind == BlockKind::TableCell
            && blocks[other].container == blocks[block].container && blocks[other].row == blocks[block].row;
    };
    while (blocks[block].kind == BlockKind::TableCell && block > 0 && isSameRow(block - 1)) {
        --block;
    }
    return block;
}

size_t SpokenText::endOfRow(size_t block) const
{
    const auto &blocks = content().blocks;
    size_t end = block + 1;
    while (blocks[block].kind == BlockKind::TableCell && end < blocks.size()
        && blocks[end].kind == BlockKind::TableCell && blocks[end].container == blocks[block].container
        && blocks[end].row == blocks[block].row) {
        ++end;
    }
    return end;
}

std::optional<SpokenPlace> SpokenText::at(qsizetype position) const
{
    if (m_talks.isEmpty()) {
        return {};
    }
    const size_t part = m_talks.partAt(position);
    const auto [first, end] = blocksOf(part);
    SpokenPlace place{part, {}};
    if (position > m_talks.parts()[part].text.begin && first < end) {
        const auto &blocks = content().blocks;
        const auto behind = std::upper_bound(blocks.begin() + static_cast<std::ptrdiff_t>(first),
            blocks.begin() + static_cast<std::ptrdiff_t>(end), position,
            [](qsizetype wanted, const Block &block) { return wanted < block.text.begin; });
        const auto index = static_cast<size_t>(behind - blocks.begin());
        const bool isBefore = index == first; // in what the title stands for
        const bool isIn = !isBefore && position <= blocks[index - 1].text.end;
        if (isIn) {
            place.block = firstOfRow(index - 1);
        } else if (!isBefore) {
            place.block = firstOfRow(index - 1);
            return next(place);
        }
    }
    return hasWords(place) ? place : next(place);
}

std::optional<SpokenPlace> SpokenText::step(SpokenPlace place, int direction) const
{
    const auto [first, end] = blocksOf(place.part);
    if (direction > 0) {
        const size_t following = place.block ? endOfRow(*place.block) : first;
        if (following < end) {
            return SpokenPlace{place.part, following};
        }
        return place.part + 1 < m_talks.parts().size() ? std::optional(SpokenPlace{place.part + 1, {}})
                                                       : std::nullopt;
    }
    if (place.block) {
        return *place.block > first ? SpokenPlace{place.part, firstOfRow(*place.block - 1)}
                                    : SpokenPlace{place.part, {}};
    }
    if (place.part == 0) {
        return {};
    }
    const auto [firstBefore, endBefore] = blocksOf(place.part - 1);
    return firstBefore < endBefore ? SpokenPlace{place.part - 1, firstOfRow(endBefore - 1)}
                                   : SpokenPlace{place.part - 1, {}};
}

std::optional<SpokenPlace> SpokenText::next(const SpokenPlace &place) const
{
    auto found = step(place, 1);
    while (found && !hasWords(*found)) {
        found = step(*found, 1);
    }
    return found;
}

std::optional<SpokenPlace> SpokenText::previous(const SpokenPlace &place) const
{
    auto found = step(place, -1);
    while (found && !hasWords(*found)) {
        found = step(*found, -1);
    }
    return found;
}

void SpokenText::addSentences(Utf16Range range, std::vector<SpokenSentence> &sentences) const
{
    // A line that ends in the notes is no end of a sentence.
    QString text = content().text.sliced(range.begin, range.length());
    text.replace(u'\n', u' ');
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, withMutedAddresses(text));
    qsizetype begin = 0;
    while (begin < text.size()) {
        const qsizetype end = finder.toNextBoundary();
        if (end < 0) {
            break;
        }
        const Utf16Range inText = trimmed(text, {begin, end});
        begin = end;
        const QString written = text.sliced(inText.begin, inText.length());
        if (canBeSaid(written)) {
            const QString words = withoutAddresses(written);
            sentences.push_back(
                {{range.begin + inText.begin, range.begin + inText.end}, words, words == written});
        }
    }
}

std::vector<SpokenSentence> SpokenText::sentences(const SpokenPlace &place) const
{
    const JoinedTalks::Part &part = m_talks.parts()[place.part];
    std::vector<SpokenSentence> sentences;
    if (!place.block) {
        if (canBeSaid(part.talk.row.title)) {
            sentences.push_back({{part.text.begin, part.text.begin}, titleWords(part.talk.row), false});
        }
        return sentences;
    }
    const Block &block = content().blocks[*place.block];
    const QString text = content().text.sliced(block.text.begin, block.text.length());
    switch (block.kind) {
    case BlockKind::Code:
    case BlockKind::Html: {
        const auto lines = static_cast<int>(text.count(u'\n')) + 1;
        if (!text.trimmed().isEmpty()) {
            sentences.push_back({block.text, Words::tr("Code, %n line(s).", nullptr, lines), false});
        }
        break;
    }
    case BlockKind::Image:
        sentences.push_back({block.text,
            canBeSaid(text) ? Words::tr("Picture: %1").arg(text.simplified()) : Words::tr("Picture."),
            false});
        break;
    case BlockKind::Rule:
        break;
    case BlockKind::TableCell:
        for (size_t cell = *place.block, end = endOfRow(cell); cell < end; ++cell) {
            addSentences(content().blocks[cell].text, sentences);
        }
        break;
    default:
        addSentences(block.text, sentences);
    }
    return sentences;
}

QString SpokenText::language(const SpokenPlace &place) const
{
    return m_talks.parts()[place.part].talk.document->language.section(u'-', 0, 0).toLower();
}

} // namespace Lectern::Ui
