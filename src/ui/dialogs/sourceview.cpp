// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourceview.h"

#include "ui/dialogs/headingtint.h"
#include "ui/dialogs/startline.h"
#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace Lectern::Ui {

namespace {

constexpr int numberGap = 10; ///< between numbers and bar
constexpr int barWidth = 4;
constexpr int textGap = 10; ///< behind the bar
constexpr int dotStep = 6;
constexpr int dotHeight = 2;

} // namespace

SourceView::SourceView(QWidget *parent)
    : NumberedText(parent)
    , m_headings(new HeadingTint(document()))
{
    placeGutter(); // with the room of this class behind the numbers
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (!m_isPlacing) {
            Q_EMIT caretMoved(caretLine());
        }
    });
}

void SourceView::setSource(const QString &text, bool hasHeadings)
{
    m_parts.clear();
    m_current = -1;
    m_offered = 0;
    m_headings->setEnabled(hasHeadings);
    m_isPlacing = true;
    setPlainText(text);
    m_isPlacing = false;
    placeGutter();
}

void SourceView::setParts(std::vector<SourcePart> parts)
{
    m_parts = std::move(parts);
    tintLines();
    gutter()->update();
    viewport()->update();
}

void SourceView::setCurrentPart(int part)
{
    m_current = part;
    tintLines();
    gutter()->update();
    if (part < 0 || part >= static_cast<int>(m_parts.size())) {
        return;
    }
    if (partAtLine(caretLine()) == part && m_wasPlaced && hasFocus()) {
        return;
    }
    const QTextBlock block = document()->findBlockByNumber(m_parts[static_cast<size_t>(part)].line - 1);
    if (block.isValid()) {
        m_isPlacing = true;
        setTextCursor(QTextCursor(block));
        m_isPlacing = false;
        showCurrentPart();
    }
}

int SourceView::partBeginningAt(int lineFromOne) const
{
    const auto found = std::ranges::find(m_parts, lineFromOne, &SourcePart::line);
    return found == m_parts.end() ? -1 : static_cast<int>(found - m_parts.begin());
}

int SourceView::caretLine() const { return textCursor().blockNumber() + 1; }

QRect SourceView::rectOfLine(int lineFromOne) const
{
    const QTextBlock block = document()->findBlockByNumber(lineFromOne - 1);
    return block.isValid() ? blockBoundingGeometry(block).translated(contentOffset()).toAlignedRect()
                           : QRect();
}

void SourceView::gutterHovered(int y)
{
    int line = 0;
    if (y >= 0 && canSplitAt) {
        // The boundary nearest to the pointer.
        const int half = fontMetrics().lineSpacing() / 2;
        line = cursorForPosition({0, y + half}).blockNumber() + 1;
        line = canSplitAt(line) ? line : 0;
    }
    if (line == m_offered) {
        return;
    }
    m_offered = line;
    gutter()->setCursor(line > 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    gutter()->setToolTip(line > 0 ? tr("Split before line %1").arg(line) : QString());
    tintLines();
    gutter()->update();
    viewport()->update();
}

void SourceView::gutterClicked()
{
    if (const int line = std::exchange(m_offered, 0); line > 0) {
        gutter()->setToolTip({});
        Q_EMIT splitRequested(line);
    }
}

void SourceView::showCurrentPart()
{
    if (m_current < 0) {
        return;
    }
    // Some lines of what stands before it: the boundary is what one looks at. Without wrapping, the bar
    // counts lines.
    const int lines = viewport()->height() / std::max(1, fontMetrics().lineSpacing());
    verticalScrollBar()->setValue(textCursor().blockNumber() - lines / 5);
}

void SourceView::tintLines()
{
    const Tokens &t = tokens();
    QList<QTextEdit::ExtraSelection> tints;
    const auto tint = [this, &tints](int lineFromOne, const QColor &colour) {
        QTextEdit::ExtraSelection line;
        line.cursor = QTextCursor(document()->findBlockByNumber(lineFromOne - 1));
        line.format.setBackground(colour);
        line.format.setProperty(QTextFormat::FullWidthSelection, true);
        tints.append(line);
    };
    for (size_t part = 0; part < m_parts.size(); ++part) {
        if (m_parts[part].isDoubtful && m_parts[part].kind == SourcePart::Kind::Talk) {
            tint(m_parts[part].line, t.warnSoft);
        } else if (static_cast<int>(part) == m_current) {
            tint(m_parts[part].line, t.accentSoft);
        }
    }
    if (m_offered > 0) {
        tint(m_offered, t.hover);
    }
    setExtraSelections(tints);
}

int SourceView::roomBehindNumbers() const { return scaled(numberGap + barWidth + textGap); }

int SourceView::partAtLine(int lineFromOne) const
{
    const auto found = std::ranges::find_if(m_parts, [lineFromOne](const SourcePart &part) {
        return part.line <= lineFromOne && lineFromOne <= part.endLine;
    });
    return found == m_parts.end() ? -1 : static_cast<int>(found - m_parts.begin());
}

void SourceView::paintOverGutter(QPainter &painter) const
{
    if (m_offered <= 0) {
        return;
    }
    const Tokens &t = tokens();
    const int size = scaled(22);
    const QRect room(0, rectOfLine(m_offered).y() - size / 2, gutter()->width(), size);
    QRect badge(0, room.y(), size, size);
    badge.moveRight(room.width() - scaled(textGap + barWidth) - scaled(6));
    badge = QStyle::visualRect(layoutDirection(), room, badge);
    Painting::roundedBox(painter, badge, size / 2.0, t.accent, QColor());
    Painting::centredGlyph(painter, badge, QStringLiteral("split"), scaled(13), t.onAccent);
}

void SourceView::paintBehindNumber(QPainter &painter, int lineFromOne, const QRect &row) const
{
    const QRect bar(
        row.width() - scaled(textGap) - scaled(barWidth), row.y(), scaled(barWidth), row.height());
    const int part = partAtLine(lineFromOne);
    const bool isFirst = part >= 0 && m_parts[static_cast<size_t>(part)].line == lineFromOne;
    paintBar(painter, part, isFirst, QStyle::visualRect(layoutDirection(), row, bar));
}

/// `part` -1: a line that no part holds, which only names the event or a day.
void SourceView::paintBar(QPainter &painter, int part, bool isFirstLine, QRect bar) const
{
    const Tokens &t = tokens();
    using Kind = SourcePart::Kind;
    if (m_parts.empty()) {
        return; // nothing of the file is kept
    }
    const Kind kind = part < 0 ? Kind::Notes : m_parts[static_cast<size_t>(part)].kind;
    const QColor colour = part >= 0 && part == m_current ? t.accent : t.lineStrong;
    // A pixel of air above its first line keeps neighbours apart.
    bar.setTop(bar.top() + (isFirstLine ? scaled(2) : 0));
    switch (kind) {
    case Kind::Talk:
        painter.fillRect(bar, colour);
        break;
    case Kind::Notes: {
        QRect side = bar;
        side.setWidth(1);
        painter.fillRect(side, colour);
        side.moveRight(bar.right());
        painter.fillRect(side, colour);
        break;
    }
    case Kind::LeftOut:
        for (int y = bar.top(); y <= bar.bottom(); y += scaled(dotStep)) {
            painter.fillRect(
                bar.x(), y, bar.width(), std::min(scaled(dotHeight), bar.bottom() - y + 1), colour);
        }
        break;
    }
}

void SourceView::paintEvent(QPaintEvent *event)
{
    NumberedText::paintEvent(event);
    QPainter painter(viewport());
    for (const SourcePart &part : m_parts) {
        const QTextBlock block = document()->findBlockByNumber(part.line - 1);
        if (block.isValid() && part.line > 1) {
            const double top = blockBoundingGeometry(block).translated(contentOffset()).top();
            if (top >= event->rect().top() - scaled(20) && top <= event->rect().bottom() + scaled(20)) {
                paintStart(painter, part, qRound(top));
            }
        }
    }
}

int SourceView::endOfText(const QTextBlock &line) const
{
    const double width = QFontMetricsF(font()).horizontalAdvance(line.text());
    return qRound(contentOffset().x() + document()->documentMargin() + width);
}

void SourceView::paintStart(QPainter &painter, const SourcePart &part, int y) const
{
    const QTextBlock first = document()->findBlockByNumber(part.line - 1);
    paintStartLine(painter,
        {.view = viewport()->rect(),
            .direction = layoutDirection(),
            .y = y,
            .lineHeight = qRound(blockBoundingRect(first).height()),
            .isBelowEmptyLine = first.previous().text().trimmed().isEmpty(),
            .endOfText = endOfText(first),
            .words = part.label});
}

void SourceView::resizeEvent(QResizeEvent *event)
{
    NumberedText::resizeEvent(event);
    if (event->oldSize().height() < 1 || !m_wasPlaced) {
        showCurrentPart();
        m_wasPlaced = isVisible();
    }
}

void SourceView::changeEvent(QEvent *event)
{
    NumberedText::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_headings) {
        tintLines();
        m_headings->rehighlight();
    }
}

} // namespace Lectern::Ui
