// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables, pictures and rules between slides: what takes room of its own on the page.

#include "ui/reader/documentbuilder.h"
#include "ui/reader/inlineformats.h"
#include "ui/theme.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextFrame>

#include <algorithm>
#include <numeric>

namespace Lectern::Ui {

namespace {

QFont cellFont(bool isHeader, const ReaderAppearance &appearance)
{
    QFont font = setting(Element::Table, appearance).font;
    font.setWeight(weightInForce(isHeader ? QFont::Medium : QFont::Normal));
    return font;
}

} // namespace

size_t DocumentBuilder::addTable(size_t index)
{
    const auto &blocks = content().blocks;
    const int container = blocks[index].container;
    size_t end = index;
    int rows = 0;
    int columns = 1;
    while (end < blocks.size() && blocks[end].kind == BlockKind::TableCell
        && blocks[end].container == container) {
        rows = std::max(rows, blocks[end].row + 1);
        columns = std::max(columns, blocks[end].column + 1);
        ++end;
    }
    const TypeSetting &type = m_formats.type(Element::Table);
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(0);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setTopMargin(m_below + type.above);
    QTextTable *table = m_cursor.insertTable(rows, columns, format);
    const auto group = static_cast<int>(m_tableGroups.size());
    // The mark that opens a cell carries its format, and its first paragraph's too: both go in here.
    QTextTableCellFormat lastOfRow;
    lastOfRow.setFont(type.font);
    lastOfRow.setTopPadding(atSize(8, m_appearance));
    lastOfRow.setBottomPadding(atSize(9, m_appearance));
    lastOfRow.setRightPadding(0);
    QTextTableCellFormat inRow = lastOfRow;
    inRow.setRightPadding(atSize(20, m_appearance));
    for (size_t i = index; i < end; ++i) {
        QTextTableCell cell = table->cellAt(blocks[i].row, blocks[i].column);
        cell.setFormat(blocks[i].column + 1 < columns ? inRow : lastOfRow);
        fillCell(cell.firstCursorPosition(), i, group);
    }
    m_tableGroups.push_back({table, columnWidths(index, end, columns)});
    m_cursor.movePosition(QTextCursor::End);
    // Qt leaves the space above a paragraph out when a table stands before it; the empty one behind the table
    // takes that place, one pixel high.
    m_reuseParagraph = true;
    m_below = 0;
    auto *gap = new BlockInfo;
    gap->kind = PageBlockKind::Gap;
    open(Element::Table, 1, {}, {}, gap);
    m_below = type.below - 1;
    return end;
}

std::vector<double> DocumentBuilder::columnWidths(size_t index, size_t end, int columns) const
{
    // Rows behind these rarely differ, and measuring ten thousand would be felt.
    constexpr int mostRows = 100;
    const QFontMetricsF plain(cellFont(false, m_appearance));
    const QFontMetricsF header(cellFont(true, m_appearance));
    const double comfortable = atSize(150, m_appearance);
    const double mostForAWord = atSize(420, m_appearance);
    std::vector<double> widths(static_cast<size_t>(columns), 0);
    // An em a letter is the most a word takes: shorter ones are not measured.
    const double em = QFontInfo(cellFont(false, m_appearance)).pixelSize();
    for (size_t i = index; i < end && content().blocks[i].row < mostRows; ++i) {
        const Block &cell = content().blocks[i];
        const QFontMetricsF &metrics = cell.isHeader ? header : plain;
        const QStringView text =
            QStringView(content().text).sliced(cell.text.begin, std::min<qsizetype>(cell.text.length(), 500));
        double wanted = std::min(comfortable, metrics.horizontalAdvance(text.toString()));
        for (const QStringView word : text.tokenize(QLatin1Char(' '))) {
            if (static_cast<double>(word.size()) * em > wanted) {
                wanted = std::max(wanted, std::min(mostForAWord, metrics.horizontalAdvance(word.toString())));
            }
        }
        double &width = widths[static_cast<size_t>(cell.column)];
        width = std::max(width, wanted + 2 + (cell.column + 1 < columns ? atSize(20, m_appearance) : 0));
    }
    return widths;
}

double TableGroup::width() const { return std::accumulate(columns.begin(), columns.end(), 0.0); }

bool DocumentBuilder::fitTable(const TableGroup &group, double columnWidth)
{
    if (group.table == nullptr) {
        return false;
    }
    const bool isWide = group.width() > columnWidth;
    QTextTableFormat format = group.table->format();
    QList<QTextLength> widths;
    if (isWide) {
        for (const double width : group.columns) {
            widths << QTextLength(QTextLength::FixedLength, width);
        }
    }
    const QTextLength whole = isWide ? QTextLength(QTextLength::FixedLength, group.width())
                                     : QTextLength(QTextLength::PercentageLength, 100);
    if (format.width() != whole || format.columnWidthConstraints() != widths) {
        format.setWidth(whole);
        format.setColumnWidthConstraints(widths);
        group.table->setFormat(format);
    }
    return isWide;
}

void DocumentBuilder::fillCell(QTextCursor cell, size_t index, int table)
{
    const Block &block = content().blocks[index];
    QTextBlockFormat format;
    format.setLineHeight(m_formats.type(Element::Table).lineHeight, QTextBlockFormat::FixedHeight);
    format.setAlignment(block.alignment == Alignment::Right ? Qt::AlignRight
            : block.alignment == Alignment::Center          ? Qt::AlignHCenter
                                                            : Qt::AlignLeft);
    cell.setBlockFormat(format);
    auto *info = new BlockInfo;
    info->kind = PageBlockKind::Cell;
    info->source = static_cast<int>(index);
    info->group = table;
    info->row = block.row;
    info->isHeader = block.isHeader;
    if (block.isHeader) {
        info->inks.push_back({0, static_cast<int>(block.text.length()), InkRole::Muted});
    }
    describeSpans(block, block.text, m_formats, *info);
    cell.block().setUserData(info);
    m_map.add({block.text.begin, block.text.length(), cell.position(), block.text.length()});
    QTextCharFormat base;
    base.setFont(cellFont(block.isHeader, m_appearance));
    std::swap(cell, m_cursor);
    insertRuns(block, block.text, base);
    std::swap(cell, m_cursor);
}

/// Between two slides, unless the notes have a rule there themselves.
void DocumentBuilder::addSlideRule(size_t index)
{
    const size_t inPart = index - part().firstBlock;
    const bool isFirst = inPart <= partSetting().match.hiddenBlocks
        || !std::ranges::binary_search(partSetting().slides, inPart);
    if (isFirst || content().blocks[index - 1].kind == BlockKind::Rule) {
        return;
    }
    auto *info = new BlockInfo;
    info->kind = PageBlockKind::Rule;
    open(Element::Body, 1, {.above = atSize(20, m_appearance)}, {}, info);
    m_below = atSize(20, m_appearance);
}

void DocumentBuilder::addPicture(size_t index, const BlockContext &context)
{
    const Block &block = content().blocks[index];
    const TypeSetting &type = m_formats.type(Element::Caption);
    auto *info = new BlockInfo;
    info->kind = block.kind == BlockKind::Image ? PageBlockKind::Image : PageBlockKind::Placeholder;
    info->source = static_cast<int>(index);
    // A picture that the notes carry in themselves has no name.
    const bool hasName = !block.target.startsWith(QLatin1String("data:"), Qt::CaseInsensitive);
    info->label = hasName ? block.target.section(QLatin1Char('/'), -1) : QString();
    // Such a one may be of megabytes; its place names it as well.
    // Talks that stand together may come from several folders.
    info->pictureKey = !hasName ? QStringLiteral("data:#%1").arg(index)
        : m_talks.isJoined()    ? QString::number(m_part) + QLatin1Char(':') + block.target
                                : block.target;
    info->aboveFrame = m_below + type.above;
    info->inks.push_back({0, static_cast<int>(block.text.length()), InkRole::Muted});
    open(Element::Caption, {}, context, info);
    setFrameHeight(m_cursor.block(), emptyFrameHeight(), m_appearance);
    m_pictures.push_back({block.kind == BlockKind::Image ? block.target : QString(), info->pictureKey,
        m_cursor.blockNumber()});
    m_map.add({block.text.begin, block.text.length(), m_cursor.position(), block.text.length()});
    insertRuns(block, block.text, m_formats.characters(Element::Caption));
    m_below = type.above;
}

int DocumentBuilder::emptyFrameHeight() { return scaled(56); }

void DocumentBuilder::setFrameHeight(const QTextBlock &block, int height, const ReaderAppearance &appearance)
{
    QTextBlockFormat format = block.blockFormat();
    format.setTopMargin(infoOf(block)->aboveFrame + height + setting(Element::Caption, appearance).below);
    QTextCursor(block).setBlockFormat(format);
}

} // namespace Lectern::Ui
