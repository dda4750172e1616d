// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/titlematch.h"

#include <QSet>

#include <algorithm>

namespace Lectern::Ui {

namespace {

/// Letters and digits of a text in lower case, each with its place.
struct Folded {
    QString letters;
    std::vector<qsizetype> places;
};

Folded fold(QStringView text)
{
    Folded folded;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isLetterOrNumber() || text[i].isSurrogate()) {
            folded.letters += text[i].toLower();
            folded.places.push_back(i);
        }
    }
    return folded;
}

/// A letter that would have to be part of the found words; scripts without blanks between words do not count.
bool continuesWord(QStringView text, qsizetype at)
{
    constexpr char16_t firstIdeographic = 0x2E80;
    return at >= 0 && at < text.size() && text[at].isLetterOrNumber()
        && text[at].unicode() < firstIdeographic;
}

/// Place of the letters of `part` in `text`; empty if they are not there.
Utf16Range findLoosely(QStringView text, QStringView part)
{
    const Folded whole = fold(text);
    const QString wanted = fold(part).letters;
    const auto place = [&whole](qsizetype index) { return whole.places[static_cast<size_t>(index)]; };
    qsizetype at = wanted.isEmpty() ? -1 : whole.letters.indexOf(wanted);
    for (; at >= 0; at = whole.letters.indexOf(wanted, at + 1)) {
        const Utf16Range found{place(at), place(at + wanted.size() - 1) + 1};
        if (!continuesWord(text, found.begin - 1) && !continuesWord(text, found.end)) {
            return found;
        }
    }
    return {};
}

/// Removes loosely equal parts, then the words that only join names; what is left are facts of their own.
QString withoutKnown(QString text, const QStringList &known)
{
    for (const QString &part : known) {
        const Utf16Range found = findLoosely(text, part);
        if (!found.isEmpty()) {
            text.replace(found.begin, found.length(), QStringLiteral(" "));
        }
    }
    static const QSet<QString> joiners{QStringLiteral("by"), QStringLiteral("and"), QStringLiteral("with"),
        QStringLiteral("speaker"), QStringLiteral("speakers"), QStringLiteral("von"), QStringLiteral("und"),
        QStringLiteral("par"), QStringLiteral("et"), QStringLiteral("talk")};
    QStringList kept;
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString letters = fold(word).letters;
        if (!letters.isEmpty() && !joiners.contains(letters)) {
            kept << word;
        }
    }
    QString rest = kept.join(QLatin1Char(' '));
    const QString edges = QStringLiteral(",;:-–—()[]|/ ");
    while (!rest.isEmpty() && edges.contains(rest.front())) {
        rest.removeFirst();
    }
    while (!rest.isEmpty() && edges.contains(rest.back())) {
        rest.chop(1);
    }
    return rest;
}

QString textOf(const Document &document, size_t index)
{
    const Utf16Range range = document.blocks[index].text;
    return document.text.mid(range.begin, range.length()).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

bool isTextLine(const Block &block)
{
    return block.kind == BlockKind::Heading || block.kind == BlockKind::Paragraph;
}

constexpr qsizetype longestRest = 24;

} // namespace

int topSectionLevel(const Document &document, size_t hiddenBlocks)
{
    constexpr int deepest = 6;
    int level = deepest + 1;
    for (size_t i = hiddenBlocks; i < document.blocks.size(); ++i) {
        if (document.blocks[i].kind == BlockKind::Heading) {
            level = std::min(level, document.blocks[i].level);
        }
    }
    return level > deepest ? 2 : level;
}

TitleMatch matchTitle(const Document &document, const TalkRow &row)
{
    TitleMatch match;
    if (document.blocks.empty() || !isTextLine(document.blocks.front()) || row.title.isEmpty()) {
        return match;
    }
    const Block &first = document.blocks.front();
    const QString heading = textOf(document, 0);
    const Utf16Range title = findLoosely(heading, row.title);
    if (title.isEmpty()) {
        return match;
    }
    const QString rest = withoutKnown(heading, QStringList{row.title} + row.speakers);
    if (first.kind != BlockKind::Heading && rest.size() > longestRest) {
        return match;
    }
    match.hiddenBlocks = 1;
    match.title = {first.text.begin + title.begin, first.text.begin + title.end};
    match.rest = rest;
    if (document.blocks.size() < 2 || row.speakers.isEmpty() || !isTextLine(document.blocks[1])) {
        return match;
    }
    const QString second = textOf(document, 1);
    const QString secondRest = withoutKnown(second, row.speakers);
    const bool namesSpeaker = !findLoosely(second, row.speakers.front()).isEmpty();
    if (namesSpeaker && secondRest.isEmpty()) {
        match.hiddenBlocks = 2;
    }
    return match;
}

} // namespace Lectern::Ui
