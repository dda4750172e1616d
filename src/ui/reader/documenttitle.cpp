// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows above the text: title, byline, tags.

#include "ui/reader/documentbuilder.h"
#include "ui/reader/readingtime.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QTextBlock>

namespace Lectern::Ui {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(DocumentBuilder)
};

QString joinedSpeakers(const QStringList &speakers, std::vector<Utf16Range> *ranges)
{
    QString line;
    for (qsizetype i = 0; i < speakers.size(); ++i) {
        if (i > 0) {
            line += i + 1 == speakers.size() ? QStringLiteral("  %1  ").arg(Texts::tr("and"))
                                             : QStringLiteral(",  ");
        }
        ranges->push_back({line.size(), line.size() + speakers[i].size()});
        line += speakers[i];
    }
    return line;
}

/// "Harbour Conf 2023, day 2": as much of it as is known.
QString occasion(const TalkRow &row)
{
    QStringList parts;
    for (const QString &part : {eventLabel(row.eventName), row.day}) {
        if (!part.isEmpty()) {
            parts << part;
        }
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

/// Talks whose blocks are all set are followed by the next one, and by those that have none.
void DocumentBuilder::beginDueParts()
{
    while (m_part + 1 < m_talks.parts().size() && m_next >= m_talks.parts()[m_part + 1].firstBlock) {
        ++m_part;
        addDivider();
        beginPart();
    }
}

void DocumentBuilder::beginPart()
{
    m_lastWasListItem = false;
    if (m_talks.isJoined() && !part().heading.isEmpty()) {
        addHeading(part().heading);
    }
    addTitle();
    addByline();
    if (const int rows = m_tagRows ? m_tagRows(part().talk.row) : 0; rows > 0) {
        addTagRow(rows);
    }
    m_below = belowTitleRows();
    mapHidden();
}

/// Between two talks.
void DocumentBuilder::addDivider()
{
    auto *info = new BlockInfo;
    info->kind = PageBlockKind::Divider;
    open(Element::Body, 1, {.above = atSize(48, m_appearance)}, {}, info);
    m_below = atSize(14, m_appearance);
}

void DocumentBuilder::addHeading(const QString &heading)
{
    const TypeSetting &type = m_formats.type(Element::Heading2);
    auto *info = new BlockInfo;
    info->kind = PageBlockKind::PartHeading;
    info->inks.push_back({0, static_cast<int>(heading.size()), InkRole::Muted});
    // The space above the first paragraph is the root frame's.
    open(Element::Heading2, {.above = m_part == 0 ? 0 : type.above}, {}, info);
    m_cursor.insertText(shownText(heading, {}, 0), m_formats.characters(Element::Heading2));
    m_below = m_part == 0 ? 0 : type.below;
}

void DocumentBuilder::addTitle()
{
    const TypeSetting &type = m_formats.type(Element::Title);
    auto *info = new BlockInfo;
    info->kind = PageBlockKind::Title;
    info->group = static_cast<int>(m_part);
    // The space above the first paragraph is the root frame's.
    const bool isBelowDay = m_talks.isJoined() && !part().heading.isEmpty();
    const int above = isBelowDay ? atSize(8, m_appearance) : m_part > 0 ? type.above : 0;
    open(Element::Title, {.above = above}, {}, info);
    m_titleRows.push_back({.title = m_cursor.blockNumber()});
    const TalkRow &row = part().talk.row;
    const QString title = row.title.isEmpty() ? Texts::tr("Untitled") : row.title;
    m_cursor.insertText(shownText(title, {}, 0), m_formats.characters(Element::Title));
    m_below = type.below;
}

void DocumentBuilder::addByline()
{
    const TypeSetting &type = m_formats.type(Element::Byline);
    std::vector<Utf16Range> names;
    const TalkRow &row = part().talk.row;
    QString line = joinedSpeakers(row.speakers, &names);
    for (const QString &part :
        {m_talks.isJoined() ? QString() : occasion(row), partSetting().match.rest, readingTime(row.words)}) {
        if (!part.isEmpty()) {
            line += (line.isEmpty() ? QString() : QStringLiteral("  ·  ")) + part;
        }
    }
    auto *info = new BlockInfo;
    info->kind = PageBlockKind::Byline;
    info->group = static_cast<int>(m_part);
    info->inks.push_back({0, static_cast<int>(line.size()), InkRole::Muted});
    open(Element::Byline, {}, {}, info);
    const qsizetype begin = m_cursor.position();
    const QTextCharFormat &plain = m_formats.characters(Element::Byline);
    m_cursor.insertText(shownText(line, {}, 0), plain);
    QTextCharFormat name = plain;
    name.setFontWeight(QFont::Medium);
    for (const Utf16Range &range : names) {
        info->inks.push_back(
            {static_cast<int>(range.begin), static_cast<int>(range.length()), InkRole::Text});
        m_speakers.push_back(
            {{begin + range.begin, begin + range.end}, line.mid(range.begin, range.length())});
        QTextCursor cursor(&m_document);
        cursor.setPosition(static_cast<int>(begin + range.begin));
        cursor.setPosition(static_cast<int>(begin + range.end), QTextCursor::KeepAnchor);
        cursor.setCharFormat(name);
    }
    m_below = type.below;
}

void DocumentBuilder::addTagRow(int tagRows)
{
    auto *info = new BlockInfo;
    info->kind = PageBlockKind::TagRow;
    info->group = static_cast<int>(m_part);
    open(Element::Byline, tagRowHeight(tagRows), {}, {}, info);
    m_titleRows.back().tags = m_cursor.blockNumber();
}

/// Below the rows of the title; a heading brings its own air.
int DocumentBuilder::belowTitleRows() const
{
    const auto &blocks = part().talk.document->blocks;
    const size_t first = partSetting().match.hiddenBlocks;
    const bool beginsWithHeading = first < blocks.size() && blocks[first].kind == BlockKind::Heading;
    return beginsWithHeading ? 0 : atSize(14, m_appearance);
}

int DocumentBuilder::tagRowHeight(int rows) { return scaled(22) * rows + scaled(6) * (rows - 1); }

void DocumentBuilder::mapHidden()
{
    const auto &blocks = part().talk.document->blocks;
    const TitleMatch &match = partSetting().match;
    m_next = part().firstBlock + match.hiddenBlocks;
    const QTextBlock row = m_document.findBlockByNumber(m_titleRows.back().title);
    const qsizetype at = row.position();
    const qsizetype shown = row.length() - 1;
    const qsizetype begin = part().text.begin;
    if (match.hiddenBlocks == 0) {
        if (m_talks.isJoined()) {
            m_map.add({begin, 0, at, 0}); // the way to a talk that has no text of its own to go to
        }
        return;
    }
    const bool isVerbatim = match.title.length() == shown;
    const Utf16Range heading = blocks.front().text;
    const qsizetype end = blocks[match.hiddenBlocks - 1].text.end;
    if (isVerbatim) {
        m_map.add({begin + heading.begin, match.title.begin - heading.begin, at, 0});
        m_map.add({begin + match.title.begin, shown, at, shown});
        m_map.add({begin + match.title.end, end - match.title.end, at + shown, 0});
    } else {
        m_map.add({begin + heading.begin, end - heading.begin, at, shown});
    }
}

} // namespace Lectern::Ui
